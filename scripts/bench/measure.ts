import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { directoryWith } from "./stacks";

/** One run of a process. */
export interface Measurement {
  readonly wallMs: number;
  /** All threads of the process itself, without its children; steadier than the wall's on a busy machine. */
  readonly cpuMs: number;
  /** Of the process itself, without its children. */
  readonly peakRssMiB: number;
  readonly stdout: string;
}

/** Tells what the process used on file descriptor 3 when it ends. */
const probeSource = `process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require("fs").writeSync(3, [maxRSS, (userCPUTime + systemCPUTime) / 1000].join(" "));
});
`;
let probe: string | undefined;

function probeFile(): string {
  probe ??= path.join(directoryWith({ "probe.js": probeSource }), "probe.js");
  return probe;
}

/** Runs Node with these arguments and measures it; rejects when it fails. */
export async function measure(args: readonly string[], cwd: string): Promise<Measurement> {
  const started = performance.now();
  const child = spawn(process.execPath, ["--require", probeFile(), ...args], {
    cwd,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [stdout, stderr, used = ""] = await Promise.all(
    [child.stdio[1], child.stdio[2], child.stdio[3]].map((stream) =>
      readAll(stream as fs.ReadStream),
    ),
  );
  const code = child.exitCode ?? (await new Promise((resolve) => child.once("exit", resolve)));
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${String(code)}:\n${stderr ?? ""}`);
  const wallMs = performance.now() - started;
  const [rssKiB, cpuMs] = used.split(" ").map(Number);
  return {
    wallMs,
    cpuMs: cpuMs ?? 0,
    peakRssMiB: (rssKiB ?? 0) / 1024,
    stdout: stdout ?? "",
  };
}

async function readAll(stream: fs.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Runs it several times and gives the medians, with the output of the last run. */
export async function medianOf(
  runs: number,
  args: readonly string[],
  cwd: string,
): Promise<Measurement> {
  const measurements: Measurement[] = [];
  for (let run = 0; run < runs; run += 1) measurements.push(await measure(args, cwd));
  return {
    wallMs: median(measurements.map(({ wallMs }) => wallMs)),
    cpuMs: median(measurements.map(({ cpuMs }) => cpuMs)),
    peakRssMiB: median(measurements.map(({ peakRssMiB }) => peakRssMiB)),
    stdout: measurements.at(-1)?.stdout ?? "",
  };
}

/** The middle of these values, the upper one of two; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
