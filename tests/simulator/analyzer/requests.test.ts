/** What is written by hand reads as the SDK's generated classes read it. */
import { AnalyzeRequest, AnalyzeStackRequest } from "@pulumi/pulumi/proto/analyzer_pb";
import { expect } from "chai";
import fc from "fast-check";
import { analyzeRequest, stackRequest } from "../../../simulator/analyzer/requests";
import type { ResourceState } from "../../../simulator/engine";
import { noOptions } from "../../../simulator/engine/model";
import {
  ASSET,
  OUTPUT_VALUE,
  RESOURCE_REFERENCE,
  SECRET,
  SIGNATURE,
} from "../../../simulator/engine/values";
import { UNKNOWN, type Json, type Props } from "../../../simulator/provider";

function resource(more: Partial<ResourceState> = {}): ResourceState {
  return {
    ...noOptions,
    urn: "urn:pulumi:dev::shop::test:index:Thing::one",
    type: "test:index:Thing",
    name: "one",
    custom: true,
    remote: false,
    external: false,
    parent: "",
    inputs: {},
    outputs: {},
    dependencies: [],
    propertyDependencies: {},
    provider: "",
    providers: {},
    version: "",
    ...more,
  };
}

function read(inputs: Props, internal = false): unknown {
  const { bytes } = analyzeRequest(resource({ inputs }), undefined, internal);
  return AnalyzeRequest.deserializeBinary(bytes).getProperties()?.toJavaScript();
}

describe("requests to policy packs", () => {
  it("hold any properties", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ noUnicodeString: false })),
        (properties) => {
          const own = Object.entries(properties).filter(([key]) => !key.startsWith("__"));
          const inputs = JSON.parse(JSON.stringify(Object.fromEntries(own))) as Props;
          expect(read(inputs)).to.deep.equal(inputs);
        },
      ),
      { numRuns: 300 },
    );
  });

  for (const length of [0, 127, 128, 16_383, 16_384, 3_000_000]) {
    it(`hold a text of ${length} bytes`, () => {
      expect(read({ text: "x".repeat(length), after: [1, true] })).to.deep.equal({
        text: "x".repeat(length),
        after: [1, true],
      });
    });
  }

  const values: Record<string, [value: Json, sent: Json]> = {
    "a secret": [
      { [SIGNATURE]: SECRET, value: "hidden" },
      { [SIGNATURE]: SECRET, value: "hidden" },
    ],
    "an asset": [
      { [SIGNATURE]: ASSET, text: "a", hash: "b" },
      { [SIGNATURE]: ASSET, text: "a", hash: "b" },
    ],
    "a reference to a resource": [
      { [SIGNATURE]: RESOURCE_REFERENCE, urn: "urn:a", id: "id-1" },
      "id-1",
    ],
    "a reference to a component": [{ [SIGNATURE]: RESOURCE_REFERENCE, urn: "urn:a" }, "urn:a"],
    "a reference to what isn't created": [
      { [SIGNATURE]: RESOURCE_REFERENCE, urn: "urn:a", id: "" },
      UNKNOWN,
    ],
    "a known output": [{ [SIGNATURE]: OUTPUT_VALUE, value: [1] }, [1]],
    "an unknown output": [{ [SIGNATURE]: OUTPUT_VALUE, dependencies: ["urn:a"] }, UNKNOWN],
    "a secret output": [
      { [SIGNATURE]: OUTPUT_VALUE, value: "a", secret: true },
      { [SIGNATURE]: SECRET, value: "a" },
    ],
    "an unknown secret": [
      { [SIGNATURE]: OUTPUT_VALUE, secret: true },
      { [SIGNATURE]: SECRET, value: UNKNOWN },
    ],
  };
  for (const [name, [value, sent]] of Object.entries(values)) {
    it(`send ${name}`, () => {
      expect(read({ value, deep: [{ value }] })).to.deep.equal({
        value: sent,
        deep: [{ value: sent }],
      });
    });
  }

  it("leave the engine's own properties out, but not of what may be put right", () => {
    const inputs = { __defaults: ["a"], kept: { __defaults: [] } };
    expect(read(inputs)).to.deep.equal({ kept: { __defaults: [] } });
    expect(read(inputs, true)).to.deep.equal(inputs);
  });

  it("tell of options and the provider", () => {
    const provider = resource({
      urn: "urn:provider",
      type: "pulumi:providers:test",
      name: "mine",
      inputs: { region: "here", __internal: {} },
    });
    const told = resource({
      parent: "urn:parent",
      protect: true,
      ignoreChanges: ["a", "b"],
      deleteBeforeReplace: false,
      aliases: ["urn:old"],
      additionalSecretOutputs: ["secret"],
      customTimeouts: { create: 1.5, update: 2, delete: 3, read: 4 },
    });
    const { urn, bytes } = analyzeRequest(told, provider);
    expect(urn).to.equal(told.urn);
    const request = AnalyzeRequest.deserializeBinary(bytes).toObject();
    expect(request).to.deep.include({ type: told.type, urn: told.urn, name: "one" });
    expect(request.options).to.deep.include({
      protect: true,
      ignorechangesList: ["a", "b"],
      deletebeforereplace: false,
      deletebeforereplacedefined: true,
      additionalsecretoutputsList: ["secret"],
      aliasesList: ["urn:old"],
      parent: "urn:parent",
    });
    expect(request.options?.customtimeouts).to.include({ create: 1.5, update: 2, pb_delete: 3 });
    const message = AnalyzeRequest.deserializeBinary(bytes).getProvider();
    expect(message?.toObject()).to.include({
      type: "pulumi:providers:test",
      urn: "urn:provider",
      name: "mine",
    });
    expect(message?.getProperties()?.toJavaScript()).to.deep.equal({ region: "here" });
  });

  it("tell of nothing that the program didn't say", () => {
    const { bytes } = analyzeRequest(resource(), undefined);
    const request = AnalyzeRequest.deserializeBinary(bytes);
    expect(request.hasProvider()).to.equal(false);
    expect(request.getProperties()?.toJavaScript()).to.deep.equal({});
    expect(request.getOptions()?.getDeletebeforereplacedefined()).to.equal(false);
  });

  it("tell stack policies how everything hangs together", () => {
    const provider = resource({ urn: "urn:provider", name: "mine" });
    const one = resource({ outputs: { arn: UNKNOWN, __meta: "x" } });
    const two = resource({
      urn: "urn:two",
      parent: one.urn,
      dependencies: [one.urn, "urn:other"],
      propertyDependencies: { a: [one.urn], b: [], c: ["urn:other"] },
    });
    const bytes = stackRequest([one, two], (each) => (each === two ? provider : undefined));
    const [first, second, ...more] =
      AnalyzeStackRequest.deserializeBinary(bytes).getResourcesList();
    expect(more).to.deep.equal([]);
    expect(first?.getProperties()?.toJavaScript()).to.deep.equal({ arn: UNKNOWN });
    expect(first?.hasProvider()).to.equal(false);
    expect(second?.getUrn()).to.equal("urn:two");
    expect(second?.getProvider()?.getName()).to.equal("mine");
    expect(second?.getParent()).to.equal(one.urn);
    expect(second?.getDependenciesList()).to.deep.equal([one.urn, "urn:other"]);
    const dependencies = [...(second?.getPropertydependenciesMap().keys() ?? [])];
    expect(dependencies).to.have.members(["a", "c"]);
    expect(second?.getPropertydependenciesMap().get("c")?.getUrnsList()).to.deep.equal([
      "urn:other",
    ]);
  });
});
