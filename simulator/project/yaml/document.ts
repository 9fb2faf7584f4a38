import * as fs from "node:fs";
import type { Document, Pair, ParsedNode, YAMLMap } from "yaml";
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { formatPath, type Path } from "../path";
import { shownPath, type FileProblem, type Position } from "../problems";
import { losesDigits, resolvePlain, type Plain } from "./scalar";

/** A YAML file of a project: its value, and where each part of it stands. */
export interface YamlFile {
  /** Absolute. */
  readonly file: string;
  /** The file as messages show it. */
  readonly shown: string;
  readonly value: Plain;
  /** Numbers that would have been text, had they been quoted. */
  readonly warnings: readonly FileProblem[];
  /** Where a path stands: its key, or as much of the path as exists. */
  locate(path: Path): Position | undefined;
}

/**
 * Reads a YAML file the way the Pulumi CLI does. What doesn't parse goes to `problems`, and the
 * result is undefined.
 */
export function readYaml(file: string, problems: FileProblem[]): YamlFile | undefined {
  const shown = shownPath(file);
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    problems.push({ file: shown, message: `can't be read: ${messageOf(error)}` });
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: "failsafe",
    prettyErrors: false,
    logLevel: "error",
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const mistakes = syntaxProblems(document, text, shown, at);
  if (mistakes.length > 0) {
    problems.push(...mistakes);
    return undefined;
  }
  const reader = new Reader(document, shown, at);
  const value = reader.read(document.contents, []);
  const { warnings } = reader;
  return { file, shown, value, warnings, locate: (path) => locate(document.contents, path, at) };
}

type At = (offset: number) => Position;

/** The first syntax error, since those that follow are its echo, and every duplicate key. */
function syntaxProblems(
  document: Document.Parsed,
  text: string,
  shown: string,
  at: At,
): FileProblem[] {
  const duplicates = document.errors.filter((error) => error.code === "DUPLICATE_KEY");
  const syntax = document.errors.filter((error) => error.code !== "DUPLICATE_KEY").slice(0, 1);
  return [...syntax, ...duplicates].map((error) => {
    const [start] = error.pos;
    // A colon ends a key only where a value may begin: the key of `aws:region: x` is aws:region.
    const key = /^.+?(?=\s*:(\s|$))/.exec(text.slice(start))?.[0] ?? "";
    const message =
      error.code === "DUPLICATE_KEY"
        ? `the key ${key} is given twice; keep one of them`
        : `not valid YAML: ${error.message}`;
    return { file: shown, position: at(start), message };
  });
}

class Reader {
  readonly warnings: FileProblem[] = [];
  readonly #document: Document.Parsed;
  readonly #shown: string;
  readonly #at: At;

  constructor(document: Document.Parsed, shown: string, at: At) {
    this.#document = document;
    this.#shown = shown;
    this.#at = at;
  }

  read(node: unknown, path: Path): Plain {
    if (isAlias(node)) return this.read(node.resolve(this.#document), path);
    if (isMap(node)) return this.#readMap(node, path);
    if (isSeq(node)) return node.items.map((item, index) => this.read(item, [...path, index]));
    if (!isScalar(node)) return null;
    const { value, source } = node;
    if (node.tag === undefined && node.type === "PLAIN") return this.#readPlain(node, path);
    if (typeof value === "number" || typeof value === "boolean") return value;
    if (value instanceof Date) return value.toISOString();
    return typeof value === "string" ? value : (source ?? null);
  }

  #readPlain(node: { source?: string; range?: readonly number[] | null }, path: Path): Plain {
    const text = node.source ?? "";
    const value = resolvePlain(text);
    if (losesDigits(text)) {
      this.warnings.push({
        file: this.#shown,
        position: this.#at(node.range?.[0] ?? 0),
        path: formatPath(path),
        message: `${text} is read as the number ${JSON.stringify(value)}; quote it to keep its digits`,
      });
    }
    return value;
  }

  #readMap(map: YAMLMap, path: Path): Plain {
    const own = new Map<string, Plain>();
    const merged = new Map<string, Plain>();
    for (const { key, value } of map.items) {
      const name = this.#keyName(key);
      if (name === "<<" && isScalar(key) && key.type === "PLAIN") {
        for (const [inherited, content] of this.#merged(value, path)) {
          if (!merged.has(inherited)) merged.set(inherited, content);
        }
      } else own.set(name, this.read(value, [...path, name]));
    }
    return Object.fromEntries(new Map([...merged, ...own]));
  }

  #merged(value: unknown, path: Path): [string, Plain][] {
    const source = this.read(value, path);
    const maps = Array.isArray(source) ? source : [source];
    return maps.flatMap((map) =>
      map !== null && typeof map === "object" && !Array.isArray(map) ? Object.entries(map) : [],
    );
  }

  #keyName(key: unknown): string {
    const plain = isScalar(key) && key.type === "PLAIN" && key.tag === undefined;
    const value = plain ? resolvePlain(key.source ?? "") : this.read(key, []);
    if (value === null) return "<nil>";
    return typeof value === "string" ? value : JSON.stringify(value);
  }
}

/** Where the last part of `path` stands that the file has. */
function locate(contents: ParsedNode | null, path: Path, at: At): Position | undefined {
  let node: unknown = contents;
  let offset: number | undefined;
  for (const segment of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        ({ key }) => isScalar(key) && String(key.source ?? key.value) === String(segment),
      );
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof segment === "number") {
      const item = node.items[segment];
      offset = startOf(item) ?? offset;
      node = item;
    } else break;
  }
  return offset === undefined ? undefined : at(offset);
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)
    ? node.range?.[0]
    : undefined;
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
