import { any, equals, isSet, knownValue, type Resource, type Truth } from "../../reading";
import { resourceRule } from "../../rule";
import { DATABASE } from "./snippets";
import { DB_CLUSTER_INSTANCE, DB_INSTANCE } from "./types";

const SHARD_GROUP = "aws:rds/shardGroup:ShardGroup";

const SNAPSHOTS: readonly string[] = [
  "aws:rds/snapshot:Snapshot",
  "aws:rds/snapshotCopy:SnapshotCopy",
  "aws:rds/clusterSnapshot:ClusterSnapshot",
  "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy",
];

/** What AWS takes for everybody. */
const EVERYBODY = "all";

export const rdsPrivate = resourceRule({
  name: "rds-private",
  area: "Data",
  description:
    "RDS databases have no public address, and their snapshots are not shared with everybody.",
  why: "A database with a public address is one security group rule and one password away from everybody, and is found by scanners within minutes; a public snapshot is there for any AWS account to restore.",
  level: "mandatory",
  severity: "critical",
  matches: { checkov: ["CKV_AWS_17"], securityHub: ["RDS.2", "RDS.1"] },
  types: [DB_INSTANCE, DB_CLUSTER_INSTANCE, SHARD_GROUP, ...SNAPSHOTS],
  decides:
    "Reads `publiclyAccessible` of instances, cluster instances and shard groups, off by default, and `sharedAccounts` of snapshots, which must not contain `all`.",
  blindTo:
    "The routes of the subnets and the rules of the security groups that a database is in: without a public address they open it to nobody outside; sg-no-open-ingress judges the latter.",
  remediation:
    "Leave publiclyAccessible out, or set it to false; reach the database from inside the VPC, people by way of ECS Exec, Session Manager or a VPN. Share snapshots with single accounts.",
  bad: `
new aws.rds.Instance("main", {
${DATABASE}
  storageEncrypted: true,
  publiclyAccessible: true,
});`,
  good: `
new aws.rds.Instance("main", {
${DATABASE}
  storageEncrypted: true,
  publiclyAccessible: false,
});`,

  check(resource, { violation, undecided }) {
    if (SNAPSHOTS.includes(resource.type)) {
      switch (isSharedWithEverybody(resource)) {
        case undefined:
          undecided(resource, "sharedAccounts is not known yet");
          return;
        case true:
          violation(
            resource,
            'sharedAccounts contains "all", so any AWS account can restore it. Name single accounts',
          );
      }
      return;
    }
    switch (isSet(resource.at("publiclyAccessible"))) {
      case undefined:
        undecided(resource, "publiclyAccessible is not known yet");
        return;
      case true:
        violation(
          resource,
          "publiclyAccessible is true, so the database has a public address. Set it to false",
        );
    }
  },
});

function isSharedWithEverybody(snapshot: Resource): Truth {
  const accounts = snapshot.at("sharedAccounts").oneOrMany();
  if (accounts.state === "unknown") return undefined;
  return any(...(knownValue(accounts) ?? []).map((each) => equals(each.text(), EVERYBODY)));
}
