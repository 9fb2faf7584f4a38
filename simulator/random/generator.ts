import { createHash } from "node:crypto";

/**
 * A stream of bytes that depends on nothing but its seed: SHA-256 in counter mode. Simulated values
 * only; nothing that comes from here is a secret anywhere.
 */
export class Generator {
  readonly #seed: string;
  #block: Buffer = Buffer.alloc(0);
  #position = 0;
  #counter = 0;

  constructor(seed: string) {
    this.#seed = seed;
  }

  byte(): number {
    if (this.#position >= this.#block.length) {
      this.#block = createHash("sha256").update(`${this.#seed}#${this.#counter}`).digest();
      this.#counter += 1;
      this.#position = 0;
    }
    const value = this.#block[this.#position] ?? 0;
    this.#position += 1;
    return value;
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.byte()));
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    const value = this.bytes(6).readUIntBE(0, 6);
    return value % limit;
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[this.below(items.length)];
  }

  /** The items in another order. */
  shuffle<T>(items: readonly T[]): T[] {
    const rest = [...items];
    const result: T[] = [];
    while (rest.length > 0) result.push(...rest.splice(this.below(rest.length), 1));
    return result;
  }

  /** Characters of an alphabet. */
  text(alphabet: string, length: number): string {
    const characters = Array.from(alphabet);
    return Array.from({ length }, () => this.pick(characters) ?? "").join("");
  }

  uuid(): string {
    const bytes = this.bytes(16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = bytes.toString("hex");
    const cuts = [0, 8, 12, 16, 20, 32];
    return cuts
      .slice(1)
      .map((end, index) => hex.slice(cuts[index], end))
      .join("-");
  }
}
