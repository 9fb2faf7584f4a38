import type { Json } from "../../simulator/provider";
import type { Terminal } from "../terminal";
import { secretText, unknownText } from "./shown-values";
import { clip } from "./text";

const widestKey = 32;
/** A map with more entries than this is cut, to fewer where each entry is a map of its own. */
const entriesShown = 20;
const mapsShown = 3;

/** Stack outputs as aligned lines; maps are indented below their name. */
export function renderOutputs(
  outputs: Readonly<Record<string, Json>>,
  terminal: Terminal,
): string[] {
  return renderMap(outputs, "  ", terminal);
}

function renderMap(
  map: Readonly<Record<string, Json>>,
  indent: string,
  terminal: Terminal,
): string[] {
  const all = Object.entries(map);
  const unknown = all.filter(([, value]) => value === unknownText).map(([key]) => key);
  // Before anything exists most outputs are unknown; one line says so of all of them.
  const entries = unknown.length > 1 ? all.filter(([, value]) => value !== unknownText) : all;
  const scalars = entries.filter(([, value]) => !isNested(value)).map(([key]) => key.length);
  const width = Math.min(Math.max(0, ...scalars), widestKey);
  const shown = entries.slice(0, entryLimit(entries));
  const lines = shown.flatMap(([key, value]) => {
    if (isNested(value)) return [`${indent}${key}`, ...renderMap(value, `${indent}  `, terminal)];
    const room = (terminal.columns ?? Infinity) - indent.length - Math.max(width, key.length) - 2;
    return [`${indent}${key.padEnd(width)}  ${paint(clip(inline(value), room), terminal)}`];
  });
  const note = (text: string): string =>
    terminal.colors.dim(clip(indent + text, terminal.columns ?? Infinity));
  if (entries.length > shown.length)
    lines.push(note(`… and ${entries.length - shown.length} more`));
  if (unknown.length > 1) lines.push(note(`${unknownText} ${unknown.join(", ")}`));
  return lines;
}

function entryLimit(entries: readonly [string, Json][]): number {
  if (entries.length <= entriesShown) return entries.length;
  return entries.every(([, value]) => isNested(value)) ? mapsShown : entriesShown;
}

type Nested = Record<string, Json>;

function isNested(value: Json): value is Nested {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0
  );
}

function inline(value: Json): string {
  if (typeof value === "string") return value.replaceAll("\n", "⏎");
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) {
    return value.length === 0 ? "none" : value.map(String).join(", ");
  }
  return JSON.stringify(value);
}

function paint(text: string, { colors }: Terminal): string {
  return text === unknownText || text === secretText ? colors.dim(text) : text;
}
