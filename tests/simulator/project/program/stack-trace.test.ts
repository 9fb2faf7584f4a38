import * as path from "node:path";
import { expect } from "chai";
import { describeError } from "../../../../simulator/project/program/stack-trace";

const here = path.join(process.cwd(), "index.js");

function errorWith(
  name: string,
  message: string,
  frames: readonly string[],
  cause?: unknown,
): Error {
  const error = new Error(message, cause === undefined ? {} : { cause });
  error.name = name;
  error.stack = [`${name}: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join("\n");
  return error;
}

describe("describeError", () => {
  it("keeps the frames of the program's own files", () => {
    const error = errorWith("TypeError", "no", [
      `make (${here}:1:2)`,
      `async Promise.all (index 0)`,
      `Object.<anonymous> (${here}:3:4)`,
      `${here}:5:6`,
      `new Output (${path.join(process.cwd(), "node_modules", "@pulumi", "pulumi", "output.js")}:1:1)`,
      `run (${path.join(process.cwd(), "simulator", "engine", "run.ts")}:1:1)`,
      "Module._compile (node:internal/modules/cjs/loader:1:1)",
      `async load (file://${here}:7:8)`,
    ]);
    expect(describeError(error, () => undefined)).to.equal(
      [
        "TypeError: no",
        "    at make (index.js:1:2)",
        "    at index.js:3:4",
        "    at index.js:5:6",
        "    at async load (index.js:7:8)",
      ].join("\n"),
    );
  });

  it("follows causes and prints what is no error", () => {
    expect(
      describeError(
        errorWith("Error", "outer", [], errorWith("Error", "inner", [])),
        () => undefined,
      ),
    ).to.equal("outer\ncaused by inner");
    expect(describeError("text", () => undefined)).to.equal("the program threw text");
    expect(describeError({ a: 1 }, () => undefined)).to.equal("the program threw { a: 1 }");
  });

  it("translates places by the source map", () => {
    const map = JSON.stringify({
      version: 3,
      sources: ["index.ts"],
      names: [],
      // Line 1, column 0 of the output is line 3, column 4 of the source.
      mappings: "AAEI",
    });
    const error = errorWith("Error", "no", [`make (${here}:1:1)`]);
    expect(describeError(error, () => map)).to.equal("no\n    at make (index.js:3:5)");
  });
});
