/** One stack under the real CLI, and the same stack under the embedded engine. */
import * as fs from "node:fs";
import * as path from "node:path";
import { parseDocument, type Document } from "yaml";
import type { Json } from "../../../simulator/provider";
import { runProcess, type Finished } from "../../support/pulumi-cli";
import type { Operation } from "../../support/pulumi-events";
import type { Laboratory } from "./laboratory";
import { fullName, titleOf, type StackPlace } from "./projects";
import { measure } from "./measurements";

/** A resource of an exported state, as far as the tests look at it. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly custom: boolean;
  readonly external?: boolean;
  readonly protect?: boolean;
  readonly id?: string;
  readonly parent?: string;
  readonly inputs?: Readonly<Record<string, Json>>;
  readonly outputs?: Readonly<Record<string, Json>>;
  readonly ignoreChanges?: readonly string[];
}

interface Export {
  readonly deployment: { readonly resources?: readonly StateResource[] };
}

export class StackRun {
  readonly directory: string;
  readonly title: string;
  private readonly file: string;

  constructor(
    readonly laboratory: Laboratory,
    readonly place: StackPlace,
    /** Levels and parameters of our policies, a file of the project. @defaultValue defaults */
    private readonly policies?: string,
  ) {
    this.directory = path.join(laboratory.repository, place.folder);
    this.title = titleOf(place);
    this.file = path.join(this.directory, `Pulumi.${place.stack}.yaml`);
  }

  /** Creates the stack in the backend; its settings are the stack file of the project. */
  async create(): Promise<void> {
    await this.text("stack", "init", this.place.stack);
  }

  private text(...args: readonly string[]): Promise<string> {
    return this.laboratory.cli.text(args, { cwd: this.directory });
  }

  private async operation(step: string, ...args: readonly string[]): Promise<Operation> {
    const { cli } = this.laboratory;
    const all = [...args, "--stack", this.place.stack];
    const done = await cli.operation(all, { cwd: this.directory });
    measure(this.title, step, done.seconds);
    return done;
  }

  /** Our policy pack, as soon as there is one. */
  private pack(): string[] {
    const { policyPack } = this.laboratory;
    return policyPack === undefined ? [] : ["--policy-pack", policyPack];
  }

  /** A pack that is configured also runs where the other doesn't: what it puts right has to stay. */
  private configuredPack(): string[] {
    if (this.policies === undefined) return [];
    const file = path.join(this.directory, this.policies);
    return [...this.pack(), "--policy-pack-config", file];
  }

  /** With our policy pack. */
  preview(step = "preview"): Promise<Operation> {
    const pack = this.policies === undefined ? this.pack() : this.configuredPack();
    return this.operation(step, "preview", ...pack);
  }

  /** A preview that fails when anything changes. */
  previewWithoutChange(): Promise<Operation> {
    const args = ["preview", "--expect-no-changes", ...this.configuredPack()];
    return this.operation("preview again", ...args);
  }

  up(step = "up"): Promise<Operation> {
    return this.operation(step, "up", "--yes", "--skip-preview", ...this.configuredPack());
  }

  refresh(): Promise<Operation> {
    return this.operation("refresh", "refresh", "--yes", "--skip-preview");
  }

  destroy(step = "destroy"): Promise<Operation> {
    return this.operation(step, "destroy", "--yes", "--skip-preview");
  }

  /** As people do it: nothing is deleted when the preview fails. */
  previewedDestroy(step: string): Promise<Operation> {
    return this.operation(step, "destroy", "--yes");
  }

  /** Keeps a secret setting in the stack file, encrypted. */
  async setSecret(key: string, value: string): Promise<void> {
    await this.text("config", "set", "--secret", key, value, "--stack", this.place.stack);
  }

  /** An output of the stack, in the clear. */
  async secretOutput(name: string): Promise<string> {
    const args = ["stack", "output", name, "--show-secrets", "--stack", this.place.stack];
    return (await this.text(...args)).trim();
  }

  /** The text of `pulumi stack export`. */
  export(): Promise<string> {
    return this.text("stack", "export", "--stack", this.place.stack);
  }

  async resources(): Promise<readonly StateResource[]> {
    const { deployment } = JSON.parse(await this.export()) as Export;
    return deployment.resources ?? [];
  }

  /** The stack file as it is. */
  document(): Document {
    return parseDocument(this.settings);
  }

  /** Changes the stack file, as its owner would. */
  configure(change: (file: Document) => void): void {
    const file = this.document();
    change(file);
    fs.writeFileSync(this.file, file.toString());
  }

  /** The stack file's text, to go back to. */
  get settings(): string {
    return fs.readFileSync(this.file, "utf8");
  }

  set settings(text: string) {
    fs.writeFileSync(this.file, text);
  }

  /** Runs `ecs-platform preview` on the stack; the stacks that it refers to are given as exported. */
  async embedded(args: readonly string[], references: readonly StackRun[]): Promise<Finished> {
    const given = await Promise.all(
      references.map(async (run) => {
        const file = this.scratch(`${run.place.project}-${run.place.stack}.json`);
        fs.writeFileSync(file, await run.export());
        return ["--stack-reference", `${fullName(run.place)}=${file}`];
      }),
    );
    const command = [
      ...[process.execPath, this.laboratory.command, "preview", "--stack", this.place.stack],
      ...[...args, ...this.configuredPack(), ...given.flat()],
    ];
    return runProcess(command, this.laboratory.cli.env, { cwd: this.directory });
  }

  /** The state that the embedded engine ends in, from nothing. */
  async embeddedState(references: readonly StackRun[]): Promise<Json> {
    const file = this.scratch("embedded.json");
    const args = ["--mode", "update", "--export", file];
    const { code, stdout, stderr, seconds } = await this.embedded(args, references);
    if (code !== 0) throw new Error(`ecs-platform preview: exit ${code}\n${stdout}${stderr}`);
    measure(this.title, "embedded up", seconds);
    return JSON.parse(fs.readFileSync(file, "utf8")) as Json;
  }

  /** A file of the laboratory that no project sees. */
  scratch(name: string): string {
    return path.join(this.laboratory.directory, name);
  }
}
