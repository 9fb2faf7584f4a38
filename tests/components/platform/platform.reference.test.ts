import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { EcsPlatform } from "../../../components/platform/platform";
import type { PlatformReference } from "../../../components/platform/reference";
import { simulate, type Simulation } from "../../../simulator/testing";
import { certificateArn, child, existing, failure, platformRun } from "./support";

/** As a platform stack exported it. */
const exported = {
  version: 1,
  clusterName: "shop-prod",
  clusterArn: "arn:aws:ecs:eu-west-1:123456789012:cluster/shop-prod",
  lifecycle: "production",
  tags: { Team: "web" },
  region: "eu-west-1",
  accountId: "123456789012",
  partition: "aws",
  dnsSuffix: "amazonaws.com",
  vpcId: "vpc-1",
  privateSubnetIds: ["subnet-1", "subnet-2"],
  loadBalancers: {
    public: {
      type: "application",
      scheme: "internet-facing",
      arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/shop-prod-public/1",
      arnSuffix: "app/shop-prod-public/1",
      dnsName: "shop.example",
      securityGroupId: "sg-1",
      targetsSecurityGroupId: "sg-2",
      listenerArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/shop/1/2",
      listenerPort: 443,
      secure: true,
      url: "https://api.example.com",
    },
  },
  defaultCapacity: [{ provider: "FARGATE", weight: 1 }],
  logRetentionDays: 30,
  execLogGroupArn: "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/shop-prod/exec",
  execKmsKeyAlias: "alias/ecs/shop-prod/exec",
};

function refused(value: unknown): string {
  try {
    EcsPlatform.fromOutputs(value);
  } catch (error) {
    expect(pulumi.RunError.isInstance(error)).to.equal(true);
    return error instanceof Error ? error.message : "";
  }
  throw new Error("nothing was refused");
}

describe("EcsPlatform.fromOutputs", () => {
  it("gives back what the platform was, with nothing to wait for", () => {
    expect(EcsPlatform.fromOutputs(exported)).to.deep.equal({ ...exported, networkReady: [] });
  });

  it("takes ids and ARNs from other resources", () => {
    const vpcId = pulumi.output("vpc-2");
    expect(EcsPlatform.fromOutputs({ ...exported, vpcId }).vpcId).to.equal(vpcId);
  });

  const source = "The value given to EcsPlatform.fromOutputs is not what a platform exports:\n";
  const cases: [string, unknown, string][] = [
    ["nothing", undefined, "  it is nothing. Fix: export platform.outputs there."],
    ["a list", [], "  it is a list. Fix: export platform.outputs there."],
    [
      "an Output",
      pulumi.output(exported),
      "  which load balancers there are must be known before anything is created, and an Output isn't. " +
        "Fix: use await EcsPlatform.fromStack(...), or build the object from plain values.",
    ],
    [
      "another version",
      { ...exported, version: 2 },
      "  version: 2 is another version of a platform's outputs. Allowed: 1. " +
        "Fix: use the same version of pulumi-ecs-platform in both stacks, the platform's first.",
    ],
    ["a missing id", { ...exported, vpcId: undefined }, "  vpcId: it is missing."],
    [
      "names that are not plain",
      {
        ...exported,
        clusterName: pulumi.output("x"),
        loadBalancers: pulumi.output({}),
        defaultCapacity: pulumi.output([]),
        tags: [],
      },
      "  clusterName: it is missing or not plain. Allowed: a string.\n" +
        "  tags: it is missing or not plain. Allowed: an object of strings.\n" +
        "  defaultCapacity: it is missing or not plain. Allowed: a list.\n" +
        "  loadBalancers: it is missing or not plain. Allowed: an object of load balancers by name.",
    ],
    [
      "half a load balancer",
      {
        ...exported,
        loadBalancers: {
          public: { ...exported.loadBalancers.public, secure: 1, listenerArn: null },
        },
      },
      "  loadBalancers.public.listenerArn: it is missing.\n" +
        "  loadBalancers.public.secure: it is missing or not plain. Allowed: true or false.",
    ],
  ];
  for (const [what, value, lines] of cases) {
    it(`refuses ${what}`, () => {
      expect(refused(value)).to.equal(source + lines);
    });
  }
});

describe("EcsPlatform.fromStack", () => {
  const stack = "acme/platform/prod";

  function teamStack(
    program: (platform: PlatformReference) => unknown,
    outputs: Record<string, unknown>,
    outputName?: string,
  ): Promise<Simulation> {
    return simulate(
      async () =>
        program(await EcsPlatform.fromStack(stack, outputName === undefined ? {} : { outputName })),
      { project: "team", stack: "prod", stackOutputs: { [stack]: outputs } },
    );
  }

  it("lets a team's stack build on what the platform's stack exported", async () => {
    const run = await teamStack(
      (platform) => {
        new cloudwatch.LogGroup("logs", { name: `/ecs/${platform.clusterName}/team` });
        return { vpcId: platform.vpcId, names: Object.keys(platform.loadBalancers) };
      },
      { platform: exported },
    );
    expect(run.get("aws:cloudwatch/logGroup:LogGroup", "logs").inputs["name"]).to.equal(
      "/ecs/shop-prod/team",
    );
    expect(run.outputs).to.deep.equal({ vpcId: "vpc-1", names: ["public"] });
    expect(run.ofType("ecs-platform:index:EcsPlatform")).to.have.length(0);
  });

  it("reads what a platform really exports", async () => {
    const platformStack = await platformRun({
      network: { existing },
      loadBalancers: { public: { certificateArn } },
    });
    const run = await teamStack((platform) => ({ arn: platform.clusterArn }), {
      platform: platformStack.outputs["platform"],
    });
    expect(run.outputs["arn"]).to.equal(child(platformStack, "cluster").outputs["arn"]);
  });

  it("takes another output", async () => {
    const run = await teamStack(({ vpcId }) => ({ vpcId }), { shared: exported }, "shared");
    expect(run.outputs["vpcId"]).to.equal("vpc-1");
  });

  it("says what to export when the output is missing", async () => {
    expect(await failure(teamStack(() => ({}), {}))).to.include(
      'Stack "acme/platform/prod" has no output "platform". ' +
        'Fix: write "export const platform = platform.outputs" there and run pulumi up, ' +
        "or name the output it has with outputName.",
    );
  });

  it("says which stack exported another version", async () => {
    expect(
      await failure(teamStack(() => ({}), { platform: { ...exported, version: 2 } })),
    ).to.include(
      'The output "platform" of stack "acme/platform/prod" is not what a platform exports:\n' +
        "  version: 2 is another version of a platform's outputs.",
    );
  });
});
