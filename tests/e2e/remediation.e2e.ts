/** Policies at the level `remediate` put right what they mean and nothing else, in both engines alike. */
import { expect } from "chai";
import type { Operation } from "../support/pulumi-events";
import { nameOf } from "../support/pulumi-events";
import { expectSamePlan, expectSameState } from "./support/engines";
import { expectDone, expectNoChange } from "./support/expectations";
import { available, laboratory } from "./support/shared";
import { StackRun } from "./support/stack-run";

const token = "t0ken-that-stays-secret";
const place = {
  folder: "fixtures/remedied",
  project: "remedied",
  stack: "test",
  references: [],
  services: [],
};

const expected = [
  "ec2-imdsv2 pool",
  "ecr-scan-on-push api",
  "lb-drop-invalid-headers inside",
  "logs-retention forever",
  "required-tags hook",
  "required-tags token",
];

function remedied({ remediations }: Operation): string[] {
  return remediations.map(({ policy, urn }) => `${policy} ${nameOf(urn)}`).sort();
}

describe("remediation under the real Pulumi engine", function () {
  this.timeout(240_000);
  let run: StackRun;

  before(async function () {
    if (!available || laboratory().policyPack === undefined) this.skip();
    run = new StackRun(laboratory(), place, "policies.json");
    await run.create();
    await run.setSecret("token", token);
  });

  it("is told by the preview and done by the update", async () => {
    for (const operation of [await run.preview(), await run.up()]) {
      expectDone(operation);
      expect(remedied(operation)).to.deep.equal(expected);
    }
  });

  it("reaches AWS, beside what the program said", () => {
    const { account } = laboratory();
    const tags = { Project: "shop", Environment: "test", ManagedBy: "me" };
    expect(account.find("aws:cloudwatch/logGroup:LogGroup", "/shop/api")).to.deep.include({
      retentionInDays: 60,
      tags: { ...tags, Note: token },
    });
    expect(account.find("aws:cloudwatch/logGroup:LogGroup", "/shop/fine")).to.deep.include({
      retentionInDays: 60,
      tags,
    });
    expect(account.find("aws:ecr/repository:Repository", "shop/api")).to.deep.include({
      imageScanningConfiguration: { scanOnPush: true },
    });
    expect(account.find("aws:lambda/function:Function", "hook")).to.deep.include({
      tags: { Project: "shop", Environment: "test", ManagedBy: "pulumi" },
    });
    expect(account.find("aws:ssm/parameter:Parameter", "/shop/token")).to.deep.include({
      value: token,
      tags: { Project: "shop", Environment: "test", ManagedBy: "pulumi" },
    });
  });

  it("merges into what is there, and waits for what isn't known yet", async () => {
    const resources = await run.resources();
    const inputs = (name: string) => resources.find(({ urn }) => nameOf(urn) === name)?.inputs;
    expect(inputs("pool")).to.deep.include({
      metadataOptions: {
        httpEndpoint: "enabled",
        httpPutResponseHopLimit: 2,
        httpTokens: "required",
      },
    });
    const subnets = ["a", "b"].map((zone) => resources.find(({ urn }) => nameOf(urn) === zone)?.id);
    expect(inputs("inside")).to.deep.include({ dropInvalidHeaderFields: true, subnets });
  });

  it("keeps secrets secret, whole objects too", async () => {
    const state = await run.export();
    expect(state.includes(token)).to.equal(false);
    expect(state.includes(Buffer.from(token).toString("base64"))).to.equal(false);
    const repository = (await run.resources()).find(({ urn }) => nameOf(urn) === "api");
    expect(repository?.inputs?.["imageScanningConfiguration"]).to.include.keys("ciphertext");
  });

  it("is the same in both engines, and once and for all", async () => {
    await expectSameState(run, [], laboratory().passphrase);
    const again = await run.previewWithoutChange();
    expectNoChange(again);
    expect(remedied(again)).to.deep.equal(expected);
    await expectSamePlan(run, again, []);
  });

  it("goes without policies", async () => {
    expectDone(await run.destroy());
    expect(await run.resources()).to.deep.equal([]);
  });
});
