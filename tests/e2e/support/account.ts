/** The simulated account, from the side of those who share it with our programs. */
import * as fs from "node:fs";
import * as path from "node:path";
import type { AccountRecord, Operation } from "../../../simulator/aws/account";
import { DirectoryAccount } from "../../../simulator/aws/account-directory";
import type { Props } from "../../../simulator/provider";
import type { StateResource } from "./stack-run";

/** A failure of AWS, as faults.json describes it. */
export interface Fault {
  readonly operation: Operation;
  readonly type: string;
  readonly message: string;
  readonly once: true;
}

export class SimulatedAccount {
  private readonly foreign = new Set<string>();

  constructor(readonly directory: string) {
    fs.mkdirSync(directory, { recursive: true });
  }

  /** Opened anew each time: the plugins write to the same folder. */
  private get content(): DirectoryAccount {
    return new DirectoryAccount(this.directory);
  }

  /** Makes AWS refuse the next operation of a kind. */
  refuse(fault: Fault): void {
    fs.writeFileSync(path.join(this.directory, "faults.json"), JSON.stringify([fault]));
  }

  private recordOf({ type, id = "", outputs = {} }: StateResource): AccountRecord | undefined {
    return this.content.record(type, id, outputs);
  }

  /** Those resources that exist. */
  present(resources: readonly StateResource[]): StateResource[] {
    return resources.filter((resource) => this.recordOf(resource) !== undefined);
  }

  /** What AWS says of a resource now. @throws Error when it doesn't exist */
  outputsOf(resource: StateResource): Props {
    const found = this.recordOf(resource);
    if (found === undefined) throw new Error(`the account has no ${resource.urn}`);
    return found.outputs;
  }

  /** Changes a resource behind the program's back. */
  change(resource: StateResource, changes: Props): void {
    const { type, id = "" } = resource;
    this.content.put(type, id, { ...this.outputsOf(resource), ...changes });
  }

  /** @throws Error when there is none */
  find(type: string, idOrArn: string): Props {
    const found = this.content.find(type, idOrArn);
    if (found === undefined) throw new Error(`the account has no ${type} ${idOrArn}`);
    return found;
  }

  /** Makes something that no program of ours made. */
  putForeign(type: string, id: string, outputs: Props): void {
    this.content.put(type, id, outputs);
    this.foreign.add(JSON.stringify([type, id, outputs["arn"]]));
  }

  /** Everything that exists, but for what others made. */
  ours(): AccountRecord[] {
    return this.content
      .records()
      .filter(
        ({ type, id, outputs }) => !this.foreign.has(JSON.stringify([type, id, outputs["arn"]])),
      );
  }

  /** Puts something into a bucket or a repository, as their users do. */
  fill(resource: StateResource): void {
    const { type, id = "" } = resource;
    this.content.put(type, id, this.outputsOf(resource), { objects: 3, images: 3 });
  }
}
