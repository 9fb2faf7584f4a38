import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import * as path from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { pluginSettings, writePlugins } from "../../../simulator/plugin";
import { directoryWith, removeDirectories } from "../../support/directory";

const packages = ["aws", "awsx", "random"];

describe("simulator/plugin/launchers", () => {
  after(removeDirectories);

  it("writes an executable for each package into a folder that it makes", () => {
    const folder = path.join(directoryWith({}), "deep", "plugins");
    const written = writePlugins(folder);
    expect(written).to.deep.equal(
      Object.fromEntries(
        packages.map((name) => [name, path.join(folder, `pulumi-resource-${name}`)]),
      ),
    );
    for (const [name, file] of Object.entries(written)) {
      expect(fs.statSync(file).mode & 0o111, file).to.equal(0o111);
      const text = fs.readFileSync(file, "utf8");
      expect(text).to.match(/^#!\/usr\/bin\/env node\n/);
      expect(text).to.contain(`.main("${name}");`);
      expect(fs.readFileSync(`${file}.cmd`, "utf8")).to.equal(
        `@rem Written by ecs-platform: the simulated provider of the package ${name}.\r\n` +
          `@node "%~dp0pulumi-resource-${name}" %*\r\n`,
      );
    }
  });

  it("writes over its own", () => {
    const folder = directoryWith({});
    const first = writePlugins(folder);
    const texts = Object.values(first).map((file) => fs.readFileSync(file, "utf8"));
    writePlugins(folder);
    expect(Object.values(first).map((file) => fs.readFileSync(file, "utf8"))).to.deep.equal(texts);
  });

  it("does not write over the plugin of somebody else", () => {
    const folder = directoryWith({ "pulumi-resource-random": "the real one" });
    const file = path.join(folder, "pulumi-resource-random");
    expect(() => writePlugins(folder)).to.throw(
      `${file} is not ours to overwrite: choose another folder, or remove it`,
    );
    expect(fs.readFileSync(file, "utf8")).to.equal("the real one");
    expect(fs.existsSync(path.join(folder, "pulumi-resource-aws"))).to.equal(false);
  });

  it("says what Pulumi.yaml needs", () => {
    const folder = path.resolve("some where");
    expect(parse(pluginSettings("some where"))).to.deep.equal({
      plugins: { providers: packages.map((name) => ({ name, path: folder })) },
    });
  });
});

describe("simulator/plugin/main", () => {
  let child: ChildProcess | undefined;

  after(removeDirectories);
  afterEach(() => child?.kill());

  /** Starts a plugin as the engine does, and waits for its port. */
  async function start(
    folder = directoryWith({}),
  ): Promise<{ process: ChildProcess; port: string }> {
    const file = writePlugins(folder)["random"] ?? "";
    const started = spawn(process.execPath, [file, "127.0.0.1:1"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    child = started;
    const [line] = (await once(started.stdout, "data")) as [Buffer];
    return { process: started, port: line.toString() };
  }

  it("prints its port and stops when it is interrupted", async () => {
    const { process: plugin, port } = await start();
    expect(port).to.match(/^\d+\n$/);
    plugin.kill("SIGINT");
    expect(await once(plugin, "exit")).to.deep.equal([0, null]);
  });

  it("starts in a folder of modules too", async () => {
    const { port } = await start(directoryWith({ "package.json": `{ "type": "module" }` }));
    expect(port).to.match(/^\d+\n$/);
  });

  it("stops when the engine is gone", async () => {
    const { process: plugin } = await start();
    plugin.stdin?.end();
    expect(await once(plugin, "exit")).to.deep.equal([0, null]);
  });
});
