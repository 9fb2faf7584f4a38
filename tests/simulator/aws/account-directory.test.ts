import * as fs from "node:fs";
import * as path from "node:path";
import { expect } from "chai";
import {
  accountVariable,
  DirectoryAccount,
  environmentAccount,
} from "../../../simulator/aws/account-directory";
import { awsProvider } from "../../../simulator/aws";
import type { Json } from "../../../simulator/provider";
import { directoryWith, removeDirectories } from "../../support/directory";
import { create, request } from "./support";

const cluster = "aws:ecs/cluster:Cluster";
const clusterArn = "arn:aws:ecs:eu-west-1:123456789012:cluster/web";

/** The only file of a type's folder. */
function fileOf(folder: string, type: string): string {
  const directory = path.join(folder, "resources", type);
  const [name = ""] = fs.readdirSync(directory);
  return path.join(directory, name);
}

function read(file: string): Record<string, Json> {
  return JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, Json>;
}

describe("simulator/aws: an account in a folder", () => {
  after(removeDirectories);

  it("marks an empty folder with its format", () => {
    const folder = directoryWith({});
    new DirectoryAccount(folder);
    expect(fs.readdirSync(folder)).to.deep.equal(["account.json"]);
    expect(read(path.join(folder, "account.json"))).to.deep.equal({ format: 1 });
  });

  it("writes a resource to one file of its type's folder, for its owner only", () => {
    const folder = directoryWith({});
    const account = new DirectoryAccount(folder);
    account.put(cluster, clusterArn, { arn: clusterArn, name: "web" });
    account.put(cluster, clusterArn, { arn: clusterArn, name: "web", tags: {} });
    const directory = path.join(folder, "resources", "ecs.Cluster");
    expect(fs.readdirSync(directory)).to.have.length(1);
    expect(fs.readdirSync(directory)[0]).to.match(/cluster-web-[0-9a-f]{12}\.json$/);
    const file = fileOf(folder, "ecs.Cluster");
    expect(read(file)).to.deep.include({
      type: cluster,
      id: clusterArn,
      outputs: { arn: clusterArn, name: "web", tags: {} },
    });
    if (process.platform !== "win32") expect(fs.statSync(file).mode & 0o077).to.equal(0);
  });

  it("is read afresh: others may write to it, change it and delete from it", () => {
    const folder = directoryWith({});
    const mine = new DirectoryAccount(folder);
    const theirs = new DirectoryAccount(folder);
    theirs.put(cluster, clusterArn, { arn: clusterArn, name: "web" });
    theirs.count("urn:x");
    expect(mine.find(cluster, clusterArn)).to.include({ name: "web" });
    expect(mine.generation("urn:x")).to.equal(1);
    const file = fileOf(folder, "ecs.Cluster");
    fs.writeFileSync(file, JSON.stringify({ ...read(file), outputs: { name: "edited" } }));
    expect(mine.ofType(cluster)).to.deep.equal([{ name: "edited", id: clusterArn }]);
    fs.rmSync(file);
    expect(mine.records()).to.deep.equal([]);
  });

  it("takes files that somebody wrote by hand, under any name", () => {
    const record = { type: cluster, id: clusterArn, outputs: { arn: clusterArn, name: "web" } };
    const folder = directoryWith({
      "account.json": '{"format":1}',
      "resources/ecs.Cluster/mine.json": JSON.stringify(record),
    });
    const account = new DirectoryAccount(folder);
    expect(account.record(cluster, clusterArn, record.outputs)).to.deep.equal(record);
    account.put(cluster, clusterArn, { ...record.outputs, tags: {} });
    expect(fs.readdirSync(path.join(folder, "resources", "ecs.Cluster"))).to.deep.equal([
      "mine.json",
    ]);
    account.remove(cluster, clusterArn, record.outputs);
    expect(account.records()).to.deep.equal([]);
  });

  it("leaves out files that are still being written", () => {
    const folder = directoryWith({
      "account.json": '{"format":1}',
      "resources/ecs.Cluster/web.json.1-1.tmp": "{",
    });
    expect(new DirectoryAccount(folder).ofType(cluster)).to.deep.equal([]);
  });

  it("keeps what one provider created for the next, and names and ids it gave out", () => {
    const folder = directoryWith({});
    const vpc = "aws:ec2/vpc:Vpc";
    const provider = (): ReturnType<typeof awsProvider> =>
      awsProvider(new DirectoryAccount(folder));
    const first = create(vpc, { cidrBlock: "10.0.0.0/16" }, { provider: provider() });
    const asked = request(vpc, {});
    provider().delete?.({
      ...asked,
      old: { id: first.id ?? "", inputs: {}, outputs: first.outputs },
    });
    const second = create(vpc, { cidrBlock: "10.0.0.0/16" }, { provider: provider() });
    expect(second.id)
      .to.match(/^vpc-[0-9a-f]{17}$/)
      .and.not.equal(first.id);
  });

  it("does not write in preview", () => {
    const folder = directoryWith({});
    const provider = awsProvider(new DirectoryAccount(folder));
    create(cluster, {}, { provider, preview: true });
    expect(fs.readdirSync(folder)).to.deep.equal(["account.json"]);
  });
});

describe("simulator/aws: a folder that can't be an account", () => {
  const advice = `Set ${accountVariable} to a folder of its own, which may be empty.`;

  after(removeDirectories);

  it("is refused when it does not exist, and is not made", () => {
    const folder = path.join(directoryWith({}), "missing");
    expect(() => new DirectoryAccount(folder)).to.throw(
      `The simulated account ${folder} does not exist. ${advice}`,
    );
    expect(fs.existsSync(folder)).to.equal(false);
  });

  it("is refused when it is a file", () => {
    const file = path.join(directoryWith({ file: "" }), "file");
    expect(() => new DirectoryAccount(file)).to.throw(
      `The simulated account ${file} is not a folder. ${advice}`,
    );
  });

  it("is refused when it is somebody's own folder", () => {
    const folder = directoryWith({ "notes.txt": "" });
    expect(() => new DirectoryAccount(folder)).to.throw(
      `The simulated account ${folder} holds other files and no account.json. ${advice}`,
    );
    expect(fs.readdirSync(folder)).to.deep.equal(["notes.txt"]);
  });

  const marks = [
    ['{"format":2}', "has the format 2, which a newer version wrote; this one reads 1"],
    ['{"format":"1"}', "has no format 1 in its account.json"],
    ["[]", "has no format 1 in its account.json"],
  ] as const;
  for (const [mark, problem] of marks) {
    it(`is refused when its account.json is ${mark}`, () => {
      const folder = directoryWith({ "account.json": mark });
      expect(() => new DirectoryAccount(folder)).to.throw(`${folder} ${problem}`);
      expect(fs.readFileSync(path.join(folder, "account.json"), "utf8")).to.equal(mark);
    });
  }

  const records = [
    ['{"type":', "is not valid JSON: correct it or delete it"],
    ['{"type":"x","id":1,"outputs":{}}', "must hold {type, id, outputs}: correct it or delete it"],
    ['{"type":"x","id":"1"}', "must hold {type, id, outputs}: correct it or delete it"],
  ] as const;
  for (const [text, problem] of records) {
    it(`is refused by the file's name when a resource is ${text}, and never quoted`, () => {
      const folder = directoryWith({
        "account.json": '{"format":1}',
        "resources/ecs.Cluster/web.json": text,
      });
      const file = path.join(folder, "resources", "ecs.Cluster", "web.json");
      const account = new DirectoryAccount(folder);
      expect(() => account.ofType(cluster)).to.throw(`${file} ${problem}`);
    });
  }
});

describe("simulator/aws: the account that the environment names", () => {
  after(removeDirectories);

  it("is none without the variable, or with an empty one", () => {
    expect(environmentAccount({})).to.equal(undefined);
    expect(environmentAccount({ [accountVariable]: "" })).to.equal(undefined);
  });

  it("is that of its folder", () => {
    const folder = directoryWith({});
    expect(environmentAccount({ [accountVariable]: folder })?.records()).to.deep.equal([]);
  });
});

describe("simulator/aws: failures on demand", () => {
  after(removeDirectories);

  const faults = [
    { operation: "create", type: cluster, message: "ServerException: try later", once: true },
    { operation: "create", name: "other", message: "always" },
  ];

  function scene(list: Json) {
    const folder = directoryWith({ "faults.json": JSON.stringify(list) });
    return { folder, provider: awsProvider(new DirectoryAccount(folder)) };
  }

  it("strike what they name, once or always", () => {
    const { folder, provider } = scene(faults);
    expect(() => create(cluster, {}, { provider })).to.throw("ServerException: try later");
    expect(read(path.join(folder, "faults.json"))).to.deep.equal([faults[1]]);
    expect(create(cluster, {}, { provider }).id).to.be.a("string");
    for (const type of [cluster, "aws:sqs/queue:Queue"]) {
      expect(() => create(type, {}, { provider, name: "other" })).to.throw("always");
    }
  });

  it("strike neither previews nor other operations", () => {
    const { provider } = scene([{ operation: "delete", message: "no" }]);
    expect(create(cluster, {}, { provider }).id).to.be.a("string");
    const { provider: previewed } = scene([{ operation: "create", message: "no" }]);
    expect(create(cluster, {}, { provider: previewed, preview: true }).outputs).to.be.an("object");
  });

  it("leave what they strike as it was", () => {
    const { folder, provider } = scene([
      { operation: "update", message: "not now", once: true },
      { operation: "delete", message: "not yet", once: true },
    ]);
    const made = create(cluster, { name: "web" }, { provider });
    const old = { id: made.id ?? "", inputs: { name: "web" }, outputs: made.outputs };
    const asked = request(cluster, { name: "web", tags: { A: "b" } });
    expect(() => provider.update?.({ ...asked, old })).to.throw("not now");
    expect(() => provider.delete?.({ ...asked, old })).to.throw("not yet");
    expect(new DirectoryAccount(folder).find(cluster, old.id)).not.to.have.property("tags");
    provider.delete?.({ ...asked, old });
    expect(new DirectoryAccount(folder).records()).to.deep.equal([]);
  });

  const wrong: readonly (readonly [Json, string])[] = [
    [{}, "must hold a list of faults"],
    [["x"], "entry 0 must be an object"],
    [
      [{ operation: "read", message: "m" }],
      "entry 0 needs an operation: one of create, update, delete",
    ],
    [[faults[0] ?? {}, { operation: "create" }], "entry 1 needs a message"],
    [[{ operation: "create", message: "" }], "entry 0 needs a message"],
    [[{ operation: "create", message: "m", type: 1 }], "entry 0 has a type that is no text"],
    [[{ operation: "create", message: "m", name: "" }], "entry 0 has a name that is no text"],
    [[{ operation: "create", message: "m", once: "yes" }], "entry 0 has a once that is no boolean"],
    [
      [{ operation: "create", message: "m", urn: "x" }],
      'entry 0 has no field "urn"; there are operation, type, name, message, once',
    ],
  ];
  for (const [list, problem] of wrong) {
    it(`are refused: ${problem}`, () => {
      const { folder, provider } = scene(list);
      const file = path.join(folder, "faults.json");
      expect(() => create(cluster, {}, { provider }))
        .to.throw(file)
        .with.property("message");
      expect(() => create(cluster, {}, { provider })).to.throw(problem);
    });
  }
});
