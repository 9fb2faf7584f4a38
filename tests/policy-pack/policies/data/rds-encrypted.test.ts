import { rdsEncrypted } from "../../../../policy-pack/policies/data/rds-encrypted";
import { cases, later } from "../../support";
import { cluster, globalCluster, instance } from "./databases";

const plain = (name = "main"): string =>
  `${name}: storageEncrypted is off, so storage, snapshots and backups are in plain form. Set it to true; it can't be changed later`;

const open = (property: string, name = "main"): string => `${name}: ${property} is not known yet`;

const SOURCE = "arn:aws:rds:eu-west-1:123456789012:db:elsewhere";

cases(rdsEncrypted, [
  { name: "passes an instance", program: () => instance({ storageEncrypted: true }) },
  { name: "refuses an instance without", program: () => instance(), violations: [plain()] },
  {
    name: "refuses an instance that says no",
    program: () => instance({ storageEncrypted: false }),
    violations: [plain()],
  },
  {
    name: "refuses a key alone",
    program: () => instance({ kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/1234abcd" }),
    violations: [plain()],
  },
  {
    name: "says when it is not known yet",
    program: () => instance({ storageEncrypted: later(true) }),
    preview: { undecided: [open("storageEncrypted")] },
  },
  {
    name: "refuses what turns out to be unencrypted",
    program: () => instance({ storageEncrypted: later(false) }),
    violations: [plain()],
    preview: { undecided: [open("storageEncrypted")] },
  },
  { name: "passes a cluster", program: () => cluster({ storageEncrypted: true }) },
  { name: "refuses a cluster without", program: () => cluster(), violations: [plain()] },
  {
    name: "passes Aurora Serverless v1",
    program: () => cluster({ engineMode: "serverless", engine: "aurora-mysql" }),
  },
  {
    name: "refuses a snapshot's cluster without a word",
    program: () => cluster({ snapshotIdentifier: "before-migration" }),
    violations: [plain()],
  },
  {
    name: "passes a snapshot's cluster with a key",
    program: () => cluster({ snapshotIdentifier: "before-migration", kmsKeyId: later("key") }),
    preview: { undecided: [open("engineMode, or what it is restored from,")] },
  },
]);

cases(rdsEncrypted, [
  {
    name: "judges a replica where it comes from",
    program: () => {
      const main = instance();
      instance({ replicateSourceDb: main.identifier }, "replica");
    },
    violations: [plain()],
  },
  {
    name: "passes replicas of an encrypted database",
    program: () => {
      const main = instance({ storageEncrypted: true });
      instance({ replicateSourceDb: main.arn }, "replica");
    },
  },
  {
    name: "doesn't hold a replica of another stack's against this one",
    program: () => instance({ replicateSourceDb: SOURCE }, "replica"),
  },
  {
    name: "says when it is not known yet whether it is a replica",
    program: () => instance({ replicateSourceDb: later(SOURCE) }, "replica"),
    preview: { undecided: [open("replicateSourceDb", "replica")] },
  },
  {
    name: "passes members of an encrypted global cluster",
    program: () => {
      const world = globalCluster({ engine: "aurora-postgresql", storageEncrypted: true });
      cluster({ globalClusterIdentifier: world.id });
    },
  },
  {
    name: "refuses a global cluster without, once",
    program: () => {
      const world = globalCluster({ engine: "aurora-postgresql" });
      cluster({ globalClusterIdentifier: world.id });
    },
    violations: [plain("world")],
  },
  {
    name: "judges a global cluster where it comes from",
    program: () => {
      const main = cluster();
      const world = globalCluster({ sourceDbClusterIdentifier: main.arn });
      cluster({ globalClusterIdentifier: world.id }, "second");
    },
    violations: [plain()],
  },
]);
