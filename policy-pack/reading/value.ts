import { ABSENT, known, UNKNOWN, type Reading } from "./reading";
import { containsUnknown, isMembers, isUnknown, unwrap, type Members } from "./wire";

/**
 * A place in a resource's properties, whether something is there or not. Reading never throws: below
 * what is not known everything is unknown, below what is absent everything is absent, and what has
 * another shape than the one asked for is absent.
 */
export class Value {
  readonly #raw: unknown;
  readonly #foldCase: boolean;

  /** @param foldCase whether names of members may be written in another case, as in JSON for AWS */
  constructor(raw: unknown, foldCase = false) {
    this.#raw = unwrap(raw);
    this.#foldCase = foldCase;
  }

  get state(): Reading<unknown>["state"] {
    if (isUnknown(this.#raw)) return "unknown";
    return this.#raw === undefined || this.#raw === null ? "absent" : "known";
  }

  /** A member, or a member's member. */
  at(...path: readonly (string | number)[]): Value {
    const [first, ...rest] = path;
    if (first === undefined) return this;
    const member = this.state === "unknown" ? this : new Value(this.#member(first), this.#foldCase);
    return member.at(...rest);
  }

  /** Numbers and booleans are read as the provider would write them. */
  text(): Reading<string> {
    return this.#read((raw) => {
      if (typeof raw === "string") return raw;
      return typeof raw === "number" || typeof raw === "boolean" ? String(raw) : undefined;
    });
  }

  number(): Reading<number> {
    return this.#read((raw) => {
      if (typeof raw === "number") return raw;
      const number = typeof raw === "string" && raw.trim() !== "" ? Number(raw) : NaN;
      return Number.isNaN(number) ? undefined : number;
    });
  }

  flag(): Reading<boolean> {
    return this.#read((raw) => {
      if (raw === true || raw === "true") return true;
      return raw === false || raw === "false" ? false : undefined;
    });
  }

  /** The members of a list; each may be unknown. */
  list(): Reading<readonly Value[]> {
    return this.#read((raw) => (Array.isArray(raw) ? this.#values(raw) : undefined));
  }

  /** The members of a list, or the one value that stands for a list of one. */
  oneOrMany(): Reading<readonly Value[]> {
    return this.#read((raw) => this.#values(Array.isArray(raw) ? raw : [raw]));
  }

  /** Names and values of an object's members; each value may be unknown. */
  entries(): Reading<readonly (readonly [string, Value])[]> {
    return this.#read((raw) =>
      isMembers(raw)
        ? Object.entries(raw).map(
            ([key, value]) => [key, new Value(value, this.#foldCase)] as const,
          )
        : undefined,
    );
  }

  /** What a JSON text says, or the object itself. What is no JSON is absent. */
  document(): Value {
    if (typeof this.#raw !== "string") return new Value(this.#raw, true);
    const parsed = parse(this.#raw);
    return new Value(parsed === undefined && this.state === "unknown" ? this.#raw : parsed, true);
  }

  /** Whether this or any part of it is not known yet. */
  containsUnknown(): boolean {
    return containsUnknown(this.#raw);
  }

  #values(list: readonly unknown[]): readonly Value[] {
    return list.map((member) => new Value(member, this.#foldCase));
  }

  #member(key: string | number): unknown {
    const raw = this.#raw;
    if (Array.isArray(raw)) return typeof key === "number" ? (raw[key] as unknown) : undefined;
    if (!isMembers(raw)) return undefined;
    if (Object.hasOwn(raw, key)) return raw[key];
    return this.#foldCase ? foldedMember(raw, String(key).toLowerCase()) : undefined;
  }

  #read<T>(read: (raw: unknown) => T | undefined): Reading<T> {
    if (this.state === "unknown") return UNKNOWN;
    if (this.state === "absent") return ABSENT;
    const value = read(this.#raw);
    return value === undefined ? ABSENT : known(value);
  }
}

function foldedMember(raw: Members, key: string): unknown {
  const name = Object.keys(raw).find((each) => each.toLowerCase() === key);
  return name === undefined ? undefined : raw[name];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
