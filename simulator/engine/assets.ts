/** Files that a program hands to a resource. The state names them with a digest of their content. */
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { UNKNOWN, type Json } from "../provider";
import { EngineError } from "./errors";
import { ARCHIVE, ASSET, isObject, SIGNATURE, signatureOf, type JsonObject } from "./values";

const load = createRequire(__filename);

/** Few programs hand over any file. */
function archives(): typeof import("./archives") {
  return load("./archives") as typeof import("./archives");
}

/** The fields that are there, without the marks of its own classes that the SDK sends along. */
function textFields(
  value: JsonObject,
  kind: string,
  names: readonly string[],
): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const name of names) {
    const field = value[name] === undefined ? "" : value[name];
    if (typeof field !== "string" || field === UNKNOWN) {
      throw new EngineError(`the ${name} of an ${kind} must be a text that is known and no secret`);
    }
    if (field !== "") fields[name] = field;
  }
  return fields;
}

function completeFile(given: JsonObject, directory: string): Json {
  const fields = textFields(given, "asset", ["text", "path", "uri"]);
  const value = { [SIGNATURE]: ASSET, ...fields };
  const { text, path, uri } = fields;
  if (path !== undefined) return { ...value, hash: archives().hashOfFile(path, directory) };
  if (uri !== undefined) return value;
  return {
    ...value,
    hash: createHash("sha256")
      .update(text ?? "")
      .digest("hex"),
  };
}

/** Whether the bytes of all that an archive holds are here: nothing is fetched, and nothing unpacked. */
function isHere(member: Json | undefined): boolean {
  if (!isObject(member)) return true;
  const { path } = member;
  if (typeof path === "string") return member[SIGNATURE] === ASSET || !archives().isPacked(path);
  if ("uri" in member) return false;
  return !isObject(member["assets"]) || Object.values(member["assets"]).every(isHere);
}

/** The members of an archive, which are completed already. */
function membersOf(assets: Json | undefined): JsonObject {
  if (assets === undefined) return {};
  if (!isObject(assets)) {
    throw new EngineError("the assets of an archive must be a map that is known and no secret");
  }
  for (const [name, member] of Object.entries(assets)) {
    const signature = signatureOf(member);
    if (signature === ASSET || signature === ARCHIVE) continue;
    const problem = "must be an asset or an archive that is known and no secret";
    throw new EngineError(`the archive member ${JSON.stringify(name)} ${problem}`);
  }
  return assets;
}

function completeArchive(given: JsonObject, directory: string): Json {
  const { path, uri } = textFields(given, "archive", ["path", "uri"]);
  const source =
    path !== undefined
      ? { path }
      : uri !== undefined
        ? { uri }
        : { assets: membersOf(given["assets"]) };
  const value: JsonObject = { [SIGNATURE]: ARCHIVE, ...source };
  return path !== undefined || isHere(value)
    ? { ...value, hash: archives().hashOfArchive(value, directory) }
    : value;
}

/**
 * An asset or archive as the state has it: with the digest that Pulumi takes of it, unless it is remote,
 * has a part that is, or holds a packed archive, which Pulumi would unpack. The members of an archive are to be completed before it.
 * @throws EngineError for a file that can't be read, and for a value that no state can have
 */
export function completeAsset(given: JsonObject, directory: string): Json {
  return given[SIGNATURE] === ASSET
    ? completeFile(given, directory)
    : completeArchive(given, directory);
}
