/**
 * Writes protobuf messages from their end to their beginning, since the length of a part stands before
 * it. The SDK's generated classes make an object of each value first, and cost more than the call.
 */
const FIRST_SIZE = 4096;

/** Wire types of protobuf. */
const VARINT = 0;
const DOUBLE = 1;
const BYTES = 2;

export class MessageWriter {
  #buffer = Buffer.allocUnsafe(FIRST_SIZE);
  /** Everything from here on is written. */
  #position = FIRST_SIZE;

  /** What `body` writes, as a copy: the writer can be used for another message. */
  write(body: () => void): Buffer {
    this.#position = this.#buffer.length;
    body();
    return Buffer.from(this.#buffer.subarray(this.#position));
  }

  /** A part whose fields `body` writes, the last one first. */
  message(field: number, body: () => void): void {
    const end = this.#buffer.length - this.#position;
    body();
    this.#header(field, BYTES, this.#buffer.length - this.#position - end);
  }

  /** A part that is written already. */
  bytes(field: number, bytes: Buffer): void {
    this.#reserve(bytes.length);
    this.#position -= bytes.length;
    bytes.copy(this.#buffer, this.#position);
    this.#header(field, BYTES, bytes.length);
  }

  text(field: number, text: string): void {
    const length = Buffer.byteLength(text);
    this.#reserve(length);
    this.#position -= length;
    this.#buffer.write(text, this.#position, length);
    this.#header(field, BYTES, length);
  }

  texts(field: number, texts: readonly string[]): void {
    for (let index = texts.length - 1; index >= 0; index -= 1) this.text(field, texts[index] ?? "");
  }

  double(field: number, value: number): void {
    this.#reserve(8);
    this.#position -= 8;
    this.#buffer.writeDoubleLE(value, this.#position);
    this.#varint(field * 8 + DOUBLE);
  }

  flag(field: number, value: boolean): void {
    this.#varint(value ? 1 : 0);
    this.#varint(field * 8 + VARINT);
  }

  #header(field: number, type: number, length: number): void {
    this.#varint(length);
    this.#varint(field * 8 + type);
  }

  #varint(value: number): void {
    let length = 1;
    for (let rest = value; rest > 127; rest = Math.floor(rest / 128)) length += 1;
    this.#reserve(length);
    this.#position -= length;
    let rest = value;
    for (let index = 0; index < length; index += 1) {
      const last = index === length - 1;
      this.#buffer[this.#position + index] = last ? rest : (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
  }

  #reserve(length: number): void {
    if (this.#position >= length) return;
    const written = this.#buffer.length - this.#position;
    const size = Math.max(this.#buffer.length * 2, written + length);
    const larger = Buffer.allocUnsafe(size);
    this.#buffer.copy(larger, size - written, this.#position);
    this.#buffer = larger;
    this.#position = size - written;
  }
}
