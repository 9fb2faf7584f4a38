import * as fs from "node:fs";
import * as path from "node:path";
import { expect } from "chai";
import { ecsPlatform, type CommandResult } from "../../support/command-line";
import { directoryWith, removeDirectories } from "../../support/directory";
import { ownProject } from "./own-project";
import { reportKeys, reportOf } from "./report";

const root = path.resolve(__dirname, "..", "..", "..");

function preview(...args: readonly string[]): Promise<CommandResult> {
  // What policies say doesn't depend on whether the repository's own are compiled.
  return ecsPlatform(["preview", "--policy-pack", "none", ...args], { cwd: root });
}

/** Previews our program with a stack file of the test's own. */
function previewStackFile(text: string, ...args: readonly string[]): Promise<CommandResult> {
  return ecsPlatform(["preview", "--stack", "dev", ...args], { cwd: ownProject(text) });
}

const service = (lines: string): string =>
  `config:\n  aws:region: eu-west-1\n  ecs-platform:lifecycle: ephemeral\n  ecs-platform:services:\n    api:\n${lines}`;
const usual = "      image: nginx:1.27\n      cpu: 256\n      memoryMiB: 512\n      port: 80\n";

describe("ecs-platform preview of our own stacks", function () {
  this.timeout(60_000);
  after(removeDirectories);

  it("previews dev as the only argument-free choice", async () => {
    const { code, stdout, stderr } = await preview();
    expect(stderr).to.equal("");
    expect(code).to.equal(0);
    expect(stdout).to.match(
      /^\+ ecs-platform-dev +Stack\n\+ ├─ ecs-platform +ecs-platform:index:EcsPlatform\n/,
    );
    expect(stdout).to.match(/aws:ecs:Service +1 task {2}FARGATE_SPOT\n/);
    expect(stdout).to.match(
      /\+ \d+ to create\necs-platform\/dev previewed in \d+\.\d s; nothing was changed\n$/,
    );
  });

  it("simulates prod and writes its state", async () => {
    const file = path.join(directoryWith({}), "prod.json");
    const result = await preview("--stack", "prod", "--mode", "update", "--json", "--export", file);
    expect(result.stderr).to.equal("");
    expect(result.code).to.equal(0);
    const report = reportOf(result);
    expect(Object.keys(report)).to.deep.equal(reportKeys);
    expect(report.stack).to.equal("prod");
    expect(report.policies).to.deep.equal({});
    expect(report.cost).to.equal(null);
    expect(report.outputs["clusterName"]).to.equal("ecs-platform-prod");
    expect(report.summary["create"]).to.equal(report.steps.length);
    const state = JSON.parse(fs.readFileSync(file, "utf8")) as {
      deployment: { resources: { urn: string }[] };
    };
    const urns = state.deployment.resources.map(({ urn }) => urn);
    for (const { urn } of report.steps) expect(urns).to.include(urn);
  });

  it("runs from a subdirectory, as the CLI does", async () => {
    const { code, stdout } = await ecsPlatform(["preview", "--json"], {
      cwd: path.join(root, "components"),
    });
    expect(code).to.equal(0);
    expect((JSON.parse(stdout) as { stack: string }).stack).to.equal("dev");
  });

  it("names an unknown stack and those there are", async () => {
    const { code, stdout, stderr } = await preview("--stack", "prd");
    expect(stderr).to.equal(
      "error: unknown stack prd: there is no Pulumi.prd.yaml. Stacks: dev, prod; did you mean prod?\n",
    );
    expect(stdout).to.equal("");
    expect(code).to.equal(2);
  });

  it("lists every bad setting with its place, and the same in JSON", async () => {
    const text = service(`${usual}      memory: 12\n      route: {priority: 0}\n`).replace(
      "cpu: 256",
      "cpu: 300",
    );
    const [human, json] = await Promise.all([
      previewStackFile(text),
      previewStackFile(text, "--json"),
    ]);
    expect(human.code).to.equal(2);
    expect(human.stdout).to.equal("");
    const places = human.stderr.split("\n").map((line) => line.split(": ").slice(0, 3).join(": "));
    expect(places.sort()).to.deep.equal([
      "",
      "error: Pulumi.dev.yaml:10:7: ecs-platform:services.api.memory",
      "error: Pulumi.dev.yaml:11:15: ecs-platform:services.api.route.priority",
      "error: Pulumi.dev.yaml:7:7: ecs-platform:services.api.cpu",
    ]);
    expect(json.code).to.equal(2);
    const report = reportOf(json);
    expect(Object.keys(report)).to.deep.equal(reportKeys);
    expect(report.diagnostics.map((each) => each.path).sort()).to.deep.equal([
      "ecs-platform:services.api.cpu",
      "ecs-platform:services.api.memory",
      "ecs-platform:services.api.route.priority",
    ]);
  });

  const other =
    "    web:\n      image: nginx:1.27\n      cpu: 256\n      memoryMiB: 512\n      port: 80\n      route: {priority: 100, paths: [/web]}\n";
  const bad: readonly [string, string, RegExp][] = [
    ["broken YAML", "config: {\n", /^error: Pulumi.dev.yaml:2:1: not valid YAML: /],
    [
      "a missing value",
      service(usual.replace("      image: nginx:1.27\n", "")),
      /ecs-platform:services.api.image: /,
    ],
    [
      "a typo in a key",
      service(`${usual}      enviroment: {}\n`),
      /Pulumi.dev.yaml:10:7: ecs-platform:services.api.enviroment: .*environment/,
    ],
    [
      "a wrong unit",
      service(usual.replace("512", "0.5 GB")),
      /Pulumi.dev.yaml:8:7: ecs-platform:services.api.memoryMiB: /,
    ],
    [
      "a service name AWS refuses",
      service(usual).replace("api:", "API_1:"),
      /Pulumi.dev.yaml:5:5: ecs-platform:services.API_1: /,
    ],
    [
      "a priority used twice",
      service(`${usual}      route: {priority: 100, paths: [/api]}\n${other}`),
      /route.priority: .*100/,
    ],
    [
      "a certificate in another region",
      `${service(usual)}  ecs-platform:loadBalancers: {public: {certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/3f0c2a9e-5d5e-4c55-9d0a-2f6f3f4f1b7c"}}\n`,
      /ecs-platform:loadBalancers.public.certificateArn: .*us-east-1/,
    ],
    [
      "a public CIDR",
      `${service(usual)}  ecs-platform:network: {cidr: 8.8.0.0/16}\n`,
      /Pulumi.dev.yaml:10:26: ecs-platform:network.cidr: 8.8.0.0\/16 is public/,
    ],
    [
      "a missing region",
      service(usual).replace("  aws:region: eu-west-1\n", ""),
      /aws:region: the region is missing/,
    ],
    [
      "services that are null",
      "config:\n  aws:region: eu-west-1\n  ecs-platform:services:\n",
      /ecs-platform:services: /,
    ],
    [
      "an encrypted setting",
      service(`${usual}      environment: {A: {secure: v1:x}}\n`),
      /Pulumi.dev.yaml:10:21: ecs-platform:services.api.environment.A: is encrypted/,
    ],
    [
      "an ESC environment",
      "environment: [x]\nconfig: {}\n",
      /^error: Pulumi.dev.yaml:1:1: environment: Pulumi ESC/,
    ],
  ];
  for (const [what, text, message] of bad) {
    it(`ends with 2 for ${what}`, async () => {
      const { code, stdout, stderr } = await previewStackFile(text);
      expect(stderr).to.match(message);
      expect(stderr).to.not.match(/^\s+at /m);
      expect(stdout).to.equal("");
      expect(code).to.equal(2);
    });
  }
});
