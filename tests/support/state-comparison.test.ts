import { expect } from "chai";
import { passphraseSecrets } from "../../simulator/engine";
import { SECRET, SIGNATURE } from "../../simulator/engine/values";
import type { Json, Props } from "../../simulator/provider";
import { compareStates, type NamedState } from "./state-comparison";
import { describeDifferences } from "./state-report";

const urn = "urn:pulumi:dev::shop::aws:ecs/cluster:Cluster::main";
const providerUrn = "urn:pulumi:dev::shop::pulumi:providers:aws::default";
/** A test vector of Pulumi's; its passphrase is "password". */
const salt = "v1:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==";
const base: Props = { urn, type: "aws:ecs/cluster:Cluster", custom: true, id: "main" };

function stateOf(resources: readonly Props[], more: Props = {}): NamedState {
  const state = { version: 3, deployment: { ...more, resources: [...resources] } };
  return { name: "a state", state };
}

async function places(left: Props, right: Props): Promise<string[]> {
  const one = stateOf([{ ...base, ...left }]);
  const other = stateOf([{ ...base, ...right }]);
  const { differences } = await compareStates(one, other);
  return differences.map((found) => `${found.path}: ${found.left} | ${found.right}`);
}

function secret(fields: Props): Props {
  return { [SIGNATURE]: SECRET, ...fields };
}

const same: readonly (readonly [string, Props, Props])[] = [
  ["equal inputs", { inputs: { a: { b: [1] } } }, { inputs: { a: { b: [1] } } }],
  ["the order of keys", { inputs: { a: 1, b: 2 } }, { inputs: { b: 2, a: 1 } }],
  ["the order of dependencies", { dependencies: ["x", "y"] }, { dependencies: ["y", "x"] }],
  [
    "the order of a property's dependencies",
    { propertyDependencies: { a: ["x", "y"] } },
    { propertyDependencies: { a: ["y", "x"] } },
  ],
  ["times", { created: "2026-01-01", modified: "2026-01-01" }, { created: "2026-01-02" }],
  ["source positions", { sourcePosition: "a.ts", stackTrace: [{}] }, {}],
  ["a provider's id", { provider: `${providerUrn}::1` }, { provider: `${providerUrn}::2` }],
  [
    "secrets that nobody can open",
    { inputs: { a: secret({ ciphertext: "v1:1" }) } },
    { inputs: { a: secret({ ciphertext: "withheld" }) } },
  ],
];

const different: readonly (readonly [string, Props, Props, string])[] = [
  ["an input", { inputs: { a: 1 } }, { inputs: { a: 2 } }, "inputs.a: 1 | 2"],
  ["the type of an input", { inputs: { a: 1 } }, { inputs: { a: "1" } }, 'inputs.a: 1 | "1"'],
  ["null and absent", { inputs: { a: null } }, { inputs: {} }, "inputs.a: null | absent"],
  ["no inputs at all", { inputs: { a: 1 } }, {}, 'inputs: {"a":1} | absent'],
  ["a list's order", { inputs: { a: [1, 1, 2] } }, { inputs: { a: [1, 2] } }, "inputs.a[1]: 1 | 2"],
  ["a strange key", { inputs: { "a.b": 1 } }, { inputs: {} }, 'inputs["a.b"]: 1 | absent'],
  ["an id", { id: "main" }, { id: "other" }, 'id: "main" | "other"'],
  ["an option", { protect: true }, {}, "protect: true | absent"],
  [
    "ignoreChanges",
    { ignoreChanges: ["a"] },
    { ignoreChanges: ["b"] },
    'ignoreChanges[0]: "a" | "b"',
  ],
  [
    "a dependency",
    { dependencies: ["x"] },
    { dependencies: ["x", "y"] },
    'dependencies[1]: absent | "y"',
  ],
  [
    "another provider",
    { provider: `${providerUrn}::1` },
    { provider: `${providerUrn}2::1` },
    `provider: "${providerUrn}::[random]" | "${providerUrn}2::[random]"`,
  ],
  [
    "secret or not",
    { inputs: { a: secret({ plaintext: '"hunter2"' }) } },
    { inputs: { a: "hunter2" } },
    "inputs.a: [secret] | not secret",
  ],
  [
    "the value of a secret",
    { inputs: { a: secret({ plaintext: '{"b":"hunter2"}' }) } },
    { inputs: { a: secret({ plaintext: '{"b":"hunter3"}' }) } },
    "inputs.a.b: [secret] | [another secret]",
  ],
];

describe("the comparison of states", () => {
  for (const [what, left, right] of same) {
    it(`overlooks ${what}`, async () => {
      expect(await places(left, right)).to.deep.equal([]);
    });
  }

  for (const [what, left, right, place] of different) {
    it(`finds ${what}`, async () => {
      const found = await places(left, right);
      expect(found[0]).to.equal(place);
    });
  }

  it("finds what only one side has", async () => {
    const { differences } = await compareStates(stateOf([base]), stateOf([]));
    expect(differences).to.deep.equal([
      { urn, type: base["type"], path: "", left: "present", right: "absent" },
    ]);
  });

  it("tells a resource from the one that it replaces", async () => {
    const both = stateOf([{ ...base, delete: true, id: "old" }, base]);
    const { differences, compared } = await compareStates(both, both);
    expect([differences.length, compared]).to.deep.equal([0, 2]);
  });

  it("opens secrets with a passphrase", async () => {
    const secrets = await passphraseSecrets("password", salt);
    const sealed = (value: Json): NamedState => ({
      ...stateOf(
        [
          {
            ...base,
            inputs: { a: secret({ ciphertext: secrets.encrypt(JSON.stringify(value)) }) },
          },
        ],
        {
          secrets_providers: { type: "passphrase", state: { salt } },
        },
      ),
      passphrase: "password",
    });
    const { differences } = await compareStates(sealed("hunter2"), sealed("hunter2"));
    expect(differences).to.deep.equal([]);
    const other = await compareStates(sealed("hunter2"), sealed("hunter3"));
    expect(other.differences.map(({ path }) => path)).to.deep.equal(["inputs.a"]);
    expect(JSON.stringify(other)).to.not.match(/hunter/);
  });

  it("covers a secret inside of what only one side has", async () => {
    const found = await places({ inputs: { a: secret({ plaintext: '"hunter2"' }) } }, {});
    expect(found).to.deep.equal(['inputs: {"a":"[secret]"} | absent']);
  });

  it("names what is expected, with the reason", async () => {
    const known = [{ path: /^inputs\.a$/, type: /Cluster$/, reason: "because" }];
    const { differences, expected } = await compareStates(
      stateOf([{ ...base, inputs: { a: 1, b: 1 } }]),
      stateOf([{ ...base, inputs: { a: 2, b: 2 } }]),
      known,
    );
    expect(differences.map(({ path }) => path)).to.deep.equal(["inputs.b"]);
    expect(expected.map(({ path, reason }) => [path, reason])).to.deep.equal([
      ["inputs.a", "because"],
    ]);
  });

  it("refuses what is no export", async () => {
    const message = await compareStates({ name: "x.json", state: {} }, stateOf([])).then(
      () => "nothing",
      (error: unknown) => (error instanceof Error ? error.message : ""),
    );
    expect(message).to.equal("x.json: is no exported state");
  });
});

describe("the report of a comparison", () => {
  const names = { left: "pulumi", right: "ecs-platform" };
  const left = stateOf([{ ...base, inputs: { a: 1, b: 1 } }]);
  const right = stateOf([{ ...base, inputs: { a: 2, b: 2 } }]);

  it("is empty without differences", async () => {
    expect(describeDifferences(await compareStates(left, left), names)).to.equal("");
  });

  it("shows the first difference of each resource", async () => {
    expect(describeDifferences(await compareStates(left, right), names)).to.equal(
      [
        "2 differences in 1 resources (1 in both)",
        "aws:ecs/cluster:Cluster main",
        "  inputs.a",
        "    pulumi: 1",
        "    ecs-platform: 2",
        "  and 1 more",
      ].join("\n"),
    );
  });

  it("shows all when asked", async () => {
    const text = describeDifferences(await compareStates(left, right), names, { all: true });
    expect(text).to.contain("  inputs.b\n    pulumi: 1\n    ecs-platform: 2");
    expect(text).to.not.contain("more");
  });
});
