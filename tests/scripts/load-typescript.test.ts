/** Programs under the SDK's own runner, as the CLI starts them with the `nodeargs` of our Pulumi.yaml. */
import * as fs from "node:fs";
import * as path from "node:path";
import { expect } from "chai";
import { runProgramOverGrpc, type RunResult } from "../../simulator/engine";
import { loadProject } from "../../simulator/project";
import { directoryWith, removeDirectories } from "../support/directory";

const root = path.join(__dirname, "..", "..");
const { nodeargs = "" } = loadProject(root, { searchParents: false }, []).runtime;
const nodeArguments = nodeargs
  .split(" ")
  .map((argument) => (argument.startsWith(".") ? path.join(root, argument) : argument));

function programOf(files: Readonly<Record<string, string>>): string {
  const directory = directoryWith({ "package.json": "{}", ...files });
  fs.symlinkSync(path.join(root, "node_modules"), path.join(directory, "node_modules"));
  return directory;
}

function run(directory: string, given: readonly string[] = nodeArguments): Promise<RunResult> {
  return runProgramOverGrpc({
    dir: directory,
    main: "index.ts",
    project: "loaded",
    stack: "dev",
    mode: "preview",
    config: {},
    secretKeys: [],
    providers: [],
    nodeArguments: given,
    // Else ts-node would check types, which takes long and is not what is compared here.
    environment: { PULUMI_NODEJS_TRANSPILE_ONLY: "true" },
  });
}

/** Which of the modules that make a start slow a program finds loaded. */
const heavyModules = `
import * as pulumi from "@pulumi/pulumi";
const heavy = ["typescript/lib/typescript.js", "/ts-node@", "/@npmcli/arborist/"];
const loaded = () => heavy.filter((name) =>
  Object.keys(require.cache).some((file) => file.split("\\\\").join("/").includes(name)),
);
`;

describe("scripts/load-typescript", function () {
  this.timeout(60_000);
  after(removeDirectories);

  it("stands in Pulumi.yaml", () => {
    expect(nodeArguments).to.deep.equal([
      "--require",
      path.join(root, "scripts", "load-typescript.cjs"),
    ]);
  });

  it("loads a program without compiler, ts-node and package manager", async () => {
    const directory = programOf({
      "index.ts": `${heavyModules}
export const first = { stack: pulumi.getStack(), loaded: loaded() };
`,
    });
    const { error, outputs } = await run(directory);
    expect(error).to.equal(undefined);
    expect(outputs).to.deep.equal({ first: { stack: "dev", loaded: [] } });
    const without = await run(directory, []);
    expect(without.outputs).to.deep.equal({
      first: {
        stack: "dev",
        loaded: ["typescript/lib/typescript.js", "/ts-node@", "/@npmcli/arborist/"],
      },
    });
  });

  it("takes edits without a build step", async () => {
    const directory = programOf({
      "index.ts": 'import { size } from "./parts";\nexport const doubled: number = 2 * size;\n',
      "parts/index.ts": "export const size: number = 1;\n",
    });
    expect((await run(directory)).outputs).to.deep.equal({ doubled: 2 });
    fs.writeFileSync(path.join(directory, "parts", "index.ts"), "export const size = 21;\n");
    expect((await run(directory)).outputs).to.deep.equal({ doubled: 42 });
  });

  it("runs what `export =` and enums and parameter properties compile to", async () => {
    const directory = programOf({
      "index.ts": `enum Size { small = 1, large }
class Box { constructor(readonly size: Size) {} }
export = () => ({ size: new Box(Size.large).size });
`,
    });
    expect((await run(directory)).outputs).to.deep.equal({ size: 2 });
  });

  it("names the lines of TypeScript in a stack trace", async () => {
    const directory = programOf({
      "index.ts": `interface Unused {
  readonly a: string;
}

import { fail } from "./parts";

fail();
`,
      "parts/index.ts": `type Gone = {
  b: 2;
};

export function fail(): Gone {
  throw new Error("on purpose");
}
`,
    });
    const { diagnostics } = await run(directory);
    const [message = ""] = diagnostics.map((each) => each.message);
    expect(message).to.contain("Error: on purpose");
    const [first, second] = message.replaceAll("\\", "/").match(/\w+(\/\w+)?\.ts:\d+:\d+/g) ?? [];
    expect(first).to.match(/parts\/index\.ts:6:9$/);
    expect(second).to.match(/index\.ts:7:1$/);
  });

  it("names file and line of what does not parse", async () => {
    const directory = programOf({
      "index.ts": 'import "./parts";\n',
      "parts.ts": "const a = 1;\nconst b = (;\n",
    });
    const { diagnostics } = await run(directory);
    const messages = diagnostics.map(({ message }) => message).join("\n");
    expect(messages).to.contain(`${path.join(directory, "parts.ts")}:2:11: ERROR: Unexpected ";"`);
  });

  it("loads the compiler after all for a program that serializes a function", async () => {
    const directory = programOf({
      "index.ts": `${heavyModules}
const factor: number = 21;
export const text = pulumi.runtime.serializeFunction(() => 2 * factor).then(({ text }) => text);
export const after = text.then(loaded);
`,
    });
    const { error, outputs } = await run(directory);
    expect(error).to.equal(undefined);
    expect(outputs["text"]).to.match(/return .*2 \* factor/s);
    expect(outputs["after"]).to.include("typescript/lib/typescript.js");
  });
});
