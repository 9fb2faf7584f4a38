import { expect } from "chai";
import { plainDiff } from "../../simulator/plain-diff";
import { UNKNOWN, type PropertyDiff, type Props } from "../../simulator/provider";
import { request } from "./aws/support";

const ASSET = "c44067f5952c0a294b673a41bacd8c17";
const ARCHIVE = "0def7320c3a5731c473e5ecbe6d01bc7";

function file(signature: string, fields: Props): Props {
  return { "4dabf18193072939515e22adb298388d": signature, ...fields };
}

function changes(before: Props, after: Props): Record<string, PropertyDiff["kind"]> {
  const asked = request("test:index:Thing", after);
  const old = { id: "x", inputs: before, outputs: { computed: 1 } };
  const result = plainDiff({ ...asked, old });
  expect(result.deleteBeforeReplace).to.equal(false);
  return Object.fromEntries(
    Object.entries(result.changes).map(([path, { kind, replace }]) => {
      expect(replace).to.equal(false);
      return [path, kind];
    }),
  );
}

const cases: readonly (readonly [string, Props, Props, Record<string, string>])[] = [
  ["the same", { a: 1, b: [{ c: "d" }] }, { b: [{ c: "d" }], a: 1 }, {}],
  ["another value", { a: 1 }, { a: 2 }, { a: "update" }],
  ["another value inside", { a: [{ b: 1 }] }, { a: [{ b: 2 }] }, { a: "update" }],
  ["another order", { a: [1, 2] }, { a: [2, 1] }, { a: "update" }],
  ["one more", {}, { a: 1 }, { a: "add" }],
  ["one less", { a: 1 }, {}, { a: "delete" }],
  ["null for absent", { a: null }, {}, {}],
  ["null for what was", { a: 1 }, { a: null }, { a: "delete" }],
  ["false for absent", {}, { a: false }, { a: "add" }],
  ["not known yet", { a: 1 }, { a: UNKNOWN }, { a: "update" }],
  [
    "the same content from elsewhere",
    { a: [file(ARCHIVE, { path: "code", hash: "1" })], b: file(ASSET, { path: "x", hash: "2" }) },
    { a: [file(ARCHIVE, { assets: {}, hash: "1" })], b: file(ASSET, { text: "y", hash: "2" }) },
    {},
  ],
  [
    "another content from the same place",
    { a: file(ARCHIVE, { path: "code", hash: "1" }) },
    { a: file(ARCHIVE, { path: "code", hash: "2" }) },
    { a: "update" },
  ],
  [
    "an archive for its file",
    { a: file(ASSET, { path: "code.zip", hash: "1" }) },
    { a: file(ARCHIVE, { path: "code.zip", hash: "1" }) },
    { a: "update" },
  ],
  [
    "another remote archive, of a content that is not known",
    { a: file(ARCHIVE, { uri: "https://example.com/1.zip" }), b: file(ARCHIVE, { uri: "u" }) },
    { a: file(ARCHIVE, { uri: "https://example.com/2.zip" }), b: file(ARCHIVE, { uri: "u" }) },
    { a: "update" },
  ],
  [
    "another hash of something else",
    { a: { hash: "1", b: 1 } },
    { a: { hash: "1", b: 2 } },
    { a: "update" },
  ],
  ["Pulumi's notes", { a: { b: 1, __defaults: [] }, __defaults: ["a"] }, { a: { b: 1 } }, {}],
];

describe("simulator/plain-diff", () => {
  for (const [what, before, after, expected] of cases) {
    it(what, () => {
      expect(changes(before, after)).to.deep.equal(expected);
    });
  }
});
