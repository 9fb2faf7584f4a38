import { spawn, spawnSync } from "node:child_process";
import * as path from "node:path";
import { expect } from "chai";
import { commandFile, ecsPlatform } from "../../support/command-line";

const root = path.resolve(__dirname, "..", "..", "..");
const fixtures = path.join("tests", "fixtures", "analyzer");

describe("ecs-platform preview --policy-pack leaves no pack behind", function () {
  this.timeout(120_000);

  const waiting = [
    "preview",
    "--cwd",
    path.join(fixtures, "waiting"),
    "--policy-pack",
    path.join(fixtures, "rules"),
  ];

  function running(): string[] {
    const { stdout } = spawnSync("ps", ["-eo", "pid,ppid,args"], { encoding: "utf8" });
    return stdout.split("\n").filter((line) => line.includes("run-policy-pack"));
  }

  function packsOf(pid: number | undefined): string[] {
    return running().filter((line) => line.trim().split(/\s+/)[1] === String(pid));
  }

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const) {
    it(`when it is ended by ${signal}`, async () => {
      const child = spawn(process.execPath, [commandFile(), ...waiting], {
        cwd: root,
        env: { ...process.env, WAIT: "busy" },
        stdio: ["ignore", "pipe", "pipe"],
      });
      await new Promise<void>((resolve) => {
        child.stderr.setEncoding("utf8").on("data", (text: string) => {
          if (text.includes("rules are ready")) resolve();
        });
      });
      const packs = packsOf(child.pid).map((line) => line.trim().split(/\s+/)[0] ?? "");
      expect(packs).to.have.length(1);
      child.kill(signal);
      await new Promise((resolve) => child.once("exit", resolve));
      for (let waited = 0; waited < 5000 && alive(packs); waited += 50) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      expect(alive(packs)).to.equal(false);
    });
  }

  function alive(pids: readonly string[]): boolean {
    return running().some((line) => pids.includes(line.trim().split(/\s+/)[0] ?? ""));
  }

  it("and doesn't keep a program waiting that waits for nothing", async () => {
    const result = await ecsPlatform(waiting);
    expect(result.code).to.equal(1);
    expect(result.stderr).to.include("waits for");
  });
});
