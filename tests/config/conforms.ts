import { isMap } from "../../config/values";

type Schema = Readonly<Record<string, unknown>>;

function isSchema(value: unknown): value is Schema {
  return isMap(value);
}

/**
 * Where a value doesn't conform to a JSON Schema: as much of draft 2020-12 as our schema uses, and an
 * error on any other keyword, so that nothing passes for not being looked at.
 */
export function violations(value: unknown, schema: unknown, root: unknown, path = ""): string[] {
  if (schema === true) return [];
  if (!isSchema(schema)) return [path];
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    const check = keywords[keyword];
    if (check === undefined) throw new Error(`${keyword} at ${path} is not looked at`);
    return check(value, wanted, { schema, root, path });
  });
}

interface Place {
  readonly schema: Schema;
  readonly root: unknown;
  readonly path: string;
}

type Check = (value: unknown, wanted: unknown, place: Place) => string[];

const annotation: Check = () => [];

function holds(test: (value: unknown, wanted: unknown) => boolean): Check {
  return (value, wanted, { path }) => (test(value, wanted) ? [] : [path]);
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  if (value === null) return "null";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function matches(pattern: unknown, text: string): boolean {
  return new RegExp(String(pattern), "u").test(text);
}

function entries(value: unknown): [string, unknown][] {
  return isMap(value) ? Object.entries(value) : [];
}

function patternsOf({ schema }: Place): [string, unknown][] {
  return entries(schema["patternProperties"]);
}

const keywords: Readonly<Record<string, Check>> = {
  $schema: annotation,
  $defs: annotation,
  title: annotation,
  description: annotation,
  default: annotation,
  examples: annotation,
  $ref: (value, wanted, { root, path }) => {
    let target = root;
    for (const key of String(wanted).slice(2).split("/"))
      target = isMap(target) ? target[key] : null;
    return violations(value, target, root, path);
  },
  type: holds((value, wanted) => typeOf(value) === wanted),
  enum: holds((value, wanted) => Array.isArray(wanted) && wanted.includes(value)),
  const: holds((value, wanted) => value === wanted),
  minimum: holds((value, wanted) => typeof value !== "number" || value >= Number(wanted)),
  maximum: holds((value, wanted) => typeof value !== "number" || value <= Number(wanted)),
  maxLength: holds((value, wanted) => typeof value !== "string" || value.length <= Number(wanted)),
  pattern: holds((value, wanted) => typeof value !== "string" || matches(wanted, value)),
  required: holds(
    (value, wanted) => isMap(value) && Array.isArray(wanted) && wanted.every((key) => key in value),
  ),
  anyOf: (value, wanted, { root, path }) =>
    Array.isArray(wanted) && wanted.some((option) => violations(value, option, root).length === 0)
      ? []
      : [path],
  items: (value, wanted, { root, path }) =>
    Array.isArray(value)
      ? value.flatMap((item, index) => violations(item, wanted, root, `${path}/${index}`))
      : [],
  properties: (value, wanted, { root, path }) =>
    entries(value).flatMap(([key, field]) =>
      isMap(wanted) && key in wanted ? violations(field, wanted[key], root, `${path}/${key}`) : [],
    ),
  patternProperties: (value, _wanted, place) =>
    entries(value).flatMap(([key, field]) =>
      patternsOf(place).flatMap(([pattern, schema]) =>
        matches(pattern, key) ? violations(field, schema, place.root, `${place.path}/${key}`) : [],
      ),
    ),
  propertyNames: (value, wanted, { root, path }) =>
    entries(value).flatMap(([key]) => violations(key, wanted, root, `${path}/${key}`)),
  additionalProperties: (value, wanted, place) =>
    entries(value).flatMap(([key, field]) => {
      const known = place.schema["properties"];
      if (isMap(known) && key in known) return [];
      if (patternsOf(place).some(([pattern]) => matches(pattern, key))) return [];
      return violations(field, wanted, place.root, `${place.path}/${key}`);
    }),
};
