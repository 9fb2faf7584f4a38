/**
 * Catches what a program throws outside of the promise that it is started with. The SDK's promise
 * resolves although an `apply` threw or a resource was refused: such errors only show up as
 * rejections that nobody handles.
 */
import { AsyncLocalStorage } from "node:async_hooks";

type Listener = (reason: unknown, promise: Promise<unknown>) => void;

interface Run {
  /** The SDK hands one error on through many promises. */
  readonly errors: Set<unknown>;
  readonly onError: () => void;
}

const runs = new AsyncLocalStorage<Run>();
let active = 0;
let others: Listener[] = [];

function onRejection(reason: unknown, promise: Promise<unknown>): void {
  const run = runs.getStore();
  if (run !== undefined) {
    run.errors.add(reason);
    run.onError();
    return;
  }
  // Not of a run: as if we weren't here.
  if (others.length === 0) throw reason;
  for (const listener of others) listener(reason, promise);
}

function start(): void {
  active += 1;
  if (active > 1) return;
  others = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", onRejection);
}

function stop(): void {
  active -= 1;
  if (active > 0) return;
  process.off("unhandledRejection", onRejection);
  for (const listener of others) process.on("unhandledRejection", listener);
  others = [];
}

/** Rejections are reported once the microtasks are done, so one round of the event loop later. */
function nextRound(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Runs `body` and gives back everything that was thrown in it, in or out of its own promise.
 * Several may run at a time.
 * @param onError called for each rejection while `body` goes on
 */
export async function collectFailures(
  body: () => Promise<void>,
  onError: () => void,
): Promise<unknown[]> {
  const errors = new Set<unknown>();
  start();
  try {
    await runs.run({ errors, onError }, async () => {
      try {
        await body();
      } catch (reason) {
        errors.add(reason);
      }
      await nextRound();
      await nextRound();
    });
  } finally {
    stop();
  }
  return [...errors];
}
