/** How packs start and end. */
import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { buildSync } from "esbuild";
import { expect } from "chai";
import { findPack, PolicyPackError } from "../../../simulator/analyzer";
import { PackProcess } from "../../../simulator/analyzer/process";
import { rejection } from "../../support/engine";
import { directoryWith, processDirectory, removeDirectories } from "../../support/directory";
import { fixture, judged, judgedStack, packOf } from "./support";

const root = path.resolve(__dirname, "..", "..", "..");

interface Started {
  readonly error: Error;
  readonly printed: string;
}

/** A start that fails. */
async function failedStart(directory: string, milliseconds?: number): Promise<Started> {
  let printed = "";
  const child = new PackProcess(findPack(directory), judgedStack(), (text) => {
    printed += text;
  });
  try {
    return { error: await rejection(child.port(milliseconds)), printed };
  } finally {
    child.stop();
  }
}

/** Resolves when no process of this command line is left. */
async function gone(part: string): Promise<void> {
  for (let waited = 0; running(part); waited += 50) {
    if (waited > 10_000) throw new Error(`a process of ${part} is left`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function running(part: string): boolean {
  const { stdout } = spawnSync("ps", ["-eo", "args"], { encoding: "utf8" });
  return stdout.split("\n").some((line) => line.includes(part) && line.includes("policy-pack"));
}

/** The compiled file that packs of a compiled command are started with. */
function preloadFile(): string {
  const outdir = processDirectory();
  fs.writeFileSync(path.join(outdir, "package.json"), "{}");
  const sources = [
    "analyzer/preload.ts",
    "analyzer/lazy-compiler.ts",
    "compile-cache.ts",
    "engine/lazy-modules.ts",
  ];
  buildSync({
    entryPoints: sources.map((file) => path.join(root, "simulator", file)),
    outbase: path.join(root, "simulator"),
    outdir,
    format: "cjs",
    platform: "node",
    target: "node20",
  });
  return path.join(outdir, "analyzer", "preload.js");
}

describe("the process of a policy pack", function () {
  this.timeout(120_000);
  after(removeDirectories);

  const failing: Record<string, [pack: string, message: string | RegExp]> = {
    "a pack that throws when it is loaded": [
      "throws",
      /^policy pack tests\/fixtures\/analyzer\/throws: ended with exit code \d+ before it was ready:\n(.|\n)*Error: the pack can't read its rules\n/,
    ],
    "a pack that ends without a word": [
      "exits",
      "policy pack tests/fixtures/analyzer/exits: ended with exit code 7 before it was ready; does it come to `new PolicyPack`?",
    ],
    "a pack that prints before it listens": [
      "prints",
      'policy pack tests/fixtures/analyzer/prints: printed "loading rules" where its port belongs; print nothing before `new PolicyPack`, or use console.error',
    ],
  };
  for (const [name, [pack, message]] of Object.entries(failing)) {
    it(`says what is wrong with ${name}`, async () => {
      const { error, printed } = await failedStart(fixture(pack));
      if (typeof message === "string") expect(error.message).to.equal(message);
      else expect(error.message).to.match(message);
      expect(error).to.be.instanceOf(PolicyPackError).with.property("usage", false);
      // What it printed stands in the message, and only there.
      expect(printed).to.equal("");
      await gone(fixture(pack));
    });
  }

  it("gives up a pack that takes too long", async () => {
    const { error } = await failedStart(fixture("silent"), 1500);
    expect(error.message).to.equal(
      "policy pack tests/fixtures/analyzer/silent: isn't ready after 1.5 s; it must come to `new PolicyPack` at once",
    );
    await gone(fixture("silent"));
  });

  it("names compiling as the way out for TypeScript that takes too long", async () => {
    const { error } = await failedStart(fixture("typescript"), 1);
    expect(error.message).to.equal(
      "policy pack tests/fixtures/analyzer/typescript: isn't ready after 0.001 s; its TypeScript is type-checked at each start, so compile it and let main in package.json name the result",
    );
  });

  it("says when the pack's own packages aren't there", async () => {
    const directory = directoryWith({
      "PulumiPolicy.yaml": "runtime: nodejs\n",
      "package.json": '{ "name": "p", "version": "1.0.0" }',
      "index.js": 'require("@pulumi/policy");',
    });
    fs.mkdirSync(path.join(directory, "node_modules", "@pulumi"), { recursive: true });
    fs.symlinkSync(
      path.join(root, "node_modules", "@pulumi", "pulumi"),
      path.join(directory, "node_modules", "@pulumi", "pulumi"),
    );
    const { error } = await failedStart(directory);
    expect(error.message).to.equal(
      `policy pack ${directory}: @pulumi/policy is not installed; run npm install in it`,
    );
  });

  it("runs TypeScript, type-checked, and says what that costs", async () => {
    const { results, run, notes } = await judged([packOf("typescript")], () => undefined);
    expect(run.error).to.equal(undefined);
    expect(results[0]?.violations.map(({ message }) => message)).to.deep.equal([
      "is named shop-dev",
    ]);
    expect(notes).to.have.length(1);
    expect(notes[0]).to.match(
      /^policy pack tests\/fixtures\/analyzer\/typescript: its TypeScript is type-checked at each start, \d+\.\d s this time; compile it and let main in package\.json name the result$/,
    );
  });

  it("says that another file stands in for the one that main names", async () => {
    const { results, notes } = await judged([packOf("stand-in")], () => undefined);
    expect(results[0]?.name).to.equal("in-typescript");
    expect(notes[0]).to.match(/: its main dist\/index\.js doesn't exist, so another file runs; /);
  });

  it("tells all that is wrong with several packs, and stops those that run", async () => {
    const { failure } = await judged(
      [packOf("throws"), packOf("strict"), packOf("rules")],
      () => undefined,
    );
    expect(failure).to.be.instanceOf(PolicyPackError).with.property("usage", true);
    expect(failure?.message.split("\n")).to.include.members([
      "owner.owner: is missing and required",
    ]);
    expect(failure?.message).to.match(/^policy pack tests\/fixtures\/analyzer\/throws: /);
    await gone(fixture("rules"));
  });

  it("passes on what a pack prints once it listens", async () => {
    const { printed } = await judged([packOf("rules", { all: "disabled" })], () => undefined);
    expect(printed).to.equal("rules are ready\n");
  });
});

describe("what packs of a compiled command load first", function () {
  this.timeout(120_000);

  const runner = findPack(fixture("rules")).runner;
  const probe =
    'process.on("exit", () => console.log("compiler", Object.keys(require.cache).some((file) => /typescript[\\\\/]lib[\\\\/]typescript\\.js$/.test(file))));';

  /** Starts a pack, and ends it as its starter's end does. */
  async function start(pack: string): Promise<{ lines: string[]; code: number | null }> {
    const probeFile = path.join(directoryWith({ "probe.cjs": probe }), "probe.cjs");
    const child = spawn(
      process.execPath,
      ["--require", preloadFile(), "--require", probeFile, runner, "127.0.0.1:0", fixture(pack)],
      { cwd: fixture(pack), stdio: ["pipe", "pipe", "inherit"], env: cleanEnvironment() },
    );
    let printed = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      if (printed.includes("\n")) child.stdin.end();
    });
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
    return { lines: printed.trim().split("\n"), code };
  }

  /** ts-node keeps what it compiled. */
  function cleanEnvironment(): NodeJS.ProcessEnv {
    return { ...process.env, TMPDIR: directoryWith({}) };
  }

  after(removeDirectories);

  it("keeps the compiler from compiled packs, and ends them with their starter", async () => {
    const { lines, code } = await start("rules");
    expect(lines[0]).to.match(/^\d+$/);
    expect(lines.at(-1)).to.equal("compiler false");
    expect(code).to.equal(0);
  });

  it("leaves it to packs in TypeScript", async () => {
    const { lines } = await start("typescript");
    expect(lines[0]).to.match(/^\d+$/);
    expect(lines.at(-1)).to.equal("compiler true");
  });

  it("lets a pack end that comes to nothing", async () => {
    expect(await start("exits")).to.deep.equal({ lines: ["compiler false"], code: 7 });
  });
});
