import { isOnlyWildcards } from "../../iam/glob";
import {
  ABSENT,
  known,
  knownValue,
  orDefault,
  UNKNOWN,
  type Reading,
  type Resource,
} from "../../reading";
import { resourceRule } from "../../rule";
import { REPOSITORY } from "./types";

export const ecrImmutableTags = resourceRule({
  name: "ecr-immutable-tags",
  area: "Data",
  description: "Image tags of ECR repositories can't be moved to another image.",
  why: "A tag that can be moved makes a task definition mean something else tomorrow: a restart takes an image that nobody rolled out, a rollback one that nobody rolled back to, and whoever may push can put an image of their own in place.",
  level: "advisory",
  severity: "medium",
  matches: { checkov: ["CKV_AWS_51"], securityHub: ["ECR.2"] },
  types: [REPOSITORY],
  decides:
    "Reads `imageTagMutability`: IMMUTABLE is allowed, and IMMUTABLE_WITH_EXCLUSION as long as no exclusion is for all tags. Absent is MUTABLE.",
  blindTo: "Tags of public repositories, and which of the excluded tags are deployed.",
  remediation:
    "Set imageTagMutability to IMMUTABLE and push each build under a tag of its own, such as the commit. A tag that must move, such as a build cache, can be excluded by name with IMMUTABLE_WITH_EXCLUSION.",
  bad: `new aws.ecr.Repository("api", { imageScanningConfiguration: { scanOnPush: true } });`,
  good: `
new aws.ecr.Repository("api", {
  imageScanningConfiguration: { scanOnPush: true },
  imageTagMutability: "IMMUTABLE",
});`,

  check(repository, { violation, undecided }) {
    const problem = problemOf(repository);
    if (problem.state === "unknown") {
      undecided(
        repository,
        "imageTagMutability or imageTagMutabilityExclusionFilters is not known yet",
      );
    } else if (problem.state === "known") {
      violation(repository, `${problem.value}. Set imageTagMutability: "IMMUTABLE"`);
    }
  },
});

/** Absent where tags can't be moved. */
function problemOf(repository: Resource): Reading<string> {
  const mutability = repository.at("imageTagMutability").text();
  const found = orDefault(mutability, "MUTABLE");
  if (found.state === "unknown") return UNKNOWN;
  if (found.value === "IMMUTABLE") return ABSENT;
  if (found.value === "IMMUTABLE_WITH_EXCLUSION") return problemOfExclusions(repository);
  const state =
    mutability.state === "absent" ? "is not set, so it is MUTABLE" : `is ${found.value}`;
  return known(`imageTagMutability ${state}; tags must be immutable`);
}

function problemOfExclusions(repository: Resource): Reading<string> {
  const filters = repository.at("imageTagMutabilityExclusionFilters").oneOrMany();
  if (filters.state === "unknown") return UNKNOWN;
  const texts = (knownValue(filters) ?? []).map((filter) => filter.at("filter").text());
  const everything = texts.find((text) => isOnlyWildcards(knownValue(text) ?? ""));
  if (everything !== undefined) {
    return known(
      `imageTagMutabilityExclusionFilters excludes "${knownValue(everything) ?? ""}", which is every tag; tags must be immutable`,
    );
  }
  return texts.some((text) => text.state === "unknown") ? UNKNOWN : ABSENT;
}
