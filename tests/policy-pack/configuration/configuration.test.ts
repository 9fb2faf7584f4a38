import { expect } from "chai";
import {
  configurationProblems,
  configurationSchema,
  flag,
  integer,
  integerList,
  readConfiguration,
  textList,
} from "../../../policy-pack/configuration";
import { packProblems } from "../../../policy-pack/configured";
import { resourceRule } from "../../../policy-pack/rule";

const rule = resourceRule({
  name: "a-rule",
  area: "Hygiene",
  description: "It holds.",
  why: "Because.",
  level: "advisory",
  severity: "low",
  matches: {},
  types: [],
  parameters: {
    days: integer("Days.", { default: 3, minimum: 1, maximum: 10 }),
    strict: flag("Strict.", { default: false }),
    registries: textList("Registries.", { default: ["a"], pattern: "^[a-z.]+$" }),
    ports: integerList("Ports.", { default: [80, 443], minimum: 1, maximum: 65535 }),
  },
  decides: "It looks.",
  blindTo: "Everything.",
  remediation: "Do it.",
  bad: "",
  good: "",
  check: () => undefined,
});

const exempt = { urn: "*", reason: "why", expires: "2026-01-31" };

describe("the configuration of a policy", () => {
  const table: readonly (readonly [name: string, given: object, problems: readonly string[]])[] = [
    ["nothing", {}, []],
    [
      "everything",
      { days: 1, strict: true, registries: [], ports: [1, 65535], exemptions: [exempt] },
      [],
    ],
    ["the largest value", { days: 10 }, []],
    ["a value too small", { days: 0 }, ["a-rule.days: 0 is not allowed. Give at least 1"]],
    ["a value too large", { days: 11 }, ["a-rule.days: 11 is not allowed. Give at most 10"]],
    ["half a day", { days: 1.5 }, ["a-rule.days: 1.5 is not allowed. Give a whole number"]],
    [
      "a text for a number",
      { days: "3" },
      ['a-rule.days: "3" is not allowed. Give a whole number'],
    ],
    ["null", { strict: null }, ["a-rule.strict: null is not allowed. Give true or false"]],
    [
      "a text for a list",
      { registries: "a" },
      ['a-rule.registries: "a" is not allowed. Give a list'],
    ],
    [
      "a list of something else",
      { registries: [1] },
      ["a-rule.registries[0]: 1 is not allowed. Give a text"],
    ],
    [
      "a text that doesn't match",
      { registries: ["a", "B"] },
      ['a-rule.registries[1]: "B" is not allowed. Give a text that matches ^[a-z.]+$'],
    ],
    [
      "a port too large",
      { ports: [80, 65536] },
      ["a-rule.ports[1]: 65536 is not allowed. Give at most 65535"],
    ],
    [
      "an unknown key",
      { day: 1 },
      [
        "a-rule.day: there is no such key. Known: enforcementLevel, days, strict, registries, ports, exemptions",
      ],
    ],
    [
      "two mistakes",
      { days: 0, strict: 1 },
      [
        "a-rule.days: 0 is not allowed. Give at least 1",
        "a-rule.strict: 1 is not allowed. Give true or false",
      ],
    ],
    [
      "an exemption without a reason",
      { exemptions: [{ urn: "*", expires: "2026-01-31" }] },
      ["a-rule.exemptions[0]: reason is missing. Give a text"],
    ],
    [
      "an exemption without an end",
      { exemptions: [{ urn: "*", reason: "why" }] },
      ["a-rule.exemptions[0]: expires is missing. Give a text"],
    ],
    [
      "an exemption of nothing",
      { exemptions: [exempt, { reason: "why", expires: "2026-01-31" }] },
      ["a-rule.exemptions[1]: urn or tag is missing. Say which resources are exempt"],
    ],
    [
      "an empty reason",
      { exemptions: [{ ...exempt, reason: "" }] },
      ['a-rule.exemptions[0].reason: "" is not allowed. Give a text'],
    ],
    [
      "a blank reason",
      { exemptions: [{ ...exempt, reason: " " }] },
      ['a-rule.exemptions[0].reason: " " is not allowed. Give a text that matches \\S'],
    ],
    [
      "a day that doesn't exist",
      { exemptions: [{ ...exempt, expires: "2026-02-30" }] },
      ['a-rule.exemptions[0].expires: "2026-02-30" is no day. Give one as YYYY-MM-DD'],
    ],
    [
      "another way to write a day",
      { exemptions: [{ ...exempt, expires: "31.1.2026" }] },
      [
        'a-rule.exemptions[0].expires: "31.1.2026" is not allowed. Give a text that matches ^\\d{4}-\\d{2}-\\d{2}$',
      ],
    ],
    [
      "an unknown key of an exemption",
      { exemptions: [{ ...exempt, until: "x" }] },
      ["a-rule.exemptions[0].until: there is no such key. Known: urn, tag, reason, expires"],
    ],
  ];
  for (const [name, given, problems] of table) {
    it(`with ${name} has ${problems.length === 0 ? "no problem" : "its problems named"}`, () => {
      expect(configurationProblems(rule, { ...given })).to.deep.equal(problems);
    });
  }

  it("is what is given over the defaults", () => {
    expect(readConfiguration(rule, { days: 5, exemptions: [exempt] })).to.deep.equal({
      parameters: { days: 5, strict: false, registries: ["a"], ports: [80, 443] },
      exemptions: [exempt],
    });
  });

  it("is refused as a whole", () => {
    expect(() => readConfiguration(rule, { days: 0, day: 1 })).to.throw(
      "The configuration of the policy pack is invalid: a-rule.days: 0 is not allowed. Give at least 1; a-rule.day: there is no such key",
    );
  });

  it("is described to the engine with its defaults", () => {
    const { properties } = configurationSchema(rule.parameters);
    expect(properties["ports"]).to.deep.equal({
      type: "array",
      description: "Ports.",
      items: { type: "integer", minimum: 1, maximum: 65535 },
      default: [80, 443],
    });
    expect(properties["exemptions"]?.default).to.deep.equal([]);
  });
});

describe("the configuration of the pack", () => {
  const problems = (given: Record<string, Record<string, unknown>>): string[] =>
    packProblems([rule], new Map(Object.entries(given)));

  it("names policies of the pack, or all", () => {
    expect(problems({ "a-rule": { days: 2 }, all: {} })).to.deep.equal([]);
    expect(problems({ "b-rule": {}, all: { days: 1 }, "a-rule": { days: 0 } })).to.deep.equal([
      "b-rule: there is no such policy. Names: docs/policies.md",
      "all.days: there is no such key. All policies share their level only",
      "a-rule.days: 0 is not allowed. Give at least 1",
    ]);
  });
});
