import { nearest } from "../../components/nearest";
import { namespaceOf, qualifiedKey } from "./keys";
import type { Path } from "./path";
import type { FileProblem } from "./problems";
import { isMap, type PlainMap } from "./values";
import type { YamlFile } from "./yaml/document";
import type { Plain } from "./yaml/scalar";

/** What kind of value a configuration key takes. */
export interface ValueType {
  readonly type: string;
  /** Of an array's items. */
  readonly items?: ValueType;
}

/** A configuration key that Pulumi.yaml declares under `config:`. */
export interface Declaration {
  /** As it is written there. */
  readonly key: string;
  /** `namespace:name`; the name may be a path into an object. */
  readonly fullKey: string;
  /** Whether the project's own namespace; another one's keys have a value and nothing else. */
  readonly own: boolean;
  readonly type?: ValueType;
  /** The value of a stack that gives none. */
  readonly fallback?: Plain;
  readonly secret: boolean;
  /** Where it is declared. */
  readonly path: Path;
}

const types = ["string", "integer", "boolean", "array", "object"];
const attributes = ["type", "description", "items", "default", "value", "secret"];

/** Reads `config:` of Pulumi.yaml; mistakes go to `problems`. */
export function readDeclarations(
  file: YamlFile,
  project: string,
  problems: FileProblem[],
): Declaration[] {
  const config = isMap(file.value) ? file.value["config"] : undefined;
  if (!isMap(config)) return [];
  return Object.entries(config).flatMap(([key, content]) => {
    const path = ["config", key];
    const report = (message: string, at: Path = path): void => {
      problems.push({ file: file.shown, position: file.locate(at), path: key, message });
    };
    const fullKey = qualifiedKey(key, project);
    if (fullKey === undefined) {
      report("should be a key such as name or aws:region");
      return [];
    }
    const own = namespaceOf(fullKey) === project;
    // `key: value` is short for a default, and for the value of another namespace.
    const written = isMap(content) ? content : own ? { default: content } : { value: content };
    const mistakes = own ? ownMistakes(written) : foreignMistakes(written);
    mistakes.unshift(...unknownAttributes(written));
    for (const mistake of mistakes) report(mistake);
    if (mistakes.length > 0) return [];
    return [{ key, fullKey, own, path, ...declared(written) }];
  });
}

function declared(written: PlainMap): Pick<Declaration, "type" | "fallback" | "secret"> {
  const fallback = written["default"] ?? written["value"];
  const type = valueType(written);
  return {
    ...(type === undefined ? {} : { type }),
    ...(fallback === undefined || fallback === null ? {} : { fallback }),
    secret: written["secret"] === true,
  };
}

function valueType(written: PlainMap): ValueType | undefined {
  const type = written["type"];
  if (typeof type !== "string") return undefined;
  const items = isMap(written["items"]) ? valueType(written["items"]) : undefined;
  return items === undefined ? { type } : { type, items };
}

function unknownAttributes(written: PlainMap): string[] {
  return Object.keys(written).flatMap((name) => {
    if (attributes.includes(name)) return [];
    const meant = nearest(name, attributes);
    const hint =
      meant === undefined ? `it takes ${attributes.join(", ")}` : `did you mean ${meant}?`;
    return [`takes no attribute ${name}; ${hint}`];
  });
}

function ownMistakes(written: PlainMap): string[] {
  const mistakes = typeMistakes(written, "");
  const given = written["default"];
  const type = valueType(written);
  const hasDefault = given !== undefined && given !== null;
  if (hasDefault && written["value"] !== undefined)
    mistakes.push("has both a default and a value; keep one");
  if (hasDefault && written["secret"] === true) mistakes.push("is secret, so it takes no default");
  if (mistakes.length === 0 && hasDefault && type !== undefined && !isOfType(type, given)) {
    mistakes.push(`has a default that is no ${typeName(type)}`);
  }
  return mistakes;
}

function typeMistakes(written: PlainMap, prefix: string): string[] {
  const { type, items } = written;
  if (type === undefined) return prefix === "" ? [] : [`has ${prefix}items without a type`];
  if (typeof type !== "string" || !types.includes(type)) {
    return [`has the unknown ${prefix}type ${JSON.stringify(type)}; it takes ${types.join(", ")}`];
  }
  if (type !== "array") return [];
  if (!isMap(items)) return [`is an ${prefix}array, so it needs items: {type: ...}`];
  return typeMistakes(items, `${prefix}items `);
}

function foreignMistakes(written: PlainMap): string[] {
  const mistakes = [];
  if (written["type"] !== undefined)
    mistakes.push("is of another namespace, so it takes a value and no type");
  if (written["default"] !== undefined) {
    mistakes.push("is of another namespace, so it takes a value instead of a default");
  } else if (written["value"] === undefined || written["value"] === null)
    mistakes.push("needs a value");
  return mistakes;
}

/** `integer`, `array<string>`. */
export function typeName({ type, items }: ValueType): string {
  return items === undefined ? type : `${type}<${typeName(items)}>`;
}

/** Whether a value is of a declared type. Text that reads as a number or a boolean is one. */
export function isOfType({ type, items }: ValueType, value: Plain): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "integer":
      return typeof value === "string" ? /^[-+]?\d+$/.test(value) : Number.isInteger(value);
    case "boolean":
      return typeof value === "boolean" || value === "true" || value === "false";
    case "object":
      return isMap(value);
    default:
      return (
        Array.isArray(value) && items !== undefined && value.every((item) => isOfType(items, item))
      );
  }
}
