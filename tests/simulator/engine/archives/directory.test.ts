/** The expected hashes are the real engine's, 3.260.0, which Go 1.26 compiled. */
import * as fs from "node:fs";
import * as path from "node:path";
import { spawnSync } from "node:child_process";
import { expect } from "chai";
import { EngineError } from "../../../../simulator/engine/errors";
import { directoryWith, removeDirectories } from "../../../support/directory";
import { archive, archiveOf, file, hashOf, text } from "./values";

const EMPTY = "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef";
const CODE = "c528d14b76af66abe7a54d4a638e8334e59d127ca5230c0664c4a2abb73b3434";

function example(): string {
  const directory = directoryWith({
    "code/index.js": "exports.handler = 1;\n",
    "code/lib/a.js": "a",
    "code/lib.js": "lib",
    "code/lib-b.js": "",
    "code/é/ü": "u",
    "code/.env": "E=1",
    "code/.pulumi/x": "no",
    "code/lib/.pulumi": "no",
    [`code/${"n".repeat(120)}`]: "long",
    [`code/${"m".repeat(150)}/${"o".repeat(150)}`]: "longer",
    outside: "o",
    ".pulumi/x": "x",
    "bytes.zip": "any bytes",
    "bytes.tar.gz": "any bytes",
    "loop/a": "a",
    "dangling/a": "a",
    "pipe/a": "a",
    "closed.zip/a": "a",
  });
  const link = (target: string, name: string): void => {
    fs.symlinkSync(target, path.join(directory, name));
  };
  fs.chmodSync(path.join(directory, "code/lib/a.js"), 0o755);
  for (const name of ["code/empty", "none", "big"]) fs.mkdirSync(path.join(directory, name));
  link("index.js", "code/link");
  link("lib", "code/directory");
  link("../outside", "code/out");
  link("code", "linked");
  link("self", "loop/self");
  link("nowhere", "dangling/link");
  fs.writeFileSync(path.join(directory, "big/big"), Buffer.alloc(2 ** 20 + 1, 7));
  return directory;
}

describe("engine archives: directories and files", () => {
  let directory = "";
  before(() => {
    directory = example();
  });
  after(removeDirectories);

  const cases: readonly (readonly [string, string, string])[] = [
    ["a directory", "code", CODE],
    ["a directory by a roundabout path", "./code/../code/", CODE],
    ["a link to a directory, which is empty to Pulumi", "linked", EMPTY],
    [
      "a directory below a link",
      "linked/lib",
      "f5adf77d3268e10e29b7c7ca65810c7d3fe6af18d085e1672863860abb6796e8",
    ],
    [
      "more than a piece",
      "big",
      "c749b9255a6d8841743d3c427cc6b0b8953efec77a6da9498f9141dd22de9a23",
    ],
    ["Pulumi's own directory", ".pulumi", EMPTY],
    ["an empty directory", "none", EMPTY],
    [
      "the bytes of a ZIP file, whatever they are",
      "bytes.zip",
      "23914a83c3c7080988b4aab957e8c1abf4a281df9cc77c7e1d43d3e81f39e94e",
    ],
    [
      "the bytes of a .tar.gz file",
      "bytes.tar.gz",
      "23914a83c3c7080988b4aab957e8c1abf4a281df9cc77c7e1d43d3e81f39e94e",
    ],
  ];
  for (const [what, given, hash] of cases) {
    it(what, () => {
      expect(hashOf(archive(given), directory)).to.equal(hash);
    });
  }

  it("takes absolute paths as they are: a slash leads through a link", () => {
    expect(hashOf(archive(path.join(directory, "code")))).to.equal(CODE);
    expect(hashOf(archive(path.join(directory, "linked")))).to.equal(EMPTY);
    expect(hashOf(archive(path.join(directory, "linked/")))).to.equal(CODE);
  });

  it("takes files and directories beside texts", () => {
    const members = {
      code: archive("code"),
      "code/index.js": text("other"),
      "big.bin": file("big/big"),
    };
    expect(hashOf(archiveOf(members), directory)).to.equal(
      "2ef1f5dc474b860aec4f677523f059495c28e5d8fb6be7834e09d2a6c7388708",
    );
  });

  it("takes names that are no text", function () {
    if (process.platform !== "linux") this.skip();
    const raw = directoryWith({ x: "x" });
    fs.writeFileSync(Buffer.concat([Buffer.from(`${raw}/b`), Buffer.from([0xff])]), "raw");
    expect(hashOf(archive(raw))).to.equal(
      "f908d992f0198611dbdb2ff130d99feeaa6b352553badc7e8c485ffa52bb7f47",
    );
  });

  const same: readonly (readonly [string, readonly string[], boolean])[] = [
    ["is the same as the same texts in a map", ["index.js", "lib/a.js", "é"], true],
    ["goes through one directory after the other, a map by whole names", ["b.js", "b/a"], false],
  ];
  for (const [what, names, isSame] of same) {
    it(what, () => {
      const files = Object.fromEntries(names.map((name) => [name, name]));
      const texts = Object.fromEntries(names.map((name) => [name, text(name)]));
      const hash = hashOf(archive(directoryWith(files)));
      expect(hash === hashOf(archiveOf(texts))).to.equal(isSame);
    });
  }

  const NAMES = ".tar, .tgz, .tar.gz, .zip, .jar";
  const refused: readonly (readonly [string, string])[] = [
    ["missing", "the archive missing can't be read: ENOENT"],
    ["missing.zip", "the archive missing.zip can't be read: ENOENT"],
    ["closed.zip", "the archive closed.zip can't be read: it is a directory"],
    [
      "outside",
      `the archive outside can't be read: it is no directory, and its name ends in none of ${NAMES}`,
    ],
    ["loop", "self of the archive loop can't be read: ELOOP"],
    ["loop/self", "the archive loop/self can't be read: ELOOP"],
    ["dangling", "link of the archive dangling can't be read: ENOENT"],
  ];
  for (const [given, message] of refused) {
    it(`refuses ${given}`, () => {
      expect(() => hashOf(archive(given), directory)).to.throw(EngineError, message);
    });
  }

  it("waits for no pipe", function () {
    const pipe = path.join(directory, "pipe/b");
    if (spawnSync("mkfifo", [pipe]).status !== 0) this.skip();
    const message = "b of the archive pipe can't be read: it is a pipe";
    expect(() => hashOf(archive("pipe"), directory)).to.throw(EngineError, message);
    const alone = "the asset file pipe/b can't be read: it is a pipe";
    expect(() => hashOf(file("pipe/b"), directory)).to.throw(EngineError, alone);
  });

  it("reads no endless device to its end", function () {
    if (!fs.existsSync("/dev/zero")) this.skip();
    const message = "/dev/zero can't be read: it should have 0 bytes and has more";
    expect(() => hashOf(file("/dev/zero"))).to.throw(EngineError, message);
    expect(() => hashOf(archiveOf({ a: file("/dev/zero") }))).to.throw(EngineError, message);
  });
});
