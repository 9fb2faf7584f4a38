import * as path from "node:path";
import type { Props } from "../provider";
import { keyOf, type Account, type AccountRecord, type Operation } from "./account";
import { faultOf } from "./account-faults";
import {
  AccountError,
  deleteFile,
  folderProblem,
  jsonOf,
  namesIn,
  readable,
  shortHash,
  writeJson,
} from "./account-files";
import { isProps } from "./rule";

/** The environment variable that names the folder of a simulated account. */
export const accountVariable = "ECS_PLATFORM_SIMULATED_ACCOUNT";

const format = 1;
const marker = "account.json";
const faults = "faults.json";

interface Stored {
  readonly file: string;
  readonly record: AccountRecord;
  /** When it was created, in milliseconds since 1970. */
  readonly created: number;
}

/** The folder of a type: `ecs.Cluster` for `aws:ecs/cluster:Cluster`. */
function folderOf(type: string): string {
  const token = /^aws:([\w-]+)\/\w+:(\w+)$/.exec(type);
  return token === null ? readable(type) : `${token[1] ?? ""}.${token[2] ?? ""}`;
}

function stored(file: string): Stored | undefined {
  const content = jsonOf(file);
  if (content === undefined) return undefined;
  const { type, id, created, outputs, live } = isProps(content) ? content : {};
  if (typeof type !== "string" || typeof id !== "string" || !isProps(outputs)) {
    throw new AccountError(`${file} must hold {type, id, outputs}: correct it or delete it`);
  }
  const record = { type, id, outputs, ...(isProps(live) ? { live } : {}) };
  return { file, record, created: typeof created === "number" ? created : 0 };
}

/**
 * An account in a folder: one file for each resource, in one folder for each type. Several processes
 * can share it and anybody may edit it, so nothing is remembered between two questions.
 */
export class DirectoryAccount implements Account {
  readonly #folder: string;

  /** @throws AccountError when the folder can't be used */
  constructor(folder: string) {
    this.#folder = path.resolve(folder);
    this.#open();
  }

  find(type: string, idOrArn: string): Props | undefined {
    const found = this.#stored(type).findLast(
      ({ record: { id, outputs } }) => id === idOrArn || outputs["arn"] === idOrArn,
    );
    return found === undefined ? undefined : known(found);
  }

  ofType(type: string): readonly Props[] {
    return this.#stored(type).map(known);
  }

  records(types?: readonly string[]): readonly AccountRecord[] {
    const all = types?.flatMap((type) => this.#stored(type)) ?? this.#everything();
    return all.map(({ record }) => record);
  }

  record(type: string, id: string, outputs: Props): AccountRecord | undefined {
    return this.#exactly(type, id, outputs)?.record;
  }

  put(type: string, id: string, outputs: Props, live?: Props): void {
    const before = this.#exactly(type, id, outputs);
    const file = before?.file ?? this.#fileOf(type, id, outputs);
    // The clock has fractions, so that what one process creates keeps its order.
    const created = before?.created ?? performance.timeOrigin + performance.now();
    const facts = live ?? before?.record.live;
    writeJson(file, {
      type,
      id,
      created,
      outputs,
      ...(facts === undefined ? {} : { live: facts }),
    });
  }

  remove(type: string, id: string, outputs: Props): void {
    const found = this.#exactly(type, id, outputs);
    if (found !== undefined) deleteFile(found.file);
  }

  existed(type: string, id: string): boolean {
    return this.find(type, id) !== undefined;
  }

  generation(name: string): number {
    const content = jsonOf(this.#counterOf(name));
    const count = isProps(content) ? content["count"] : undefined;
    return typeof count === "number" ? count : 0;
  }

  count(name: string): void {
    writeJson(this.#counterOf(name), { name, count: this.generation(name) + 1 });
  }

  fault(operation: Operation, type: string, name: string): string | undefined {
    return faultOf(path.join(this.#folder, faults), operation, type, name);
  }

  /** Marks an empty folder as an account; refuses what is no folder, or somebody's other folder. */
  #open(): void {
    const refuse = (problem: string): never => {
      throw new AccountError(
        `The simulated account ${this.#folder} ${problem}. ` +
          `Set ${accountVariable} to a folder of its own, which may be empty.`,
      );
    };
    const problem = folderProblem(this.#folder);
    if (problem !== undefined) refuse(problem);
    const content = jsonOf(path.join(this.#folder, marker));
    if (content === undefined) {
      const others = namesIn(this.#folder).filter((name) => name !== faults);
      if (others.length > 0) refuse(`holds other files and no ${marker}`);
      writeJson(path.join(this.#folder, marker), { format });
      return;
    }
    const found = isProps(content) ? content["format"] : undefined;
    if (typeof found === "number" && found > format) {
      refuse(`has the format ${found}, which a newer version wrote; this one reads ${format}`);
    }
    if (found !== format) refuse(`has no format ${format} in its ${marker}`);
  }

  #counterOf(name: string): string {
    return path.join(this.#folder, "counters", `${readable(name)}-${shortHash(name)}.json`);
  }

  #fileOf(type: string, id: string, outputs: Props): string {
    const name = `${readable(id)}-${shortHash(keyOf(type, id, outputs))}.json`;
    return path.join(this.#folder, "resources", folderOf(type), name);
  }

  /** By its own file, or by any file that somebody else wrote it to. */
  #exactly(type: string, id: string, outputs: Props): Stored | undefined {
    const key = keyOf(type, id, outputs);
    const isMeant = ({ record }: Stored): boolean =>
      record.type === type && keyOf(type, record.id, record.outputs) === key;
    const own = stored(this.#fileOf(type, id, outputs));
    return own !== undefined && isMeant(own) ? own : this.#stored(type).find(isMeant);
  }

  #stored(type: string): Stored[] {
    return this.#inFolder(folderOf(type)).filter(({ record }) => record.type === type);
  }

  #everything(): Stored[] {
    return namesIn(path.join(this.#folder, "resources")).flatMap((name) => this.#inFolder(name));
  }

  #inFolder(name: string): Stored[] {
    const folder = path.join(this.#folder, "resources", name);
    return namesIn(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file) => stored(path.join(folder, file)))
      .filter((each) => each !== undefined)
      .sort((a, b) => a.created - b.created);
  }
}

function known({ record: { id, outputs } }: Stored): Props {
  return { ...outputs, id };
}

/** The account that the environment names; undefined when it names none. */
export function environmentAccount(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): DirectoryAccount | undefined {
  const folder = environment[accountVariable];
  return folder === undefined || folder === "" ? undefined : new DirectoryAccount(folder);
}
