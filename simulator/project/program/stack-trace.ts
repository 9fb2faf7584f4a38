import { SourceMap } from "node:module";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { shownPath } from "../problems";

/** The JSON of a file's source map, when the file was compiled on the way. */
export type SourceMapOf = (file: string) => string | undefined;

/** Our own code: the engine and the command line are never what a user looks for. */
const ownDirectories = ["simulator", "cli"].map(
  (name) => path.resolve(__dirname, "..", "..", "..", name) + path.sep,
);

const frame = /^\s*at (?:(.*) \()?((?:file:\/\/|\/|[A-Za-z]:\\).*?):(\d+):(\d+)\)?$/;

/**
 * An error as its author wants to see it: the message, and those frames of the stack that are in the
 * program's own files, by the lines of its sources.
 */
export function describeError(error: unknown, sourceMapOf: SourceMapOf): string {
  if (!(error instanceof Error)) return `the program threw ${printable(error)}`;
  const stack = error.stack ?? "";
  const frames = stack.split("\n").flatMap((line) => userFrame(line, sourceMapOf) ?? []);
  const plain = error.name === "" || error.name === "Error";
  const title = plain ? error.message : `${error.name}: ${error.message}`;
  const cause =
    error.cause === undefined ? [] : [`caused by ${describeError(error.cause, sourceMapOf)}`];
  return [title, ...frames.map((text) => `    at ${text}`), ...cause].join("\n");
}

function printable(value: unknown): string {
  return typeof value === "string" ? value : inspect(value);
}

function userFrame(line: string, sourceMapOf: SourceMapOf): string | undefined {
  const [, name = "", location = "", row = "", column = ""] = frame.exec(line) ?? [];
  if (location === "") return undefined;
  const file = location.startsWith("file:") ? fileURLToPath(location) : location;
  if (!isUserFile(file)) return undefined;
  const place = originalPlace(file, Number(row), Number(column), sourceMapOf);
  const text = `${shownPath(file)}:${place.line}:${place.column}`;
  return name === "" || name === "Object.<anonymous>" ? text : `${name} (${text})`;
}

function isUserFile(file: string): boolean {
  if (file.split(path.sep).includes("node_modules")) return false;
  return !ownDirectories.some((directory) => file.startsWith(directory));
}

function originalPlace(
  file: string,
  line: number,
  column: number,
  sourceMapOf: SourceMapOf,
): { line: number; column: number } {
  const map = sourceMapOf(file);
  if (map === undefined) return { line, column };
  const payload = JSON.parse(map) as ConstructorParameters<typeof SourceMap>[0];
  const entry = new SourceMap(payload).findEntry(line - 1, column - 1);
  if (!("originalLine" in entry)) return { line, column };
  return { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}
