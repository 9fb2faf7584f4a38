import { all, any, equals, isSet, knownValue, not, type Resource, type Truth } from "../../reading";
import { resourceRule } from "../../rule";
import { DATABASE } from "./snippets";
import { DB_CLUSTER, DB_INSTANCE } from "./types";

/** Engines of instances and of clusters that know IAM database authentication. */
const ENGINES = /^(mysql|postgres|mariadb|aurora|aurora-mysql|aurora-postgresql)$/i;

/** MariaDB knows it from here on. */
const MARIADB_FROM = [10, 6] as const;

export const rdsIamAuth = resourceRule({
  name: "rds-iam-auth",
  area: "Data",
  description: "RDS databases and Aurora clusters accept logins by IAM where their engine can.",
  why: "With IAM a task logs in by its role, with a token that is good for 15 minutes: there is no password to leak, to share between services or to rotate, and CloudTrail knows who asked.",
  level: "advisory",
  severity: "medium",
  matches: {
    checkov: ["CKV_AWS_161", "CKV_AWS_162"],
    securityHub: ["RDS.10", "RDS.12"],
    cdkNag: ["AwsSolutions-RDS6"],
  },
  types: [DB_INSTANCE, DB_CLUSTER],
  decides:
    "Reads `iamDatabaseAuthenticationEnabled` where `engine` is MySQL, PostgreSQL, MariaDB (10.6 or later) or Aurora; absent is off. Oracle, SQL Server, Db2 and Aurora Serverless v1 don't know it and are passed by, and so are instances that don't say their engine, as replicas and restored ones.",
  blindTo:
    "Whether the database's users have the role or plugin for it, and whether services use it.",
  remediation:
    "Set iamDatabaseAuthenticationEnabled to true, give the database user rds_iam (PostgreSQL) or AWSAuthenticationPlugin (MySQL), and the task role rds-db:connect on that user.",
  bad: `
new aws.rds.Instance("main", {
${DATABASE}
  storageEncrypted: true,
});`,
  good: `
new aws.rds.Instance("main", {
${DATABASE}
  storageEncrypted: true,
  iamDatabaseAuthenticationEnabled: true,
});`,

  check(database, { violation, undecided }) {
    const enabled = database.at("iamDatabaseAuthenticationEnabled");
    switch (all(not(isSet(enabled)), knowsIam(database))) {
      case undefined:
        undecided(
          database,
          isSet(enabled) === undefined
            ? "iamDatabaseAuthenticationEnabled is not known yet"
            : "engine, or its version or mode, is not known yet",
        );
        return;
      case true: {
        const found = enabled.state === "absent" ? "not set" : "false";
        violation(
          database,
          `iamDatabaseAuthenticationEnabled is ${found}, so only passwords open it. Set it to true`,
        );
      }
    }
  },
});

function knowsIam(database: Resource): Truth {
  const engine = database.at("engine").text();
  if (engine.state === "unknown") return undefined;
  // Whatever its engine, a cluster knows it.
  const name = knownValue(engine) ?? (database.type === DB_CLUSTER ? "aurora" : "");
  if (!ENGINES.test(name)) return false;
  const isServerless = equals(database.at("engineMode").text(), "serverless");
  return not(any(isServerless, isOldMariaDb(database, name)));
}

function isOldMariaDb(database: Resource, engine: string): Truth {
  if (engine.toLowerCase() !== "mariadb") return false;
  const version = database.at("engineVersion").text();
  if (version.state !== "known") return version.state === "unknown" ? undefined : false;
  const [major = 0, minor = Infinity] = version.value.split(".").map(Number);
  const [fromMajor, fromMinor] = MARIADB_FROM;
  return major < fromMajor || (major === fromMajor && minor < fromMinor);
}
