/** Assets and archives as the SDK sends them, and completed as the engine completes them. */
import { completeAsset } from "../../../../simulator/engine/assets";
import {
  ARCHIVE,
  ASSET,
  isObject,
  settleOutputs,
  SIGNATURE,
  type JsonObject,
} from "../../../../simulator/engine/values";
import type { Json } from "../../../../simulator/provider";

export function text(content: string): JsonObject {
  return { [SIGNATURE]: ASSET, text: content };
}

export function file(path: string): JsonObject {
  return { [SIGNATURE]: ASSET, path };
}

export function archive(path: string): JsonObject {
  return { [SIGNATURE]: ARCHIVE, path };
}

export function archiveOf(assets: Json): JsonObject {
  return { [SIGNATURE]: ARCHIVE, assets };
}

/** As the engine does it: members before what they are in. */
export function complete(value: JsonObject, directory = "/nowhere"): Json {
  return settleOutputs(value, (asset) => completeAsset(asset, directory));
}

/** The hash that the state has of an asset or archive. */
export function hashOf(value: JsonObject, directory?: string): Json | undefined {
  const completed = complete(value, directory);
  return isObject(completed) ? completed["hash"] : undefined;
}
