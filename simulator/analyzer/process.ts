/** A policy pack as a process of its own, from its start to its end. */
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { existsSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { failedPack, type PolicyPackError } from "./errors";
import type { Pack } from "./pack";

/** The stack that a pack judges: what a policy may ask the SDK for. */
export interface JudgedStack {
  readonly project: string;
  readonly stack: string;
  readonly organization: string;
  readonly preview: boolean;
  readonly config: Readonly<Record<string, string>>;
  readonly secretKeys: readonly string[];
  /** Of the stack, such as `pulumi:project`. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Nothing in a pack calls the engine: the SDK's program for packs drops the address. */
const ENGINE = "127.0.0.1:0";
/** How long a pack may take until it listens, in milliseconds: TypeScript is type-checked on the way. */
const PATIENCE = 120_000;
/** How long a pack may take to end when it is asked to, in milliseconds. */
const GRACE = 2000;
/** How much of what a pack printed is shown when it fails. */
const TAIL = 4000;

/**
 * A started pack: the SDK's own program in the pack's directory, with the stack in the environment, as
 * the real engine starts it. It ends with this process at the latest.
 */
export class PackProcess {
  readonly #pack: Pack;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #onOutput: (text: string) => void;
  /** Standard error of a start that may fail yet. */
  #printed = "";
  #ended: string | undefined;
  #listening = false;
  readonly #kill = (): void => {
    this.#child.kill("SIGKILL");
  };

  /** @param onOutput takes what the pack prints once it listens, and before, unless it fails */
  constructor(pack: Pack, stack: JudgedStack, onOutput: (text: string) => void) {
    this.#pack = pack;
    this.#onOutput = onOutput;
    const args = [...preload(), pack.runner, ENGINE, pack.directory];
    this.#child = spawn(process.execPath, args, {
      cwd: pack.directory,
      env: environment(stack),
      stdio: "pipe",
    });
    process.once("exit", this.#kill);
    const { stdin, stderr } = this.#child;
    stdin.on("error", () => undefined);
    stderr.setEncoding("utf8").on("data", (text: string) => {
      if (this.#listening) onOutput(text);
      else this.#printed = (this.#printed + text).slice(-TAIL);
    });
  }

  /** Why calls fail, when it is because the process is gone. */
  get ended(): string | undefined {
    return this.#ended;
  }

  /**
   * Waits for the port that the pack listens on.
   * @throws PolicyPackError when it ends, or says something else, or nothing for too long
   */
  async port(milliseconds = PATIENCE): Promise<number> {
    const child = this.#child;
    let timer: NodeJS.Timeout | undefined;
    try {
      const line = await new Promise<string>((resolve, reject) => {
        timer = setTimeout(() => {
          reject(this.#tooSlow(milliseconds));
        }, milliseconds);
        child.once("error", (error) => {
          reject(this.#failed(`can't be started: ${error.message}`));
        });
        child.once("close", (code, signal) => {
          this.#ended = signal === null ? `exit code ${String(code)}` : `signal ${signal}`;
          reject(this.#endedEarly(this.#ended));
        });
        this.#firstLine(resolve);
      });
      if (!/^\d+$/.test(line)) throw this.#noPort(line);
      this.#release();
      return Number(line);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the pack; harmless when it has ended. */
  stop(): void {
    process.off("exit", this.#kill);
    const child = this.#child;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    const timer = setTimeout(this.#kill, GRACE);
    child.once("exit", () => {
      clearTimeout(timer);
    });
  }

  #firstLine(found: (line: string) => void): void {
    let before: string | undefined = "";
    this.#child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (before === undefined) {
        this.#onOutput(text);
        return;
      }
      before += text;
      const end = before.indexOf("\n");
      if (end === -1) return;
      const [line, rest] = [before.slice(0, end), before.slice(end + 1)];
      before = undefined;
      found(line.trim());
      if (rest !== "") this.#onOutput(rest);
    });
  }

  /** An idle pack must not keep this process: the engine notices so that a program waits for nothing. */
  #release(): void {
    this.#listening = true;
    if (this.#printed !== "") this.#onOutput(this.#printed);
    const { stdin, stdout, stderr } = this.#child;
    this.#child.unref();
    for (const stream of [stdin, stdout, stderr]) if (stream instanceof Socket) stream.unref();
  }

  #failed(why: string): PolicyPackError {
    const printed = this.#printed.trim();
    const said = printed === "" ? "" : `\n${printed}`;
    return failedPack(`policy pack ${this.#pack.shown}: ${why}${said}`);
  }

  #tooSlow(milliseconds: number): PolicyPackError {
    const hint =
      this.#pack.typescript === undefined
        ? "it must come to `new PolicyPack` at once"
        : "its TypeScript is type-checked at each start, so compile it and let main in package.json name the result";
    return this.#failed(`isn't ready after ${milliseconds / 1000} s; ${hint}`);
  }

  #endedEarly(how: string): PolicyPackError {
    if (this.#printed.includes("Cannot find module '@pulumi/policy'")) {
      this.#printed = "";
      return this.#failed("@pulumi/policy is not installed; run npm install in it");
    }
    const none = this.#printed.trim() === "" ? "; does it come to `new PolicyPack`?" : ":";
    return this.#failed(`ended with ${how} before it was ready${none}`);
  }

  #noPort(line: string): PolicyPackError {
    const shown = JSON.stringify(line.slice(0, 200));
    return this.#failed(
      `printed ${shown} where its port belongs; print nothing before \`new PolicyPack\`, or use console.error`,
    );
  }
}

/** Compiled, this package brings a file that makes packs start sooner and end with this process. */
function preload(): string[] {
  const file = join(__dirname, "preload.js");
  return existsSync(file) ? ["--require", file] : [];
}

/** What pulumi-language-nodejs would set. */
function environment(judged: JudgedStack): NodeJS.ProcessEnv {
  const { project, stack, organization, preview, config } = judged;
  const variables = {
    ORGANIZATION: organization,
    PROJECT: project,
    STACK: stack,
    DRY_RUN: String(preview),
  };
  const named = Object.entries(variables).flatMap(([name, value]) => [
    [`PULUMI_NODEJS_${name}`, value],
    [`PULUMI_${name}`, value],
  ]);
  return {
    ...process.env,
    ...(Object.fromEntries(named) as Record<string, string>),
    PULUMI_CONFIG: JSON.stringify(config),
  };
}
