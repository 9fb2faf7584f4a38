import { knownValue, known, UNKNOWN, type Reading } from "./reading";
import type { Resource } from "./resource";
import type { Value } from "./value";

/** Tags by key; a value may be unknown. */
export type Tags = ReadonlyMap<string, Reading<string>>;

/** The one type that the provider doesn't give its default tags to. */
const WITHOUT_DEFAULT_TAGS = "aws:autoscaling/group:Group";

/**
 * The tags that a resource will carry: its own, and the default tags of its provider. Unknown when
 * not even the keys are known. Reads maps, and the list of objects that Auto Scaling groups take.
 */
export function readTags(resource: Resource): Reading<Tags> {
  const tags = new Map<string, Reading<string>>();
  for (const part of readTagParts(resource)) {
    if (part.state === "unknown") return UNKNOWN;
    for (const [key, value] of knownValue(part) ?? []) tags.set(key, value);
  }
  return known(tags);
}

/** The same, each place that tags come from by itself; later ones win. */
export function readTagParts(resource: Resource): readonly Reading<Tags>[] {
  const own = ["tagsAll", "tags", "tag"].map((property) => resource.at(property));
  return [...defaultTags(resource), ...own].map(tagsOf);
}

/** Provider settings travel as JSON text or as objects. */
function defaultTags(resource: Resource): readonly Value[] {
  if (resource.type === WITHOUT_DEFAULT_TAGS) return [];
  return [resource.provider.at("defaultTags").document().at("tags")];
}

function tagsOf(value: Value): Reading<Tags> {
  const list = value.list();
  if (list.state === "known") return listedTags(list.value);
  const entries = value.entries();
  if (entries.state !== "known") return entries;
  return known(new Map(entries.value.map(([key, tag]) => [key, tag.text()])));
}

function listedTags(list: readonly Value[]): Reading<Tags> {
  const tags = new Map<string, Reading<string>>();
  for (const each of list) {
    const key = each.at("key").text();
    if (key.state === "unknown") return UNKNOWN;
    if (key.state === "known") tags.set(key.value, each.at("value").text());
  }
  return known(tags);
}

/**
 * Whether a resource carries a tag, given as `key` or `key=value`; undefined while that is unknown.
 */
export function hasTag(resource: Resource, tag: string): boolean | undefined {
  const tags = readTags(resource);
  if (tags.state !== "known") return tags.state === "unknown" ? undefined : false;
  const [key = "", ...rest] = tag.split("=");
  const value = tags.value.get(key);
  if (value === undefined || value.state === "absent") return false;
  if (rest.length === 0) return true;
  return value.state === "unknown" ? undefined : value.value === rest.join("=");
}
