import * as fs from "node:fs";
import * as path from "node:path";
import { expect } from "chai";
import { ecsPlatform, type CommandResult } from "../../support/command-line";
import { directoryWith, removeDirectories } from "../../support/directory";
import { ownProject } from "./own-project";
import { reportOf } from "./report";

const root = path.resolve(__dirname, "..", "..", "..");

const service = (name: string, image: string): string =>
  `    ${name}:\n      image: ${image}\n      cpu: 256\n      memoryMiB: 512\n      port: 80\n`;
const stackFile = (...services: string[]): string =>
  "config:\n  aws:region: eu-west-1\n  ecs-platform:lifecycle: ephemeral\n" +
  `  ecs-platform:services:\n${services.join("")}`;

/** Operations on what changes, by name. */
function changesOf(result: CommandResult): Record<string, unknown> {
  const changed = reportOf(result).steps.filter(({ op }) => op !== "same");
  return Object.fromEntries(changed.map(({ op, name }) => [name, op]));
}

const children = [
  "log-group",
  "execution-role",
  "task-role",
  "execution-policy",
  "security-group",
  "task-definition",
  "https-egress",
  "service",
];

describe("ecs-platform preview --against", function () {
  this.timeout(120_000);
  after(removeDirectories);

  describe("of our own program", () => {
    const api = service("api", "nginx:1.27");
    const web = service("web", "nginx:1.27");
    let directory: string;
    let one: string;
    let two: string;

    function preview(cwd: string, ...args: readonly string[]): Promise<CommandResult> {
      return ecsPlatform(["preview", "--stack", "dev", ...args], { cwd });
    }

    before(async () => {
      directory = directoryWith({});
      [one, two] = ["one.json", "two.json"].map((name) => path.join(directory, name)) as [
        string,
        string,
      ];
      const exports = await Promise.all([
        preview(ownProject(stackFile(api)), "--mode", "update", "--export", one),
        preview(ownProject(stackFile(api, web)), "--mode", "update", "--export", two),
      ]);
      expect(exports.map(({ code }) => code)).to.deep.equal([0, 0]);
    });

    for (const mode of ["preview", "update"]) {
      it(`finds nothing to change right after, in mode ${mode}`, async () => {
        const cwd = ownProject(stackFile(api));
        const result = await preview(cwd, "--mode", mode, "--against", one);
        expect(result.stderr).to.equal("");
        expect(result.code).to.equal(0);
        expect(result.stdout).to.match(
          /^no changes {3}\d+ unchanged\necs-platform\/dev (previewed|simulated) in \d+\.\d s; nothing was changed\n$/,
        );
      });
    }

    it("changes a task definition and its service for a new image, and leaves that state", async () => {
      const cwd = ownProject(stackFile(service("api", "nginx:1.28")));
      const next = path.join(directory, "next.json");
      const result = await preview(
        ...([cwd, "--mode", "update", "--against", one, "--export", next, "--json"] as const),
      );
      expect(changesOf(result)).to.deep.equal({
        "api-task-definition": "replace",
        "api-service": "update",
      });
      const { steps, summary } = reportOf(result);
      expect(steps.find(({ op }) => op === "replace")).to.deep.include({
        changes: { containerDefinitions: "update-replace" },
      });
      expect(steps.find(({ op }) => op === "update")).to.deep.include({
        changes: { taskDefinition: "update" },
      });
      expect(summary).to.deep.include({ create: 0, replace: 1, update: 1 });
      const again = await preview(cwd, "--against", next, "--json");
      expect(changesOf(again)).to.deep.equal({});
    });

    it("touches nothing else when a service is added", async () => {
      const result = await preview(ownProject(stackFile(api, web)), "--against", one, "--json");
      const names = ["web", ...children.map((child) => `web-${child}`)];
      expect(changesOf(result)).to.deep.equal(
        Object.fromEntries(names.map((name) => [name, "create"])),
      );
    });

    it("deletes only its own when a service is removed", async () => {
      const result = await preview(ownProject(stackFile(api)), "--against", two, "--json");
      const names = ["web", ...children.map((child) => `web-${child}`)];
      expect(changesOf(result)).to.deep.equal(
        Object.fromEntries(names.map((name) => [name, "delete"])),
      );
      expect(reportOf(result).steps.at(-1)?.name).to.equal("web");
    });
  });

  describe("of a small program", () => {
    const files = {
      "Pulumi.yaml": "name: small\nruntime: nodejs\n",
      "Pulumi.dev.yaml": "config: {}\n",
      "package.json": '{"main": "index.js"}',
      "index.js": `
        const pulumi = require("@pulumi/pulumi");
        const { kept, password } = process.env;
        class Box extends pulumi.ComponentResource {
          constructor(name, args, options) { super("small:index:Box", name, args, options); }
        }
        if (kept !== "no") new Box("kept", {}, { protect: true });
        new Box("box", { password: pulumi.secret(password ?? "hunter2") });
        exports.password = pulumi.secret(password ?? "hunter2");
      `,
    };

    function run(
      directory: string,
      args: readonly string[],
      env: Readonly<Record<string, string>> = {},
    ): Promise<CommandResult> {
      return ecsPlatform(["preview", "--cwd", directory, ...args], { cwd: directory, env });
    }

    async function exported(): Promise<{ directory: string; file: string }> {
      const directory = directoryWith(files);
      fs.symlinkSync(path.join(root, "node_modules"), path.join(directory, "node_modules"));
      const file = path.join(directory, "state.json");
      const { stderr } = await run(directory, ["--mode", "update", "--export", file]);
      expect(stderr).to.equal("");
      return { directory, file };
    }

    it("explains what protection refuses, shows the plan, and ends with 1", async () => {
      const { directory, file } = await exported();
      const result = await run(directory, ["--against", file], { kept: "no" });
      const urn = "urn:pulumi:dev::small::small:index:Box::kept";
      expect(result.stderr).to.include(
        "error: can't be deleted: it is protected. " +
          `Put it back into the program, or run pulumi state unprotect '${urn}' first\n`,
      );
      expect(result.stdout).to.match(/^- └─ kept +small:index:Box$/m);
      expect(result.stdout).to.match(/^- 1 to delete {3}2 unchanged$/m);
      expect(result.code).to.equal(1);
    });

    it("leaves what is not readable alone, says so once, and prints no secret", async () => {
      const { directory, file } = await exported();
      const result = await run(directory, ["--against", file], { password: "another" });
      expect(result.code).to.equal(0);
      expect(result.stderr).to.equal(
        "warning: 2 secret values of the state can't be read and count as unchanged: " +
          "they were withheld when it was exported without a passphrase\n",
      );
      expect(result.stdout).to.match(/^no changes {3}3 unchanged$/m);
      const json = await run(directory, ["--against", file, "--json"], { password: "another" });
      expect(json.stdout + result.stdout).to.not.match(/another|hunter2|a-secret-that/);
    });

    it("refuses a state that it can't run against, with 2 and nothing on standard output", async () => {
      const directory = directoryWith({
        ...files,
        "text.json": "no JSON",
        "other.json": '{"name": "x"}',
        "new.json": '{"version": 5, "deployment": {}}',
        "prod.json":
          '{"version": 3, "deployment": {"resources": [{"urn": "urn:pulumi:prod::shop::a:b:C::d"}]}}',
      });
      const cases: readonly [string, string][] = [
        ["missing.json", "there is no such file"],
        [".", "is a directory; give a file"],
        ["text.json", "is not JSON"],
        [
          "other.json",
          "is no exported state; write one with --mode update --export FILE, or with pulumi stack export",
        ],
        [
          "new.json",
          "is a state of version 5, which is newer than the versions 3 and 4 that are read here",
        ],
        [
          "prod.json",
          "is the state of the stack prod of the project shop, not of the stack dev of the project small",
        ],
      ];
      for (const [file, why] of cases) {
        const result = await run(directory, ["--against", file]);
        expect(result).to.deep.equal({
          code: 2,
          stdout: "",
          stderr: `error: --against ${file}: ${why}\n`,
        });
      }
    });
  });
});
