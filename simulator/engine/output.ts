/** Keeps what a program prints away from our own standard output. */
import { AsyncLocalStorage } from "node:async_hooks";

export type Stream = "stdout" | "stderr";
export type OutputSink = (text: string, stream: Stream) => void;

const sinks = new AsyncLocalStorage<OutputSink>();
let active = 0;
let restore: () => void = () => undefined;

function redirect(stream: Stream): () => void {
  const target = process[stream];
  const original = target.write.bind(target) as (...write: unknown[]) => boolean;
  const before = Object.getOwnPropertyDescriptor(target, "write");
  const write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    const sink = sinks.getStore();
    if (sink === undefined) return original(chunk, ...rest);
    sink(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"), stream);
    const done = rest.at(-1);
    if (typeof done === "function") (done as () => void)();
    return true;
  };
  target.write = write;
  return () => {
    if (before === undefined) Reflect.deleteProperty(target, "write");
    else Object.defineProperty(target, "write", before);
  };
}

/** Runs `body`; what it writes to standard output and error goes to `sink`, even from timers. */
export async function captureOutput<T>(
  sink: OutputSink | undefined,
  body: () => Promise<T>,
): Promise<T> {
  if (sink === undefined) return body();
  active += 1;
  if (active === 1) {
    const undo = [redirect("stdout"), redirect("stderr")];
    restore = () => {
      for (const step of undo) step();
    };
  }
  try {
    return await sinks.run(sink, body);
  } finally {
    active -= 1;
    if (active === 0) restore();
  }
}
