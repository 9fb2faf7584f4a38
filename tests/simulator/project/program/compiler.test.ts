import * as path from "node:path";
import { expect } from "chai";
import { compileProgram } from "../../../../simulator/project/program/compiler";
import { ProgramError } from "../../../../simulator/project/program";
import { directoryWith, removeDirectories } from "../../../support/directory";

async function refusals(files: Readonly<Record<string, string>>): Promise<string[]> {
  const directory = directoryWith(files);
  const error: unknown = await compileProgram(path.join(directory, "index.ts"), undefined).catch(
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProgramError)) throw new Error("it compiles");
  return error.message.replaceAll(`${directory}${path.sep}`, "").split("\n");
}

describe("compileProgram", () => {
  after(removeDirectories);

  it("compiles what the entry reaches, file by file, and leaves packages and scripts alone", async () => {
    const directory = directoryWith({
      "index.ts":
        'import "package"; import { a } from "./lib/a"; import { b } from "./b.js"; export const c = a + b;',
      "lib/a.ts": "export const a: number = 1;",
      "b.js": "exports.b = 2;",
      "unused.ts": "broken(",
    });
    const entry = path.join(directory, "index.ts");
    const { modules, imports } = await compileProgram(entry, undefined);
    const names = [...modules.keys()].map((file) => path.relative(directory, file)).sort();
    expect(names).to.deep.equal(["index.ts", path.join("lib", "a.ts")]);
    expect(Object.fromEntries(imports.get(entry) ?? [])).to.deep.equal({
      "./lib/a": path.join(directory, "lib", "a.ts"),
      "./b.js": path.join(directory, "b.js"),
    });
    expect(modules.get(path.join(directory, "lib", "a.ts"))?.code).to.include("module.exports");
  });

  it("names each syntax error with its place", async () => {
    const files = {
      "index.ts": 'import "./a";\nimport "./b";\n',
      "a.ts": "\nconst = 1;\n",
      "b.ts": "export { ;\n",
    };
    expect(await refusals(files)).to.have.members([
      'a.ts:2:7: Expected identifier but found "="',
      'b.ts:1:10: Expected identifier but found ";"',
    ]);
  });

  it("names a local import that leads nowhere", async () => {
    expect(
      await refusals({ "index.ts": 'import { a } from "./gone";\nexport { a };\n' }),
    ).to.deep.equal(['index.ts:1:19: Could not resolve "./gone"']);
  });
});
