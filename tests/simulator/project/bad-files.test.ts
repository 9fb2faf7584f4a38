import { expect } from "chai";
import { removeDirectories } from "../../support/directory";
import { load, mistakes, project, type Files } from "./load";

const ours = (stack: string): Files => ({
  "Pulumi.yaml": "name: ecs-platform\nruntime: nodejs\n",
  "Pulumi.dev.yaml": stack,
});

describe("loadStack", () => {
  after(removeDirectories);

  describe("Pulumi.yaml", () => {
    const refused: readonly [string, string, string[]][] = [
      ["no name", "runtime: nodejs\n", ["Pulumi.yaml: name: is missing"]],
      [
        "a name misspelt",
        "nmae: x\nruntime: nodejs\n",
        ["Pulumi.yaml: name: is missing; did you mean it by nmae?"],
      ],
      [
        "a bad name",
        "name: a b\nruntime: nodejs\n",
        [
          "Pulumi.yaml:1:1: name: should be letters, digits, hyphens, underscores and dots, at most 100",
        ],
      ],
      [
        "another language",
        "name: a\nruntime: python\n",
        [
          "Pulumi.yaml:2:1: runtime: python programs can't be run here; the embedded engine runs nodejs ones",
        ],
      ],
      [
        "no runtime",
        "name: a\n",
        ["Pulumi.yaml: runtime: should be nodejs, or {name: nodejs, options: {...}}"],
      ],
      [
        "a program that isn't there",
        `${project}main: src/index.ts\n`,
        ["Pulumi.yaml:3:1: main: src/index.ts doesn't exist"],
      ],
      [
        "an absolute program",
        `${project}main: /tmp\n`,
        ["Pulumi.yaml:3:1: main: should be a path relative to Pulumi.yaml"],
      ],
      [
        "two stack directories",
        `${project}config: a\nstackConfigDir: b\n`,
        [
          "Pulumi.yaml:3:1: config: names the stacks' directory, and so does stackConfigDir; keep the latter",
        ],
      ],
    ];
    for (const [what, text, expected] of refused) {
      it(`refuses ${what}`, async () => {
        expect(await mistakes({ "Pulumi.yaml": text })).to.deep.equal(expected);
      });
    }

    it("refuses a tsconfig that isn't there", async () => {
      const text = "name: a\nruntime: {name: nodejs, options: {tsconfig: no.json}}\n";
      expect(await mistakes({ "Pulumi.yaml": text })).to.deep.equal([
        "Pulumi.yaml:2:1: runtime: names the tsconfig no.json, which doesn't exist",
      ]);
    });

    it("has to be there", async () => {
      expect(await mistakes({})).to.deep.equal([
        "there is no Pulumi.yaml in DIR; give a Pulumi project with --cwd",
      ]);
    });
  });

  describe("bad stack files", () => {
    const refused: readonly [string, string, string[]][] = [
      [
        "broken YAML",
        "config:\n  a: [1\n  b: 2\n",
        [
          "Pulumi.dev.yaml:3:3: not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
        ],
      ],
      ["a list", "- a\n", ["Pulumi.dev.yaml: should be a map with the key config"]],
      [
        "configuration that is no map",
        "config: [a]\n",
        ["Pulumi.dev.yaml:1:1: config: should be a map of keys such as aws:region to values"],
      ],
      [
        "keys with too many parts",
        "config: {'a:b:c': 1}\n",
        ["Pulumi.dev.yaml:1:10: a:b:c: should be a key such as aws:region"],
      ],
      [
        "a key in two spellings",
        "config:\n  ecs-platform:tags: {}\n  tags: {}\n",
        ["Pulumi.dev.yaml:3:3: tags: is ecs-platform:tags, which is given above; keep one of them"],
      ],
      [
        "an ESC environment",
        "environment: [prod]\nconfig: {}\n",
        [
          "Pulumi.dev.yaml:1:1: environment: Pulumi ESC environments can't be resolved offline; write their values under config",
        ],
      ],
      [
        "our namespace misspelt",
        "config:\n  ecs-plaform:tags: {}\n  ecs_platform:tags: {}\n  ECS-Platform:tags: {}\n  eks-cluster:tags: {}\n",
        [
          "Pulumi.dev.yaml:2:3: ecs-plaform:tags: unknown namespace ecs-plaform; did you mean ecs-platform?",
          "Pulumi.dev.yaml:3:3: ecs_platform:tags: unknown namespace ecs_platform; did you mean ecs-platform?",
          "Pulumi.dev.yaml:4:3: ECS-Platform:tags: unknown namespace ECS-Platform; did you mean ecs-platform?",
        ],
      ],
      [
        "settings beside config",
        "confg: {}\necs-platform:tags: {}\n",
        [
          "Pulumi.dev.yaml:1:1: confg: Pulumi knows no such key in a stack file; did you mean config?",
          "Pulumi.dev.yaml:2:1: ecs-platform:tags: Pulumi knows no such key in a stack file; settings go under config",
        ],
      ],
      [
        "encrypted settings, without asking for a passphrase",
        "config:\n  ecs-platform:services:\n    api:\n      environment:\n        TOKEN: {secure: v1:x}\n",
        [
          "Pulumi.dev.yaml:5:9: ecs-platform:services.api.environment.TOKEN: is encrypted, and no setting takes an encrypted value. Secrets are references: name a Secrets Manager secret or an SSM parameter under the service's secrets",
        ],
      ],
    ];
    for (const [what, text, expected] of refused) {
      it(`refuses ${what}`, async () => {
        expect(await mistakes(ours(text))).to.deep.equal(expected);
      });
    }

    it("leaves other projects' namespaces and keys alone", async () => {
      const loaded = await load({
        "Pulumi.yaml": project,
        "Pulumi.dev.yaml": "x: 1\nconfig: {shopp:a: 1, ecs-plaform:b: 2}\n",
      });
      expect(loaded.config).to.deep.equal({ "shopp:a": "1", "ecs-plaform:b": "2" });
    });

    it("reports the mistakes of both files and of the command line at once", async () => {
      const files: Files = {
        "Pulumi.yaml": `${project}config: {a: {type: nothing}}\n`,
        "Pulumi.dev.yaml": "environment: x\nconfig: {'a:b:c': 1}\n",
      };
      const lines = await mistakes(files, { overrides: ["nothing", "a[0=1"] });
      expect(lines.map((line) => line.split(": ").slice(0, 2).join(": "))).to.deep.equal([
        "Pulumi.yaml:3:10: a",
        "Pulumi.dev.yaml:1:1: environment",
        "Pulumi.dev.yaml:2:10: a:b:c",
        "--config nothing: should be key=value",
        '--config a[0: [0 should hold an index such as [0] or a name such as ["a"]',
      ]);
    });
  });
});
