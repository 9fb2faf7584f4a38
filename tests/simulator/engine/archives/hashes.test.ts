/** The expected hashes are the real engine's, 3.260.0, which Go 1.26 compiled. */
import { createHash } from "node:crypto";
import { expect } from "chai";
import { toBytes } from "../../../../simulator/engine/archives/content";
import { TarWriter } from "../../../../simulator/engine/archives/tar";
import type { JsonObject } from "../../../../simulator/engine/values";
import { archive, archiveOf, hashOf, text } from "./values";

const a = (count: number): string => "a".repeat(count);
const x = text("x");

/** A name of so many bytes after an é, for each count. */
function accented(from: number, to: number): JsonObject {
  const counts = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return Object.fromEntries(counts.map((count) => [`é${a(count)}`, x]));
}

const nested = {
  a: archiveOf({
    b: archiveOf({ c: text("1"), "../x": text("2") }),
    "d/": archiveOf({ e: text("3") }),
  }),
  empty: archiveOf({}),
};

const overlapping = {
  a: archiveOf({ b: text("first"), c: text("1") }),
  "a/b": text("second"),
  "./a": archiveOf({ c: text("second"), d: text("2") }),
  "": archiveOf({ "": x }),
};

const cases: readonly (readonly [string, JsonObject, string])[] = [
  ["nothing", {}, "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"],
  [
    "a text",
    { a: text("hello") },
    "aae7be6f39c5b5f8deaedeea71b980ae06b3f1c252913d37c766ba6d257eb82c",
  ],
  [
    "an empty text",
    { a: text("") },
    "546e3989e440dec2c65d2d129f04ddaee11e8af26091edcde009672a5711b945",
  ],
  [
    "blocks",
    { 511: text("x".repeat(511)), 512: text("x".repeat(512)), 513: text("x".repeat(513)) },
    "8ac28b0b263493adac60e9c64b86c9692dad02f590c7b66e469005a66447a79d",
  ],
  [
    "names sorted by bytes",
    {
      "\uffff": text("1"),
      "𐀀": text("2"),
      é: text("3"),
      b: text("4"),
      B: text("5"),
      "a/b": text("6"),
      "a-b": text("7"),
      10: text("8"),
      9: text("9"),
    },
    "0671f83c1c113e3660809e4b179bca50799d10399a873bcb8970b1a5ec40059b",
  ],
  [
    "names as given",
    {
      "./a": text("1"),
      "../b": text("2"),
      "/c": text("3"),
      "d//e": text("4"),
      "": text("5"),
      "f\ng": text("6"),
    },
    "e217aad006b92a8cc722f6e2e784faffdd18931f72a872c16598e91bdc263017",
  ],
  [
    "a directory's name",
    { "d/": text(""), "é/": text("") },
    "324417731b3ab25cbffd3764d961e2452f40e7681052420c854f0840104799da",
  ],
  [
    "100 bytes",
    { [a(100)]: x },
    "f599684330a09c36c1e554f620ced6d0e3f73e7395bc56dc29c2a10f4616d273",
  ],
  [
    "101 bytes",
    { [a(101)]: x },
    "8efe9f492f2b8c53cde8670b6cbfabf8688894157f19cd75bcee7ed4c11a1d63",
  ],
  [
    "100 after a slash",
    { [`p/${a(100)}`]: x },
    "70eaa9e8e688c354d9cd727760357647bc859d32b87bd67f5de698e11ccbfad0",
  ],
  [
    "101 after a slash",
    { [`p/${a(101)}`]: x },
    "a99e9a6a915c888ece4b88e6141628708250214063ffe6c4b583ca42fc786ac3",
  ],
  [
    "155 before a slash",
    { [`${a(155)}/${a(100)}`]: x },
    "c2a207223613049623a38d4a2e572bdb4692416e158b6b5c2f1a726b63abd8b9",
  ],
  [
    "156 before a slash",
    { [`${a(156)}/${a(100)}`]: x },
    "9b098cd754cfc1d01c4fc4f022f5716f074869ce0be516a2751328441d7966de",
  ],
  [
    "a slash far ahead",
    { [`p/${a(50)}/${a(300)}`]: x },
    "082dd27625cf0cf05d7a700ca5bbbca422a71f937fe9747be9801987ccbe293d",
  ],
  [
    "a slash first",
    { [`/${a(120)}`]: x },
    "e0bd386a71750e55d442e4fa216ef5b4efb458fbffc1896ff55494cdef43afc0",
  ],
  [
    "a long directory",
    { [`${a(101)}/`]: text(""), [`p/${a(101)}/`]: text("") },
    "e4b87bb0faf06aed0ccacc5a93156b516f41b5784a9c39dc66509e087cd47d52",
  ],
  [
    "cut at slashes",
    { [`é${a(90)}${"/".repeat(20)}b`]: x },
    "0d99c90af1bea84b307aae61480cba38f418557b588d01078acb339eee2afdb4",
  ],
  [
    "records whose length has 2 and 3 digits",
    accented(84, 92),
    "7bece04a45593ae05d028148481f8c7a136070689080f662fe712899b845f1db",
  ],
  [
    "a record of 1,000 bytes",
    accented(980, 988),
    "52339764b98f68be2157c73d35132d31fa10ac866ae2d7b3bb329c73530fee7a",
  ],
  [
    "archives in archives",
    nested,
    "ac60a6baade683b2f672435c0f24ef2b27c2fb657461ffd3ad3e50f60fb93099",
  ],
  [
    "overlapping archives",
    overlapping,
    "a13b135d02471d5b70c987e68cce0f3e27480a7c3c112353a87027d21a7d892f",
  ],
];

describe("engine archives: hashes of maps", () => {
  for (const [what, assets, hash] of cases) {
    it(what, () => {
      expect(hashOf(archiveOf(assets))).to.equal(hash);
    });
  }

  it("does not depend on the order of the program", () => {
    const names = ["b", "a", "é", "10", "9"];
    const of = (order: readonly string[]): unknown =>
      hashOf(archiveOf(Object.fromEntries(order.map((name) => [name, text(name)]))));
    expect(of([...names].reverse())).to.equal(of(names));
  });

  it("depends on every name and content", () => {
    const all = [{ a: x }, { b: x }, { a: text("y") }, { a: text("x\0") }, { "a/a": x }, {}];
    const hashes = all.map((assets) => hashOf(archiveOf(assets)));
    expect(new Set(hashes).size).to.equal(all.length);
  });

  const names: readonly (readonly [string, string, string])[] = [
    ["a\0b", "", 'the archive member "a\\u0000b" has a NUL in its name'],
    [
      "a/",
      "x",
      'the archive member "a/" has a content and the name of a directory: it ends in "/"',
    ],
  ];
  for (const [name, content, message] of names) {
    it(`refuses the name ${JSON.stringify(name)}`, () => {
      expect(() => hashOf(archiveOf({ [name]: text(content) }))).to.throw(message);
    });
  }

  it("takes an archive without a path for an empty one", () => {
    expect(hashOf(archive(""))).to.equal(hashOf(archiveOf({})));
  });
});

describe("engine archives: headers of large files", () => {
  const GIB = 2 ** 30;
  const headers: readonly (readonly [string, string, number, string])[] = [
    [
      "a byte less than 8 GiB",
      "a",
      8 * GIB - 1,
      "c4204d5a2dee1123a578bcdc508e68a7f52403b664686bf2de8483eb05cb7b8f",
    ],
    ["8 GiB", "a", 8 * GIB, "a163d3d672478ec715a46444e3f76655fada2525314b83e4d7dae9be14dc5b12"],
    [
      "8 GiB and a long name",
      `${"p".repeat(80)}/${"q".repeat(60)}`,
      8 * GIB,
      "c94995b9e086b690cf5a5f8a7ca32e50859c0a727af5dddc3adc2867dd365011",
    ],
    [
      "8 GiB and no ASCII",
      "é",
      8 * GIB,
      "e1f2aeb4eb82f065f50843b0e8a244466dca1ab30755aa683235e52b5a79fd6d",
    ],
  ];
  const piece = Buffer.alloc(16 * 2 ** 20);

  function* zeros(size: number): Generator<Uint8Array> {
    for (let left = size; left > 0; left -= piece.length) yield piece.subarray(0, left);
  }

  for (const [what, name, size, hash] of headers) {
    it(what, () => {
      const header = createHash("sha256");
      let written = 0;
      const writer = new TarWriter((bytes) => {
        if (written < 2048 && bytes.length < piece.length - 1) header.update(bytes);
        written += bytes.length;
      });
      writer.add(toBytes(name), { what, size, pieces: () => zeros(size) });
      expect(header.digest("hex")).to.equal(hash);
      expect(written % 512).to.equal(0);
      expect(written).to.be.greaterThan(size);
    });
  }
});
