/**
 * A temporary directory in which the real CLI runs our projects against simulated providers: a copy of
 * the repository, compiled, with plugins beside it; a backend of files; one simulated account.
 */
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { parseDocument } from "yaml";
import {
  PulumiCli,
  isolatedEnvironment,
  runProcess,
  type InstalledPulumi,
} from "../../support/pulumi-cli";
import { SimulatedAccount } from "./account";
import { processesOf, runningIn } from "./processes";

const root = path.resolve(__dirname, "..", "..", "..");

/** What isn't needed to run a project, or is made anew. */
const left = new Set([".git", "dist", "node_modules", "tests"]);

export class Laboratory {
  readonly account: SimulatedAccount;
  /** Copies of the projects, in the repository's own layout. */
  readonly repository: string;
  readonly cli: PulumiCli;

  private constructor(
    readonly directory: string,
    installed: InstalledPulumi,
  ) {
    this.repository = path.join(directory, "repository");
    this.account = new SimulatedAccount(path.join(directory, "account"));
    this.cli = new PulumiCli(installed, {
      ...isolatedEnvironment(directory),
      ECS_PLATFORM_SIMULATED_ACCOUNT: this.account.directory,
    });
  }

  static async open(installed: InstalledPulumi): Promise<Laboratory> {
    const made = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-platform-e2e-"));
    const laboratory = new Laboratory(fs.realpathSync(made), installed);
    // An interrupted run doesn't come to its end, and without these not even to its exit.
    process.once("SIGINT", () => process.exit(130));
    process.once("SIGTERM", () => process.exit(143));
    process.once("exit", () => {
      laboratory.remove(runningIn(laboratory.directory));
    });
    try {
      await laboratory.furnish();
    } catch (error) {
      await laboratory.close();
      throw error;
    }
    return laboratory;
  }

  private async furnish(): Promise<void> {
    fs.cpSync(root, this.repository, {
      recursive: true,
      filter: (source) => source === root || !left.has(path.basename(source)),
    });
    const fixtures = path.join(root, "tests", "fixtures", "e2e");
    fs.cpSync(fixtures, path.join(this.repository, "fixtures"), { recursive: true });
    fs.symlinkSync(path.join(root, "node_modules"), path.join(this.repository, "node_modules"));
    await this.compile();
    const plugins = await this.writePlugins();
    for (const folder of this.projectFolders()) {
      this.install(folder);
      this.usePlugins(folder, plugins);
    }
  }

  /** The projects that were copied, as absolute folders. */
  private projectFolders(): string[] {
    return fs
      .readdirSync(this.repository, { recursive: true, encoding: "utf8" })
      .filter((file) => path.basename(file) === "Pulumi.yaml")
      .map((file) => path.join(this.repository, path.dirname(file)));
  }

  /** As `npm ci` does; what the checkout's own `dist` holds may be older than the sources. */
  private async compile(): Promise<void> {
    const tsc = require.resolve("typescript/bin/tsc");
    const command = [process.execPath, tsc, "-p", "tsconfig.build.json"];
    const { code, stdout } = await runProcess(command, this.cli.env, {
      cwd: this.repository,
      timeoutSeconds: 300,
    });
    if (code !== 0) throw new Error(`the repository doesn't compile:\n${stdout}`);
  }

  /** Runs a script of the compiled package, and gives what it printed. */
  private async script(source: string): Promise<string> {
    const command = [process.execPath, "-e", source];
    const { code, stdout, stderr } = await runProcess(command, this.cli.env, {
      cwd: this.repository,
    });
    if (code !== 0) throw new Error(stderr);
    return stdout;
  }

  private async writePlugins(): Promise<Record<string, string>> {
    const folder = JSON.stringify(path.join(this.directory, "plugins"));
    const written = await this.script(
      `console.log(JSON.stringify(require("./dist/simulator/plugin").writePlugins(${folder})))`,
    );
    return JSON.parse(written) as Record<string, string>;
  }

  /** Puts the package where the project's own `npm install` would. */
  private install(folder: string): void {
    if (folder === this.repository) return;
    const modules = path.join(folder, "node_modules");
    fs.mkdirSync(modules);
    fs.symlinkSync(this.repository, path.join(modules, "pulumi-ecs-platform"));
  }

  private usePlugins(folder: string, plugins: Readonly<Record<string, string>>): void {
    const file = path.join(folder, "Pulumi.yaml");
    const project = parseDocument(fs.readFileSync(file, "utf8"));
    const providers = Object.entries(plugins).map(([name, executable]) => ({
      name,
      path: path.dirname(executable),
    }));
    project.setIn(["plugins", "providers"], providers);
    fs.writeFileSync(file, project.toString());
  }

  /** All that the backend keeps, as text. */
  backend(): string {
    const folder = path.join(this.directory, "backend");
    return fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => fs.readFileSync(path.join(parentPath, name), "utf8"))
      .join("\n");
  }

  /** What the stacks' secrets are encrypted with. */
  get passphrase(): string {
    return this.cli.env["PULUMI_CONFIG_PASSPHRASE"] ?? "";
  }

  /** The compiled `ecs-platform`. */
  get command(): string {
    return path.join(this.repository, "dist", "cli", "main.js");
  }

  /** The folder of the compiled policy pack; undefined when there is none. */
  get policyPack(): string | undefined {
    const folder = path.join(root, "policy-pack");
    return fs.existsSync(path.join(folder, "dist", "index.js")) ? folder : undefined;
  }

  /** Processes that outlived the command which started them. */
  processes(): Promise<readonly number[]> {
    return processesOf(this.directory);
  }

  /** Leaves nothing behind, whatever happened. */
  async close(): Promise<void> {
    this.remove(await this.processes());
  }

  private remove(survivors: readonly number[]): void {
    for (const pid of survivors) end(pid);
    fs.rmSync(this.directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
