import { expect } from "chai";
import { loadProject } from "../../../../simulator/project";
import { prepareProgram } from "../../../../simulator/project/program";
import { directoryWith, removeDirectories } from "../../../support/directory";

async function notesOf(nodeargs: string): Promise<readonly string[]> {
  const directory = directoryWith({
    "Pulumi.yaml": `name: noted\nruntime: { name: nodejs, options: { nodeargs: "${nodeargs}" } }\n`,
    "package.json": "{}",
    "index.ts": "export const a = 1;\n",
  });
  const project = loadProject(directory, { searchParents: false }, []);
  return (await prepareProgram(project)).notes();
}

describe("notes on nodeargs", () => {
  after(removeDirectories);

  for (const nodeargs of [
    "",
    "--require ./scripts/load-typescript.cjs",
    "--require tsx/cjs",
    "-r ts-node/register",
  ]) {
    it(`there are none on ${JSON.stringify(nodeargs)}`, async () => {
      expect(await notesOf(nodeargs)).to.deep.equal([]);
    });
  }

  for (const nodeargs of [
    "--max-old-space-size=4096",
    "--require dotenv/config",
    "--require tsx/cjs --require dotenv/config",
  ]) {
    it(`${nodeargs} is ignored, and said to be`, async () => {
      expect(await notesOf(nodeargs)).to.deep.equal([
        `nodeargs of Pulumi.yaml has no effect here: ${nodeargs}`,
      ]);
    });
  }
});
