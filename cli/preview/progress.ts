import type { Terminal } from "../terminal";
import { clip, plural } from "./text";

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const millisecondsBetween = 80;
const clearLine = "\r\u001B[2K";

/** One line on a terminal that counts resources while a program runs. Silent anywhere else. */
export class Progress {
  readonly #terminal: Terminal;
  #count = 0;
  #frame = 0;
  #drawnAt = 0;
  #visible = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** Says what is going on, at once. */
  start(what: string): void {
    this.#draw(what);
  }

  /** Counts one more resource. */
  advance(name: string): void {
    this.#count += 1;
    const now = performance.now();
    if (now - this.#drawnAt < millisecondsBetween) return;
    this.#drawnAt = now;
    this.#draw(`${plural(this.#count, "resource")}  ${name}`);
  }

  /** Writes what a program prints, above the line. */
  interrupt(text: string): void {
    this.clear();
    this.#terminal.write(text);
  }

  /** Takes the line away; what is written next starts on an empty one. */
  clear(): void {
    if (!this.#visible) return;
    this.#visible = false;
    this.#terminal.write(clearLine);
  }

  #draw(text: string): void {
    const { interactive, write, columns, colors } = this.#terminal;
    if (!interactive) return;
    this.#visible = true;
    this.#frame = (this.#frame + 1) % frames.length;
    const line = clip(`${frames[this.#frame] ?? ""} ${text}`, (columns ?? 80) - 1);
    write(`${clearLine}${colors.dim(line)}`);
  }
}
