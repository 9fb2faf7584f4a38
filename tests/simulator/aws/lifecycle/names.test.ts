import { expect } from "chai";
import type { Props } from "../../../../simulator/provider";
import { request } from "../support";
import { Scene } from "./support";

const cluster = "aws:ecs/cluster:Cluster";
const secret = "aws:secretsmanager/secret:Secret";

describe("simulator/aws/lifecycle: names that the provider makes, a second time", () => {
  const kept: readonly (readonly [string, string, string, Props])[] = [
    [cluster, "name", "web-0a1b2c3", {}],
    // The logical name was another one then.
    [cluster, "name", "api-0a1b2c3", {}],
    ["aws:s3/bucket:Bucket", "bucket", "web-0a1b2c3", {}],
    ["aws:kms/alias:Alias", "name", "alias/web-0a1b2c3", { targetKeyId: "k" }],
    ["aws:sqs/queue:Queue", "name", "web-0a1b2c3.fifo", { fifoQueue: true }],
  ];
  for (const [type, property, name, inputs] of kept) {
    it(`${type}: stay what they were: ${name}`, () => {
      const { provider } = new Scene();
      const oldInputs = { ...inputs, [property]: name };
      const checked = provider.check({ ...request(type, inputs), oldInputs });
      expect(checked.inputs[property]).to.equal(name);
    });
  }

  const given = ["web", "web-0a1b2c", "web-0a1b2c3d", "web-0A1B2C3", "web-0a1b2c3.x"];
  for (const name of given) {
    it(`give way to an automatic one when the program no longer gives ${name}`, () => {
      const { provider } = new Scene();
      const checked = provider.check({ ...request(cluster, {}), oldInputs: { name } });
      expect(checked.inputs["name"])
        .to.match(/^web-[0-9a-f]{7}$/)
        .and.not.equal(name);
    });
  }

  it("give way to a name or a prefix that the program gives now", () => {
    const { provider } = new Scene();
    const oldInputs = { name: "web-0a1b2c3" };
    const named = provider.check({ ...request(cluster, { name: "mine" }), oldInputs });
    expect(named.inputs["name"]).to.equal("mine");
    const role = request("aws:iam/role:Role", { namePrefix: "web-", assumeRolePolicy: "{}" });
    expect(provider.check({ ...role, oldInputs }).inputs).not.to.have.property("name");
  });

  it("are new for what is created beside the old, and the first again when it is gone", () => {
    const scene = new Scene();
    const first = scene.create(cluster, {});
    const checked = scene.provider.check(request(cluster, {}));
    const { name } = checked.inputs;
    expect(name)
      .to.match(/^web-[0-9a-f]{7}$/)
      .and.not.equal(first.inputs["name"]);
    expect(scene.provider.check(request(cluster, {})).inputs["name"]).to.equal(name);
    scene.delete(cluster, first);
    expect(scene.provider.check(request(cluster, {})).inputs["name"]).to.equal(
      first.inputs["name"],
    );
  });

  it("avoid the other token's of the same kind, and those of secrets that can be restored", () => {
    const scene = new Scene();
    const group = { port: 80, protocol: "HTTP", vpcId: "vpc-1" };
    const { name } = scene.create("aws:lb/targetGroup:TargetGroup", group).inputs;
    scene.account.put("aws:alb/targetGroup:TargetGroup", "arn:x", { name: name ?? null });
    const made = scene.create(secret, {});
    scene.delete(secret, made);
    expect(scene.provider.check(request(secret, {})).inputs["name"]).not.to.equal(
      made.inputs["name"],
    );
  });
});

describe("simulator/aws/lifecycle: ids", () => {
  it("are never given out twice under a URN", () => {
    const scene = new Scene();
    const vpc = "aws:ec2/vpc:Vpc";
    const made = [1, 2, 3].map(() => {
      const each = scene.create(vpc, { cidrBlock: "10.0.0.0/16" });
      scene.delete(vpc, each);
      return each.id;
    });
    expect(new Set(made).size).to.equal(3);
    for (const id of made) expect(id).to.match(/^vpc-[0-9a-f]{17}$/);
  });

  it("are not those of what was there before the run", () => {
    const before = new Scene();
    const vpc = "aws:ec2/vpc:Vpc";
    const first = before.create(vpc, {});
    const second = before.create(vpc, {});
    const scene = new Scene();
    scene.provider.adopt?.(vpc, request(vpc, {}).urn, second);
    expect([first.id, second.id]).not.to.include(scene.create(vpc, {}).id);
    expect(scene.account.records().map(({ id }) => id)).to.include(second.id);
  });

  it("go on counting revisions after a family is deregistered", () => {
    const scene = new Scene();
    const definition = "aws:ecs/taskDefinition:TaskDefinition";
    const containerDefinitions = '[{"name":"web","image":"nginx:1","memory":128}]';
    const inputs = { family: "web", containerDefinitions };
    const first = scene.create(definition, inputs);
    scene.delete(definition, first);
    expect(scene.account.records()).to.deep.equal([]);
    const next = scene.create(definition, inputs);
    expect([first, next].map(({ outputs }) => outputs["revision"])).to.deep.equal([1, 2]);
    expect(next.outputs["arn"]).to.match(/:task-definition\/web:2$/);
  });
});
