import { expect } from "chai";
import { UNKNOWN } from "../../../simulator/testing";
import { accountId, child, document, existing, platformRun } from "./support";

const network = { existing };

describe("cluster of EcsPlatform", () => {
  it("observes, and records ECS Exec sessions", async () => {
    const run = await platformRun({ network });
    expect(child(run, "cluster").inputs).to.deep.equal({
      name: "shop-prod",
      settings: [{ name: "containerInsights", value: "enhanced" }],
      configuration: {
        executeCommandConfiguration: {
          kmsKeyId: child(run, "exec-key").outputs["arn"],
          logging: "OVERRIDE",
          logConfiguration: {
            cloudWatchEncryptionEnabled: true,
            cloudWatchLogGroupName: "/ecs/shop-prod/exec",
          },
        },
      },
      tags: { Project: "ecs-platform", Environment: "prod", ManagedBy: "pulumi" },
    });
    expect(child(run, "exec-log-group").inputs).to.deep.include({
      name: "/ecs/shop-prod/exec",
      retentionInDays: 30,
      kmsKeyId: child(run, "exec-key").outputs["arn"],
    });
  });

  it("is cheap when ephemeral", async () => {
    const run = await platformRun({ lifecycle: "ephemeral", network });
    expect(child(run, "cluster").inputs["settings"]).to.deep.equal([
      { name: "containerInsights", value: "disabled" },
    ]);
    expect(child(run, "exec-log-group").inputs["retentionInDays"]).to.equal(3);
    expect(
      child(run, "capacity-providers").inputs["defaultCapacityProviderStrategies"],
    ).to.deep.equal([{ capacityProvider: "FARGATE_SPOT", weight: 1, base: 0 }]);
  });

  it("always has both Fargate providers, and the strategy asked for", async () => {
    const run = await platformRun({
      network,
      capacity: {
        default: [
          { provider: "FARGATE_SPOT", weight: 70 },
          { provider: "FARGATE", weight: 30, base: 2 },
        ],
      },
    });
    expect(child(run, "capacity-providers").inputs).to.deep.equal({
      clusterName: "shop-prod",
      capacityProviders: ["FARGATE", "FARGATE_SPOT"],
      defaultCapacityProviderStrategies: [
        { capacityProvider: "FARGATE_SPOT", weight: 70, base: 0 },
        { capacityProvider: "FARGATE", weight: 30, base: 2 },
      ],
    });
  });

  const keys = [
    ["production", 30, true],
    ["ephemeral", 7, false],
  ] as const;
  for (const [lifecycle, deletionWindowInDays, protect] of keys) {
    it(`keeps the key of a ${lifecycle} stack for ${deletionWindowInDays} days`, async () => {
      const key = child(await platformRun({ lifecycle, network }), "exec-key");
      expect(key.inputs).to.deep.include({ enableKeyRotation: true, deletionWindowInDays });
      expect(key.protect).to.equal(protect);
    });
  }

  for (const mode of ["preview", "update"] as const) {
    it(`gives the key an alias that services know it by (${mode})`, async () => {
      const run = await platformRun({ network }, { mode });
      const alias = child(run, "exec-key-alias");
      const key = child(run, "exec-key");
      expect(alias.inputs).to.deep.equal({
        name: "alias/ecs/shop-prod/exec",
        targetKeyId: key.outputs["keyId"],
      });
      expect(alias.propertyDependencies["targetKeyId"]).to.deep.equal([key.urn]);
      expect(run.outputs["platform"]).to.include({ execKmsKeyAlias: "alias/ecs/shop-prod/exec" });
    });

    it(`lets CloudWatch Logs use the key for the sessions' log group alone (${mode})`, async () => {
      const run = await platformRun({ network }, { mode });
      expect(document(child(run, "exec-key"))).to.deep.equal({
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "OwnAccount",
            Effect: "Allow",
            Principal: { AWS: `arn:aws:iam::${accountId}:root` },
            Action: ["kms:*"],
            Resource: "*",
          },
          {
            Sid: "EncryptLogs",
            Effect: "Allow",
            Principal: { Service: "logs.eu-west-1.amazonaws.com" },
            Action: [
              "kms:Decrypt",
              "kms:DescribeKey",
              "kms:Encrypt",
              "kms:GenerateDataKey",
              "kms:GenerateDataKeyWithoutPlaintext",
              "kms:ReEncryptFrom",
              "kms:ReEncryptTo",
            ],
            Resource: "*",
            Condition: {
              ArnEquals: {
                "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:eu-west-1:${accountId}:log-group:/ecs/shop-prod/exec`,
              },
            },
          },
        ],
      });
    });
  }

  it("gives overrides the last word on a child, and on it alone", async () => {
    const run = await platformRun({
      network,
      overrides: {
        cluster: { tags: { Team: "web" } },
        "exec-key-alias": { name: "alias/sessions" },
        "exec-log-group": { retentionInDays: 365 },
      },
    });
    expect(child(run, "cluster").inputs["tags"]).to.deep.equal({ Team: "web" });
    expect(child(run, "exec-log-group").inputs["retentionInDays"]).to.equal(365);
    expect(child(run, "exec-key").inputs["tags"]).to.have.property("ManagedBy");
    expect(run.outputs["platform"]).to.include({ execKmsKeyAlias: "alias/sessions" });
  });

  it("has names that are known at preview, and ids that are not", async () => {
    const run = await platformRun({ network }, { mode: "preview" });
    expect(run.outputs["platform"]).to.include({
      clusterName: "shop-prod",
      clusterArn: UNKNOWN,
      execLogGroupArn: `arn:aws:logs:eu-west-1:${accountId}:log-group:/ecs/shop-prod/exec`,
    });
  });
});
