import { expect } from "chai";
import { checkTags, maxUserTags } from "../../components/tags";
import { lines } from "./lines";

const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, "v"]));

describe("checkTags", () => {
  const good: [string, Record<string, string> | undefined][] = [
    ["no tags", undefined],
    ["an empty object", {}],
    ["as many as there is room for", many(maxUserTags)],
    ["the longest key and value", { ["k".repeat(128)]: "v".repeat(256) }],
    ["every special character", { "a_.:/=+-@ b": "ä 1_.:/=+-@" }],
    ["an empty value", { empty: "" }],
    ["our own keys", { Project: "a", Environment: "b", ManagedBy: "c" }],
    ["a key that only starts like AWS's", { awsome: "yes" }],
  ];
  for (const [what, tags] of good) {
    it(`accepts ${what}`, () => {
      expect(checkTags(tags)).to.deep.equal([]);
    });
  }

  const bad: [Record<string, unknown>, string][] = [
    [
      many(maxUserTags + 1),
      "tags: 41 tags are too many: AWS takes 50 on a resource, and ours are among them. Allowed: up to 40 tags.",
    ],
    [
      { "": "v" },
      "tags[\"\"]: this key can't be a tag's. Allowed: 1 to 128 letters, digits, spaces and _ . : / = + - @.",
    ],
    [
      { ["k".repeat(129)]: "v" },
      `tags.${"k".repeat(129)}: this key can't be a tag's. Allowed: 1 to 128 letters, digits, spaces and _ . : / = + - @.`,
    ],
    [
      { "a#b": "v" },
      "tags[\"a#b\"]: this key can't be a tag's. Allowed: 1 to 128 letters, digits, spaces and _ . : / = + - @.",
    ],
    [
      { "AWS:team": "v" },
      'tags["AWS:team"]: keys that start with aws: are AWS\'s own. Fix: choose another key.',
    ],
    [
      { project: "shop" },
      "tags.project: the tag Project is there too, and to IAM both keys are the same. Allowed: keys that differ in more than case. Fix: write Project, or choose another key.",
    ],
    [
      { Team: "a", team: "b" },
      "tags.team: the tag Team is there too, and to IAM both keys are the same. Allowed: keys that differ in more than case. Fix: write Team, or choose another key.",
    ],
    [{ Team: 7 }, "tags.Team: 7 is not a string. Fix: quote it."],
    [
      { Team: "a;b" },
      "tags.Team: a;b can't be a tag's value. Allowed: up to 256 letters, digits, spaces and _ . : / = + - @.",
    ],
    [
      { Team: "v".repeat(257) },
      `tags.Team: ${"v".repeat(257)} can't be a tag's value. Allowed: up to 256 letters, digits, spaces and _ . : / = + - @.`,
    ],
  ];
  for (const [tags, line] of bad) {
    it(`says: ${line.slice(0, 60)}`, () => {
      expect(lines(checkTags(tags))).to.deep.equal([line]);
    });
  }
});
