/** Which processes belong to a laboratory. */
import * as fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** How long a plugin may take to end after the engine has let it go. */
const patienceMilliseconds = 3000;

function environmentOf(pid: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/environ`, "utf8");
  } catch {
    // It has ended, or it is somebody else's.
    return "";
  }
}

/** Processes whose environment names a directory, now. */
export function runningIn(directory: string): number[] {
  // Only Linux tells the environment of a process; elsewhere nothing is found.
  if (!fs.existsSync("/proc/self/environ")) return [];
  return fs
    .readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry) && entry !== String(process.pid))
    .filter((pid) => environmentOf(pid).includes(directory))
    .map(Number);
}

/** Processes whose environment names a directory and that don't end by themselves. */
export async function processesOf(directory: string): Promise<readonly number[]> {
  const until = performance.now() + patienceMilliseconds;
  let found = runningIn(directory);
  while (found.length > 0 && performance.now() < until) {
    await sleep(100);
    found = runningIn(directory);
  }
  return found;
}
