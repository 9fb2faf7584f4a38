/** Files that a program hands to a resource. The state names them with a digest of their content. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Json } from "../provider";
import { EngineError } from "./errors";
import { ARCHIVE, ASSET, SIGNATURE, type JsonObject } from "./values";

const FIELDS: ReadonlySet<string> = new Set([SIGNATURE, "text", "path", "uri", "assets"]);

function digest(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

function contentOf(asset: JsonObject, directory: string): string | Buffer | undefined {
  if (typeof asset["text"] === "string") return asset["text"];
  if (typeof asset["path"] !== "string") return undefined;
  try {
    return readFileSync(resolve(directory, asset["path"]));
  } catch (reason) {
    const code = reason instanceof Error && "code" in reason ? String(reason.code) : "unreadable";
    throw new EngineError(`the asset file ${asset["path"]} can't be read: ${code}`);
  }
}

/**
 * An asset with its digest, an archive as it is once its path was seen to exist.
 * @throws EngineError for a file that is not there
 */
export function completeAsset(given: JsonObject, directory: string): Json {
  // The SDK sends marks of its own classes along.
  const value = Object.fromEntries(Object.entries(given).filter(([key]) => FIELDS.has(key)));
  if (value[SIGNATURE] === ASSET) {
    const content = contentOf(value, directory);
    return content === undefined ? value : { ...value, hash: digest(content) };
  }
  if (value[SIGNATURE] === ARCHIVE && typeof value["path"] === "string") {
    if (!existsSync(resolve(directory, value["path"]))) {
      throw new EngineError(`the archive ${value["path"]} does not exist`);
    }
  }
  return value;
}
