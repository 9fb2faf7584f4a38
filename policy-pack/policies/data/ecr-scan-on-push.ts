import { any, isSet, type Resource } from "../../reading";
import { stackRule } from "../../rule";
import { registryScans } from "./registry-scanning";
import { REPOSITORY } from "./types";

export const ecrScanOnPush = stackRule({
  name: "ecr-scan-on-push",
  area: "Data",
  description: "ECR repositories scan each image when it is pushed.",
  why: "An image takes its packages, and their known vulnerabilities, to every task; a scan on push names them before the first task runs, and costs nothing.",
  level: "advisory",
  severity: "medium",
  matches: { checkov: ["CKV_AWS_163"], securityHub: ["ECR.1"] },
  decides:
    "Reads `imageScanningConfiguration.scanOnPush` of each repository, off by default; a registry scanning configuration of the stack counts for the repositories that its filters name, unless its frequency is MANUAL.",
  blindTo:
    "Scanning that other stacks set up for the registry, in which account and region a registry scanning configuration of this stack is made, and what becomes of the findings.",
  remediation:
    "Set imageScanningConfiguration to { scanOnPush: true }, or add an aws.ecr.RegistryScanningConfiguration for all repositories. With the level remediate the pack sets the former.",
  bad: `new aws.ecr.Repository("api", { imageTagMutability: "IMMUTABLE" });`,
  good: `
new aws.ecr.Repository("api", {
  imageTagMutability: "IMMUTABLE",
  imageScanningConfiguration: { scanOnPush: true },
});`,

  check(stack, { violation, undecided }) {
    for (const repository of stack.byType([REPOSITORY])) {
      const own = scansOnPush(repository);
      switch (any(own, registryScans(stack, repository))) {
        case undefined:
          undecided(
            repository,
            own === undefined
              ? "imageScanningConfiguration.scanOnPush is not known yet"
              : "whether the registry's scanning configuration names it is not known yet",
          );
          break;
        case false:
          violation(
            repository,
            "imageScanningConfiguration.scanOnPush is off. Set imageScanningConfiguration: { scanOnPush: true }",
          );
      }
    }
  },

  remedies: {
    types: [REPOSITORY],
    remediate: (repository) =>
      scansOnPush(repository) === false
        ? { imageScanningConfiguration: { scanOnPush: true } }
        : undefined,
  },
});

function scansOnPush(repository: Resource): boolean | undefined {
  return isSet(repository.at("imageScanningConfiguration", "scanOnPush"));
}
