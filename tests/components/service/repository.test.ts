import { expect } from "chai";
import type { ServiceContext } from "../../../components/service/context";
import { createRepository } from "../../../components/service/repository";
import { simulate, type Mode } from "../../../simulator/testing";
import { text } from "../iam/resolve";
import { beijing, ireland, onPlatform } from "./iam-context";

const repositoryType = "aws:ecr/repository:Repository";
const lifecycleType = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
const modes: readonly Mode[] = ["preview", "update"];

const run = (mode: Mode, context: ServiceContext, pin: "tag" | "digest" = "tag") =>
  simulate(
    () => {
      createRepository("api", pin, context, {});
    },
    { mode },
  );

const lastHundred = {
  rulePriority: 2,
  description: "The last 100 images stay",
  selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 100 },
  action: { type: "expire" },
};

for (const mode of modes) {
  describe(`createRepository at ${mode}`, () => {
    it("makes a scanned, encrypted repository with immutable tags", async () => {
      const simulation = await run(mode, onPlatform(ireland));
      const { inputs, protect } = simulation.get(repositoryType, "api-repository");
      expect(inputs).to.deep.include({
        name: "ecs-platform-dev/api",
        imageTagMutability: "IMMUTABLE",
        imageScanningConfiguration: { scanOnPush: true },
        encryptionConfigurations: [{ encryptionType: "KMS" }],
        forceDelete: false,
        tags: { Team: "payments" },
      });
      expect(protect).to.equal(true);
    });

    it("lets an ephemeral repository go with its images", async () => {
      const simulation = await run(mode, onPlatform(beijing));
      const { inputs, protect } = simulation.get(repositoryType, "api-repository");
      expect(inputs["forceDelete"]).to.equal(true);
      expect(protect).to.equal(false);
    });

    it("expires untagged images and all but the last hundred", async () => {
      const simulation = await run(mode, onPlatform(ireland));
      const { inputs } = simulation.get(lifecycleType, "api-repository-lifecycle");
      expect(JSON.parse(text(inputs["policy"]))).to.deep.equal({
        rules: [
          {
            rulePriority: 1,
            description: "Untagged images go after 14 days",
            selection: {
              tagStatus: "untagged",
              countType: "sinceImagePushed",
              countUnit: "days",
              countNumber: 14,
            },
            action: { type: "expire" },
          },
          lastHundred,
        ],
      });
    });

    it("keeps untagged images where a digest chooses the one that runs", async () => {
      const simulation = await run(mode, onPlatform(ireland), "digest");
      const { inputs } = simulation.get(lifecycleType, "api-repository-lifecycle");
      expect(JSON.parse(text(inputs["policy"]))).to.deep.equal({ rules: [lastHundred] });
    });
  });
}

describe("createRepository", () => {
  it("gives overrides the last word on each child", async () => {
    const overrides = {
      repository: { imageTagMutability: "MUTABLE" },
      "repository-lifecycle": { policy: '{"rules":[]}' },
    };
    const simulation = await run("update", { ...onPlatform(ireland), overrides });
    expect(simulation.get(repositoryType, "api-repository").inputs).to.include(
      overrides.repository,
    );
    expect(simulation.get(lifecycleType, "api-repository-lifecycle").inputs["policy"]).to.equal(
      '{"rules":[]}',
    );
  });
});
