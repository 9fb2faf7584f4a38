/** Bytes that go into a digest, wherever they come from, and files that are read piece by piece. */
import { closeSync, constants, fstatSync, openSync, readSync, type PathLike } from "node:fs";
import { EngineError } from "../errors";

/** Large enough for few calls, small enough to be nothing. */
const PIECE = 256 * 1024;

/** What is in a file: so many bytes, to be read once. */
export interface Content {
  /** Names the file, for messages. */
  readonly what: string;
  readonly size: number;
  pieces(): Iterable<Uint8Array>;
}

/** Takes what is in an archive, one file after the other. A name is bytes, each a character. */
export type Add = (name: string, content: Content) => void;

/** The bytes of a text in UTF-8, each a character: Pulumi sorts and splits names by bytes. */
export function toBytes(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** The text again, for a message. */
export function toText(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** An error that says what can't be read, and why not. */
export function unreadable(what: string, why: string): EngineError {
  return new EngineError(`${what} can't be read: ${why}`);
}

/**
 * What `read` gives.
 * @param what names what is read, for the message
 * @throws EngineError where it doesn't
 */
export function attempt<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (reason) {
    if (reason instanceof EngineError) throw reason;
    const code = reason instanceof Error && "code" in reason ? String(reason.code) : String(reason);
    throw unreadable(what, code);
  }
}

/** A text, in UTF-8. */
export function contentOfText(what: string, text: string): Content {
  const bytes = Buffer.from(text, "utf8");
  return { what, size: bytes.length, pieces: () => [bytes] };
}

/**
 * Hands a content over, piece by piece.
 * @throws EngineError once it is longer than it says, or if it is shorter
 */
export function copy(content: Content, write: (piece: Uint8Array) => void): void {
  const { what } = content;
  let size = 0;
  attempt(what, () => {
    for (const piece of content.pieces()) {
      size += piece.length;
      if (size > content.size) break;
      write(piece);
    }
  });
  if (size !== content.size) {
    const found = size > content.size ? "more" : `${size}`;
    throw unreadable(what, `it should have ${content.size} bytes and has ${found}`);
  }
}

function openFile(path: PathLike): number {
  // A pipe would be waited for. Windows knows neither pipes in the file system nor this flag.
  return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK || 0));
}

/** All of an open file. It reads on where the size says it ends: a device has no end there. */
function* piecesOf(descriptor: number, size: number): Generator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(Math.min(PIECE, size + 1));
  for (let position = 0; position <= size;) {
    const length = Math.min(buffer.length, size + 1 - position);
    const read = readSync(descriptor, buffer, 0, length, position);
    if (read === 0) return;
    yield buffer.subarray(0, read);
    position += read;
  }
}

/**
 * Opens a file for as long as `use` takes.
 * @param what names the file, for the message
 * @throws EngineError for what can't be opened, a directory and a pipe
 */
export function withFile(what: string, path: PathLike, use: (file: Content) => void): void {
  attempt(what, () => {
    const descriptor = openFile(path);
    try {
      const facts = fstatSync(descriptor);
      if (facts.isDirectory()) throw unreadable(what, "it is a directory");
      if (facts.isFIFO()) throw unreadable(what, "it is a pipe");
      use({ what, size: facts.size, pieces: () => piecesOf(descriptor, facts.size) });
    } finally {
      closeSync(descriptor);
    }
  });
}
