import * as path from "node:path";
import { expect } from "chai";
import { ProgramError } from "../../../../simulator/project/program";
import { findEntry } from "../../../../simulator/project/program/entry";
import { directoryWith, removeDirectories } from "../../../support/directory";

interface Found {
  readonly file: string;
  readonly module: boolean;
  readonly typescript: boolean;
  readonly notes: readonly string[];
}

function find(files: Readonly<Record<string, string>>, main?: string, typescript = true): Found {
  const directory = directoryWith(files);
  const entry = findEntry({
    directory,
    ...(main === undefined ? {} : { main }),
    runtime: { typescript },
  });
  return { ...entry, file: path.relative(directory, entry.file) };
}

const json = (manifest: object): string => JSON.stringify(manifest);

describe("findEntry", () => {
  after(removeDirectories);

  const cases: readonly [
    string,
    Readonly<Record<string, string>>,
    string | undefined,
    Partial<Found>,
  ][] = [
    [
      "index.js",
      { "index.js": "", "package.json": "{}" },
      undefined,
      { file: "index.js", module: false, typescript: false },
    ],
    [
      "index.ts",
      { "index.ts": "", "package.json": "{}" },
      undefined,
      { file: "index.ts", typescript: true },
    ],
    [
      "main of Pulumi.yaml",
      { "a.ts": "", "package.json": json({ main: "b.js" }) },
      "a.ts",
      { file: "a.ts" },
    ],
    [
      "main of package.json",
      { "lib/b.js": "", "package.json": json({ main: "lib/b.js" }) },
      undefined,
      { file: "lib/b.js" },
    ],
    [
      "a directory as main",
      { "lib/index.ts": "", "package.json": json({ main: "lib" }) },
      undefined,
      { file: "lib/index.ts" },
    ],
    [
      "exports as a text",
      { "b.js": "", "package.json": json({ exports: "./b.js", main: "c.js" }) },
      undefined,
      { file: "b.js" },
    ],
    [
      "exports by condition",
      {
        "b.js": "",
        "package.json": json({ exports: { ".": { import: "./c.js", default: "./b.js" } } }),
      },
      undefined,
      { file: "b.js" },
    ],
    [
      "a module",
      { "index.js": "", "package.json": json({ type: "module" }) },
      undefined,
      { file: "index.js", module: true },
    ],
    [
      "a module in TypeScript",
      { "index.mts": "", "package.json": json({ type: "module" }) },
      undefined,
      { file: "index.mts", module: true, typescript: true },
    ],
    ["a module by its name", { "a.mjs": "", "package.json": "{}" }, "a.mjs", { module: true }],
    [
      "CommonJS in a module package",
      { "a.cts": "", "package.json": json({ type: "module" }) },
      "a.cts",
      { module: false, typescript: true },
    ],
    ["package.yaml", { "b.js": "", "package.yaml": "main: b.js" }, undefined, { file: "b.js" }],
  ];
  for (const [what, files, main, expected] of cases) {
    it(`takes ${what}`, () => {
      expect(find(files, main)).to.include(expected);
    });
  }

  it("says what it passes over", () => {
    expect(
      find({ "index.js": "", "index.ts": "", "package.json": json({ main: "gone.js" }) }).notes,
    ).to.deep.equal([
      "package.json names the entry gone.js, which doesn't exist; the index file is used instead",
      "there is an index.js beside index.ts, and Pulumi runs index.js",
    ]);
  });

  it("refuses a directory without a program", () => {
    expect(() => find({ "package.json": "{}" })).to.throw(
      ProgramError,
      /there is no program: neither main in Pulumi.yaml or package.json nor any of index.js, index.ts, index.tsx$/,
    );
  });

  it("refuses TypeScript that is switched off", () => {
    expect(() => find({ "a.ts": "", "package.json": "{}" }, "a.ts", false)).to.throw(
      ProgramError,
      /a.ts: is TypeScript, and Pulumi.yaml sets runtime.options.typescript to false$/,
    );
  });
});
