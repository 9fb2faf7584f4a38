import { expect } from "chai";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { loadSdk } from "../../../simulator/engine/sdk";

const root = path.resolve(__dirname, "..", "..", "..");
const ours = path.join(root, "node_modules", "@pulumi", "pulumi");

describe("engine sdk", () => {
  it("is the one that the program's directory resolves", () => {
    const sdk = loadSdk(path.join(root, "tests", "fixtures"));
    expect(sdk.directory).to.equal(ours);
    const manifest = JSON.parse(readFileSync(path.join(ours, "package.json"), "utf8")) as {
      version: string;
    };
    expect(sdk.version).to.equal(manifest.version);
    expect(sdk.versionOf("@pulumi/aws")).to.match(/^\d+\.\d+\.\d+/);
    expect(sdk.versionOf("@pulumi/no-such-package")).to.equal(undefined);
  });

  it("is ours where there is none", () => {
    const directory = mkdtempSync(path.join(tmpdir(), "no-sdk-"));
    try {
      expect(loadSdk(directory).directory).to.equal(ours);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it("loads the compiler and the package manager when they are touched, not before", async () => {
    const script = `
      require("tsx/cjs");
      const { loadSdk } = require("./simulator/engine/sdk");
      loadSdk(process.cwd());
      const loaded = (name) => Object.keys(require.cache).some((file) => file.includes(name));
      const before = [loaded("arborist"), loaded("pulumi/automation/")];
      const pulumi = require("@pulumi/pulumi");
      const has = "LocalWorkspace" in pulumi.automation && typeof pulumi.automation.LocalWorkspace;
      const types = Object.keys(pulumi.automation).length > 10;
      pulumi.runtime.serializeFunction(() => 42).then(({ text }) =>
        console.log(JSON.stringify([...before, has, types, text.includes("return 42") || text.includes("42")])));`;
    const output = await new Promise<string>((resolve, reject) => {
      execFile(process.execPath, ["-e", script], { cwd: root }, (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(stderr, { cause: error }));
      });
    });
    expect(JSON.parse(output)).to.deep.equal([false, false, "function", true, true]);
  });
});
