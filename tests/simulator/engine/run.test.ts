import { expect } from "chai";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import {
  lowerProps,
  programPlace,
  runProgram,
  type ProgramRun,
  type RunResult,
  type Stream,
} from "../../../simulator/engine";
import { providers } from "../../../simulator/providers";
import { MODES, testProvider } from "../../support/engine";

const root = path.resolve(__dirname, "..", "..", "..");
const fixtures = path.join(root, "tests", "fixtures", "engine");
const load = createRequire(__filename);

function programRun(fixture: string, given: Partial<ProgramRun> = {}): ProgramRun {
  return {
    dir: path.join(fixtures, fixture),
    project: fixture,
    stack: "dev",
    mode: "update",
    config: {},
    secretKeys: [],
    providers: [testProvider()],
    ...given,
  };
}

/** Loads a CommonJS program anew. */
function fresh(fixture: string, entry = "index.js"): () => unknown {
  return () => {
    const file = path.join(fixtures, fixture, entry);
    Reflect.deleteProperty(load.cache, file);
    return load(file) as unknown;
  };
}

const imported = (fixture: string) => (): Promise<unknown> =>
  import(pathToFileURL(path.join(fixtures, fixture, "index.js")).href);

function inProcess(fixture: string, given: Partial<ProgramRun> = {}): Promise<RunResult> {
  return runProgram({ ...programRun(fixture, given), loadProgram: fresh(fixture) });
}

function overGrpc(fixture: string, given: Partial<ProgramRun> = {}): Promise<RunResult> {
  const run = programRun(fixture, given);
  return runProgram({ ...run, transport: "grpc", typescript: fixture === "rich" });
}

const TRANSPORTS = { "in process": inProcess, "over gRPC": overGrpc };

describe("engine: programs", function () {
  this.timeout(60_000);

  for (const [name, run] of Object.entries(TRANSPORTS)) {
    it(`calls an exported function, in the program's directory (${name})`, async () => {
      const before = process.cwd();
      const result = await run("function-export", { config: { "function-export:name": "n" } });
      expect(result.error).to.equal(undefined);
      expect(result.outputs).to.deep.equal({
        name: "n",
        stack: "dev",
        directory: "function-export",
      });
      expect(process.cwd()).to.equal(before);
    });

    it(`fails with what the engine refuses, and ends (${name})`, async () => {
      const result = await run("refused");
      expect(result.error?.message).to.equal('test:index:Thing "bad": value: may not be refused');
      expect(result.diagnostics).to.have.lengthOf(1);
    });

    it(`takes what the program prints (${name})`, async () => {
      const seen: Record<Stream, string> = { stdout: "", stderr: "" };
      const result = await run("prints", {
        onOutput: (text, stream) => {
          seen[stream] += text;
        },
      });
      expect(result.outputs).to.deep.equal({ out: "done" });
      expect(seen.stdout).to.equal("to stdout\nbytes\nlater\n");
      expect(seen.stderr).to.contain("to stderr\n");
    });
  }

  // Not over gRPC: Node 20 takes a minute to colour the stack traces that the SDK's runner prints there.
  it("fails with what an apply throws", async () => {
    const result = await inProcess("throws");
    expect(result.error?.message).to.equal("in apply");
    expect(result.diagnostics).to.deep.equal([{ severity: "error", message: "in apply" }]);
    expect(result.resources.map((each) => each.name)).to.include("one");
  });

  it("fails with what a program throws", async () => {
    const result = await inProcess("throws-error");
    expect(result.error?.message).to.equal("at the top");
    expect(result.error?.stack).to.contain("throws-error");
    expect(result.resources.map((each) => each.name)).to.deep.equal(["throws-error-dev"]);
  });

  it("calls the default export of an ES module", async () => {
    const run = programRun("default-export");
    const result = await runProgram({ ...run, loadProgram: imported("default-export") });
    expect(result.error).to.equal(undefined);
    expect(result.outputs).to.deep.equal({ out: 1 });
  });

  it("refuses an ES module with a default export and others", async () => {
    const run = programRun("both-exports");
    const result = await runProgram({ ...run, loadProgram: imported("both-exports") });
    expect(result.error?.message).to.equal(
      "expected entrypoint module to have either a default export or named exports but not both",
    );
  });

  it("makes an error of a thrown text", async () => {
    const result = await inProcess("throws-text");
    expect(result.error?.message).to.equal("a text");
  });

  it("runs `main` of Pulumi.yaml in its own directory", async () => {
    const run = programRun("subdirectory", { main: "src/" });
    const loadProgram = fresh("subdirectory", "src/index.js");
    const result = await runProgram({ ...run, loadProgram });
    expect(result.outputs).to.deep.equal({ directory: "src" });
    const grpc = await runProgram({ ...run, transport: "grpc", typescript: false });
    expect(grpc.outputs).to.deep.equal({ directory: "src" });
  });

  const places: [string | undefined, string, string][] = [
    [undefined, "", "."],
    ["src/", "src", "."],
    ["src/index.js", "src", "index.js"],
    ["missing.js", "", "missing.js"],
  ];
  for (const [main, directory, entry] of places) {
    it(`finds the place of main: ${String(main)}`, () => {
      const dir = path.join(fixtures, "subdirectory");
      const expected = { directory: path.join(dir, directory), entry };
      expect(programPlace(dir, main)).to.deep.equal(expected);
    });
  }

  it("tells of each resource as it is done", async () => {
    const seen: string[] = [];
    await inProcess("throws", { onResource: (resource) => seen.push(resource.name) });
    expect(seen).to.deep.equal(["throws-dev", "default", "one"]);
  });

  it("says so when a program waits for ever, and for what", async () => {
    const script = `
      require("tsx/cjs");
      const { runProgram } = require("./simulator/engine");
      const dir = ${JSON.stringify(path.join(fixtures, "stuck"))};
      runProgram({
        dir, project: "p", stack: "dev", mode: "preview", config: {}, secretKeys: [], providers: [],
        loadProgram: () => require(dir),
      }).then((result) => console.log("ended: " + result.error.message));`;
    const output = await new Promise<string>((resolve, reject) => {
      execFile(process.execPath, ["-e", script], { cwd: root }, (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(stderr, { cause: error }));
      });
    });
    expect(output.trim()).to.equal(
      "ended: the program waits for something that never happens; " +
        'inputs are missing for: test:index:Thing "waits"',
    );
  });

  it("reports a process that dies without a word", async () => {
    const run = programRun("empty");
    const missing = await runProgram({
      ...run,
      transport: "grpc",
      typescript: false,
    });
    expect(missing.error?.message).to.match(
      /^The program ended with exit code \d+\. We failed to locate/,
    );
    expect(missing.diagnostics.map((each) => each.severity)).to.deep.equal(["error"]);
  });
});

describe("engine: transports", function () {
  this.timeout(120_000);

  /** The state without its times, and in one order: over gRPC requests may overtake each other. */
  function comparable(result: RunResult): unknown {
    return result
      .stateExport()
      .deployment.resources.map((each) => ({ ...each, created: undefined, modified: undefined }))
      .sort((a, b) => (a.urn < b.urn ? -1 : 1));
  }

  for (const mode of MODES) {
    it(`give the same state of a program with everything (${mode})`, async () => {
      const given = (): Partial<ProgramRun> => ({
        mode,
        config: { "aws:region": "eu-west-1", "rich:dbPassword": "hunter2hunter2" },
        secretKeys: ["rich:dbPassword"],
        stackOutputs: { "organization/base/dev": { vpcId: "vpc-9" } },
        providers: providers(),
      });
      const run = programRun("rich", given());
      const local = await runProgram({ ...run, loadProgram: fresh("rich", "index.ts") });
      const remote = await overGrpc("rich", given());
      expect(local.error).to.equal(undefined);
      expect(remote.error).to.equal(undefined);
      expect(local.resources).to.have.lengthOf(18);
      expect(comparable(local)).to.deep.equal(comparable(remote));
      expect(lowerProps(local.outputs)).to.deep.equal(lowerProps(remote.outputs));
      expect(local.diagnostics).to.deep.equal(remote.diagnostics);
      expect(local.invokes).to.deep.equal(remote.invokes);
      expect(JSON.stringify(local.stateExport())).not.to.contain("hunter2hunter2");
    });
  }
});
