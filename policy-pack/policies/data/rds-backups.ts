import { integer } from "../../configuration";
import { any, orDefault, type Resource, type Stack, type Truth } from "../../reading";
import { stackRule } from "../../rule";
import { isBackedUp } from "./backup-selections";
import { DATABASE } from "./snippets";
import { DATABASES, DB_INSTANCE } from "./types";

export const rdsBackups = stackRule({
  name: "rds-backups",
  area: "Data",
  description: "RDS databases and Aurora clusters are backed up automatically.",
  why: "Automatic backups are what a database can be brought back from to any second of the last days: after a bad migration, a deletion or an attack nothing else does.",
  level: "advisory",
  severity: "medium",
  matches: {
    checkov: ["CKV_AWS_133"],
    securityHub: ["RDS.11"],
    cdkNag: ["AwsSolutions-RDS13"],
  },
  parameters: {
    minimumDays: integer("The shortest time for which backups are kept, in days.", {
      default: 1,
      minimum: 1,
      maximum: 35,
    }),
  },
  decides:
    "Reads `backupRetentionPeriod` of instances and clusters: 0 switches backups off. Absent is 0 for an instance and 1 for a cluster. A selection of AWS Backup that names the database, all databases (`*`, `arn:aws:rds:*:*:db:*`) or one of its tags counts as well, where its conditions ask for equal tags only; read replicas are backed up where they replicate from.",
  blindTo:
    "Whether a backup can be restored, how long AWS Backup keeps its own, and what selections by other patterns and conditions or of other stacks name.",
  remediation:
    "Set backupRetentionPeriod to the days that you may need to go back, such as 7 (35 at most); AWS Backup keeps longer.",
  bad: `
new aws.rds.Instance("main", {
${DATABASE}
  storageEncrypted: true,
});`,
  good: `
new aws.rds.Instance("main", {
${DATABASE}
  storageEncrypted: true,
  backupRetentionPeriod: 7,
});`,

  check(stack, { parameters: { minimumDays }, violation, undecided }) {
    for (const database of stack.byType(DATABASES)) {
      const days = orDefault(
        database.at("backupRetentionPeriod").number(),
        database.type === DB_INSTANCE ? 0 : 1,
      );
      if (days.state === "known" && days.value >= minimumDays) continue;
      const elsewhere = any(isReplica(stack, database), isBackedUp(stack, database));
      if (elsewhere === true) continue;
      if (days.state === "unknown") {
        undecided(database, "backupRetentionPeriod is not known yet");
      } else if (elsewhere === undefined) {
        undecided(database, "whether it is a replica, or AWS Backup selects it, is not known yet");
      } else {
        violation(database, messageOf(days.value, minimumDays));
      }
    }
  },
});

function messageOf(days: number, minimumDays: number): string {
  const meaning = days <= 0 ? ", so nothing is backed up" : "";
  return `backupRetentionPeriod is ${days}${meaning}; at least ${minimumDays} is asked for. Set it, for example to ${Math.max(7, minimumDays)}`;
}

function isReplica(stack: Stack, database: Resource): Truth {
  const properties = ["replicateSourceDb", "replicationSourceIdentifier"];
  return any(
    ...properties.map((property): Truth => {
      const source = stack.follow(database, [property], DATABASES);
      if (source.resources.length > 0 || source.outside.some((text) => text !== "")) return true;
      return source.unknown ? undefined : false;
    }),
  );
}
