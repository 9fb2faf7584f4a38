import * as aws from "@pulumi/aws";
import { expect } from "chai";
import { ec2Imdsv2 } from "../../../../policy-pack/policies/network/ec2-imdsv2";
import { cases, later, remediated, resourcesOf } from "../../support";

type Metadata = aws.ec2.LaunchTemplateArgs["metadataOptions"];

const template = (metadataOptions?: Metadata) => () =>
  new aws.ec2.LaunchTemplate("pool", {
    imageId: "ami-0a1",
    ...(metadataOptions === undefined ? {} : { metadataOptions }),
  });

const instance =
  (args: Partial<aws.ec2.InstanceArgs> = {}) =>
  () =>
    new aws.ec2.Instance("pool", { ami: "ami-0a1", instanceType: "t3.micro", ...args });

const configuration =
  (metadataOptions?: aws.ec2.LaunchConfigurationArgs["metadataOptions"]) => () =>
    new aws.ec2.LaunchConfiguration("pool", {
      imageId: "ami-0a1",
      instanceType: "t3.micro",
      ...(metadataOptions === undefined ? {} : { metadataOptions }),
    });

const violation = (state: string): string =>
  `pool: metadataOptions.httpTokens ${state}, so IMDSv1 answers; only "required" is allowed. Set metadataOptions: { httpEndpoint: "enabled", httpTokens: "required" }`;

const notSet = violation("is not set");
const open = { undecided: ["pool: metadataOptions.httpTokens is not known yet"] };

cases(ec2Imdsv2, [
  { name: "passes tokens that are required", program: template({ httpTokens: "required" }) },
  { name: "passes an endpoint that is off", program: template({ httpEndpoint: "disabled" }) },
  { name: "refuses no options", program: template(), violations: [notSet] },
  { name: "refuses empty options", program: template({}), violations: [notSet] },
  {
    name: "refuses an endpoint that is on and says nothing of tokens",
    program: template({ httpEndpoint: "enabled" }),
    violations: [notSet],
  },
  {
    name: "refuses optional tokens",
    program: template({ httpTokens: "optional" }),
    violations: [violation('is "optional"')],
  },
  {
    name: "says when the tokens are not known yet",
    program: () => template({ httpTokens: later("optional") })(),
    violations: [violation('is "optional"')],
    preview: open,
  },
  {
    name: "says when the endpoint is not known yet and may be off",
    program: () => template({ httpEndpoint: later("disabled") })(),
    preview: open,
  },
  {
    name: "needs no endpoint where tokens are required",
    program: () => template({ httpEndpoint: later("enabled"), httpTokens: "required" })(),
  },
  { name: "refuses an instance", program: instance(), violations: [notSet] },
  {
    name: "passes an instance that requires tokens",
    program: instance({ metadataOptions: { httpTokens: "required" } }),
  },
  {
    name: "leaves an instance to its launch template",
    program: instance({ launchTemplate: { id: "lt-0a1" } }),
  },
  {
    name: "refuses an instance that overrides its launch template",
    program: instance({
      launchTemplate: { id: "lt-0a1" },
      metadataOptions: { httpTokens: "optional" },
    }),
    violations: [violation('is "optional"')],
  },
  {
    name: "refuses a launch configuration",
    program: configuration(),
    violations: [notSet],
  },
  {
    name: "passes a launch configuration that requires tokens",
    program: configuration({ httpEndpoint: "enabled", httpTokens: "required" }),
  },
  {
    name: "passes a launch configuration whose endpoint is off",
    program: configuration({ httpEndpoint: "disabled" }),
  },
  {
    name: "says when the tokens of a launch configuration are not known yet",
    program: () => configuration({ httpTokens: later("optional") })(),
    violations: [violation('is "optional"')],
    preview: open,
  },
]);

describe("ec2-imdsv2 as a remediation", () => {
  const required = { httpEndpoint: "enabled", httpTokens: "required" };
  const remedies: readonly (readonly [name: string, given: Metadata, after: unknown])[] = [
    ["sets both options where there are none", undefined, required],
    [
      "keeps the others",
      { httpPutResponseHopLimit: 2 },
      { httpPutResponseHopLimit: 2, ...required },
    ],
    ["leaves alone what requires tokens", { httpTokens: "required" }, undefined],
    ["leaves alone an endpoint that is off", { httpEndpoint: "disabled" }, undefined],
  ];

  for (const [name, given, after] of remedies) {
    it(name, async () => {
      const resources = await resourcesOf(template(given), "preview");
      const [changed] = Object.values(await remediated(resources, { rules: [ec2Imdsv2] }));
      expect((changed as { metadataOptions?: unknown } | undefined)?.metadataOptions).to.deep.equal(
        after,
      );
    });
  }

  it("puts a launch configuration right", async () => {
    const resources = await resourcesOf(configuration(), "preview");
    const [changed] = Object.values(await remediated(resources, { rules: [ec2Imdsv2] }));
    expect((changed as { metadataOptions?: unknown }).metadataOptions).to.deep.equal(required);
  });

  it("leaves alone what is not known yet", async () => {
    const resources = await resourcesOf(() => template({ httpTokens: later("x") })(), "preview");
    expect(await remediated(resources, { rules: [ec2Imdsv2] })).to.deep.equal({});
  });
});
