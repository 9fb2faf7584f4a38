/** Who waits for a pack that may change what is registered, and who needn't. */
import * as fs from "node:fs";
import * as path from "node:path";
import * as random from "@pulumi/random";
import { expect } from "chai";
import { findPack, PolicyRun, type PackRequest } from "../../../simulator/analyzer";
import type { ResourceState } from "../../../simulator/engine";
import { directoryWith, removeDirectories } from "../../support/directory";
import { judged, judgedStack, packOf } from "./support";

/** The same pack as one whose package.json says that it remediates when configured. */
function declared({ pack, ...rest }: PackRequest): PackRequest {
  return { ...rest, pack: { ...pack, remediatesUnasked: false } };
}

/** Whether a program that registers something first waits for the pack, which never starts. */
async function waits(request: PackRequest): Promise<boolean> {
  const policies = new PolicyRun([request], judgedStack(), () => undefined);
  const late = new Promise<true>((resolve) => setTimeout(resolve, 200, true));
  try {
    const asked = policies.remediate({} as ResourceState, undefined);
    asked.catch(() => undefined);
    return await Promise.race([asked.then(() => false), late]);
  } finally {
    policies.stop();
  }
}

function special(): void {
  new random.RandomString("special", { length: 8, special: true });
}

describe("packs that put resources right", function () {
  this.timeout(60_000);
  after(removeDirectories);

  it("are waited for as long as they may do so", async () => {
    expect(await waits(packOf("silent"))).to.equal(true);
    expect(await waits(declared(packOf("silent", { all: "remediate" })))).to.equal(true);
  });

  it("are not waited for where they say that nobody asked them to", async () => {
    expect(await waits(declared(packOf("silent")))).to.equal(false);
    expect(await waits(declared(packOf("silent", { all: "mandatory" })))).to.equal(false);
  });

  it("do so when they are configured to, whatever package.json says", async () => {
    const request = declared(packOf("rules", { "no-special": "remediate" }));
    const { run, results } = await judged([request], special);
    const [resource] = run.resources.filter(({ name }) => name === "special");
    expect(resource?.inputs["special"]).to.equal(false);
    expect(results[0]?.remediations.map(({ policy }) => policy)).to.deep.equal(["no-special"]);
  });

  it("judge all the same what was registered before they were there", async () => {
    const { run, results } = await judged([declared(packOf("rules"))], special);
    expect(run.error).to.equal(undefined);
    expect(results[0]?.violations.map(({ policy }) => policy)).to.deep.equal(["no-special"]);
  });

  it("are refused where package.json says otherwise", async () => {
    const directory = directoryWith({
      "PulumiPolicy.yaml": "runtime: nodejs\n",
      "package.json":
        '{ "name": "p", "version": "1.0.0", "ecs-platform": { "remediates": "when-configured" } }',
      "index.js": `const { PolicyPack } = require("@pulumi/policy");
const described = { name: "shorten", description: "Texts are short.", enforcementLevel: "remediate" };
new PolicyPack("p", { policies: [{ ...described, remediateResource: () => undefined }] });
`,
    });
    fs.symlinkSync(path.resolve("node_modules"), path.join(directory, "node_modules"));
    const { failure } = await judged([{ pack: findPack(directory) }], special);
    expect(failure?.message).to.equal(
      `policy pack ${directory}: its package.json says that it remediates when configured, but shorten does unasked; give the policy another level, or take "ecs-platform" out of package.json`,
    );
  });
});
