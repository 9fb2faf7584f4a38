/** Checks configured values against the JSON Schema that a policy describes them with. */
import { isDeepStrictEqual } from "node:util";
import type { Json } from "../../provider";
import { isObject, type JsonObject } from "../../engine/values";
import type { PackProblem } from "../errors";
import { nearest } from "../../../components/nearest";

type Check = (value: Json, schema: JsonObject, path: string) => PackProblem[];

/**
 * What is wrong with a value that stands at `path`.
 * @param schema an object; `true` or nothing takes everything, `false` nothing
 */
export function schemaProblems(value: Json, schema: Json | undefined, path: string): PackProblem[] {
  if (schema === false) return [{ path, message: "is not allowed here" }];
  if (!isObject(schema)) return [];
  const wrongType = typeProblem(value, schema, path);
  if (wrongType !== undefined) return [wrongType];
  return checks.flatMap((check) => check(value, schema, path));
}

const checks: readonly Check[] = [
  allowedValues,
  (value, schema, path) => (typeof value === "number" ? numberProblems(value, schema, path) : []),
  (value, schema, path) => (typeof value === "string" ? textProblems(value, schema, path) : []),
  (value, schema, path) => (Array.isArray(value) ? listProblems(value, schema, path) : []),
  (value, schema, path) => (isObject(value) ? objectProblems(value, schema, path) : []),
  alternatives,
];

const typeNames: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
};

function typeOf(value: Json): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function typeProblem(value: Json, { type }: JsonObject, path: string): PackProblem | undefined {
  if (type === undefined) return undefined;
  const allowed = (Array.isArray(type) ? type : [type]).map(String);
  const fits = allowed.some(
    (each) => each === typeOf(value) || (each === "integer" && Number.isInteger(value)),
  );
  return fits
    ? undefined
    : unfit(value, path, allowed.map((each) => typeNames[each] ?? each).join(" or "));
}

function unfit(value: Json, path: string, allowed: string): PackProblem {
  return { path, message: `${JSON.stringify(value)} is not allowed; give ${allowed}` };
}

function allowedValues(value: Json, schema: JsonObject, path: string): PackProblem[] {
  const words = schema["enum"] ?? (schema["const"] === undefined ? undefined : [schema["const"]]);
  if (!Array.isArray(words) || words.some((word) => isDeepStrictEqual(word, value))) return [];
  const shown = words.map((word) => (typeof word === "string" ? word : JSON.stringify(word)));
  const meant = typeof value === "string" ? nearest(value, shown) : undefined;
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
  const allowed = words.length === 1 ? (shown[0] ?? "") : `one of ${shown.join(", ")}`;
  return [unfit(value, path, `${allowed}${hint}`)];
}

/** The number that a keyword gives. */
function limit(schema: JsonObject, keyword: string): number | undefined {
  const value = schema[keyword];
  return typeof value === "number" ? value : undefined;
}

type Bound = readonly [keyword: string, holds: (limit: number) => boolean, words: string];

function boundProblems(
  value: Json,
  schema: JsonObject,
  path: string,
  bounds: readonly Bound[],
): PackProblem[] {
  return bounds.flatMap(([keyword, holds, words]) => {
    const bound = limit(schema, keyword);
    if (bound === undefined || holds(bound)) return [];
    return [unfit(value, path, words.replace("#", String(bound)))];
  });
}

function numberProblems(value: number, schema: JsonObject, path: string): PackProblem[] {
  return boundProblems(value, schema, path, [
    ["minimum", (bound) => value >= bound, "at least #"],
    ["maximum", (bound) => value <= bound, "at most #"],
    ["exclusiveMinimum", (bound) => value > bound, "more than #"],
    ["exclusiveMaximum", (bound) => value < bound, "less than #"],
    ["multipleOf", (bound) => Number.isInteger(value / bound), "a multiple of #"],
  ]);
}

function textProblems(value: string, schema: JsonObject, path: string): PackProblem[] {
  const { length } = Array.from(value);
  const bounds = boundProblems(value, schema, path, [
    ["minLength", (bound) => length >= bound, "at least # characters"],
    ["maxLength", (bound) => length <= bound, "at most # characters"],
  ]);
  const { pattern } = schema;
  if (typeof pattern !== "string" || matches(value, pattern)) return bounds;
  return [...bounds, unfit(value, path, `a text that matches ${pattern}`)];
}

/** A pattern that isn't one forbids nothing. */
function matches(value: string, pattern: string): boolean {
  try {
    return new RegExp(pattern).test(value);
  } catch {
    return true;
  }
}

function listProblems(list: readonly Json[], schema: JsonObject, path: string): PackProblem[] {
  const { items, additionalItems, contains } = schema;
  const { length } = list;
  const bounds = boundProblems([...list], schema, path, [
    ["minItems", (bound) => length >= bound, "at least # of them"],
    ["maxItems", (bound) => length <= bound, "at most # of them"],
  ]);
  const members = list.flatMap((member, index) => {
    const own = Array.isArray(items) ? (items[index] ?? additionalItems) : items;
    return schemaProblems(member, own, `${path}[${index}]`);
  });
  const again = list.findIndex((member, index) =>
    list.slice(0, index).some((before) => isDeepStrictEqual(before, member)),
  );
  const twice = schema["uniqueItems"] === true && again !== -1;
  const missing =
    contains !== undefined &&
    !list.some((member) => schemaProblems(member, contains, path).length === 0);
  return [
    ...bounds,
    ...members,
    ...(twice ? [{ path: `${path}[${again}]`, message: "is there already; give each once" }] : []),
    ...(missing ? [unfit([...list], path, "a list that contains what the policy asks for")] : []),
  ];
}

function objectProblems(value: JsonObject, schema: JsonObject, path: string): PackProblem[] {
  const known = members(schema, "properties");
  const { length } = Object.keys(value);
  const bounds = boundProblems(value, schema, path, [
    ["minProperties", (bound) => length >= bound, "at least # keys"],
    ["maxProperties", (bound) => length <= bound, "at most # keys"],
  ]);
  const required = Array.isArray(schema["required"]) ? schema["required"] : [];
  const missing = required
    .filter((key): key is string => typeof key === "string" && !Object.hasOwn(value, key))
    .map((key) => ({ path: `${path}.${key}`, message: "is missing and required" }));
  const own = Object.entries(value).flatMap(([key, member]) =>
    memberProblems(key, member, schema, known, path),
  );
  return [...bounds, ...missing, ...own, ...dependencyProblems(value, schema, path)];
}

function members(schema: JsonObject, keyword: string): JsonObject {
  const value = schema[keyword];
  return isObject(value) ? value : {};
}

function memberProblems(
  key: string,
  value: Json,
  schema: JsonObject,
  known: JsonObject,
  path: string,
): PackProblem[] {
  const place = `${path}.${key}`;
  const names = schemaProblems(key, schema["propertyNames"], place);
  const patterns = Object.entries(members(schema, "patternProperties")).filter(([pattern]) =>
    matches(key, pattern),
  );
  const own = Object.hasOwn(known, key) ? [known[key]] : [];
  const schemas = [...own, ...patterns.map(([, each]) => each)];
  if (schemas.length > 0) {
    return [...names, ...schemas.flatMap((each) => schemaProblems(value, each, place))];
  }
  const { additionalProperties } = schema;
  if (additionalProperties !== false) {
    return [...names, ...schemaProblems(value, additionalProperties, place)];
  }
  const meant = nearest(key, Object.keys(known));
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
  const all = Object.keys(known);
  const list = all.length === 0 ? "" : `; known: ${all.join(", ")}`;
  return [{ path: place, message: `there is no such key${list}${hint}` }];
}

function dependencyProblems(value: JsonObject, schema: JsonObject, path: string): PackProblem[] {
  return Object.entries(members(schema, "dependencies")).flatMap(([key, needed]) => {
    if (!Object.hasOwn(value, key)) return [];
    if (!Array.isArray(needed)) return schemaProblems(value, needed, path);
    return needed
      .filter((other): other is string => typeof other === "string" && !Object.hasOwn(value, other))
      .map((other) => ({ path: `${path}.${other}`, message: `is missing; ${key} asks for it` }));
  });
}

/** Schemas made of schemas. */
function alternatives(value: Json, schema: JsonObject, path: string): PackProblem[] {
  const list = (keyword: string): readonly Json[] | undefined => {
    const found = schema[keyword];
    return Array.isArray(found) ? found : undefined;
  };
  const fits = (each: Json): boolean => schemaProblems(value, each, path).length === 0;
  const all = (list("allOf") ?? []).flatMap((each) => schemaProblems(value, each, path));
  const any = list("anyOf");
  const one = list("oneOf");
  const none = any !== undefined && !any.some(fits);
  const notOne = one !== undefined && one.filter(fits).length !== 1;
  const excluded = schema["not"] !== undefined && fits(schema["not"]);
  return [
    ...all,
    ...(none ? [unfit(value, path, "what one of the policy's alternatives takes")] : []),
    ...(notOne ? [unfit(value, path, "what exactly one of the policy's alternatives takes")] : []),
    ...(excluded ? [unfit(value, path, "something that the policy doesn't rule out")] : []),
  ];
}
