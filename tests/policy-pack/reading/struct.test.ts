import { expect } from "chai";
import * as fc from "fast-check";
import { Struct, Value } from "google-protobuf/google/protobuf/struct_pb";
import { readStruct } from "../../../policy-pack/reading/struct";

type Plain = Parameters<typeof Struct.fromJavaScript>[0];

function encoded(plain: Plain): Buffer {
  return Buffer.from(Struct.fromJavaScript(plain).serializeBinary());
}

/** An entry of a Struct's map: key and Value, as they are written. */
function entry(key: string, value: readonly number[]): number[] {
  const name = [...Buffer.from(key)];
  const content = [0x0a, name.length, ...name, 0x12, value.length, ...value];
  return [0x0a, content.length, ...content];
}

describe("reading a struct", () => {
  const cases: Record<string, Plain> = {
    nothing: {},
    "what has no members": { list: [], object: {}, text: "", nothing: null },
    numbers: { zero: 0, negative: -1, fraction: 0.1, large: 2 ** 53, huge: 1e300 },
    flags: { yes: true, no: false },
    "texts in any script": { clé: "ü", emoji: "🐳", long: "x".repeat(300) },
    "members of members": { a: { b: [{ c: [[1], [null, "d"]] }] } },
    "names that objects have anyway": { constructor: 1, toString: "x", hasOwnProperty: false },
  };
  for (const [name, plain] of Object.entries(cases)) {
    it(`gives ${name} as it was`, () => {
      expect(readStruct(encoded(plain))).to.deep.equal(plain);
    });
  }

  it("gives whatever the SDK's reader gives", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (any) => {
        const plain = JSON.parse(JSON.stringify(any)) as Plain;
        fc.pre(!JSON.stringify(plain).includes("__proto__"));
        const bytes = encoded(plain);
        expect(readStruct(bytes)).to.deep.equal(Struct.deserializeBinary(bytes).toJavaScript());
      }),
    );
  });

  it("takes a member's name for a name, whatever it is", () => {
    const bytes = Buffer.from(entry("__proto__", [0x1a, 1, 0x78]));
    const read = readStruct(bytes);
    expect(Object.entries(read)).to.deep.equal([["__proto__", "x"]]);
    expect(Object.getPrototypeOf(read)).to.equal(Object.prototype);
  });

  it("lets the last of several count", () => {
    const bytes = Buffer.from([...entry("a", [0x20, 1]), ...entry("a", [0x20, 0, 0x1a, 1, 0x79])]);
    expect(readStruct(bytes)).to.deep.equal({ a: "y" });
  });

  it("takes a value without a kind for null, as a missing one", () => {
    const bytes = Buffer.from([...entry("empty", []), 0x0a, 3, 0x0a, 1, 0x6e]);
    expect(readStruct(bytes)).to.deep.equal({ empty: null, n: null });
  });

  it("passes over fields that it doesn't know, of every wire type", () => {
    const unknown = [
      [0x78, 0x96, 0x01],
      [0x79, 0, 0, 0, 0, 0, 0, 0, 0],
      [0x7a, 2, 1, 2],
      [0x7d, 0, 0, 0, 0],
    ];
    const bytes = Buffer.from([...unknown.flat(), ...entry("a", [...unknown.flat(), 0x20, 1])]);
    expect(readStruct(bytes)).to.deep.equal({ a: true });
  });

  it("refuses what is cut off or no message", () => {
    const whole = Buffer.from(Value.fromJavaScript({ a: "text" }).serializeBinary());
    for (let length = 1; length < whole.length; length += 1) {
      expect(() => readStruct(whole.subarray(0, length))).to.throw("is cut off");
    }
    expect(() => readStruct(Buffer.from([0x0b]))).to.throw("has wire type 3");
  });
});
