import type { Props } from "../provider";
import { keyOf, type Account, type AccountRecord } from "./account";

interface Entry {
  readonly record: AccountRecord;
  /** The outputs with the id among them. */
  readonly known: Props;
}

/** An account that lasts as long as the process: each preview of the embedded engine has its own. */
export class MemoryAccount implements Account {
  readonly #byType = new Map<string, Map<string, Entry>>();
  readonly #byName = new Map<string, Entry>();
  readonly #lists = new Map<string, readonly Props[]>();
  readonly #ids = new Set<string>();
  readonly #counts = new Map<string, number>();

  find(type: string, idOrArn: string): Props | undefined {
    return this.#byName.get(`${type} ${idOrArn}`)?.known;
  }

  ofType(type: string): readonly Props[] {
    const entries = this.#byType.get(type);
    if (entries === undefined) return [];
    let list = this.#lists.get(type);
    if (list === undefined) {
      list = Array.from(entries.values(), ({ known }) => known);
      this.#lists.set(type, list);
    }
    return list;
  }

  records(types: readonly string[] = [...this.#byType.keys()]): readonly AccountRecord[] {
    return types.flatMap((type) =>
      Array.from(this.#byType.get(type)?.values() ?? [], ({ record }) => record),
    );
  }

  record(type: string, id: string, outputs: Props): AccountRecord | undefined {
    return this.#byType.get(type)?.get(keyOf(type, id, outputs))?.record;
  }

  put(type: string, id: string, outputs: Props, live?: Props): void {
    const key = keyOf(type, id, outputs);
    const entries = this.#byType.get(type) ?? new Map<string, Entry>();
    this.#byType.set(type, entries);
    const before = entries.get(key);
    const facts = live ?? before?.record.live;
    const record = { type, id, outputs, ...(facts === undefined ? {} : { live: facts }) };
    const entry = { record, known: { ...outputs, id } };
    entries.set(key, entry);
    this.#lists.delete(type);
    this.#ids.add(`${type} ${id}`);
    for (const name of namesOf(entry)) {
      // A change of an older revision does not make it the newest of its family.
      const named = this.#byName.get(name);
      if (before === undefined || named === undefined || named === before) {
        this.#byName.set(name, entry);
      }
    }
  }

  remove(type: string, id: string, outputs: Props): void {
    const key = keyOf(type, id, outputs);
    const entries = this.#byType.get(type);
    const entry = entries?.get(key);
    if (entries === undefined || entry === undefined) return;
    entries.delete(key);
    this.#lists.delete(type);
    for (const name of namesOf(entry)) {
      if (this.#byName.get(name) !== entry) continue;
      const next = [...entries.values()].findLast((other) => namesOf(other).includes(name));
      if (next === undefined) this.#byName.delete(name);
      else this.#byName.set(name, next);
    }
  }

  existed(type: string, id: string): boolean {
    return this.#ids.has(`${type} ${id}`);
  }

  generation(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  count(name: string): void {
    this.#counts.set(name, this.generation(name) + 1);
  }
}

/** The id and the ARN, by which it is found. */
function namesOf({ record: { type, id }, known }: Entry): string[] {
  const arn = known["arn"];
  return typeof arn === "string" && arn !== id
    ? [`${type} ${id}`, `${type} ${arn}`]
    : [`${type} ${id}`];
}
