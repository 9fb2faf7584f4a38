import { all, any, equals, isSet, type Resource, type Stack, type Truth } from "../../reading";
import { stackRule } from "../../rule";
import { isGiven } from "./given";
import { DATABASE } from "./snippets";
import { DATABASES, DB_CLUSTER, DB_GLOBAL_CLUSTER, DB_INSTANCE } from "./types";

/** Properties that name what a database takes its encryption from, and what they may name. */
const TAKEN_FROM: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  [DB_INSTANCE]: { replicateSourceDb: DATABASES },
  [DB_CLUSTER]: {
    replicationSourceIdentifier: DATABASES,
    globalClusterIdentifier: [DB_GLOBAL_CLUSTER],
  },
  [DB_GLOBAL_CLUSTER]: { sourceDbClusterIdentifier: [DB_CLUSTER] },
};

export const rdsEncrypted = stackRule({
  name: "rds-encrypted",
  area: "Data",
  description: "RDS databases and Aurora clusters encrypt their storage.",
  why: "Snapshots, replicas and backups of an unencrypted database are unencrypted too, and encryption can't be switched on later: the database has to be copied, with its services stopped meanwhile.",
  level: "mandatory",
  severity: "high",
  matches: {
    checkov: ["CKV_AWS_16", "CKV_AWS_96", "CKV_AWS_140"],
    securityHub: ["RDS.3", "RDS.27"],
    cdkNag: ["AwsSolutions-RDS2"],
  },
  decides:
    "Reads `storageEncrypted` of instances, clusters and global clusters; absent means unencrypted. A replica, a member of a global cluster and a global cluster made of a cluster are encrypted as what they come from is: that is judged where it is made. Aurora Serverless v1 is always encrypted, and so are clusters restored with a `kmsKeyId`.",
  blindTo:
    "What databases and snapshots of other stacks are encrypted with: replicas of them are not held against a stack, and restored databases must say storageEncrypted themselves.",
  remediation:
    "Set storageEncrypted to true, with a kmsKeyId where the key must be your own. This replaces the database: restore it from an encrypted copy of a snapshot.",
  bad: `
new aws.rds.Instance("main", {
${DATABASE}
});`,
  good: `
new aws.rds.Instance("main", {
${DATABASE}
  storageEncrypted: true,
});`,

  check(stack, { violation, undecided }) {
    for (const database of stack.byType([...DATABASES, DB_GLOBAL_CLUSTER])) {
      switch (any(isEncrypted(database), isJudgedElsewhere(stack, database))) {
        case undefined:
          undecided(database, `${openProperty(stack, database)} is not known yet`);
          break;
        case false:
          violation(
            database,
            "storageEncrypted is off, so storage, snapshots and backups are in plain form. Set it to true; it can't be changed later",
          );
      }
    }
  },
});

function isEncrypted(database: Resource): Truth {
  const own = isSet(database.at("storageEncrypted"));
  if (database.type !== DB_CLUSTER) return own;
  const isRestored = any(
    isGiven(database.at("snapshotIdentifier")),
    isGiven(database.at("restoreToPointInTime")),
  );
  return any(
    own,
    equals(database.at("engineMode").text(), "serverless"),
    all(isRestored, isGiven(database.at("kmsKeyId"))),
  );
}

/** Whether something else decides on its encryption, which no database here decides by itself. */
function isJudgedElsewhere(stack: Stack, database: Resource): Truth {
  const properties = Object.entries(TAKEN_FROM[database.type] ?? {});
  return any(
    ...properties.map(([property, types]): Truth => {
      const source = stack.follow(database, [property], types);
      if (source.resources.some((each) => isMadeOf(stack, each, database))) return false;
      if (source.resources.length > 0 || source.outside.some((text) => text !== "")) return true;
      return source.unknown ? undefined : false;
    }),
  );
}

/** A global cluster takes its encryption from the cluster that it is made of. */
function isMadeOf(stack: Stack, global: Resource, cluster: Resource): boolean {
  if (global.type !== DB_GLOBAL_CLUSTER) return false;
  return stack
    .follow(global, ["sourceDbClusterIdentifier"], [DB_CLUSTER])
    .resources.includes(cluster);
}

function openProperty(stack: Stack, database: Resource): string {
  if (isSet(database.at("storageEncrypted")) === undefined) return "storageEncrypted";
  const sources = Object.entries(TAKEN_FROM[database.type] ?? {});
  const open = sources.find(([name, types]) => stack.follow(database, [name], types).unknown);
  return open?.[0] ?? "engineMode, or what it is restored from,";
}
