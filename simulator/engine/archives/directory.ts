/** The files of a directory as Pulumi takes them: sorted in each directory, links followed. */
import { lstatSync, readdirSync, statSync } from "node:fs";
import { basename } from "node:path";
import { attempt, toBytes, toText, withFile, type Add } from "./content";

/** Where Pulumi keeps its own things. It takes neither a directory nor a file of this name. */
const BOOKKEEPING = ".pulumi";

/** Names as the file system has them, which need not be texts. */
function asPath(bytes: string): Buffer {
  return Buffer.from(bytes, "latin1");
}

class Walk {
  readonly #root: string;
  readonly #shown: string;
  readonly #add: Add;

  constructor(root: string, shown: string, add: Add) {
    this.#root = toBytes(root);
    this.#shown = shown;
    this.#add = add;
  }

  /** @param below the directory's path in the root, with a slash at its end unless it is empty */
  directory(below: string): void {
    const read = (): string[] => readdirSync(asPath(`${this.#root}/${below}`), "latin1");
    for (const name of attempt(this.#named(below), read).sort()) {
      if (name !== BOOKKEEPING) this.#entry(`${below}${name}`);
    }
  }

  #entry(name: string): void {
    const path = asPath(`${this.#root}/${name}`);
    const what = this.#named(name);
    const facts = attempt(what, () => lstatSync(path));
    if (facts.isDirectory()) {
      this.directory(`${name}/`);
    } else if (!facts.isSymbolicLink() || !attempt(what, () => statSync(path)).isDirectory()) {
      withFile(what, path, (file) => {
        this.#add(name, file);
      });
    }
  }

  #named(name: string): string {
    return name === ""
      ? `the archive ${this.#shown}`
      : `${toText(name)} of the archive ${this.#shown}`;
  }
}

/**
 * Adds every file below a directory. Links to directories are left out, and so is all of a directory
 * that is itself given by a link: Pulumi deploys an empty archive then.
 * @param shown the directory as the program names it, for messages
 * @throws EngineError for a file that can't be read, a link that leads nowhere among them
 */
export function addDirectory(root: string, shown: string, add: Add): void {
  const given = attempt(`the archive ${shown}`, () => lstatSync(root));
  if (given.isSymbolicLink() || basename(root) === BOOKKEEPING) return;
  new Walk(root, shown, add).directory("");
}
