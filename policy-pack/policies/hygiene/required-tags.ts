import { textList } from "../../configuration";
import { knownValue, readTagParts, type Reading, type Resource } from "../../reading";
import { resourceRule } from "../../rule";
import { isTaggable } from "./taggable";

const AUTO_SCALING_GROUP = "aws:autoscaling/group:Group";

/** What the pack itself can tell of a resource: its URN is `urn:pulumi:STACK::PROJECT::…`. */
function knownTags({ urn }: Resource): Readonly<Record<string, string>> {
  const [stack = "", project = ""] = urn.replace("urn:pulumi:", "").split("::");
  return { Project: project, Environment: stack, ManagedBy: "pulumi" };
}

export const requiredTags = resourceRule({
  name: "required-tags",
  area: "Hygiene",
  description: "Resources carry the tags that your organisation tells them apart by.",
  why: "Cost reports, ownership and clean-ups go by tags; a resource without them belongs to nobody and is paid for by everybody.",
  level: "advisory",
  severity: "low",
  matches: {},
  types: isTaggable,
  parameters: {
    keys: textList("Keys of the tags that must be there, with a value.", {
      default: ["Project", "Environment", "ManagedBy"],
    }),
  },
  decides:
    "Reads `tags` (a map, or the list that Auto Scaling groups take) of every resource of @pulumi/aws that takes tags, and the default tags of its provider, which Auto Scaling groups don't get. A value that is not known yet counts: the key is there.",
  blindTo: "Tags that AWS Organizations or other tools add later.",
  remediation:
    "Set the tags on the resource, or for all resources at once (but Auto Scaling groups) as defaultTags of the provider. With the level remediate the pack sets Project to the project's name, Environment to the stack's and ManagedBy to pulumi where they are missing, but not on Auto Scaling groups; other keys need a person.",
  bad: `new aws.sns.Topic("alarms", { tags: { Project: "shop" } });`,
  good: `
new aws.sns.Topic("alarms", {
  tags: { Project: "shop", Environment: "prod", ManagedBy: "pulumi" },
});`,

  check(resource, { parameters: { keys }, violation, undecided }) {
    const missing = missingKeys(resource, keys);
    if (missing === undefined) {
      undecided(resource, "its tags are not known yet");
    } else if (missing.length > 0) {
      violation(resource, messageOf(resource, missing));
    }
  },

  remediate(resource, { keys }) {
    const missing = missingKeys(resource, keys) ?? [];
    const known = knownTags(resource);
    const added = missing.flatMap((key) => {
      const value = known[key];
      return value === undefined || value === "" ? [] : [[key, value] as const];
    });
    if (added.length === 0 || resource.type === AUTO_SCALING_GROUP) return undefined;
    const tags = Object.fromEntries(added);
    // Older resources of the provider send these to AWS, and had them from it before policies ran.
    const hasAll = resource.at("tagsAll").entries().state === "known";
    return hasAll ? { tags, tagsAll: tags } : { tags };
  },
});

function messageOf(resource: Resource, keys: readonly string[]): string {
  const written = [...writtenIn(readTagParts(resource)).keys()];
  const [absent, empty] = [false, true].map((isWritten) =>
    keys
      .filter((key) => written.includes(key) === isWritten)
      .map((key) => withLookalike(key, written)),
  );
  const found = [phrase(absent ?? [], "missing"), phrase(empty ?? [], "empty")];
  const what = found.filter((each) => each !== "").join(", and ");
  const defaults = resource.type === AUTO_SCALING_GROUP ? "" : ", or in the provider's defaultTags";
  return `${what}. Set ${keys.length === 1 ? "it" : "them"} in its tags${defaults}`;
}

/** Keys of tags are told apart by their case. */
function withLookalike(key: string, written: readonly string[]): string {
  const same = (each: string): boolean => each.toLowerCase() === key.toLowerCase();
  const other = written.find((each) => each !== key && same(each));
  return other === undefined ? key : `${key} (${other} is another tag)`;
}

function phrase(keys: readonly string[], how: string): string {
  if (keys.length === 0) return "";
  return keys.length === 1
    ? `the tag ${keys.join("")} is ${how}`
    : `the tags ${keys.join(", ")} are ${how}`;
}

/** The tags of the places that are known; those of later ones count. */
function writtenIn(parts: ReturnType<typeof readTagParts>): ReadonlyMap<string, Reading<string>> {
  return new Map(parts.flatMap((part) => [...(knownValue(part) ?? [])]));
}

/** Undefined while a part of the tags that isn't known yet may hold what is missing. */
function missingKeys(resource: Resource, keys: readonly string[]): readonly string[] | undefined {
  const parts = readTagParts(resource);
  const tags = writtenIn(parts);
  const missing = keys.filter((key) => {
    const value = tags.get(key);
    return value === undefined || value.state === "absent" || knownValue(value) === "";
  });
  const isOpen = parts.some((part) => part.state === "unknown");
  return missing.length > 0 && isOpen ? undefined : missing;
}
