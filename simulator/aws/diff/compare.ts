/**
 * Compares new inputs with what a resource is, as Pulumi's Terraform bridge does: what the program
 * leaves out is a change only where the provider neither computes it nor has a default that it is.
 */
import type { Json, PropertyDiff, Props } from "../../provider";
import type { Traits } from "../traits";
import { isProps } from "../rule";
import { listChanges, setChanges } from "./lists";
import { element, member, type Place } from "./place";
import { isAsset, isEmpty, isReserved } from "./same";
import { isSameFor, type Subject } from "./spelling";

/** One property in its three versions. */
export interface Sides {
  /** What it is. */
  readonly old: Json | undefined;
  /** What the program gave for it before. */
  readonly given: Json | undefined;
  /** What the program gives for it now. */
  readonly next: Json | undefined;
}

/** A changed property: its path, and what changes. */
export type Change = readonly [path: string, change: PropertyDiff];

/** Compares properties of one resource type. */
export class Comparison {
  readonly #subject: Subject;
  readonly #traits: Traits | undefined;

  constructor(subject: Subject, traits: Traits | undefined) {
    this.#subject = subject;
    this.#traits = traits;
  }

  /** What changes at a place. */
  changes(place: Place, sides: Sides): readonly Change[] {
    const next = sides.next ?? undefined;
    const old = sides.old ?? this.#defaultOf(place);
    if (next === undefined) return this.#leftOut(place, sides);
    if (this.#same(place, old, next)) return [];
    if (old === undefined) return [this.added(place, next)];
    if (Array.isArray(old) && Array.isArray(next)) {
      if (this.#traits?.isSet(place.schema) === true) return setChanges(this, place, old, next);
      const given = Array.isArray(sides.given) ? sides.given : [];
      return listChanges(this, place, { old, given, next });
    }
    if (isProps(old) && isProps(next) && !isAsset(next)) {
      return this.#ofMembers(place, old, sides.given, next);
    }
    return [this.#change(place, "update", next)];
  }

  /** Whether two elements of a list are one to the provider. */
  equal(place: Place, old: Json, next: Json): boolean {
    return this.changes(place, { old, given: old, next }).length === 0;
  }

  /** A value where there was none. */
  added(place: Place, value: Json): Change {
    return this.#change(place, "add", value);
  }

  /** No value where there was one. */
  deleted(place: Place, value: Json): Change {
    return this.#change(place, "delete", value);
  }

  #defaultOf({ schema }: Place): Json | undefined {
    return this.#traits?.defaultOf(schema);
  }

  #same({ schema }: Place, old: Json | undefined, next: Json): boolean {
    return isSameFor(this.#subject, schema, old, next);
  }

  #leftOut(place: Place, { old, given }: Sides): readonly Change[] {
    if (old === undefined || old === null || old === "") return [];
    if (this.#traits?.computed(place.schema) === true) return [];
    const fallback = this.#defaultOf(place);
    if (fallback !== undefined) {
      return this.#same(place, old, fallback) ? [] : [this.#change(place, "update", old)];
    }
    // What the program never gave is an output, and AWS's own affair.
    const wasGiven = given !== undefined && given !== null;
    return wasGiven && !isEmpty(old) ? [this.deleted(place, old)] : [];
  }

  #ofMembers(place: Place, old: Props, given: Json | undefined, next: Props): readonly Change[] {
    const known = isProps(given) ? given : {};
    return Object.keys({ ...old, ...next }).flatMap((key) =>
      isReserved(key)
        ? []
        : this.changes(member(place, key), {
            old: old[key],
            given: known[key],
            next: next[key],
          }),
    );
  }

  #change(place: Place, kind: PropertyDiff["kind"], value: Json | undefined): Change {
    const replace = kind === "update" ? this.#replaces(place) : this.#anyReplaces(place, value);
    return [place.path, { kind, replace }];
  }

  #replaces({ schema }: Place): boolean {
    return this.#traits?.replaces(schema) === true;
  }

  /** Whether a value that comes or goes as a whole has any part that takes a new resource. */
  #anyReplaces(place: Place, value: Json | undefined): boolean {
    if (this.#replaces(place)) return true;
    if (Array.isArray(value)) {
      return value.some((entry, index) => this.#anyReplaces(element(place, index), entry));
    }
    return (
      isProps(value) &&
      Object.entries(value).some(([key, part]) => this.#anyReplaces(member(place, key), part))
    );
  }
}
