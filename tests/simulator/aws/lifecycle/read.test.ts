import { expect } from "chai";
import type { Props } from "../../../../simulator/provider";
import { request } from "../support";
import { Scene } from "./support";

const service = "aws:ecs/service:Service";
const inputs: Props = {
  name: "web",
  cluster: "arn:aws:ecs:eu-west-1:123456789012:cluster/web",
  taskDefinition: "web:1",
  desiredCount: 2,
};

describe("simulator/aws/lifecycle: refresh", () => {
  it("finds what the state says when nobody changed anything", () => {
    const scene = new Scene();
    const old = scene.create(service, inputs);
    expect(scene.refresh(service, old)).to.deep.equal({
      id: old.id,
      outputs: old.outputs,
      inputs: old.inputs,
    });
  });

  it("shows what somebody else changed, in the outputs and in the inputs that say so", () => {
    const scene = new Scene();
    const old = scene.create(service, inputs);
    const changes = { desiredCount: 5, taskDefinition: "web:2", platformVersion: "1.4.0" };
    scene.change(service, old, changes);
    const found = scene.refresh(service, old);
    expect(found?.outputs).to.deep.equal({ ...old.outputs, ...changes });
    expect(found?.inputs).to.deep.equal({ ...inputs, desiredCount: 5, taskDefinition: "web:2" });
  });

  it("drops an input that is gone, and keeps one whose spelling alone is AWS's", () => {
    const scene = new Scene();
    const type = "aws:ecs/cluster:Cluster";
    const old = scene.create(type, { name: "web", tags: { A: "b" } });
    const outputs = { ...old.outputs };
    Reflect.deleteProperty(outputs, "tags");
    scene.account.put(type, old.id, outputs);
    expect(scene.refresh(type, old)?.inputs).to.deep.equal({ name: "web" });
    const spelt = { ...old, inputs: { name: "WEB", tags: { A: "b" } }, outputs };
    expect(scene.refresh(type, spelt)?.inputs).to.deep.equal({ name: "WEB", tags: { A: "b" } });
  });

  it("finds nothing when it is gone", () => {
    const scene = new Scene();
    const old = scene.create(service, inputs);
    scene.delete(service, old);
    expect(scene.refresh(service, old)).to.equal(undefined);
  });

  it("takes a type that it does not know for what the state says", () => {
    const { provider } = new Scene();
    const type = "aws:chime/voiceConnector:VoiceConnector";
    const old = { id: "v", inputs: { a: 1 }, outputs: { a: 1, b: 2 } };
    const found = provider.read({ ...request(type, old.inputs), id: "v", old });
    expect(found).to.deep.equal({ id: "v", inputs: { a: 1 }, outputs: { a: 1, b: 2 } });
  });
});

describe("simulator/aws/lifecycle: reading what the state does not hold", () => {
  it("prefers what exists, with the inputs that would make it", () => {
    const scene = new Scene();
    const old = scene.create(service, inputs);
    const found = scene.provider.read({ ...request(service, {}), id: old.id });
    expect(found).to.deep.equal({ id: old.id, outputs: old.outputs, inputs });
  });

  it("finds by ARN too", () => {
    const scene = new Scene();
    const group = "aws:cloudwatch/logGroup:LogGroup";
    const { outputs } = scene.create(group, { name: "/ecs/web", retentionInDays: 7 });
    const arn = "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/web";
    const found = scene.provider.read({ ...request(group, {}), id: arn });
    expect(found).to.deep.equal({
      id: "/ecs/web",
      outputs,
      inputs: { name: "/ecs/web", retentionInDays: 7 },
    });
  });

  it("finds a service and a cluster by their names, as an import spells them", () => {
    const scene = new Scene();
    const old = scene.create(service, inputs);
    const found = scene.provider.read({ ...request(service, {}), id: "web/web" });
    expect(found).to.deep.equal({ id: old.id, outputs: old.outputs, inputs });
    const cluster = "aws:ecs/cluster:Cluster";
    const { id } = scene.create(cluster, { name: "web" });
    expect(scene.provider.read({ ...request(cluster, {}), id: "web" })?.id).to.equal(id);
  });

  it("gives a service of somebody else the cluster that its id names", () => {
    const { provider } = new Scene();
    const cluster = "arn:aws:ecs:eu-west-1:123456789012:cluster/shop";
    const found = provider.read({ ...request(service, {}), id: "shop/cart" });
    expect(found?.id).to.equal("arn:aws:ecs:eu-west-1:123456789012:service/shop/cart");
    expect(found?.outputs).to.include({ name: "cart", cluster });
  });
});
