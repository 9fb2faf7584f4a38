/** What AWS Backup is told to back up. */
import {
  all,
  any,
  equals,
  hasTag,
  knownValue,
  not,
  type Resource,
  type Stack,
  type Truth,
  type Value,
} from "../../reading";

const SELECTION = "aws:backup/selection:Selection";

/** What databases are called in their ARNs. */
const KINDS: Readonly<Record<string, string>> = {
  "aws:rds/instance:Instance": "db",
  "aws:rds/cluster:Cluster": "cluster",
};

/** Whether a selection of the stack names a resource, all of its kind, or one of its tags. */
export function isBackedUp(stack: Stack, resource: Resource): Truth {
  return any(
    ...stack
      .byType([SELECTION])
      .map((selection) =>
        all(
          any(
            isNamed(stack, selection, "resources", resource),
            namesAllOf(selection, "resources", resource),
            hasSelectedTag(resource, selection.at("selectionTags")),
          ),
          not(isNamed(stack, selection, "notResources", resource)),
          not(namesAllOf(selection, "notResources", resource)),
          meetsConditions(resource, selection.at("conditions")),
        ),
      ),
  );
}

function isNamed(stack: Stack, selection: Resource, property: string, resource: Resource): Truth {
  const { resources, unknown } = stack.follow(selection, [property], [resource.type]);
  if (resources.includes(resource)) return true;
  return unknown ? undefined : false;
}

/** By `*`, or by a pattern such as `arn:aws:rds:*:*:db:*`. */
function namesAllOf(selection: Resource, property: string, { type }: Resource): boolean {
  const patterns = knownValue(selection.at(property).oneOrMany()) ?? [];
  return patterns.some((pattern) => {
    const text = knownValue(pattern.text());
    if (text === "*") return true;
    const [, , service = "", region, account, kind = "", name] = text?.split(":") ?? [];
    const everywhere = [region, account].every((part) => part === "*");
    if (!everywhere || !["*", "rds"].includes(service)) return false;
    return kind === "*" || (kind === KINDS[type] && name === "*");
  });
}

/** All of them have to hold; of those that ask for more than equal tags none is taken to. */
function meetsConditions(resource: Resource, conditions: Value): Truth {
  const members = conditions.oneOrMany();
  if (members.state === "unknown") return undefined;
  const tests = (knownValue(members) ?? []).flatMap((each) => knownValue(each.entries()) ?? []);
  return all(
    ...tests.map(([test, wanted]): Truth => {
      const tags = wanted.oneOrMany();
      if (tags.state !== "known") return tags.state === "absent" ? true : undefined;
      if (test !== "stringEquals") return tags.value.length === 0;
      return all(...tags.value.map((tag) => carries(resource, tag)));
    }),
  );
}

/** A tag by its condition key: `aws:ResourceTag/backup`. */
function carries(resource: Resource, tag: Value): Truth {
  const key = tag.at("key").text();
  const value = tag.at("value").text();
  if (key.state === "unknown" || value.state === "unknown") return undefined;
  const name = (knownValue(key) ?? "").replace(/^aws:ResourceTag\//i, "");
  return hasTag(resource, `${name}=${knownValue(value) ?? ""}`);
}

function hasSelectedTag(resource: Resource, selectionTags: Value): Truth {
  const tags = selectionTags.oneOrMany();
  if (tags.state === "unknown") return undefined;
  return any(
    ...(knownValue(tags) ?? []).map((tag) =>
      all(equals(tag.at("type").text(), "STRINGEQUALS"), carries(resource, tag)),
    ),
  );
}
