import { expect } from "chai";
import { UNKNOWN, type Json } from "../../../simulator/provider";
import {
  ASSET,
  containsSecret,
  containsUnknown,
  isSecret,
  lower,
  lowerProps,
  markSecretProps,
  markSecrets,
  OUTPUT_VALUE,
  outputDependencies,
  RESOURCE_REFERENCE,
  secret,
  settleOutputs,
  SIGNATURE,
  unwrapSecrets,
} from "../../../simulator/engine/values";

const output = (fields: Record<string, Json>): Json => ({ [SIGNATURE]: OUTPUT_VALUE, ...fields });
const reference = (fields: Record<string, Json>): Json => ({
  [SIGNATURE]: RESOURCE_REFERENCE,
  urn: "urn:x",
  ...fields,
});

describe("engine values", () => {
  const lowered: [string, Json, Json][] = [
    ["a scalar", "x", "x"],
    ["null", null, null],
    ["a secret", secret("x"), "x"],
    ["a nested secret", { a: [secret({ b: secret(1) })] }, { a: [{ b: 1 }] }],
    ["a known output", output({ value: "x", secret: true }), "x"],
    ["an output of null", output({ value: null }), null],
    ["an unknown output", output({}), UNKNOWN],
    ["a custom resource", reference({ id: "i-1" }), "i-1"],
    ["a resource not created yet", reference({ id: "" }), UNKNOWN],
    ["a component", reference({}), "urn:x"],
    ["an asset", { [SIGNATURE]: ASSET, text: "t" }, { [SIGNATURE]: ASSET, text: "t" }],
  ];
  for (const [what, wire, plain] of lowered) {
    it(`lowers ${what}`, () => {
      expect(lower(wire)).to.deep.equal(plain);
    });
  }

  it("copies nothing that needs no lowering", () => {
    const value = { a: [1, { b: "x" }] };
    expect(lower(value)).to.equal(value);
    expect(lowerProps({ value })["value"]).to.equal(value);
  });

  it("wraps a secret once", () => {
    expect(secret(secret("x"))).to.deep.equal(secret("x"));
    expect(isSecret(secret("x"))).to.equal(true);
    expect(isSecret(output({ value: 1, secret: true }))).to.equal(true);
    expect(isSecret(output({ value: 1 }))).to.equal(false);
    expect(isSecret("x")).to.equal(false);
  });

  const secretInside: [Json, boolean][] = [
    [secret(1), true],
    [{ a: [{ b: secret(1) }] }, true],
    [[1, "x", null, { a: true }], false],
    [reference({ id: "i" }), false],
  ];
  for (const [value, expected] of secretInside) {
    it(`${expected ? "finds a" : "finds no"} secret in ${JSON.stringify(value)}`, () => {
      expect(containsSecret(value)).to.equal(expected);
    });
  }

  const unknownInside: [Json, boolean][] = [
    [UNKNOWN, true],
    [[{ a: UNKNOWN }], true],
    [secret(UNKNOWN), true],
    [output({}), true],
    [output({ value: "x" }), false],
    [{ a: [1] }, false],
    [null, false],
  ];
  for (const [value, expected] of unknownInside) {
    it(`${expected ? "finds an" : "finds no"} unknown in ${JSON.stringify(value)}`, () => {
      expect(containsUnknown(value)).to.equal(expected);
    });
  }

  const marked: [string, Json, Json, Json][] = [
    ["what was secret", "x", secret("y"), secret("x")],
    ["nothing", { a: 1 }, { a: 1 }, { a: 1 }],
    ["a nested part", { a: 1, b: 2 }, { b: secret(0) }, { a: 1, b: secret(2) }],
    ["an element of a list", [1, 2], [0, secret(0)], [1, secret(2)]],
    ["a whole list of another length", [1], [0, secret(0)], secret([1])],
    ["a text made of an object with a secret", '{"a":1}', { a: secret(1) }, secret('{"a":1}')],
    ["not what is gone", { a: 1 }, { b: secret(0) }, { a: 1 }],
  ];
  for (const [what, plain, like, expected] of marked) {
    it(`makes secret ${what}`, () => {
      expect(markSecrets(plain, like)).to.deep.equal(expected);
    });
  }

  it("makes whole properties secret that always are", () => {
    const props = { a: 1, b: 2 };
    expect(markSecretProps(props, {}, ["b", "absent"])).to.deep.equal({ a: 1, b: secret(2) });
    expect(markSecretProps(props, { a: 1 })).to.equal(props);
  });

  const settled: [string, Json, Json][] = [
    ["a known output", output({ value: 1 }), 1],
    ["a secret output", output({ value: 1, secret: true }), secret(1)],
    ["an unknown secret output", output({ secret: true }), secret(UNKNOWN)],
    ["an output of outputs", [output({ value: [output({})] })], [[UNKNOWN]]],
  ];
  for (const [what, wire, expected] of settled) {
    it(`settles ${what}`, () => {
      expect(settleOutputs(wire)).to.deep.equal(expected);
    });
  }

  it("finds what output values depend on", () => {
    const value = {
      a: output({ dependencies: ["urn:a", "urn:b"] }),
      b: [output({ value: 1, dependencies: ["urn:b"] })],
    };
    expect([...outputDependencies(value)]).to.deep.equal(["urn:a", "urn:b"]);
    expect([...outputDependencies("x")]).to.deep.equal([]);
  });

  it("takes secrets off and leaves references", () => {
    const value = { a: secret([secret(1)]), b: reference({ id: "i" }) };
    expect(unwrapSecrets(value)).to.deep.equal({ a: [1], b: reference({ id: "i" }) });
  });
});
