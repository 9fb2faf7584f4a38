import { expect } from "chai";
import type { PlatformReference } from "../../../components/platform/reference";
import type { ServiceContext } from "../../../components/service/context";
import { createVault, vaultName } from "../../../components/service/vault";
import { simulate, UNKNOWN, type Mode } from "../../../simulator/testing";
import { beijing, ireland, onPlatform } from "./iam-context";

const secretType = "aws:secretsmanager/secret:Secret";
const versionType = "aws:secretsmanager/secretVersion:SecretVersion";
const modes: readonly Mode[] = ["preview", "update"];

interface Case {
  readonly mode?: Mode;
  readonly platform?: PlatformReference;
  readonly context?: Partial<ServiceContext>;
  readonly keys?: readonly string[];
  readonly port?: number | undefined;
}

function run({ mode = "update", platform = ireland, context = {}, keys = ["TOKEN"], port }: Case) {
  return simulate(
    () => {
      const whole = { ...onPlatform(platform), ...context };
      const { arn, grant } = createVault("api", { keys }, port, whole, {});
      return { arn, grant };
    },
    { mode },
  );
}

for (const mode of modes) {
  describe(`createVault at ${mode}`, () => {
    it("makes a secret that can be brought back for 30 days", async () => {
      const simulation = await run({ mode });
      const { inputs, protect } = simulation.get(secretType, "api-vault");
      expect(inputs).to.deep.include({
        name: "ecs-platform-dev/api",
        recoveryWindowInDays: 30,
        tags: { Team: "payments" },
      });
      expect(protect).to.equal(true);
    });

    it("lets an ephemeral secret go at once", async () => {
      const simulation = await run({ mode, platform: beijing });
      const { inputs, protect } = simulation.get(secretType, "api-vault");
      expect(inputs["recoveryWindowInDays"]).to.equal(0);
      expect(protect).to.equal(false);
    });

    it("is made with the port and empty keys, and never touched again", async () => {
      const simulation = await run({ mode, keys: ["TOKEN", "KEY"], port: 8080 });
      const version = simulation.get(versionType, "api-vault-version");
      expect(version.inputs["secretString"]).to.equal('{"PORT":"8080","TOKEN":"","KEY":""}');
      expect(version.secretInputs).to.deep.equal(["secretString"]);
      expect(version.ignoreChanges).to.deep.equal(["secretString"]);
      expect(version.propertyDependencies["secretId"]).to.deep.equal([
        simulation.get(secretType, "api-vault").urn,
      ]);
    });

    it("is made without a port for a worker", async () => {
      const simulation = await run({ mode, keys: [] });
      const version = simulation.get(versionType, "api-vault-version");
      expect(version.inputs["secretString"]).to.equal("{}");
    });

    it("is known by an ARN that needs no answer from AWS", async () => {
      expect((await run({ mode })).outputs).to.deep.equal({
        arn: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecs-platform-dev/api",
        grant: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecs-platform-dev/api-??????",
      });
      expect((await run({ mode, platform: beijing })).outputs).to.deep.equal({
        arn: "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:ecs-platform-dev/api",
        grant:
          "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:ecs-platform-dev/api-??????",
      });
    });
  });
}

describe("createVault", () => {
  it("waits for AWS's ARN where the name could be mistaken for a whole one", async () => {
    const context = { service: "my-worker" };
    const preview = await run({ mode: "preview", context });
    expect(preview.outputs).to.deep.equal({ arn: UNKNOWN, grant: UNKNOWN });
    const update = await run({ context });
    const arn = update.get(secretType, "api-vault").outputs["arn"];
    expect(arn).to.match(/:secret:ecs-platform-dev\/my-worker-[A-Za-z0-9]{6}$/);
    expect(update.outputs).to.deep.equal({ arn, grant: arn });
  });

  it("gives overrides the last word on each child", async () => {
    const overrides = {
      vault: { kmsKeyId: "alias/mine" },
      "vault-version": { versionStages: ["A"] },
    };
    const simulation = await run({ context: { overrides } });
    expect(simulation.get(secretType, "api-vault").inputs["kmsKeyId"]).to.equal("alias/mine");
    expect(simulation.get(versionType, "api-vault-version").inputs["versionStages"]).to.deep.equal([
      "A",
    ]);
  });
});

describe("vaultName", () => {
  it("fits into 512 characters", () => {
    expect(vaultName("c".repeat(508), "api")).to.have.length(512);
    expect(vaultName("c".repeat(509), "api"))
      .to.have.length(512)
      .and.match(/-[0-9a-f]{8}$/);
  });
});
