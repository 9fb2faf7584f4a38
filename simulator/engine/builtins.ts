/** What the engine itself answers: the package `pulumi`, with stack references and stashes. */
import type { Json, Props } from "../provider";
import type { Engine } from "./engine";
import { EngineError } from "./errors";
import { isObject, isSecret, RESOURCE_REFERENCE, SIGNATURE } from "./values";

export const STACK_REFERENCE = "pulumi:pulumi:StackReference";
export const STASH = "pulumi:index:Stash";

/** Any value that JSON can hold; what it can't (functions, undefined) is left out. */
function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value ?? null)) as Json;
}

/**
 * The outputs of another stack.
 * @throws EngineError naming the stack and how to pass its outputs
 */
export function stackReferenceOutputs(engine: Engine, name: string): Props {
  const given = engine.options.stackOutputs[name];
  if (given === undefined) {
    const known = Object.keys(engine.options.stackOutputs);
    const rest = known.length === 0 ? "none are given" : `given are: ${known.join(", ")}`;
    throw new EngineError(
      `The program refers to the stack "${name}", whose outputs are not known here (${rest}). ` +
        `Pass them: stackOutputs: {"${name}": {...}} in a test, --stack-reference ` +
        `${name}=EXPORT.json (a state as \`pulumi stack export\` writes it) on the command line.`,
    );
  }
  const outputs = toJson(given);
  const props: Props = isObject(outputs) ? outputs : {};
  const secretNames = Object.keys(props).filter((key) => isSecret(props[key]));
  return { name, outputs: props, secretOutputNames: secretNames };
}

/** Creates a resource of the engine's own package; undefined for a type that it doesn't have. */
export function createBuiltin(
  engine: Engine,
  type: string,
  name: string,
  inputs: Props,
): { id: string; outputs: Props } | undefined {
  if (type === STACK_REFERENCE) {
    const stack = typeof inputs["name"] === "string" ? inputs["name"] : name;
    return { id: stack, outputs: stackReferenceOutputs(engine, stack) };
  }
  if (type === STASH) {
    const input = inputs["input"] ?? null;
    return { id: name, outputs: { input, output: input } };
  }
  return undefined;
}

/** State of a registered resource by its URN: how the SDK turns a reference into a resource. */
function getResource(engine: Engine, args: Props): Props {
  const urn = typeof args["urn"] === "string" ? args["urn"] : "";
  const found = engine.byUrn.get(urn);
  if (found === undefined) throw new EngineError(`unknown resource ${urn}`);
  return { urn, id: found.id ?? null, state: found.outputs };
}

function readStackOutputs(engine: Engine, args: Props): Props {
  const name = typeof args["name"] === "string" ? args["name"] : "";
  return stackReferenceOutputs(engine, name);
}

/** Answers a function of the engine's own package; undefined for one that it doesn't have. */
export function invokeBuiltin(engine: Engine, token: string, args: Props): Props | undefined {
  switch (token) {
    case "pulumi:pulumi:getResource":
      return getResource(engine, args);
    case "pulumi:pulumi:readStackOutputs":
      return readStackOutputs(engine, args);
    default:
      return undefined;
  }
}

/** A reference to a registered resource, as it travels between programs and components. */
export function resourceReference(urn: string, id: string | undefined, version: string): Json {
  const reference: Record<string, Json> = {
    [SIGNATURE]: RESOURCE_REFERENCE,
    urn,
    packageVersion: version,
  };
  if (id !== undefined) reference["id"] = id;
  return reference;
}
