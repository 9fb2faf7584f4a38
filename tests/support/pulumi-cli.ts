/** The real Pulumi CLI, in an environment of its own from which it reaches nothing but this machine. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { operationFrom, type Operation } from "./pulumi-events";

/** The `pulumi` on PATH. */
export interface InstalledPulumi {
  readonly executable: string;
  /** E.g. `v3.260.0`. */
  readonly version: string;
}

/** What a process left behind. */
export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

export interface RunOptions {
  readonly cwd: string;
  /** @defaultValue 180 */
  readonly timeoutSeconds?: number;
}

function onPath(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  const names = process.platform === "win32" ? [`${name}.exe`, `${name}.cmd`] : [name];
  return folders
    .flatMap((folder) => names.map((file) => path.join(folder, file)))
    .find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}

/** The `pulumi` on PATH; undefined when there is none. @throws Error when it can't tell its version */
export function installedPulumi(): InstalledPulumi | undefined {
  const executable = onPath("pulumi");
  if (executable === undefined) return undefined;
  const env = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const { status, stdout, stderr } = spawnSync(executable, ["version"], { encoding: "utf8", env });
  if (status !== 0) throw new Error(`${executable} version: exit ${String(status)}: ${stderr}`);
  return { executable, version: stdout.trim() };
}

/** Nobody listens here: what asks for the network fails at once instead of after a timeout. */
const nowhere = "http://127.0.0.1:9";

/**
 * The environment of a process that keeps all it writes in a directory: no credentials, settings or
 * home of whoever runs the tests, a backend of files, and no network.
 */
export function isolatedEnvironment(directory: string): Record<string, string> {
  const strange =
    /^(PULUMI_|AWS_|ECS_PLATFORM_|NODE_OPTIONS$|NODE_COMPILE_CACHE$|npm_|FORCE_COLOR$)/;
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    strange.test(name) || value === undefined ? [] : [[name, value] as const],
  );
  const folder = (name: string): string => {
    const made = path.join(directory, name);
    fs.mkdirSync(made, { recursive: true });
    return made;
  };
  return {
    ...Object.fromEntries(inherited),
    HOME: folder("home"),
    TMPDIR: folder("tmp"),
    PULUMI_HOME: folder("pulumi"),
    PULUMI_BACKEND_URL: `file://${folder("backend")}`,
    PULUMI_CONFIG_PASSPHRASE: "a passphrase for tests",
    PULUMI_SKIP_UPDATE_CHECK: "true",
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    PULUMI_ENABLE_STREAMING_JSON_PREVIEW: "true",
    NO_COLOR: "1",
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    NO_PROXY: "127.0.0.1,localhost",
  };
}

/** Ends a process and those it started; the group is its own since it was started detached. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** Runs a program to its end. It is killed, with all it started, when it takes too long. */
export function runProcess(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  { cwd, timeoutSeconds = 180 }: RunOptions,
): Promise<Finished> {
  const [file = "", ...args] = command;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const texts = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        texts[stream] += text;
      });
    }
    const timer = setTimeout(() => {
      endGroup(child);
      reject(
        new Error(`${command.join(" ")}: still running after ${timeoutSeconds} s\n${texts.stderr}`),
      );
    }, timeoutSeconds * 1000);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      const seconds = (performance.now() - started) / 1000;
      resolve({ code: code ?? -1, ...texts, seconds });
    });
  });
}

/** `pulumi` in an {@link isolatedEnvironment}. */
export class PulumiCli {
  constructor(
    readonly installed: InstalledPulumi,
    readonly env: Readonly<Record<string, string>>,
  ) {}

  /** Runs a command, whatever its exit code. */
  run(args: readonly string[], options: RunOptions): Promise<Finished> {
    const command = [this.installed.executable, ...args, "--non-interactive", "--color", "never"];
    return runProcess(command, this.env, options);
  }

  /** Runs a command that must succeed, and gives its output. */
  async text(args: readonly string[], options: RunOptions): Promise<string> {
    const { code, stdout, stderr } = await this.run(args, options);
    if (code !== 0) throw new Error(`pulumi ${args.join(" ")}: exit ${code}\n${stdout}${stderr}`);
    return stdout;
  }

  /** Runs `preview`, `up`, `refresh` or `destroy` and tells what it did, whatever its exit code. */
  async operation(args: readonly string[], options: RunOptions): Promise<Operation> {
    return operationFrom(await this.run([...args, "--json"], options));
  }
}
