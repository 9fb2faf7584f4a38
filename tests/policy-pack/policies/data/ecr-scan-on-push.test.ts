import * as aws from "@pulumi/aws";
import { expect } from "chai";
import { ecrScanOnPush } from "../../../../policy-pack/policies/data/ecr-scan-on-push";
import { cases, later, remediated, resourcesOf } from "../../support";

const repository = (
  scanning?: aws.ecr.RepositoryArgs["imageScanningConfiguration"],
  name?: aws.ecr.RepositoryArgs["name"],
): aws.ecr.Repository =>
  new aws.ecr.Repository("api", {
    ...(scanning === undefined ? {} : { imageScanningConfiguration: scanning }),
    ...(name === undefined ? {} : { name }),
  });

/** A repository named shop/api, which says nothing itself, in a registry with one rule. */
const inRegistry =
  (filter: () => aws.ecr.RegistryScanningConfigurationArgs["rules"], own?: boolean) => () => {
    repository(own === undefined ? undefined : { scanOnPush: own }, "shop/api");
    new aws.ecr.RegistryScanningConfiguration("registry", {
      scanType: "BASIC",
      rules: filter(),
    });
  };

const rule = (filter: string, scanFrequency = "SCAN_ON_PUSH") => [
  { scanFrequency, repositoryFilters: [{ filter, filterType: "WILDCARD" }] },
];

const OFF =
  "api: imageScanningConfiguration.scanOnPush is off. Set imageScanningConfiguration: { scanOnPush: true }";

cases(ecrScanOnPush, [
  { name: "passes a scan on push", program: () => repository({ scanOnPush: true }) },
  { name: "refuses none", program: () => repository(), violations: [OFF] },
  {
    name: "refuses one that is off",
    program: () => repository({ scanOnPush: false }),
    violations: [OFF],
  },
  {
    name: "says when it is not known yet",
    program: () => repository({ scanOnPush: later(true) }),
    preview: { undecided: ["api: imageScanningConfiguration.scanOnPush is not known yet"] },
  },
  {
    name: "says when the whole block is not known yet, and refuses what it turns out to be",
    program: () => repository(later({ scanOnPush: false })),
    violations: [OFF],
    preview: { undecided: ["api: imageScanningConfiguration.scanOnPush is not known yet"] },
  },
  { name: "counts a registry that scans all", program: inRegistry(() => rule("*")) },
  {
    name: "counts a registry that scans all, over the repository's own word",
    program: inRegistry(() => rule("*", "CONTINUOUS_SCAN"), false),
  },
  { name: "counts a filter with a wildcard", program: inRegistry(() => rule("shop/*")) },
  { name: "counts a filter that the name contains", program: inRegistry(() => rule("api")) },
  {
    name: "refuses what the filter leaves out",
    program: inRegistry(() => rule("pay/*")),
    violations: [OFF],
  },
  {
    name: "refuses scans by hand",
    program: inRegistry(() => rule("*", "MANUAL")),
    violations: [OFF],
  },
  {
    name: "says when the registry's rules are not known yet",
    program: inRegistry(() => later(rule("pay/*"))),
    violations: [OFF],
    preview: {
      undecided: ["api: whether the registry's scanning configuration names it is not known yet"],
    },
  },
]);

describe("ecr-scan-on-push as a remediation", () => {
  async function after(program: () => unknown): Promise<unknown[]> {
    const changed = await remediated(await resourcesOf(program, "preview"), {
      rules: [ecrScanOnPush],
    });
    return Object.values(changed);
  }

  const on = { name: "api", imageScanningConfiguration: { scanOnPush: true } };

  it("turns scans on", async () => {
    expect(await after(() => repository(undefined, "api"))).to.deep.equal([on]);
    expect(await after(() => repository({ scanOnPush: false }, "api"))).to.deep.equal([on]);
  });

  it("leaves alone what scans, or may", async () => {
    expect(await after(() => repository({ scanOnPush: true }))).to.deep.equal([]);
    expect(await after(() => repository({ scanOnPush: later(false) }))).to.deep.equal([]);
  });
});
