import * as fs from "node:fs";
import * as path from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { ecsPlatform } from "../support/command-line";
import { directoryWith, removeDirectories } from "../support/directory";

describe("ecs-platform", function () {
  this.timeout(60_000);
  after(removeDirectories);

  it("prints its help and its version", async () => {
    const help = await ecsPlatform(["--help"]);
    expect(help.code).to.equal(0);
    expect(help.stdout).to.include("preview [options]").and.to.include("schema");
    expect(help.stdout).to.not.match(/^ {2}(cost|deploy|verify|doctor|run) /m);
    expect(await ecsPlatform(["--version"])).to.deep.equal({
      code: 0,
      stdout: "0.1.0\n",
      stderr: "",
    });
  });

  it("prints the JSON Schema of the settings", async () => {
    const { code, stdout, stderr } = await ecsPlatform(["schema"]);
    expect(code).to.equal(0);
    expect(stderr).to.equal("");
    const schema = JSON.parse(stdout) as { $schema: string; properties: object };
    expect(schema.$schema).to.equal("https://json-schema.org/draft/2020-12/schema");
    expect(schema.properties).to.have.property("config");
  });

  it("writes the simulated providers as plugins, and says what Pulumi.yaml needs", async () => {
    const directory = path.join(directoryWith({}), "plugins");
    const written = await ecsPlatform(["plugins", directory]);
    expect(written.stderr).to.equal("");
    expect(written.code).to.equal(0);
    expect(parse(written.stdout)).to.deep.equal({
      plugins: {
        providers: ["aws", "awsx", "random"].map((name) => ({ name, path: directory })),
      },
    });
    for (const name of ["aws", "awsx", "random"]) {
      const mode = fs.statSync(path.join(directory, `pulumi-resource-${name}`)).mode;
      expect(mode & 0o111, name).to.equal(0o111);
    }
  });

  it("writes over no plugin of somebody else", async () => {
    const directory = directoryWith({ "pulumi-resource-aws": "real" });
    const foreign = path.join(directory, "pulumi-resource-aws");
    expect(await ecsPlatform(["plugins", directory])).to.deep.equal({
      code: 1,
      stdout: "",
      stderr: `error: ${foreign} is not ours to overwrite: choose another folder, or remove it\n`,
    });
    expect(fs.readFileSync(foreign, "utf8")).to.equal("real");
    expect(fs.readdirSync(directory)).to.deep.equal(["pulumi-resource-aws"]);
  });

  const mistakes: readonly [readonly string[], RegExp][] = [
    [[], /^Usage: ecs-platform/],
    [["prevew"], /unknown command 'prevew'\n\(Did you mean preview\?\)/],
    [["cost"], /unknown command 'cost'/],
    [["preview", "--stak", "dev"], /unknown option '--stak'\n\(Did you mean --stack\?\)/],
    [["preview", "dev"], /too many arguments/],
    [["preview", "--stack"], /argument missing/],
    [
      ["preview", "--mode", "prevew"],
      /'prevew' is invalid. Allowed: preview or update. Did you mean preview\?/,
    ],
    [["preview", "--cwd", "nowhere"], /^error: --cwd nowhere: there is no such directory\n$/],
    [["preview", "--cwd", "package.json"], /^error: --cwd package.json: is no directory\n$/],
    [
      ["preview", "--cwd", "components"],
      /^error: there is no Pulumi.yaml in components; give a Pulumi project with --cwd\n$/,
    ],
    [
      ["preview", "--export", "nowhere/state.json"],
      /^error: --export nowhere\/state.json: the directory nowhere doesn't exist\n$/,
    ],
    [
      ["preview", "--export", "components"],
      /^error: --export components: is a directory; give a file\n$/,
    ],
    [
      ["preview", "--stack-reference", "a"],
      /^error: --stack-reference a: should be NAME=EXPORT.json\n$/,
    ],
    [
      ["preview", "--stack-reference", "a=package.json"],
      /package.json is no exported state; write one with --export or pulumi stack export\n$/,
    ],
  ];
  for (const [args, message] of mistakes) {
    it(`ends with 2 for ${args.join(" ") || "nothing"}`, async () => {
      const { code, stdout, stderr } = await ecsPlatform(args);
      expect(stderr).to.match(message);
      expect(stdout).to.equal("");
      expect(code).to.equal(2);
    });
  }
});
