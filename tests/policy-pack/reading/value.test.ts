import { expect } from "chai";
import { ABSENT, known, UNKNOWN, Value } from "../../../policy-pack/reading";
import { UNKNOWN_TEXT } from "../../../policy-pack/reading/wire";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const secret = (value: unknown): object => ({
  [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270",
  value,
});
const output = (more: object): object => ({
  [SIGNATURE]: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
  ...more,
});
const reference = (more: object): object => ({
  [SIGNATURE]: "5cf8f73096256a8f31e491e813e4eb8e",
  ...more,
});
const UNKNOWN_NUMBER = "3eeb2bf0-c639-47a8-9e75-3b44932eb421";

describe("a value", () => {
  const texts: readonly (readonly [string, unknown, unknown])[] = [
    ["text", "api", known("api")],
    ["empty text", "", known("")],
    ["number", 80, known("80")],
    ["flag", false, known("false")],
    ["nothing", undefined, ABSENT],
    ["null", null, ABSENT],
    ["list", ["api"], ABSENT],
    ["object", {}, ABSENT],
    ["unknown", UNKNOWN_TEXT, UNKNOWN],
    ["unknown number", UNKNOWN_NUMBER, UNKNOWN],
    ["unknown within a text", `arn:aws:sns:${UNKNOWN_TEXT}:topic`, UNKNOWN],
    ["secret", secret("api"), known("api")],
    ["secret unknown", secret(UNKNOWN_TEXT), UNKNOWN],
    ["secret nothing", secret(null), ABSENT],
    ["output value", output({ value: "api" }), known("api")],
    ["output value that is not known", output({}), UNKNOWN],
    ["secret in an output value", output({ value: secret("api") }), known("api")],
    ["reference", reference({ urn: "urn", id: "sg-1" }), known("sg-1")],
    ["reference to a component", reference({ urn: "urn" }), known("urn")],
    ["reference to what is not created yet", reference({ urn: "urn", id: "" }), UNKNOWN],
  ];
  for (const [name, raw, expected] of texts) {
    it(`reads ${name} as a text`, () => {
      expect(new Value(raw).text()).to.deep.equal(expected);
    });
  }

  const others: readonly (readonly [string, unknown, unknown])[] = [
    ["a number", new Value(3).number(), known(3)],
    ["a number written as a text", new Value("3").number(), known(3)],
    ["an empty text as no number", new Value(" ").number(), ABSENT],
    ["a word as no number", new Value("three").number(), ABSENT],
    ["a flag", new Value(true).flag(), known(true)],
    ["a flag written as a text", new Value("false").flag(), known(false)],
    ["a word as no flag", new Value("yes").flag(), ABSENT],
    ["a number as no list", new Value(3).list(), ABSENT],
    ["an unknown list", new Value(UNKNOWN_TEXT).list(), UNKNOWN],
    ["an unknown object", new Value(UNKNOWN_TEXT).entries(), UNKNOWN],
    ["a list as no object", new Value([]).entries(), ABSENT],
  ];
  for (const [name, found, expected] of others) {
    it(`reads ${name}`, () => {
      expect(found).to.deep.equal(expected);
    });
  }

  it("leads to its members, whatever is there", () => {
    const value = new Value({ a: [{ b: 1 }, UNKNOWN_TEXT], n: null, length: 2 });
    expect(value.at("a", 0, "b").number()).to.deep.equal(known(1));
    expect(value.at("a", 1, "b").state).to.equal("unknown");
    expect(value.at("a", 2, "b").state).to.equal("absent");
    expect(value.at("n", "b").state).to.equal("absent");
    expect(value.at("a", "length").state).to.equal("absent");
    expect(value.at("constructor").state).to.equal("absent");
    expect(value.at("toString", "name").state).to.equal("absent");
    expect(value.at().state).to.equal("known");
  });

  it("tells one value from a list of one only where that matters", () => {
    const texts = (value: Value): unknown => {
      const list = value.oneOrMany();
      return list.state === "known" ? list.value.map((each) => each.text()) : list;
    };
    expect(texts(new Value("a"))).to.deep.equal([known("a")]);
    expect(texts(new Value(["a", UNKNOWN_TEXT]))).to.deep.equal([known("a"), UNKNOWN]);
    expect(texts(new Value([]))).to.deep.equal([]);
    expect(texts(new Value(undefined))).to.deep.equal(ABSENT);
    expect(texts(new Value(UNKNOWN_TEXT))).to.deep.equal(UNKNOWN);
  });

  it("reads documents written as JSON text or as objects, with names in any case", () => {
    for (const raw of [
      '{"Image": "nginx", "Deep": [{"Key": 1}]}',
      { Image: "nginx", Deep: [{ Key: 1 }] },
    ]) {
      const document = new Value(raw).document();
      expect(document.at("image").text()).to.deep.equal(known("nginx"));
      expect(document.at("deep", 0, "key").number()).to.deep.equal(known(1));
    }
    expect(new Value({ Image: "nginx" }).at("image").state).to.equal("absent");
  });

  it("reads what is known of a document with unknown parts", () => {
    const document = new Value(`{"a": "${UNKNOWN_TEXT}", "b": "c"}`).document();
    expect(document.at("a").state).to.equal("unknown");
    expect(document.at("b").text()).to.deep.equal(known("c"));
  });

  it("takes what is no JSON for absent, and an unknown text for unknown", () => {
    expect(new Value("{").document().state).to.equal("absent");
    expect(new Value("null").document().state).to.equal("absent");
    expect(new Value(UNKNOWN_TEXT).document().state).to.equal("unknown");
    expect(new Value(`{"a": ${UNKNOWN_TEXT}}`).document().state).to.equal("unknown");
  });

  it("knows whether any part of it is unknown", () => {
    expect(new Value({ a: [{ b: UNKNOWN_TEXT }] }).containsUnknown()).to.equal(true);
    expect(new Value({ a: secret([output({})]) }).containsUnknown()).to.equal(true);
    expect(new Value({ a: [{ b: 1 }], c: null }).containsUnknown()).to.equal(false);
  });
});
