import * as fs from "node:fs";
import * as path from "node:path";
import { expect } from "chai";
import { ecsPlatform, type CommandResult } from "../../support/command-line";
import { directoryWith, removeDirectories } from "../../support/directory";
import { reportOf } from "./report";

const fixtures = path.join("tests", "fixtures", "analyzer");
const root = path.resolve(__dirname, "..", "..", "..");

function pack(name: string): string[] {
  return ["--policy-pack", path.join(fixtures, name)];
}

function config(content: Readonly<Record<string, unknown>>): string[] {
  const directory = directoryWith({ "policies.json": JSON.stringify(content) });
  return ["--policy-pack-config", path.join(directory, "policies.json")];
}

function preview(...args: readonly string[]): Promise<CommandResult> {
  return ecsPlatform(["preview", "--cwd", path.join(fixtures, "project"), ...args]);
}

interface PackReport {
  readonly violations: readonly Readonly<Record<string, string>>[];
}

function policiesOf(result: CommandResult): Record<string, PackReport> {
  return reportOf(result).policies as Record<string, PackReport>;
}

const string = "urn:pulumi:dev::judged::random:index/randomString:RandomString";

describe("ecs-platform preview --policy-pack", function () {
  this.timeout(120_000);
  after(removeDirectories);

  it("reports what a pack says, and ends with 0 when nothing mandatory is violated", async () => {
    const result = await preview(
      ...pack("rules"),
      ...["--config", "special=true", "--config", "asking=true", "--json"],
    );
    expect(result.stderr).to.equal("rules are ready\n");
    expect(result.code).to.equal(0);
    expect(policiesOf(result)).to.deep.equal({
      rules: {
        version: "2.3.4",
        directory: path.join(fixtures, "rules"),
        policies: 6,
        evaluated: 3 * 4 + 2 + 1,
        undecided: 1,
        violations: [
          {
            policy: "no-special",
            level: "advisory",
            urn: `${string}::first`,
            message: "special is true",
          },
        ],
        undecidedPolicies: [
          {
            policy: "stack-size",
            urn: "urn:pulumi:dev::judged::pulumi:pulumi:Stack::judged-dev",
            message: "string value at .result can't be known during preview",
          },
        ],
        remediations: [],
      },
    });
  });

  it("shows a person a line for each pack and each finding, below the tree", async () => {
    const configured = config({ "no-special": "remediate" });
    const { stdout, code } = await preview(
      ...pack("rules"),
      ...configured,
      ...["--config", "length=20", "--config", "special=true", "--config", "asking=true"],
    );
    expect(code).to.equal(3);
    const [tree = "", policies] = stdout.split("\n\n");
    expect(tree).to.match(/^\+ judged-dev/);
    expect(policies?.split("\n")).to.deep.equal([
      "Policies",
      `rules 2.3.4  configured by ${configured[1] ?? ""}  6 policies, 15 verdicts: 1 mandatory, 1 put right, 1 undecided`,
      "  mandatory  length-limit  random:index:RandomString first: length is 20; at most 16 is allowed",
      "  put right  no-special  random:index:RandomString first: changed special. Texts are letters and digits.",
      "  undecided  stack-size  pulumi:pulumi:Stack judged-dev: string value at .result can't be known during preview",
    ]);
    expect(stdout).to.match(/\+ 3 to create\n/);
  });

  it("ends with 3 for a mandatory violation, and writes the state of a preview", async () => {
    const file = path.join(directoryWith({}), "state.json");
    const result = await preview(
      ...pack("rules"),
      ...["--config", "length=17", "--json", "--export", file],
    );
    expect(result.code).to.equal(3);
    expect(reportOf(result).diagnostics).to.deep.equal([]);
    expect(policiesOf(result)["rules"]?.violations).to.deep.equal([
      {
        policy: "length-limit",
        level: "mandatory",
        urn: `${string}::first`,
        message: "length is 17; at most 16 is allowed",
      },
    ]);
    expect(fs.readFileSync(file, "utf8")).to.include(`${string}::first`);
  });

  it("ends an update with 3 that a mandatory policy stops, without its state", async () => {
    const file = path.join(directoryWith({}), "state.json");
    const result = await preview(
      ...pack("rules"),
      ...["--config", "length=17", "--mode", "update", "--json", "--export", file],
    );
    expect(result.code).to.equal(3);
    expect(reportOf(result).diagnostics).to.deep.equal([
      {
        severity: "error",
        urn: `${string}::first`,
        message: "violates the mandatory policy length-limit of rules, so it is left alone",
      },
    ]);
    expect(policiesOf(result)["rules"]?.violations.map(({ policy }) => policy)).to.deep.equal([
      "length-limit",
    ]);
    expect(fs.existsSync(file)).to.equal(false);
  });

  it("ends with 1 when the program fails too, and with 2 for settings", async () => {
    const args = [...pack("rules"), "--config", "length=17"];
    const failed = await preview(...args, "--config", "throws=true");
    expect(failed.code).to.equal(1);
    expect(failed.stderr).to.include("the program broke");
    const settings = await preview(...pack("rules"), "--config", "length=many", "--json");
    expect(settings.code).to.equal(2);
    expect(policiesOf(settings)).to.deep.equal({});
  });

  it("never shows a secret that a policy quotes", async () => {
    const args = [...pack("rules"), "--config", "token=bad-to-show"];
    const { stdout, stderr } = await preview(...args);
    expect(stdout).to.include(
      "token-shape  random:index:RandomString token: the token is [secret]\n",
    );
    expect(stdout + stderr).to.not.include("bad-to-show");
  });

  it("takes several packs, with a file for each", async () => {
    const result = await preview(
      ...[...pack("rules"), ...config({ all: "disabled" })],
      ...[...pack("strict"), ...config({ owner: { owner: "us" } })],
      "--json",
    );
    expect(result.code).to.equal(3);
    const found = Object.entries(policiesOf(result)).map(([name, { violations }]) => [
      name,
      violations.map(({ message }) => message),
    ]);
    expect(found).to.deep.equal([
      ["rules", []],
      ["strict", ["owned by us of platform"]],
    ]);
  });

  it("tells packs of one name apart", async () => {
    const result = await preview(...pack("typescript"), ...pack("stand-in"), "--json");
    expect(Object.keys(policiesOf(result))).to.deep.equal([
      "in-typescript",
      `in-typescript (${path.join(fixtures, "stand-in")})`,
    ]);
    expect(reportOf(result).diagnostics.map(({ severity }) => severity)).to.deep.equal([
      "info",
      "info",
    ]);
  });

  const refused: Record<string, [args: () => string[], stderr: RegExp, code?: number]> = {
    "a directory that isn't there": [
      () => pack("nowhere"),
      /^error: policy pack tests\/fixtures\/analyzer\/nowhere: there is no such directory\n$/,
    ],
    "a policy that the pack hasn't": [
      () => [...pack("rules"), ...config({ "lenght-limit": "disabled" })],
      /policies\.json: lenght-limit: the policy pack rules has no such policy; did you mean length-limit\?\n$/,
    ],
    "a value that a schema refuses": [
      () => [...pack("rules"), ...config({ "length-limit": { maximum: 65 } })],
      /policies\.json: length-limit\.maximum: 65 is not allowed; give at most 64\n$/,
    ],
    "a required property that nobody gives": [
      () => pack("strict"),
      /^error: owner\.owner: is missing and required\n$/,
    ],
    "more files than packs": [
      // One would be for this repository's own pack, if that is compiled.
      () => [...config({}), ...config({})],
      /^error: --policy-pack-config \S+: give one file for each --policy-pack, in the same order\n$/,
    ],
    "fewer files than packs": [
      () => [...pack("rules"), ...pack("strict"), ...config({})],
      /^error: --policy-pack-config \S+: give one file for each --policy-pack, in the same order\n$/,
    ],
    "none beside a pack": [
      () => [...pack("rules"), "--policy-pack", "none"],
      /^error: --policy-pack none: stands alone; for a directory of that name write \.\/none\n$/,
    ],
    "a pack that breaks": [
      () => pack("throws"),
      /^error: policy pack tests\/fixtures\/analyzer\/throws: ended with exit code \d+ before it was ready:\n(.|\n)*the pack can't read its rules/,
      1,
    ],
  };
  for (const [name, [args, stderr, code = 2]] of Object.entries(refused)) {
    it(`refuses ${name}`, async () => {
      const result = await preview(...args(), "--json");
      expect(result.stderr.replace("rules are ready\n", "")).to.match(stderr);
      expect(result.code).to.equal(code);
      const { diagnostics, steps, policies } = reportOf(result);
      expect(diagnostics.every(({ severity }) => severity === "error")).to.equal(true);
      expect(diagnostics.length).to.be.greaterThan(0);
      expect({ steps, policies }).to.deep.equal({ steps: [], policies: {} });
    });
  }

  describe("of a project in this repository", () => {
    /** This repository with another pack, and a project in it. */
    function repository(packFiles: Readonly<Record<string, string>>): string {
      const project = path.join(root, fixtures, "project");
      const files = ["Pulumi.yaml", "Pulumi.dev.yaml", "package.json", "index.js"].map((name) => [
        `examples/project/${name}`,
        fs.readFileSync(path.join(project, name), "utf8"),
      ]);
      const directory = directoryWith({
        "package.json": '{ "name": "pulumi-ecs-platform", "version": "1.0.0" }',
        "policy-pack/PulumiPolicy.yaml": "runtime: nodejs\n",
        "policy-pack/package.json":
          '{ "name": "own", "version": "1.0.0", "main": "dist/index.js" }',
        ...packFiles,
        ...(Object.fromEntries(files) as Record<string, string>),
      });
      fs.symlinkSync(path.join(root, "node_modules"), path.join(directory, "node_modules"));
      return path.join(directory, "examples", "project");
    }

    const compiled = {
      "policy-pack/dist/index.js":
        'const { PolicyPack } = require("@pulumi/policy");\n' +
        'const report = ({ type }, violation) => { if (type === "pulumi:pulumi:Stack") violation("was judged"); };\n' +
        'new PolicyPack("own", { policies: [{ name: "a", description: "A.", validateResource: report }] });\n',
    };
    const run = (cwd: string, ...args: string[]): Promise<CommandResult> =>
      ecsPlatform(["preview", "--json", ...args], { cwd });

    it("is judged by the repository's own pack", async () => {
      const result = await run(repository(compiled));
      expect(result.stderr).to.equal("");
      expect(policiesOf(result)["own"]?.violations.map(({ message }) => message)).to.deep.equal([
        "was judged",
      ]);
    });

    it("is judged with the exemptions that the repository claims, unless others are given", async () => {
      const file = "policy-pack/policy-config.json";
      const directory = repository({ ...compiled, [file]: '{ "a": "mandatory" }' });
      const result = await run(directory);
      expect(result.code).to.equal(3);
      expect(policiesOf(result)["own"]).to.include({
        configuration: path.join(path.dirname(path.dirname(directory)), file),
      });
      const other = await run(directory, ...config({ a: "advisory" }));
      expect(other.code).to.equal(0);
    });

    it("takes one configuration for it", async () => {
      const result = await run(repository(compiled), ...config({ a: "mandatory" }));
      expect(result.code).to.equal(3);
    });

    it("is judged by others alone when they are asked for, or by none", async () => {
      const directory = repository(compiled);
      const other = path.join(root, fixtures, "rules");
      const others = await run(directory, "--policy-pack", other);
      expect(Object.keys(policiesOf(others))).to.deep.equal(["rules"]);
      const none = await run(directory, "--policy-pack", "none");
      expect(none.code).to.equal(0);
      expect(policiesOf(none)).to.deep.equal({});
    });

    it("is judged by none before that pack is compiled", async () => {
      const result = await run(repository({ "policy-pack/index.ts": "broken" }));
      expect(result.stderr).to.equal("");
      expect(policiesOf(result)).to.deep.equal({});
    });
  });
});
