/**
 * Measures whole processes: `npm run bench [-- --runs N] [CASE...]`. Prints one JSON line a case:
 * wall time, CPU time and peak memory (medians), and the same of the SDK alone registering the same
 * resources. `msPerResource` is what each resource adds to the case `services-1`. The cases `start-dev`
 * and `start-prod` measure how soon a program starts under the Pulumi CLI, the case `policies` how long
 * the policy pack takes to start and to judge 1,000 resources; the others are previews without policies.
 */
import * as fs from "node:fs";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { transformSync } from "esbuild";
import { medianOf, type Measurement } from "./bench/measure";
import { directoryWith, emptyProject, stackOfServices } from "./bench/stacks";
import { measurePolicies } from "./bench/policies";
import { measureStartUp } from "./bench/start-up";

const root = path.resolve(__dirname, "..");
const main = path.join(root, "dist", "cli", "main.js");

interface Case {
  readonly name: string;
  readonly stack: string;
  readonly directory: () => string;
}

const baseline = "services-1";

const cases: readonly Case[] = [
  { name: "empty", stack: "bench", directory: emptyProject },
  { name: "dev", stack: "dev", directory: () => root },
  { name: "prod", stack: "prod", directory: () => root },
  ...[1, 10, 50, 200, 500].map((count) => ({
    name: `services-${count}`,
    stack: "bench",
    directory: () => stackOfServices(count),
  })),
];

interface Result {
  readonly name: string;
  readonly resources: number;
  readonly preview: Measurement;
  readonly bare: Measurement;
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { runs: { type: "string", default: "5" } },
    allowPositionals: true,
  });
  const runs = Number(values.runs);
  const asked = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
  for (const stack of ["dev", "prod"].filter((each) => asked(`start-${each}`))) {
    for await (const line of measureStartUp(stack, runs)) print({ ...line });
  }
  if (asked("policies")) print({ ...(await measurePolicies(runs)) });
  const others = (name: string): boolean => !name.startsWith("start-") && name !== "policies";
  if (positionals.length === 0 || positionals.some(others)) {
    await runPreviews(positionals, runs);
  }
}

async function runPreviews(positionals: readonly string[], runs: number): Promise<void> {
  if (!fs.existsSync(main)) throw new Error("dist/ is missing: run npm run prepare first");
  const names = [baseline, ...positionals];
  let least: Result | undefined;
  for (const each of cases) {
    if (positionals.length > 0 && !names.includes(each.name)) continue;
    const result = await runCase(each, runs);
    if (each.name === baseline) least = result;
    print(describe(result, runs, each.name.startsWith("services-") ? least : undefined));
  }
}

async function runCase({ name, stack, directory }: Case, runs: number): Promise<Result> {
  const place = directory();
  const preview = await medianOf(runs, previewArgs(stack), place);
  const bare = await medianOf(runs, bareArgs(await exportOf(stack, place)), place);
  return { name, resources: countOf(preview.stdout), preview, bare };
}

function describe(
  { name, resources, preview, bare }: Result,
  runs: number,
  least: Result | undefined,
): Readonly<Record<string, string | number>> {
  const more = resources - (least?.resources ?? resources);
  const added =
    least === undefined || more === 0
      ? {}
      : {
          msPerResource: (preview.wallMs - least.preview.wallMs) / more,
          bareMsPerResource: (bare.wallMs - least.bare.wallMs) / more,
        };
  return {
    case: name,
    runs,
    resources,
    wallMs: preview.wallMs,
    cpuMs: preview.cpuMs,
    peakRssMiB: preview.peakRssMiB,
    bareWallMs: bare.wallMs,
    bareCpuMs: bare.cpuMs,
    barePeakRssMiB: bare.peakRssMiB,
    ratio: preview.wallMs / bare.wallMs,
    ...added,
  };
}

function previewArgs(stack: string): string[] {
  return [main, "preview", "--stack", stack, "--json", "--policy-pack", "none"];
}

async function exportOf(stack: string, directory: string): Promise<string> {
  const file = path.join(directoryWith({}), "state.json");
  await medianOf(
    1,
    [main, "preview", "--stack", stack, "--json", "--mode", "update", "--export", file],
    directory,
  );
  return file;
}

let bare: string | undefined;

/** The bare program is compiled once: its cost is the SDK's, not a compiler's. */
function bareArgs(state: string): string[] {
  if (bare === undefined) {
    const source = fs.readFileSync(path.join(__dirname, "bench", "bare-program.ts"), "utf8");
    const { code } = transformSync(source, { loader: "ts", format: "cjs" });
    bare = path.join(directoryWith({ "bare-program.js": code }), "bare-program.js");
  }
  return [bare, state];
}

function countOf(report: string): number {
  const { summary } = JSON.parse(report) as { summary: Record<string, number> };
  return Object.values(summary).reduce((sum, count) => sum + count, 0);
}

function print(line: Readonly<Record<string, string | number>>): void {
  const rounded = Object.entries(line).map(([key, value]) => {
    return [key, typeof value === "number" ? Math.round(value * 100) / 100 : value];
  });
  process.stdout.write(`${JSON.stringify(Object.fromEntries(rounded))}\n`);
}

void run();
