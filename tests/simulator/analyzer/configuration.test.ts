import * as path from "node:path";
import { expect } from "chai";
import { PolicyPackError, readConfiguration } from "../../../simulator/analyzer";
import { reconcile } from "../../../simulator/analyzer/configuration/reconcile";
import type { PackInfo, Policy } from "../../../simulator/analyzer/model";
import { directoryWith, removeDirectories } from "../../support/directory";
import { configuration } from "./support";

function messageOf(body: () => unknown): string {
  try {
    body();
  } catch (error) {
    if (!(error instanceof PolicyPackError)) throw error;
    expect(error.usage).to.equal(true);
    // Where the file is, is another machine's another time.
    return error.message.replaceAll(/\S*policies\.json/g, "FILE");
  }
  throw new Error("nothing was refused");
}

function read(text: string): ReturnType<typeof readConfiguration> {
  return readConfiguration(path.join(directoryWith({ "policies.json": text }), "policies.json"));
}

const levels = "give one of advisory, mandatory, disabled, remediate";

describe("the file of --policy-pack-config", () => {
  after(removeDirectories);

  it("refuses keys that are given twice, wherever they stand", () => {
    const twice =
      '{"a": "advisory", "b": {"exemptions": [{"urn": "x", "urn": "y"}]}, "\\u0061": {"c": 1}}';
    expect(messageOf(() => read(twice))).to.equal(
      "FILE: urn: is given twice; keep one of them\nFILE: a: is given twice; keep one of them",
    );
  });

  it("takes levels, and levels with properties", () => {
    const { policies } = configuration({
      all: "mandatory",
      one: "disabled",
      two: { enforcementLevel: "remediate", most: 3 },
      three: { most: 4 },
      four: {},
    });
    expect(policies).to.deep.equal({
      all: { level: "mandatory" },
      one: { level: "disabled" },
      two: { level: "remediate", properties: { most: 3 } },
      three: { properties: { most: 4 } },
      four: { properties: {} },
    });
  });

  for (const text of ["", " \n", "{}", "\uFEFF{}"]) {
    it(`takes ${JSON.stringify(text)} for no configuration`, () => {
      expect(read(text).policies).to.deep.equal({});
    });
  }

  const refused: Record<string, [text: string, message: string | RegExp]> = {
    "what is no JSON": ["{", /^FILE: is no JSON: /],
    "a list": ["[]", "FILE: should be an object of policies by their names"],
    null: ["null", "FILE: should be an object of policies by their names"],
    "a level that isn't one": [
      '{"a": "manditory"}',
      `FILE: a: "manditory" is not allowed; ${levels}; did you mean mandatory?`,
    ],
    "a level far from all": ['{"a": "on"}', `FILE: a: "on" is not allowed; ${levels}`],
    "a level that is no text": [
      '{"a": {"enforcementLevel": 1}}',
      `FILE: a.enforcementLevel: 1 is not allowed; ${levels}`,
    ],
    "a number": ['{"a": 1}', "FILE: a: 1 is not allowed; give a level or an object"],
    "parameters for all": [
      '{"all": {"enforcementLevel": "mandatory", "most": 1}}',
      "FILE: all.most: all policies share enforcementLevel only; give it to a policy by name",
    ],
    "Pulumi ESC": [
      '{"environments": ["a"]}',
      "FILE: environments: Pulumi ESC environments can't be opened offline; leave them out",
    ],
    "everything at once": [
      '{"a": 1, "b": "off"}',
      `FILE: a: 1 is not allowed; give a level or an object\nFILE: b: "off" is not allowed; ${levels}`,
    ],
  };
  for (const [name, [text, message]] of Object.entries(refused)) {
    it(`refuses ${name}`, () => {
      const found = messageOf(() => read(text));
      if (typeof message === "string") expect(found).to.equal(message);
      else expect(found).to.match(message);
    });
  }

  it("refuses a file that isn't there, and a directory", () => {
    const directory = directoryWith({});
    expect(() => readConfiguration(path.join(directory, "none"))).to.throw(
      `--policy-pack-config ${path.join(directory, "none")}: there is no such file`,
    );
    expect(() => readConfiguration(directory)).to.throw("is a directory; give a file");
  });
});

function policyOf(name: string, more: Partial<Policy> = {}): Policy {
  return {
    name,
    description: "",
    level: "advisory",
    judges: "resource",
    schema: undefined,
    ...more,
  };
}

function packInfo(more: Partial<PackInfo> = {}): PackInfo {
  const limit = {
    properties: {
      most: { type: "integer", minimum: 1, default: 5 },
      least: { type: "integer" },
      words: { type: "array", items: { enum: ["a", "b"] } },
    },
    required: [],
  };
  return {
    name: "pack",
    version: "1.0.0",
    supportsConfiguration: true,
    policies: [policyOf("limit", { schema: limit }), policyOf("plain", { level: "mandatory" })],
    initial: {},
    ...more,
  };
}

function settings(
  pack: PackInfo,
  content?: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const file = content === undefined ? undefined : configuration(content);
  return Object.fromEntries(reconcile(pack, file));
}

describe("what a pack is configured with", () => {
  after(removeDirectories);

  it("is its own levels and the defaults of its schemas", () => {
    expect(settings(packInfo())).to.deep.equal({
      limit: { level: "advisory", properties: { most: 5 } },
      plain: { level: "mandatory", properties: {} },
    });
  });

  it("takes the level for all before single ones, and properties beside the defaults", () => {
    const given = { plain: "disabled", all: "remediate", limit: { least: 2 } };
    expect(settings(packInfo(), given)).to.deep.equal({
      limit: { level: "remediate", properties: { most: 5, least: 2 } },
      plain: { level: "disabled", properties: {} },
    });
  });

  it("takes what the pack's code says between the two", () => {
    const initial = {
      all: { level: "mandatory" },
      limit: { level: "disabled", properties: { most: 6, least: 1 } },
    } as const;
    expect(settings(packInfo({ initial }))).to.deep.equal({
      limit: { level: "disabled", properties: { most: 6, least: 1 } },
      plain: { level: "mandatory", properties: {} },
    });
    expect(
      settings(packInfo({ initial }), { limit: { most: 7 }, plain: "advisory" }),
    ).to.deep.equal({
      limit: { level: "disabled", properties: { most: 7, least: 1 } },
      plain: { level: "advisory", properties: {} },
    });
  });

  it("refuses policies that the pack hasn't, with the nearest", () => {
    expect(messageOf(() => settings(packInfo(), { limti: "advisory", other: {} }))).to.equal(
      "FILE: limti: the policy pack pack has no such policy; did you mean limit?\n" +
        "FILE: other: the policy pack pack has no such policy",
    );
  });

  it("refuses values that the schema doesn't take, and all else, at once", () => {
    const given = { limit: { most: 0, least: "3", words: ["a", "c"] }, limti: "advisory" };
    expect(messageOf(() => settings(packInfo(), given))).to.equal(
      "FILE: limti: the policy pack pack has no such policy; did you mean limit?\n" +
        "FILE: limit.most: 0 is not allowed; give at least 1\n" +
        'FILE: limit.least: "3" is not allowed; give a whole number\n' +
        'FILE: limit.words[1]: "c" is not allowed; give one of a, b',
    );
  });

  it("refuses a pack whose required property nobody gives", () => {
    const schema = { properties: { owner: { type: "string" } }, required: ["owner"] };
    const pack = packInfo({ policies: [policyOf("owned", { schema })] });
    expect(messageOf(() => settings(pack))).to.equal("owned.owner: is missing and required");
    expect(settings(pack, { owned: { owner: "me" } })).to.deep.equal({
      owned: { level: "advisory", properties: { owner: "me" } },
    });
  });

  it("refuses to configure a pack that takes no configuration", () => {
    const pack = packInfo({ supportsConfiguration: false });
    expect(messageOf(() => settings(pack, { limit: "disabled" }))).to.equal(
      "FILE: the policy pack pack takes no configuration",
    );
  });
});
