import { expect } from "chai";
import { EngineError } from "../../../simulator/engine/errors";
import {
  ARCHIVE,
  ASSET,
  SECRET,
  SIGNATURE,
  type JsonObject,
} from "../../../simulator/engine/values";
import { UNKNOWN, type Json } from "../../../simulator/provider";
import { directoryWith, removeDirectories } from "../../support/directory";
import { archive, archiveOf, complete, file, text } from "./archives/values";

const asset = (fields: JsonObject): JsonObject => ({ [SIGNATURE]: ASSET, ...fields });
const packed = (fields: JsonObject): JsonObject => ({ [SIGNATURE]: ARCHIVE, ...fields });

/** Of nothing, of "x", and of the archives of nothing and of a file `a` with "x". */
const NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const X = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
const EMPTY = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";
const A_X = "aa69245acd31bae3fa922c6a3f27d167936f84c0cffe4badba08db8b7a510f6f";

const URI = "https://example.com/code.zip";

describe("engine assets", () => {
  let directory = "";
  before(() => {
    directory = directoryWith({ "code/a": "x", "code.zip": "x" });
  });
  after(removeDirectories);

  const cases: readonly (readonly [string, JsonObject, JsonObject])[] = [
    ["a text", text("x"), asset({ text: "x", hash: X })],
    ["an empty text, which the state leaves out", text(""), asset({ hash: NOTHING })],
    ["a file", file("code/a"), asset({ path: "code/a", hash: X })],
    [
      "a file before a text",
      asset({ path: "code/a", text: "y" }),
      asset({ path: "code/a", text: "y", hash: X }),
    ],
    ["a remote file", asset({ uri: URI }), asset({ uri: URI })],
    [
      "the SDK's own mark",
      asset({ text: "x", __pulumiAsset: true }),
      asset({ text: "x", hash: X }),
    ],
    ["a directory", archive("code"), packed({ path: "code", hash: A_X })],
    [
      "a directory before members",
      packed({ path: "code", assets: { b: text("x") } }),
      packed({ path: "code", hash: A_X }),
    ],
    ["no members", archiveOf({}), packed({ assets: {}, hash: EMPTY })],
    ["nothing at all", packed({}), packed({ assets: {}, hash: EMPTY })],
    ["a remote archive", packed({ uri: URI }), packed({ uri: URI })],
    [
      "members, each with its own hash",
      archiveOf({ a: text("x") }),
      packed({ assets: { a: asset({ text: "x", hash: X }) }, hash: A_X }),
    ],
    [
      "archives in archives, each with its own hash",
      archiveOf({ "": archive("code"), b: archiveOf({}) }),
      packed({
        assets: {
          "": packed({ path: "code", hash: A_X }),
          b: packed({ assets: {}, hash: EMPTY }),
        },
        hash: A_X,
      }),
    ],
    [
      "a remote member, which leaves the archive without a hash",
      archiveOf({ a: text("x"), b: archiveOf({ c: asset({ uri: URI }) }) }),
      packed({
        assets: {
          a: asset({ text: "x", hash: X }),
          b: packed({ assets: { c: asset({ uri: URI }) } }),
        },
      }),
    ],
    [
      "a packed archive as a member, which leaves the archive without a hash",
      archiveOf({ a: archive("code.zip"), b: file("code.zip") }),
      packed({
        assets: {
          a: packed({ path: "code.zip", hash: X }),
          b: asset({ path: "code.zip", hash: X }),
        },
      }),
    ],
    [
      "a remote archive as a member",
      archiveOf({ a: packed({ uri: URI }) }),
      packed({ assets: { a: packed({ uri: URI }) } }),
    ],
  ];
  for (const [what, given, expected] of cases) {
    it(`completes ${what}`, () => {
      expect(complete(given, directory)).to.deep.equal(expected);
    });
  }

  const secret: Json = { [SIGNATURE]: SECRET, value: "x" };
  const member =
    'the archive member "a" must be an asset or an archive that is known and no secret';
  const map = "the assets of an archive must be a map that is known and no secret";
  const refused: readonly (readonly [string, JsonObject, string])[] = [
    [
      "a text that isn't known",
      asset({ text: UNKNOWN }),
      "the text of an asset must be a text that is known and no secret",
    ],
    [
      "a secret text",
      asset({ text: secret }),
      "the text of an asset must be a text that is known and no secret",
    ],
    [
      "no text",
      asset({ text: null }),
      "the text of an asset must be a text that is known and no secret",
    ],
    [
      "a path that is a number",
      packed({ path: 1 }),
      "the path of an archive must be a text that is known and no secret",
    ],
    ["members that aren't known", archiveOf(UNKNOWN), map],
    ["members in a list", archiveOf([]), map],
    ["null for members", archiveOf(null), map],
    ["a member that isn't known", archiveOf({ a: UNKNOWN }), member],
    ["a secret member", archiveOf({ a: { [SIGNATURE]: SECRET, value: text("x") } }), member],
    ["a member that is a text", archiveOf({ a: "x" }), member],
    ["a member that is a map", archiveOf({ a: { b: text("x") } }), member],
    ["a file that is not there", file("none"), "the asset file none can't be read: ENOENT"],
    [
      "a directory for a file",
      file("code"),
      "the asset file code can't be read: it is a directory",
    ],
    [
      "a member that is not there",
      archiveOf({ a: file("none") }),
      "the asset file none can't be read: ENOENT",
    ],
    ["a directory that is not there", archive("none"), "the archive none can't be read: ENOENT"],
  ];
  for (const [what, given, message] of refused) {
    it(`refuses ${what}`, () => {
      expect(() => complete(given, directory))
        .to.throw(EngineError)
        .with.property("message", message);
    });
  }
});
