import { z } from "zod";

/** What an editor shows beside a setting. */
export interface Doc {
  /** What it is, its unit and range, and what happens when it is left out. */
  readonly description: string;
  /** The default, where it is one value for every lifecycle. */
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

/** Ends of a range, both included. The components check it; an editor is told of it. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/*
 * The schema decides on shape alone: types, known keys, known words. Ranges, patterns and everything
 * that needs a second value are rules of AWS, so the components own them, and the schema repeats them
 * only as annotations (`meta`) that never refuse a value. One rule, one message.
 */

/** Free text. */
export function text(doc: Doc) {
  return z.string().meta({ ...doc });
}

/** Text of a known form, for editors. */
export function pattern(form: RegExp, doc: Doc) {
  return z.string().meta({ ...doc, pattern: form.source });
}

/** An IPv4 block. */
export function cidr(doc: Doc) {
  return pattern(/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/, doc);
}

/** A whole number. */
export function whole({ min, max }: Bounds, doc: Doc) {
  return z.int().meta({ ...doc, minimum: min, maximum: max });
}

/** A whole number out of a list. */
export function wholeOf(values: readonly number[], doc: Doc) {
  return z.int().meta({ ...doc, enum: [...values] });
}

export function flag(doc: Doc) {
  return z.boolean().meta({ ...doc });
}

export function choice<const Words extends readonly [string, ...string[]]>(words: Words, doc: Doc) {
  return z.enum(words).meta({ ...doc });
}

export function list<Item extends z.ZodType>(item: Item, doc: Doc) {
  return z.array(item).meta({ ...doc });
}

/** A map by names that users choose, e.g. environment variables. */
export function mapOf<Item extends z.ZodType>(item: Item, doc: Doc) {
  return z.record(z.string(), item).meta({ ...doc });
}

const keyForm = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
const maxKeyLength = 32;

/** A map whose keys name something of ours: services, load balancers. */
export function namedMapOf<Item extends z.ZodType>(item: Item, doc: Doc) {
  const propertyNames = { type: "string", pattern: keyForm, maxLength: maxKeyLength };
  return z.record(z.string(), item).meta({ ...doc, propertyNames });
}

/** A map with known keys and no others. */
export function object<Shape extends z.core.$ZodLooseShape>(shape: Shape, doc: Doc) {
  return z.strictObject(shape).meta({ ...doc });
}

/** A setting that may be left out. Given and empty (`null`) is a mistake, never a default. */
export function optional<Field extends z.ZodType>(field: Field) {
  return field.exactOptional();
}
