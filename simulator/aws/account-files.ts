import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Json, Props } from "../provider";

/** The folder of a simulated account can't be used as it is. */
export class AccountError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "AccountError";
  }
}

/** A short name that a text always gives and no other text does. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** An id as part of a file name: its end, which tells more than its beginning. */
export function readable(text: string): string {
  return text.replace(/[^A-Za-z0-9._-]+/g, "-").slice(-60);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : String(error);
}

/** The names in a folder; none when there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw new AccountError(`${folder} can't be read: ${codeOf(error)}`);
  }
}

/** The text of a file; undefined when there is none. */
export function textOf(file: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw new AccountError(`${file} can't be read: ${codeOf(error)}`);
  }
}

/** A file's JSON; undefined when there is no such file. The message never quotes what is in it. */
export function jsonOf(file: string): Json | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new AccountError(`${file} is not valid JSON: correct it or delete it`);
  }
}

let written = 0;

/**
 * Writes a file as a whole or not at all: others read it at any time. What stands in it can be
 * secret, so nobody else may read it.
 */
export function writeJson(file: string, value: Json | Props): void {
  written += 1;
  const temporary = `${file}.${process.pid}-${written}.tmp`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    fs.writeFileSync(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    fs.renameSync(temporary, file);
  } catch (error) {
    fs.rmSync(temporary, { force: true });
    throw new AccountError(`${file} can't be written: ${codeOf(error)}`);
  }
}

export function deleteFile(file: string): void {
  try {
    fs.rmSync(file, { force: true });
  } catch (error) {
    throw new AccountError(`${file} can't be deleted: ${codeOf(error)}`);
  }
}

/** What a path is: a folder that can be listed, or why it isn't. */
export function folderProblem(folder: string): string | undefined {
  try {
    if (!fs.statSync(folder).isDirectory()) return "is not a folder";
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
    return undefined;
  } catch (error) {
    return codeOf(error) === "ENOENT" ? "does not exist" : `can't be used (${codeOf(error)})`;
  }
}
