/** Reads an exported state: what `pulumi stack export` or `--export` wrote, or a backend's own file. */
import type { Json, Props } from "../../provider";
import { STACK_TYPE, typeOf } from "../urn";
import { isObject, type JsonObject } from "../values";
import { PriorStateError, type PriorResource, type PriorState } from "./model";
import { readResource } from "./resource";
import { openSecrets } from "./secrets";

/** The formats that this reads; the newer one is the older one with features. */
const VERSIONS: readonly number[] = [3, 4];
/** What a state of version 4 may use. A resource that wants a refresh first is taken as it is. */
const FEATURES: ReadonlySet<Json> = new Set([
  "hooks",
  "refreshBeforeUpdate",
  "replaceWith",
  "taint",
]);
/** So many interrupted operations are named. */
const SHOWN = 5;

export interface PriorStateRequest {
  readonly project: string;
  readonly stack: string;
  /** Opens secrets. Absent: they stay closed, and count as unchanged. */
  readonly passphrase?: string | undefined;
}

/**
 * Reads a state to run against.
 * @throws PriorStateError when the text is no state, a newer one, or another stack's
 */
export async function readPriorState(
  text: string,
  request: PriorStateRequest,
): Promise<PriorState> {
  const deployment = deploymentOf(parse(text));
  const listed = deployment["resources"] ?? [];
  if (!Array.isArray(listed)) throw new PriorStateError("its resources are no list");
  const opened = await openSecrets(listed, deployment["secrets_providers"], request.passphrase);
  const resources = opened.resources.map(readResource);
  refuseDuplicates(resources);
  refuseStranger(resources, request);
  const { manager, warnings } = opened;
  return {
    resources,
    warnings: [...interrupted(deployment), ...warnings],
    ...(manager === undefined ? {} : { secrets: manager }),
  };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new PriorStateError("is not JSON");
  }
}

const howToWrite = "write one with --mode update --export FILE, or with pulumi stack export";

/** The part that holds the resources, by the version that the file says it is of. */
function deploymentOf(state: Json): JsonObject {
  const checkpoint = isObject(state) ? state["checkpoint"] : undefined;
  const found = isObject(checkpoint)
    ? checkpoint["latest"]
    : isObject(state)
      ? state["deployment"]
      : undefined;
  if (!isObject(state) || !isObject(found)) {
    throw new PriorStateError(`is no exported state; ${howToWrite}`);
  }
  const version = state["version"];
  if (typeof version !== "number") {
    throw new PriorStateError(`is no exported state: it has no version; ${howToWrite}`);
  }
  if (!VERSIONS.includes(version)) {
    const age = version > 4 ? "newer" : "older";
    throw new PriorStateError(
      `is a state of version ${version}, which is ${age} than the versions ${VERSIONS.join(" and ")} that are read here`,
    );
  }
  refuseFeatures(state["features"] ?? []);
  return found;
}

function refuseFeatures(features: Json): void {
  const unknown = Array.isArray(features) ? features.filter((each) => !FEATURES.has(each)) : [];
  if (unknown.length === 0) return;
  const named = unknown.map((each) => (typeof each === "string" ? each : "?")).join(", ");
  throw new PriorStateError(`is a state that uses what is not known here: ${named}`);
}

function refuseDuplicates(resources: readonly PriorResource[]): void {
  const seen = new Set<string>();
  for (const { urn, delete: condemned } of resources) {
    if (condemned) continue;
    if (seen.has(urn)) throw new PriorStateError(`holds ${urn} twice`);
    seen.add(urn);
  }
}

/** The stack and the project that a URN names. */
function ownerOf(urn: string): { stack: string; project: string } {
  const [first = "", project = ""] = urn.split("::");
  return { stack: first.replace(/^urn:pulumi:/, ""), project };
}

/** A state without one resource of the stack is another stack's: everything would be made anew. */
function refuseStranger(
  resources: readonly PriorResource[],
  { project, stack }: PriorStateRequest,
): void {
  const known = resources.some(({ urn }) => {
    const owner = ownerOf(urn);
    return owner.stack === stack && owner.project === project;
  });
  const root = resources.find(({ urn }) => typeOf(urn) === STACK_TYPE) ?? resources[0];
  if (known || root === undefined) return;
  const owner = ownerOf(root.urn);
  throw new PriorStateError(
    `is the state of the stack ${owner.stack} of the project ${owner.project}, ` +
      `not of the stack ${stack} of the project ${project}`,
  );
}

/** What an earlier run began and nobody knows the end of. */
function interrupted(deployment: Props): string[] {
  const pending = deployment["pending_operations"];
  if (!Array.isArray(pending) || pending.length === 0) return [];
  const named = pending.map((operation) => {
    const { resource, type } = isObject(operation) ? operation : {};
    const urn = isObject(resource) ? resource["urn"] : undefined;
    return `${typeof urn === "string" ? urn : "an unnamed resource"} (${typeof type === "string" ? type : "unknown"})`;
  });
  const shown = named.slice(0, SHOWN).join(", ");
  const more = named.length > SHOWN ? ` and ${named.length - SHOWN} more` : "";
  return [
    `operations of an earlier run were interrupted, so nobody knows how they ended: ${shown}${more}. ` +
      `The state says what was there before; pulumi refresh finds out`,
  ];
}
