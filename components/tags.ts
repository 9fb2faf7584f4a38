import * as pulumi from "@pulumi/pulumi";
import { given, show } from "./checks";
import type { Problem } from "./problems";

/** AWS takes 50 tags on a resource; ours, and those that name a subnet, are among them. */
export const maxUserTags = 40;

const maxKeyLength = 128;
const maxValueLength = 256;
/** The keys of {@link tagsOf}'s own tags. */
const ownKeys = ["Project", "Environment", "ManagedBy"];

const allowedCharacters = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/**
 * The tags of every taggable resource: the user's, beside the project, the stack and who manages it.
 * A user's tag with the same key wins.
 */
export function tagsOf(tags: Readonly<Record<string, string>>): Record<string, string> {
  return {
    Project: pulumi.getProject(),
    Environment: pulumi.getStack(),
    ManagedBy: "pulumi",
    ...tags,
  };
}

/** What AWS refuses in tags. Paths start at `tags`. */
export function checkTags(tags: Readonly<Record<string, unknown>> | undefined): Problem[] {
  const entries = given(tags);
  const tooMany: Problem[] =
    entries.length <= maxUserTags
      ? []
      : [
          {
            path: ["tags"],
            message: `${entries.length} tags are too many: AWS takes 50 on a resource, and ours are among them`,
            allowed: `up to ${maxUserTags} tags`,
          },
        ];
  return [
    ...tooMany,
    ...entries.flatMap(([key, value]) => checkTag(key, value)),
    ...checkCase(entries.map(([key]) => key)),
  ];
}

/**
 * The keys of a role's tags differ in more than case, or IAM refuses them all.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html
 */
function checkCase(keys: readonly string[]): Problem[] {
  return keys.flatMap((key, index): Problem[] => {
    const twin = [...ownKeys, ...keys.slice(0, index)].find(
      (other) => other !== key && other.toLowerCase() === key.toLowerCase(),
    );
    if (twin === undefined) return [];
    return [
      {
        path: ["tags", key],
        message: `the tag ${twin} is there too, and to IAM both keys are the same`,
        allowed: "keys that differ in more than case",
        fix: `write ${twin}, or choose another key`,
      },
    ];
  });
}

function checkTag(key: string, value: unknown): Problem[] {
  const path = ["tags", key];
  if (key === "" || key.length > maxKeyLength || !allowedCharacters.test(key)) {
    return [
      {
        path,
        message: "this key can't be a tag's",
        allowed: `1 to ${maxKeyLength} letters, digits, spaces and _ . : / = + - @`,
      },
    ];
  }
  if (/^aws:/i.test(key)) {
    return [
      { path, message: "keys that start with aws: are AWS's own", fix: "choose another key" },
    ];
  }
  if (typeof value !== "string") {
    return [{ path, message: `${show(value)} is not a string`, fix: "quote it" }];
  }
  if (value.length > maxValueLength || !allowedCharacters.test(value)) {
    return [
      {
        path,
        message: `${value} can't be a tag's value`,
        allowed: `up to ${maxValueLength} letters, digits, spaces and _ . : / = + - @`,
      },
    ];
  }
  return [];
}
