/**
 * The little of Protocol Buffers' wire format that requests to a pack are written in. The SDK's own
 * reader makes several objects of every property and converts them afterwards; this one makes the
 * property, which is what judging large stacks takes most of its time for.
 * Encoding: https://protobuf.dev/programming-guides/encoding
 */

const VARINT = 0;
const FIXED64 = 1;
const DELIMITED = 2;
const FIXED32 = 5;

/** Reads a message field by field: `while (reader.next()) switch (reader.field) …`. */
export class MessageReader {
  /** The number of the field that `next` came to. */
  field = 0;
  readonly #bytes: Buffer;
  readonly #end: number;
  #wireType = 0;
  #position: number;
  /** Where the content of the field begins and ends. */
  #from = 0;
  #to = 0;
  /** Where the field itself begins. */
  #start = 0;

  constructor(bytes: Buffer, from = 0, end = bytes.length) {
    this.#bytes = bytes;
    this.#position = from;
    this.#end = end;
  }

  /**
   * Goes on to the next field; false when there is none.
   * @throws Error for what is no message
   */
  next(): boolean {
    if (this.#position >= this.#end) return false;
    this.#start = this.#position;
    const tag = this.#varint();
    this.field = tag >>> 3;
    this.#wireType = tag & 7;
    this.#from = this.#position;
    this.#position = this.#to = this.#endOfContent();
    if (this.#to > this.#end) throw new Error("a request to the policy pack is cut off");
    return true;
  }

  text(): string {
    return this.#bytes.toString("utf8", this.#from, this.#to);
  }

  /** The field's content, not copied. */
  bytes(): Buffer {
    return this.#bytes.subarray(this.#from, this.#to);
  }

  /** The whole field with its number, not copied. */
  whole(): Buffer {
    return this.#bytes.subarray(this.#start, this.#to);
  }

  flag(): boolean {
    return this.#bytes[this.#from] !== 0;
  }

  double(): number {
    return this.#bytes.readDoubleLE(this.#from);
  }

  /** A reader of the message that the field holds. */
  message(): MessageReader {
    return new MessageReader(this.#bytes, this.#from, this.#to);
  }

  #endOfContent(): number {
    switch (this.#wireType) {
      case VARINT:
        this.#varint();
        return this.#position;
      case FIXED64:
        return this.#position + 8;
      case FIXED32:
        return this.#position + 4;
      case DELIMITED: {
        const length = this.#varint();
        this.#from = this.#position;
        return this.#position + length;
      }
      default:
        throw new Error(`a request to the policy pack has wire type ${this.#wireType}`);
    }
  }

  /** Tags and lengths: larger ones than 2^53 don't occur. */
  #varint(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.#bytes[this.#position] ?? 0;
      this.#position += 1;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }
}
