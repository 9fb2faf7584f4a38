/**
 * A tar archive as Go's `archive/tar` writes it, which Pulumi takes the digest of: USTAR where a name
 * fits, else with PAX records. All that a file has here is a name and a content; the rest is fixed.
 */
import { posix } from "node:path";
import { EngineError } from "../errors";
import { copy, toText, type Content } from "./content";

export const BLOCK = 512;

/** The longest name, and the longest directory before it, in bytes. */
const NAME = 100;
const PREFIX = 155;

/** The types of entries. */
const FILE = "0";
const DIRECTORY = "5";
const RECORDS = "x";

/** Sizes above need a record: eleven octal digits. */
const LARGEST = 8 ** 11 - 1;

interface Header {
  readonly type: string;
  readonly name: string;
  readonly mode: number;
  readonly size: number;
  readonly prefix?: string;
  /** Whether the numbers of a device are written, as zeros. */
  readonly device: boolean;
}

function octal(value: number, length: number): string {
  return value.toString(8).padStart(length - 1, "0");
}

/** Go ends a name that was cut at a slash before the slashes, lest it looks like a directory. */
function putName(block: Buffer, name: string): void {
  block.write(name, 0, NAME, "latin1");
  if (name.length <= NAME || name[NAME - 1] !== "/") return;
  block[name.slice(0, NAME - 1).replace(/\/+$/, "").length] = 0;
}

function headerBlock(header: Header): Buffer {
  const block = Buffer.alloc(BLOCK);
  putName(block, header.name);
  block.write(octal(header.mode, 8), 100);
  // The user and the group.
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(header.size > LARGEST ? 0 : header.size, 12), 124);
  // The time of the last change.
  block.write(octal(0, 12), 136);
  block.write(header.type, 156);
  block.write("ustar\0" + "00", 257);
  if (header.device) {
    block.write(octal(0, 8), 329);
    block.write(octal(0, 8), 337);
  }
  block.write(header.prefix ?? "", 345, PREFIX, "latin1");
  // The checksum is taken with spaces in its own place.
  block.fill(" ", 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 7)}\0 `, 148);
  return block;
}

/** What USTAR can't spell, and Go leaves out of it. */
const SPECIAL = /[\0\x80-\xff]/g;

function isPlain(name: string): boolean {
  return name.search(SPECIAL) < 0;
}

/** A long name in two at a slash; undefined where there is no such place. */
function split(name: string): { prefix: string; name: string } | undefined {
  if (name.length <= NAME || !isPlain(name)) return undefined;
  const long = name.length > PREFIX + 1;
  const length = long ? PREFIX + 1 : name.endsWith("/") ? name.length - 1 : name.length;
  const at = name.slice(0, length).lastIndexOf("/");
  const rest = name.length - at - 1;
  if (at <= 0 || rest === 0 || rest > NAME || at > PREFIX) return undefined;
  return { prefix: name.slice(0, at), name: name.slice(at + 1) };
}

/** `LENGTH KEY=VALUE`, where the length counts its own digits. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = rest.length + String(rest.length).length;
  length = rest.length + String(length).length;
  return `${length}${rest}`;
}

/** A path made short: no empty parts and dots. */
export function cleanPath(path: string): string {
  const normal = posix.normalize(path);
  return normal.length > 1 && normal.endsWith("/") ? normal.slice(0, -1) : normal;
}

/** Paths one below the other; those that are empty don't count. */
export function joinPath(...parts: readonly string[]): string {
  const given = parts.filter((part) => part !== "");
  return given.length === 0 ? "" : cleanPath(given.join("/"));
}

/** Where the records of a file are said to be. */
function recordsName(name: string): string {
  const at = name.lastIndexOf("/") + 1;
  const path = joinPath(name.slice(0, at), "PaxHeaders.0", name.slice(at));
  return path.replace(SPECIAL, "").slice(0, NAME).replace(/\/+$/, "");
}

/** Writes an archive, in pieces that are good until the next one. */
export class TarWriter {
  readonly #write: (piece: Uint8Array) => void;

  constructor(write: (piece: Uint8Array) => void) {
    this.#write = write;
  }

  /**
   * Adds a file. Only the name makes it a directory, as it does in Go.
   * @throws EngineError for a name that no archive can have, or a content of another size
   */
  add(name: string, content: Content): void {
    const { size } = content;
    const what = `the archive member ${JSON.stringify(toText(name))}`;
    if (name.includes("\0")) throw new EngineError(`${what} has a NUL in its name`);
    const directory = name.endsWith("/");
    if (directory && size > 0) {
      throw new EngineError(`${what} has a content and the name of a directory: it ends in "/"`);
    }
    this.#header(name, size, directory ? DIRECTORY : FILE);
    copy(content, this.#write);
    this.#pad(size);
  }

  end(): void {
    this.#write(Buffer.alloc(2 * BLOCK));
  }

  #header(name: string, size: number, type: string): void {
    const header = { type, mode: 0o600, size, device: true };
    const parts = split(name);
    const isShort = name.length <= NAME && isPlain(name);
    if ((isShort || parts !== undefined) && size <= LARGEST) {
      this.#write(headerBlock({ name, ...parts, ...header }));
      return;
    }
    this.#records(name, [
      ...(isShort ? [] : [paxRecord("path", name)]),
      ...(size > LARGEST ? [paxRecord("size", String(size))] : []),
    ]);
    this.#write(headerBlock({ name: name.replace(SPECIAL, ""), ...header }));
  }

  #records(name: string, records: readonly string[]): void {
    const data = Buffer.from(records.join(""), "latin1");
    const header = { type: RECORDS, mode: 0, size: data.length, device: false };
    this.#write(headerBlock({ name: recordsName(name), ...header }));
    this.#write(data);
    this.#pad(data.length);
  }

  #pad(size: number): void {
    const rest = size % BLOCK;
    if (rest > 0) this.#write(Buffer.alloc(BLOCK - rest));
  }
}
