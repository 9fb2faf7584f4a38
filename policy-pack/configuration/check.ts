/** Checks configured values against the part of JSON Schema that parameters are described in. */
import type { ParameterSchema } from "./parameters";

/** What is wrong with a value, with the place it stands at. */
export function schemaProblems(value: unknown, schema: ParameterSchema, place: string): string[] {
  if (!hasType(value, schema)) {
    return [`${place}: ${shown(value)} is not allowed. Give ${typeName(schema)}`];
  }
  if (Array.isArray(value)) return listProblems(value, schema, place);
  if (typeof value === "object" && value !== null) return objectProblems(value, schema, place);
  return scalarProblems(value, schema, place);
}

function hasType(value: unknown, { type }: ParameterSchema): boolean {
  switch (type) {
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function typeName({ type }: ParameterSchema): string {
  switch (type) {
    case "array":
      return "a list";
    case "object":
      return "an object";
    case "integer":
      return "a whole number";
    case "boolean":
      return "true or false";
    default:
      return "a text";
  }
}

function scalarProblems(value: unknown, schema: ParameterSchema, place: string): string[] {
  const { minimum, maximum, minLength, pattern, enum: words } = schema;
  const problem = (allowed: string): string[] => [
    `${place}: ${shown(value)} is not allowed. Give ${allowed}`,
  ];
  if (words !== undefined && !words.includes(value as string)) {
    return problem(`one of ${words.map(String).join(", ")}`);
  }
  if (typeof value === "number") {
    if (minimum !== undefined && value < minimum) return problem(`at least ${minimum}`);
    if (maximum !== undefined && value > maximum) return problem(`at most ${maximum}`);
  }
  if (typeof value === "string") {
    if (minLength !== undefined && value.length < minLength) return problem("a text");
    if (pattern !== undefined && !new RegExp(pattern).test(value)) {
      return problem(`a text that matches ${pattern}`);
    }
  }
  return [];
}

function listProblems(list: readonly unknown[], schema: ParameterSchema, place: string): string[] {
  const { items } = schema;
  if (typeof items !== "object" || Array.isArray(items)) return [];
  return list.flatMap((item, index) => schemaProblems(item, items, `${place}[${index}]`));
}

function objectProblems(value: object, schema: ParameterSchema, place: string): string[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => `${place}: ${key} is missing. Give ${describe(properties[key])}`);
  const members = Object.entries(value).flatMap(([key, member]) => {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (typeof known === "object") return schemaProblems(member, known, `${place}.${key}`);
    if (additionalProperties !== false) return [];
    return [`${place}.${key}: there is no such key. Known: ${Object.keys(properties).join(", ")}`];
  });
  return [...missing, ...members];
}

function describe(schema: ParameterSchema | boolean | undefined): string {
  return typeof schema === "object" ? typeName(schema) : "a value";
}

export function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? "undefined" : text;
}
