import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { expect } from "chai";
import { findPack, PolicyPackError } from "../../../simulator/analyzer";
import { directoryWith, removeDirectories } from "../../support/directory";
import { fixture } from "./support";

function refusal(directory: string): PolicyPackError {
  try {
    findPack(directory);
  } catch (error) {
    if (error instanceof PolicyPackError) return error;
    throw error;
  }
  throw new Error(`${directory} is taken`);
}

const manifest = '{ "name": "p", "version": "1.0.0" }';
const policy = "runtime: nodejs\n";

describe("finding a policy pack", () => {
  after(removeDirectories);

  it("takes a compiled pack, with the version that PulumiPolicy.yaml says", () => {
    const pack = findPack(fixture("rules"));
    expect(pack).to.include({ directory: fixture("rules"), version: "2.3.4" });
    expect(pack.shown).to.equal(path.join("tests", "fixtures", "analyzer", "rules"));
    expect(pack.runner).to.match(/@pulumi[\\/]pulumi[\\/]cmd[\\/]run-policy-pack[\\/]index\.js$/);
    expect(pack).to.not.have.any.keys("typescript", "missingMain");
  });

  it("leaves the version to package.json", () => {
    expect(findPack(fixture("strict"))).to.not.have.property("version");
  });

  it("takes TypeScript, and says so", () => {
    const pack = findPack(fixture("typescript"));
    expect(pack.typescript).to.equal(path.join(fixture("typescript"), "index.ts"));
    expect(pack).to.not.have.property("missingMain");
  });

  it("takes the file that Node takes where main is missing", () => {
    expect(findPack(fixture("stand-in"))).to.include({
      missingMain: "dist/index.js",
      typescript: path.join(fixture("stand-in"), "index.ts"),
    });
  });

  it("takes a runtime with options", () => {
    const directory = directoryWith({
      "PulumiPolicy.yaml": "runtime:\n  name: nodejs\n  options: {typescript: true}\nversion: 1\n",
      "package.json": manifest,
      "index.js": "",
    });
    fs.symlinkSync(path.resolve("node_modules"), path.join(directory, "node_modules"));
    expect(findPack(directory).version).to.equal("1");
  });

  const remedies: Record<string, [says: string, unasked: boolean]> = {
    "takes its word that it remediates when configured": [
      ', "ecs-platform": { "remediates": "when-configured" }',
      false,
    ],
    "expects remedies of a pack that says nothing of them": ["", true],
    "expects remedies of a pack that says something else": [
      ', "ecs-platform": { "remediates": "never" }',
      true,
    ],
    "expects remedies of a pack that has another field of the name": [', "ecs-platform": 1', true],
  };
  for (const [name, [says, unasked]] of Object.entries(remedies)) {
    it(name, () => {
      const directory = directoryWith({
        "PulumiPolicy.yaml": policy,
        "package.json": manifest.replace(" }", `${says} }`),
        "index.js": "",
      });
      fs.symlinkSync(path.resolve("node_modules"), path.join(directory, "node_modules"));
      expect(findPack(directory).remediatesUnasked).to.equal(unasked);
    });
  }

  const refused: Record<string, [directory: () => string, message: string]> = {
    "a directory that isn't there": [
      () => fixture("nowhere"),
      "policy pack tests/fixtures/analyzer/nowhere: there is no such directory",
    ],
    "a file": [
      () => fixture("rules/index.js"),
      "policy pack tests/fixtures/analyzer/rules/index.js: is no directory; give the one that holds PulumiPolicy.yaml",
    ],
    "a directory without PulumiPolicy.yaml": [
      () => fixture("no-policy-file"),
      "policy pack tests/fixtures/analyzer/no-policy-file: there is no PulumiPolicy.yaml in it; give a directory with PulumiPolicy.yaml, or write one that says runtime: nodejs",
    ],
    "another runtime": [
      () => fixture("python"),
      "tests/fixtures/analyzer/python/PulumiPolicy.yaml:1:1: runtime: policy packs in python can't be run here; nodejs ones can",
    ],
    "a pack that isn't compiled": [
      () => fixture("not-compiled"),
      "policy pack tests/fixtures/analyzer/not-compiled: its main dist/index.js doesn't exist; compile the pack, or correct main in its package.json",
    ],
    "a pack without a version": [
      () => fixture("no-version"),
      "policy pack tests/fixtures/analyzer/no-version: its package.json says no version; every policy pack has one, such as 1.0.0",
    ],
  };
  for (const [name, [directory, message]] of Object.entries(refused)) {
    it(`refuses ${name}`, () => {
      const error = refusal(directory());
      expect(error.message).to.equal(message);
      expect(error.usage).to.equal(true);
    });
  }

  const written: Record<string, [files: Record<string, string>, message: string]> = {
    "the other spelling of the file": [
      { "PulumiPolicy.yml": policy },
      "there is no PulumiPolicy.yaml in it; rename its PulumiPolicy.yml to PulumiPolicy.yaml",
    ],
    "no runtime": [{ "PulumiPolicy.yaml": "version: 1\n" }, "runtime: should be nodejs"],
    "a file that is no YAML": [{ "PulumiPolicy.yaml": "runtime: [\n" }, "PulumiPolicy.yaml:"],
    "no package.json": [
      { "PulumiPolicy.yaml": policy },
      "there is no package.json in it; the pack's version stands there",
    ],
    "a package.json that is no JSON": [
      { "PulumiPolicy.yaml": policy, "package.json": "{" },
      "its package.json can't be read: ",
    ],
    "no file to run": [
      { "PulumiPolicy.yaml": policy, "package.json": manifest },
      "there is no index.js in it, and package.json names no main; name the compiled file",
    ],
    "packages that aren't installed": [
      { "PulumiPolicy.yaml": policy, "package.json": manifest, "index.js": "" },
      "its packages are not installed, @pulumi/policy among them; run npm install in it",
    ],
  };
  for (const [name, [files, message]] of Object.entries(written)) {
    it(`refuses ${name}`, () => {
      const directory = directoryWith(files);
      expect(path.dirname(directory)).to.equal(fs.realpathSync(os.tmpdir()));
      const error = refusal(directory);
      expect(error.message).to.include(directory).and.include(message);
      expect(error.usage).to.equal(true);
    });
  }
});
