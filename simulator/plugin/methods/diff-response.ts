import type { DiffResponse, PropertyDiff as Message } from "@pulumi/pulumi/proto/provider_pb";
import { propertyPath } from "../../engine/property-path";
import type { DiffResult, PropertyDiff } from "../../provider";
import { pluginSdk } from "../sdk";

/** The property that a path starts with. */
function propertyOf(path: string): string {
  return String(propertyPath(path)[0] ?? path);
}

function message({ kind, replace }: PropertyDiff): Message {
  const { PropertyDiff } = pluginSdk().provider;
  const { Kind } = PropertyDiff;
  const kinds = {
    add: [Kind.ADD, Kind.ADD_REPLACE],
    delete: [Kind.DELETE, Kind.DELETE_REPLACE],
    update: [Kind.UPDATE, Kind.UPDATE_REPLACE],
  } as const;
  const diff = new PropertyDiff();
  diff.setKind(kinds[kind][replace ? 1 : 0]);
  return diff;
}

/** What changes, as the engine wants to hear it. */
export function diffResponse({ changes, deleteBeforeReplace }: DiffResult): DiffResponse {
  const { DiffResponse } = pluginSdk().provider;
  const { DIFF_NONE, DIFF_SOME } = DiffResponse.DiffChanges;
  const entries = Object.entries(changes);
  const replacing = entries.filter(([, { replace }]) => replace);
  const response = new DiffResponse();
  response.setChanges(entries.length > 0 ? DIFF_SOME : DIFF_NONE);
  response.setDiffsList([...new Set(entries.map(([path]) => propertyOf(path)))]);
  response.setReplacesList([...new Set(replacing.map(([path]) => propertyOf(path)))]);
  response.setDeletebeforereplace(deleteBeforeReplace && replacing.length > 0);
  response.setHasdetaileddiff(true);
  const detailed = response.getDetaileddiffMap();
  for (const [path, diff] of entries) detailed.set(path, message(diff));
  return response;
}
