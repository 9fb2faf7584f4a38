/** Remote components: the SDK registers one resource, the provider expands it into its children. */
import {
  UNKNOWN,
  type Child,
  type ChildOptions,
  type ConstructRequest,
  type Props,
} from "../provider";
import { unsupported } from "./create";
import type { Engine } from "./engine";
import { EngineError } from "./errors";
import { invokeProvider } from "./invokes";
import type { ResourceState } from "./model";
import { judge } from "./policies";
import { register, type Registered } from "./register";
import { registration } from "./registration";
import { markMade, markTexts, secretTexts } from "./secret-texts";
import { storedInputs } from "./state";
import { packageOf } from "./urn";
import { lowerProps } from "./values";

/** Adds the component, lets its provider register the children, and takes over the outputs. */
export async function registerConstruct(engine: Engine, state: ResourceState): Promise<Registered> {
  const provider = engine.providerOf(state.type);
  const expanding = provider?.knows(state.type) === true ? provider : undefined;
  // The component registers itself where it is expanded, and is judged as that leaves it.
  await judge(engine, { ...state, inputs: storedInputs(state) });
  engine.plan?.component(state, { expands: expanding?.construct !== undefined });
  engine.add(state);
  if (expanding?.construct === undefined) {
    return unexpanded(engine, state);
  }
  const constructed = await expanding.construct(constructRequest(engine, state));
  const { outputs } = constructed;
  state.outputs = markMade(outputs, state.inputs, state.additionalSecretOutputs);
  const { outputDependencies } = constructed;
  return { state, outputs: state.outputs, outputDependencies };
}

/** A component that nobody can expand: its outputs stay unknown, and the user is told. */
function unexpanded(engine: Engine, state: ResourceState): Registered {
  if (!engine.preview) throw unsupported(engine, state.type);
  engine.report({
    severity: "warning",
    message:
      `The component ${state.type} is expanded by its own provider, which is not simulated: ` +
      `its children are not part of this preview, and no policy judges them.`,
    urn: state.urn,
  });
  return { state, outputs: state.inputs };
}

function constructRequest(engine: Engine, state: ResourceState): ConstructRequest {
  const { urn, type, name } = state;
  const secrets = secretTexts(state.inputs);
  return {
    urn,
    type,
    name,
    inputs: lowerProps(state.inputs),
    context: engine.context(state.provider),
    register: (childType, childName, inputs, options) =>
      registerChild(engine, state, {
        type: childType,
        name: childName,
        inputs: markTexts(inputs, secrets),
        options,
      }),
    invoke: (token, args) =>
      // A promise even of what throws at once: the provider awaits it.
      Promise.resolve().then(() => invokeFor(engine, state, token, args)),
  };
}

function invokeFor(engine: Engine, state: ResourceState, token: string, args: Props): Props {
  const packageName = packageOf(token);
  const answer = invokeProvider(engine, token, args, {
    provider: state.providers[packageName] ?? "",
    version: versionFor(engine, packageName),
    pluginDownloadUrl: "",
    packageRef: "",
  });
  if (answer.result !== undefined) return answer.result;
  const reasons = (answer.failures ?? []).map(({ property, reason }) => `${property}: ${reason}`);
  throw new EngineError(`${token} is not answered: ${reasons.join("; ")}`, { urn: state.urn });
}

/** A component's own program brings its own SDKs; the nearest we know are the program's. */
function versionFor(engine: Engine, packageName: string): string {
  return engine.sdk.versionOf(`@pulumi/${packageName}`) ?? "";
}

interface ChildRequest {
  readonly type: string;
  readonly name: string;
  readonly inputs: Props;
  readonly options: ChildOptions;
}

/** An SDK names each input; one that isn't named would depend on everything. */
function dependsOnNothing(inputs: Props): Record<string, readonly string[]> {
  return Object.fromEntries(Object.keys(inputs).map((key) => [key, []]));
}

async function registerChild(
  engine: Engine,
  component: ResourceState,
  child: ChildRequest,
): Promise<Child> {
  const { type, name, inputs, options } = child;
  const sources = Object.values(options.propertyDependencies ?? {}).flat();
  const registered = await register(
    engine,
    registration({
      type,
      name,
      // What a component package registers of its own types are components again.
      custom: packageOf(type) !== packageOf(component.type),
      parent: options.parent,
      inputs,
      dependencies: [...new Set([...(options.dependencies ?? []), ...sources])],
      propertyDependencies: { ...dependsOnNothing(inputs), ...options.propertyDependencies },
      version: versionFor(engine, packageOf(type)),
    }),
  );
  const { urn, id } = registered.state;
  return { urn, id: id ?? UNKNOWN, outputs: lowerProps(registered.outputs) };
}
