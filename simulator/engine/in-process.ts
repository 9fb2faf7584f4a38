/** Runs a program in this process: the engine takes the place of the SDK's gRPC clients. */
import type { Engine } from "./engine";
import { waitingResources, withLightSdk } from "./light-sdk";
import { asEngineError } from "./errors";
import type { Callback, CallbackServer, Sdk, Store } from "./sdk";
import { engineMethods, implement, monitorMethods } from "./services";

type Answer = (error: unknown, response?: unknown) => void;

/** A client with the methods of a service, as generated ones look to the SDK. */
function client(methods: Record<string, (request: unknown) => Promise<unknown>>): object {
  const result: Record<string, unknown> = {
    close: () => {
      // Nothing is open.
    },
  };
  for (const [name, method] of Object.entries(methods)) {
    // The answer is the last argument: metadata and call options may come before it.
    result[name] = (request: unknown, ...rest: unknown[]) => {
      const answer = rest.at(-1) as Answer;
      method(request).then(
        (response) => {
          answer(null, response);
        },
        (reason: unknown) => {
          answer(asEngineError(reason));
        },
      );
    };
  }
  return result;
}

/**
 * A callback server without the server. The SDK's own opens a socket and calls itself through it,
 * which costs time and loses the async-local store, so that unknowns become undefined.
 */
function localCallbacks(sdk: Sdk, monitor: object): CallbackServer {
  const fields = {
    _callbacks: new Map<string, Callback>(),
    _pendingRegistrations: 0,
    _awaitQueue: [],
    _monitor: monitor,
    _target: Promise.resolve("in-process"),
    shutdown: () => undefined,
  };
  Object.setPrototypeOf(fields, sdk.runtime.callbacks.CallbackServer.prototype);
  return fields;
}

/** How long a failed run may make no progress before it is given up, in milliseconds. */
const QUIET = 50;

function stuckError(store: Store): Error {
  const resources = waitingResources(store);
  const which = resources.length === 0 ? "" : `; inputs are missing for: ${resources.join(", ")}`;
  return new Error(`the program waits for something that never happens${which}`);
}

/**
 * Waits for a promise, but not for ever: not when the run has failed, and not when the process has
 * nothing left to do, since Node would end without a word then.
 */
async function untilStuck(engine: Engine, promise: Promise<unknown>): Promise<void> {
  const store = engine.sdk.runtime.state.getStore();
  let stuck: () => void = () => undefined;
  const idle = new Promise<never>((_resolve, reject) => {
    stuck = () => {
      reject(stuckError(store));
      // Something to do, so that Node goes on and comes to this point again.
      setImmediate(() => undefined);
    };
    process.once("beforeExit", stuck);
  });
  try {
    await Promise.race([promise, idle, engine.stalled(QUIET)]);
  } finally {
    process.off("beforeExit", stuck);
  }
}

/**
 * Runs `program` as the root of a stack, until nothing is outstanding.
 * @param rootDirectory the directory of Pulumi.yaml, which programs can ask for
 * @throws whatever the program throws
 */
export async function runInProcess(
  engine: Engine,
  program: () => unknown,
  rootDirectory: string,
): Promise<void> {
  const { sdk, options } = engine;
  const { settings, state, config, stack } = sdk.runtime;
  const run = async (): Promise<void> => {
    const monitor = client(implement(engine, sdk.services.monitor, monitorMethods(engine)));
    const { project, stack: stackName, organization } = options;
    settings.setMockOptions(monitor, project, stackName, engine.preview, organization);
    const store = state.getStore();
    store.settings.engine = client(implement(engine, sdk.services.engine, engineMethods(engine)));
    store.settings.options.rootDirectory = rootDirectory;
    config.setAllConfig({ ...options.config }, options.secretKeys);
    const callbacks = localCallbacks(sdk, monitor);
    store.callbacks = callbacks;
    engine.runCallback = async (callback, request) => {
      const found = callbacks._callbacks.get(callback.token);
      if (found === undefined) throw new Error(`callback not found: ${callback.token}`);
      return (await found(request)).serializeBinary();
    };
    try {
      await untilStuck(engine, stack.runInPulumiStack(program));
    } finally {
      await untilStuck(engine, settings.waitForRPCs());
    }
  };
  await withLightSdk(sdk, () => state.withLocalStorage(run));
}
