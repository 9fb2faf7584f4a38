/** Digests of files and archives as Pulumi takes them, byte for byte. */
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { ASSET, SIGNATURE, isObject, type JsonObject } from "../values";
import * as content from "./content";
import { addDirectory } from "./directory";
import { joinPath, TarWriter } from "./tar";

/** The names of files that are archives already end so. */
const PACKED = [".tar", ".tgz", ".tar.gz", ".zip", ".jar"] as const;

/** Whether a path is that of a packed archive; only its end tells. */
export function isPacked(path: string): boolean {
  return PACKED.some((suffix) => path.endsWith(suffix));
}

/** A relative path is made short, an absolute one taken as it is, a slash at its end included. */
function absolute(path: string, directory: string): string {
  return isAbsolute(path) ? path : resolve(directory, path);
}

function digest(fill: (write: (piece: Uint8Array) => void) => void): string {
  const hash = createHash("sha256");
  fill((piece) => hash.update(piece));
  return hash.digest("hex");
}

/** The digest of a file's bytes. */
function hashOfBytes(what: string, path: string): string {
  return digest((write) => {
    content.withFile(what, path, (file) => {
      content.copy(file, write);
    });
  });
}

/**
 * The digest of an asset's file.
 * @throws EngineError for a file that can't be read
 */
export function hashOfFile(path: string, directory: string): string {
  return hashOfBytes(`the asset file ${path}`, absolute(path, directory));
}

function stringOf(value: JsonObject, field: string): string {
  const found = value[field];
  return typeof found === "string" ? found : "";
}

class Archive {
  readonly #directory: string;
  readonly #tar: TarWriter;
  readonly #seen = new Set<string>();

  constructor(directory: string, tar: TarWriter) {
    this.#directory = directory;
    this.#tar = tar;
  }

  /** The first of a name counts: archives in an archive may overlap. */
  readonly add: content.Add = (name, found) => {
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    this.#tar.add(name, found);
  };

  addArchive(archive: JsonObject, add: content.Add): void {
    const path = stringOf(archive, "path");
    if (path !== "") this.#addPath(path, add);
    else if (isObject(archive["assets"])) this.#addMembers(archive["assets"], add);
  }

  #addPath(given: string, add: content.Add): void {
    const what = `the archive ${given}`;
    const path = absolute(given, this.#directory);
    if (!content.attempt(what, () => statSync(path)).isDirectory()) {
      const names = PACKED.join(", ");
      throw content.unreadable(what, `it is no directory, and its name ends in none of ${names}`);
    }
    addDirectory(path, given, add);
  }

  #addMembers(members: JsonObject, add: content.Add): void {
    const byName = new Map(Object.entries(members).map(([key, it]) => [content.toBytes(key), it]));
    for (const name of [...byName.keys()].sort()) {
      const member = byName.get(name);
      if (!isObject(member)) continue;
      if (member[SIGNATURE] === ASSET) this.#addAsset(name, member, add);
      else
        this.addArchive(member, (inner, found) => {
          add(joinPath(name, inner), found);
        });
    }
  }

  #addAsset(name: string, asset: JsonObject, add: content.Add): void {
    const path = stringOf(asset, "path");
    if (path === "") {
      add(name, content.contentOfText("a text asset", stringOf(asset, "text")));
      return;
    }
    const what = `the asset file ${path}`;
    content.withFile(what, absolute(path, this.#directory), (file) => {
      add(name, file);
    });
  }
}

/**
 * The digest of an archive: of its bytes where it is packed already, else of the tar archive that its
 * files make. No part of it may be remote, or a packed archive.
 * @throws EngineError for what can't be read
 */
export function hashOfArchive(archive: JsonObject, directory: string): string {
  const path = stringOf(archive, "path");
  if (isPacked(path)) return hashOfBytes(`the archive ${path}`, absolute(path, directory));
  return digest((write) => {
    const tar = new TarWriter(write);
    const made = new Archive(directory, tar);
    made.addArchive(archive, made.add);
    tar.end();
  });
}
