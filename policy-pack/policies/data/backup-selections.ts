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

/** Whether a selection of the stack names a resource, or one of its tags. */
export function isBackedUp(stack: Stack, resource: Resource): Truth {
  return any(
    ...stack
      .byType([SELECTION])
      .map((selection) =>
        all(
          any(
            isNamed(stack, selection, "resources", resource),
            hasSelectedTag(resource, selection.at("selectionTags")),
          ),
          not(isNamed(stack, selection, "notResources", resource)),
        ),
      ),
  );
}

function isNamed(stack: Stack, selection: Resource, property: string, resource: Resource): Truth {
  const { resources, unknown } = stack.follow(selection, [property], [resource.type]);
  if (resources.includes(resource)) return true;
  return unknown ? undefined : false;
}

function hasSelectedTag(resource: Resource, selectionTags: Value): Truth {
  const tags = selectionTags.oneOrMany();
  if (tags.state === "unknown") return undefined;
  return any(
    ...(knownValue(tags) ?? []).map((tag): Truth => {
      const key = tag.at("key").text();
      const value = tag.at("value").text();
      if (key.state === "unknown" || value.state === "unknown") return undefined;
      return all(
        equals(tag.at("type").text(), "STRINGEQUALS"),
        hasTag(resource, `${knownValue(key) ?? ""}=${knownValue(value) ?? ""}`),
      );
    }),
  );
}
