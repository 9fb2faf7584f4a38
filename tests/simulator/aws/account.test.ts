import { expect } from "chai";
import type { Account } from "../../../simulator/aws/account";
import { DirectoryAccount } from "../../../simulator/aws/account-directory";
import { MemoryAccount } from "../../../simulator/aws/account-memory";
import { directoryWith, removeDirectories } from "../../support/directory";

const cluster = "aws:ecs/cluster:Cluster";
const definition = "aws:ecs/taskDefinition:TaskDefinition";
const logGroup = "aws:cloudwatch/logGroup:LogGroup";
const certificate = "aws:acm/certificateValidation:CertificateValidation";

const arn = (revision: number): string =>
  `arn:aws:ecs:eu-west-1:123456789012:task-definition/web:${revision}`;
const revision = (number: number) => ({ family: "web", revision: number, arn: arn(number) });

const kinds: readonly (readonly [string, () => Account])[] = [
  ["MemoryAccount", () => new MemoryAccount()],
  ["DirectoryAccount", () => new DirectoryAccount(directoryWith({}))],
];

for (const [kind, open] of kinds) {
  describe(`simulator/aws: ${kind}`, () => {
    let account: Account;

    beforeEach(() => {
      account = open();
    });

    after(removeDirectories);

    it("is empty at first", () => {
      expect(account.records()).to.deep.equal([]);
      expect(account.ofType(cluster)).to.deep.equal([]);
      expect(account.find(cluster, "web")).to.equal(undefined);
      expect(account.record(cluster, "web", {})).to.equal(undefined);
      expect(account.existed(cluster, "web")).to.equal(false);
    });

    it("finds by id and by ARN, with the id among the outputs", () => {
      account.put(logGroup, "/ecs/web", { arn: "arn:logs:web", name: "/ecs/web" });
      const found = { arn: "arn:logs:web", name: "/ecs/web", id: "/ecs/web" };
      expect(account.find(logGroup, "/ecs/web")).to.deep.equal(found);
      expect(account.find(logGroup, "arn:logs:web")).to.deep.equal(found);
      expect(account.find(cluster, "/ecs/web")).to.equal(undefined);
      expect(account.record(logGroup, "/ecs/web", found)?.outputs).not.to.have.property("id");
    });

    it("lists in the order of creation, a change notwithstanding", () => {
      for (const id of ["c", "a", "b"]) account.put(cluster, id, { name: id });
      account.put(cluster, "c", { name: "changed" });
      expect(account.ofType(cluster).map(({ name }) => name)).to.deep.equal(["changed", "a", "b"]);
      expect(account.records([cluster, logGroup]).map(({ id }) => id)).to.deep.equal([
        "c",
        "a",
        "b",
      ]);
    });

    it("keeps revisions apart, which share their family for an id", () => {
      for (const number of [1, 2]) account.put(definition, "web", revision(number));
      expect(account.ofType(definition)).to.have.length(2);
      expect(account.find(definition, "web")).to.include({ revision: 2 });
      expect(account.find(definition, arn(1))).to.include({ revision: 1 });
      account.put(definition, "web", { ...revision(1), tags: {} });
      expect(account.find(definition, "web")).to.include({ revision: 2 });
      account.remove(definition, "web", revision(2));
      expect(account.find(definition, "web")).to.include({ revision: 1 });
      expect(account.find(definition, arn(2))).to.equal(undefined);
    });

    it("keeps regions and accounts apart", () => {
      const group = (region: string, owner: string) => ({
        region,
        arn: `arn:aws:logs:${region}:${owner}:log-group:web`,
      });
      const places = [
        group("eu-west-1", "111111111111"),
        group("us-east-1", "111111111111"),
        group("eu-west-1", "222222222222"),
      ];
      for (const place of places) account.put(logGroup, "web", place);
      expect(account.ofType(logGroup)).to.have.length(3);
      account.remove(logGroup, "web", group("us-east-1", "111111111111"));
      expect(account.records([logGroup]).map(({ outputs }) => outputs)).to.deep.equal([
        places[0],
        places[2],
      ]);
    });

    it("tells validations apart, which all have the same id", () => {
      for (const certificateArn of ["a", "b"]) account.put(certificate, "t", { certificateArn });
      expect(account.record(certificate, "t", { certificateArn: "a" })?.outputs).to.deep.equal({
        certificateArn: "a",
      });
      expect(account.records()).to.have.length(2);
    });

    it("forgets what is removed, and only that", () => {
      for (const id of ["a", "b"]) account.put(cluster, id, { name: id });
      account.remove(cluster, "a", { name: "a" });
      account.remove(cluster, "none", {});
      expect(account.records().map(({ id }) => id)).to.deep.equal(["b"]);
      expect(account.find(cluster, "a")).to.equal(undefined);
    });

    it("keeps live facts when outputs change, apart from them", () => {
      account.put("aws:s3/bucket:Bucket", "logs", { bucket: "logs" }, { objects: 3 });
      account.put("aws:s3/bucket:Bucket", "logs", { bucket: "logs", tags: {} });
      const [record] = account.records();
      expect(record).to.deep.equal({
        type: "aws:s3/bucket:Bucket",
        id: "logs",
        outputs: { bucket: "logs", tags: {} },
        live: { objects: 3 },
      });
    });

    it("counts", () => {
      expect(account.generation("urn:a")).to.equal(0);
      account.count("urn:a");
      account.count("urn:a");
      expect(account.generation("urn:a")).to.equal(2);
      expect(account.generation("urn:b")).to.equal(0);
    });
  });
}

describe("simulator/aws: MemoryAccount", () => {
  it("remembers the ids of what is gone", () => {
    const account = new MemoryAccount();
    account.put(cluster, "a", {});
    account.remove(cluster, "a", {});
    expect(account.existed(cluster, "a")).to.equal(true);
    expect(account.existed(logGroup, "a")).to.equal(false);
  });
});
