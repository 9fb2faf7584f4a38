import * as fs from "node:fs";
import * as path from "node:path";
import { expect } from "chai";
import { ecsPlatform, type CommandResult } from "../../support/command-line";
import { directoryWith, removeDirectories } from "../../support/directory";
import { reportKeys, reportOf } from "./report";

function preview(
  project: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  return ecsPlatform(
    [
      ...["preview", "--cwd", path.join("tests", "fixtures", "projects", project)],
      ...["--policy-pack", "none", ...args],
    ],
    { env },
  );
}

describe("ecs-platform preview of other projects", function () {
  this.timeout(60_000);
  after(removeDirectories);

  it("runs CommonJS", async () => {
    const { outputs, summary, steps } = reportOf(await preview("commonjs", ["--json"]));
    expect(outputs).to.deep.equal({ greeting: "hello", pet: "[unknown]", where: "commonjs" });
    expect(summary).to.deep.equal({ create: 2 });
    expect(steps).to.deep.equal([
      {
        op: "create",
        urn: "urn:pulumi:dev::commonjs::pulumi:pulumi:Stack::commonjs-dev",
        type: "pulumi:pulumi:Stack",
        name: "commonjs-dev",
      },
      {
        op: "create",
        urn: "urn:pulumi:dev::commonjs::random:index/randomPet:RandomPet::pet",
        type: "random:index/randomPet:RandomPet",
        name: "pet",
      },
    ]);
  });

  it("runs ES modules", async () => {
    const { outputs } = reportOf(await preview("esm", ["--json"]));
    expect(outputs).to.deep.equal({ answer: 42, secret: "[secret]", stack: "dev" });
  });

  it("runs TypeScript without a type check: paths, decorators, enums, JSON, files found late", async () => {
    const { outputs, summary } = reportOf(
      await preview("typescript", ["--json", "--config", "count=3"]),
    );
    expect(outputs).to.deep.equal({
      decorated: 2,
      directory: "source",
      greeting: "from JSON",
      late: "compiled on demand",
      wrong: "text",
    });
    expect(summary).to.deep.equal({ create: 4 });
  });

  it("runs ES modules in TypeScript, and names their lines", async () => {
    const done = await preview("typescript-esm", ["--json"]);
    expect(reportOf(done).outputs).to.deep.equal({ file: "index.ts", loud: "HELLO!" });
    const failed = await preview("typescript-esm", ["--config", "fail=true"]);
    expect(failed.code).to.equal(1);
    expect(failed.stderr).to.equal(
      [
        "error: TypeError: nothing to shout",
        "    at shout (tests/fixtures/projects/typescript-esm/shout.ts:4:26)",
        "    at tests/fixtures/projects/typescript-esm/index.ts:9:19",
        "",
      ].join("\n"),
    );
  });

  it("keeps what a program prints off standard output", async () => {
    const { code, stdout, stderr } = await preview("prints");
    expect(code).to.equal(0);
    for (const text of [
      "from console.log",
      "from stdout.write",
      "from console.error",
      "from apply",
      "warning: careful",
    ]) {
      expect(stderr).to.include(text);
    }
    expect(stdout.split("\n")[0]).to.equal("+ prints-dev  Stack");
    expect(stdout).to.not.include("from");
    expect(stdout).to.match(
      /\+ 1 to create\nprints\/dev previewed in \d+\.\d s; nothing was changed\n$/,
    );
    // No colour outside of a terminal.
    expect(stdout + stderr).to.not.include("\u001B");
  });

  it("colours when it is asked to", async () => {
    const { stdout } = await preview("prints", [], { FORCE_COLOR: "1" });
    expect(stdout).to.include("\u001B[32m+");
    expect(
      (await preview("prints", [], { FORCE_COLOR: "1", NO_COLOR: "1" })).stdout,
    ).to.not.include("\u001B");
  });

  it("decrypts what the passphrase opens, and never prints it", async () => {
    const state = path.join(directoryWith({}), "state.json");
    const env = { PULUMI_CONFIG_PASSPHRASE: "password" };
    const result = await preview("secrets", ["--json", "--stack", "dev", "--export", state], env);
    expect(reportOf(result).outputs).to.deep.equal({
      known: true,
      length: "[secret]",
      nested: "[secret]",
      password: "[secret]",
    });
    const everything = result.stdout + result.stderr + fs.readFileSync(state, "utf8");
    expect(everything).to.not.include("hunter2").and.to.not.include("nested-secret");
  });

  it("names encrypted values and asks for the passphrase", async () => {
    const { code, stderr } = await preview("secrets", ["--stack", "dev"]);
    expect(code).to.equal(2);
    expect(stderr.split("\n")).to.deep.equal([
      "error: tests/fixtures/projects/secrets/Pulumi.dev.yaml:3:3: secrets:password: is encrypted; set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to decrypt it",
      "error: tests/fixtures/projects/secrets/Pulumi.dev.yaml:8:9: secrets:nested.list[1]: is encrypted; set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to decrypt it",
      "",
    ]);
  });

  it("lends its own packages to a program that has none, and says so", async () => {
    const directory = directoryWith({
      "Pulumi.yaml": "name: bare\nruntime: nodejs\n",
      "package.json": "{}",
      "index.ts":
        'import * as pulumi from "@pulumi/pulumi";\nimport { RandomPet } from "@pulumi/random";\nexport const pet = new RandomPet("pet").id;\nexport const stack = pulumi.getStack();\n',
    });
    const { code, stdout, stderr } = await ecsPlatform(["preview", "--stack", "x", "--json"], {
      cwd: directory,
    });
    expect(code).to.equal(0);
    expect(reportOf({ code, stdout, stderr }).outputs).to.deep.equal({
      pet: "[unknown]",
      stack: "x",
    });
    expect(stderr).to.equal(
      "note: not installed for this program, so the copy beside ecs-platform is used: @pulumi/pulumi, @pulumi/random\n",
    );
  });

  it("names a syntax error with its place", async () => {
    const directory = directoryWith({
      "Pulumi.yaml": "name: broken\nruntime: nodejs\n",
      "package.json": "{}",
      "index.ts": "export const a = 1;\nconst = 2;\n",
    });
    const { code, stdout, stderr } = await ecsPlatform(["preview"], { cwd: directory });
    expect(stderr).to.equal('error: index.ts:2:7: Expected identifier but found "="\n');
    expect(stdout).to.equal("");
    expect(code).to.equal(1);
  });

  it("answers a stack reference from an exported state", async () => {
    const directory = directoryWith({
      "a/Pulumi.yaml": "name: a\nruntime: nodejs\n",
      "a/package.json": "{}",
      "a/index.js":
        'const pulumi = require("@pulumi/pulumi"); exports.text = "from a"; exports.token = pulumi.secret("hush");',
      "b/Pulumi.yaml": "name: b\nruntime: nodejs\n",
      "b/package.json": "{}",
      "b/index.js":
        'const { StackReference } = require("@pulumi/pulumi"); const a = new StackReference("org/a/dev"); exports.text = a.getOutput("text"); exports.token = a.getOutput("token");',
    });
    const state = path.join(directory, "a.json");
    const first = await ecsPlatform(
      ["preview", "--cwd", "a", "--mode", "update", "--export", "a.json"],
      { cwd: directory },
    );
    expect(first.code).to.equal(0);
    const exported = JSON.parse(fs.readFileSync(state, "utf8")) as { version: number };
    expect(exported.version).to.equal(3);
    const second = await ecsPlatform(
      ["preview", "--cwd", "b", "--json", "--stack-reference", "org/a/dev=a.json"],
      { cwd: directory },
    );
    const { outputs, summary } = reportOf(second);
    expect(outputs).to.deep.equal({ text: "from a", token: "[secret]" });
    expect(summary).to.deep.equal({ create: 1, read: 1 });
  });
});

describe("ecs-platform preview of a program that fails", function () {
  this.timeout(60_000);

  const frames = (column: string): string[] => [
    "    at fail (tests/fixtures/projects/throws/fail.ts:4:9)",
    `    at ${column}`,
  ];
  const index = "tests/fixtures/projects/throws/index.ts";
  const failures: readonly [string, number, string[]][] = [
    ["throw", 1, ["error: it broke", ...frames(`${index}:11:22`)]],
    ["string", 1, ["error: just a text"]],
    ["reject", 1, ["error: nobody awaited this", ...frames(`${index}:13:57`)]],
    ["apply", 1, ["error: in apply", ...frames(`${index}:14:51`)]],
    ["timer", 1, ["error: in a timer", ...frames(`Timeout._onTimeout (${index}:15:39)`)]],
    [
      "exit",
      1,
      [
        "error: the program ended before its stack did: it waits for a promise that is never settled, or it called process.exit",
      ],
    ],
    ["log", 1, ["error: the program says no"]],
    ["run-error", 1, ["error: a message for people"]],
    [
      "required",
      2,
      [
        "error: other:token: the program requires it and it has no value; set one with pulumi config set other:token VALUE",
      ],
    ],
    [
      "typed",
      2,
      [
        "error: --config how: throws:how: Configuration 'throws:how' value 'typed' is not a valid number",
      ],
    ],
  ];
  for (const [how, code, lines] of failures) {
    it(`ends with ${code} on ${how}, and with one object in JSON`, async () => {
      const [human, json] = await Promise.all([
        preview("throws", ["--config", `how=${how}`]),
        preview("throws", ["--config", `how=${how}`, "--json"]),
      ]);
      expect(human.stderr).to.equal(`${lines.join("\n")}\n`);
      expect(human.stdout).to.equal("");
      expect(human.code).to.equal(code);
      expect(json.code).to.equal(code);
      const report = reportOf(json);
      expect(Object.keys(report)).to.deep.equal(reportKeys);
      expect(report.stack).to.equal("dev");
      expect(report.outputs).to.deep.equal({});
      expect(report.diagnostics.filter(({ severity }) => severity === "error")).to.have.length(1);
    });
  }
});
