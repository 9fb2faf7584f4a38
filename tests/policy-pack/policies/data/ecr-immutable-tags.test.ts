import * as aws from "@pulumi/aws";
import { ecrImmutableTags } from "../../../../policy-pack/policies/data/ecr-immutable-tags";
import { cases, later } from "../../support";

const repository = (args: aws.ecr.RepositoryArgs) => () => new aws.ecr.Repository("api", args);

const excluding = (...filters: readonly string[]): aws.ecr.RepositoryArgs => ({
  imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
  imageTagMutabilityExclusionFilters: filters.map((filter) => ({ filter, filterType: "WILDCARD" })),
});

const mutable = (found: string): string =>
  `api: imageTagMutability ${found}; tags must be immutable. Set imageTagMutability: "IMMUTABLE"`;

const OPEN = "api: imageTagMutability or imageTagMutabilityExclusionFilters is not known yet";

cases(ecrImmutableTags, [
  { name: "passes immutable tags", program: repository({ imageTagMutability: "IMMUTABLE" }) },
  {
    name: "refuses the default",
    program: repository({}),
    violations: [mutable("is not set, so it is MUTABLE")],
  },
  {
    name: "refuses mutable tags",
    program: repository({ imageTagMutability: "MUTABLE" }),
    violations: [mutable("is MUTABLE")],
  },
  {
    name: "refuses mutable tags with exclusions",
    program: repository({ ...excluding("v*"), imageTagMutability: "MUTABLE_WITH_EXCLUSION" }),
    violations: [mutable("is MUTABLE_WITH_EXCLUSION")],
  },
  { name: "passes exclusions by name", program: repository(excluding("cache-*", "latest")) },
  {
    name: "refuses an exclusion of every tag",
    program: repository(excluding("cache-*", "*")),
    violations: [
      'api: imageTagMutabilityExclusionFilters excludes "*", which is every tag; tags must be immutable. Set imageTagMutability: "IMMUTABLE"',
    ],
  },
  {
    name: "says when it is not known yet",
    program: () => repository({ imageTagMutability: later("MUTABLE") })(),
    violations: [mutable("is MUTABLE")],
    preview: { undecided: [OPEN] },
  },
  {
    name: "says when exclusions are not known yet",
    program: () =>
      repository({
        ...excluding(),
        imageTagMutabilityExclusionFilters: [{ filter: later("cache"), filterType: "WILDCARD" }],
      })(),
    preview: { undecided: [OPEN] },
  },
]);
