/** How long each step took and how many resources each stack has, printed when all is done. */
import Table from "cli-table3";

const seconds = new Map<string, Map<string, number>>();
const resources = new Map<string, number>();
const steps: string[] = [];

/** Keeps the time of a step; that of a repeated one is the last. */
export function measure(stack: string, step: string, duration: number): void {
  if (!steps.includes(step)) steps.push(step);
  const known = seconds.get(stack) ?? new Map<string, number>();
  seconds.set(stack, known.set(step, duration));
}

/** Keeps how many resources a stack has after its first `up`. */
export function countResources(stack: string, count: number): void {
  resources.set(stack, count);
}

/** A row for each step and a column for each stack. */
export function measurementTable(): string {
  const stacks = [...seconds.keys()];
  const table = new Table({
    head: ["seconds", ...stacks],
    style: { head: [], border: [], compact: true },
  });
  for (const step of steps) {
    table.push([step, ...stacks.map((stack) => seconds.get(stack)?.get(step)?.toFixed(1) ?? "")]);
  }
  table.push(["resources", ...stacks.map((stack) => String(resources.get(stack) ?? ""))]);
  return table.toString();
}
