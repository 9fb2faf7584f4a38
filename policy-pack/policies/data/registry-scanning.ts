/** Scanning that a registry does for its repositories, whatever they say themselves. */
import { covers, isOnlyWildcards } from "../../iam/glob";
import {
  all,
  any,
  equals,
  knownValue,
  not,
  type Reading,
  type Resource,
  type Stack,
  type Truth,
  type Value,
} from "../../reading";

const REGISTRY_SCANNING =
  "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration" as const;

/** Whether the registry scans what is pushed to a repository; undefined while that can't be told. */
export function registryScans(stack: Stack, repository: Resource): Truth {
  const name = repository.output("name").text();
  return any(
    ...stack
      .byType([REGISTRY_SCANNING])
      .map((configuration) => anyOf(configuration.at("rules"), (rule) => ruleScans(rule, name))),
  );
}

function ruleScans(rule: Value, name: Reading<string>): Truth {
  const isManual = equals(rule.at("scanFrequency").text(), "MANUAL");
  return all(
    not(isManual),
    anyOf(rule.at("repositoryFilters"), (filter) => names(filter.at("filter").text(), name)),
  );
}

/** A filter without a wildcard is for all names that contain it. */
function names(filter: Reading<string>, name: Reading<string>): Truth {
  if (filter.state === "unknown") return undefined;
  const text = knownValue(filter) ?? "";
  if (isOnlyWildcards(text)) return true;
  if (name.state !== "known") return undefined;
  return covers(text.includes("*") ? text : `*${text}*`, name.value);
}

function anyOf(list: Value, holds: (member: Value) => Truth): Truth {
  const members = list.oneOrMany();
  if (members.state === "unknown") return undefined;
  return any(
    ...(knownValue(members) ?? []).map((member) =>
      member.state === "unknown" ? undefined : holds(member),
    ),
  );
}
