import * as aws from "@pulumi/aws";
import { rdsBackups } from "../../../../policy-pack/policies/data/rds-backups";
import { cases, later } from "../../support";
import { cluster, instance } from "./databases";

const none = (name = "main"): string =>
  `${name}: backupRetentionPeriod is 0, so nothing is backed up; at least 1 is asked for. Set it, for example to 7`;

const short = (days: number, minimum: number): string =>
  `main: backupRetentionPeriod is ${days}; at least ${minimum} is asked for. Set it, for example to ${minimum}`;

const ELSEWHERE = "main: whether it is a replica, or AWS Backup selects it, is not known yet";

const selection = (args: Partial<aws.backup.SelectionArgs>): aws.backup.Selection =>
  new aws.backup.Selection("daily", {
    planId: "1234abcd-12ab-34cd-56ef-1234567890ab",
    iamRoleArn: "arn:aws:iam::123456789012:role/backup",
    ...args,
  });

const condition = (
  test: keyof aws.types.input.backup.SelectionCondition,
): aws.types.input.backup.SelectionCondition => ({
  [test]: [{ key: "aws:ResourceTag/Backup", value: "daily" }],
});

cases(rdsBackups, [
  { name: "passes backups", program: () => instance({ backupRetentionPeriod: 7 }) },
  { name: "passes one day", program: () => instance({ backupRetentionPeriod: 1 }) },
  { name: "refuses an instance's default", program: () => instance(), violations: [none()] },
  {
    name: "refuses backups that are off",
    program: () => instance({ backupRetentionPeriod: 0 }),
    violations: [none()],
  },
  {
    name: "says when it is not known yet",
    program: () => instance({ backupRetentionPeriod: later(0) }),
    violations: [none()],
    preview: { undecided: ["main: backupRetentionPeriod is not known yet"] },
  },
  { name: "passes a cluster's default", program: () => cluster() },
  {
    name: "passes the minimum",
    program: () => cluster({ backupRetentionPeriod: 14 }),
    config: { minimumDays: 14 },
  },
  {
    name: "refuses less than the minimum",
    program: () => cluster({ backupRetentionPeriod: 13 }),
    config: { minimumDays: 14 },
    violations: [short(13, 14)],
  },
  {
    name: "passes by replicas",
    program: () => {
      const main = instance({ backupRetentionPeriod: 7 });
      instance({ replicateSourceDb: main.identifier }, "replica");
    },
  },
  {
    name: "says when it is not known yet whether it is a replica",
    program: () => instance({ replicateSourceDb: later("elsewhere") }),
    preview: { undecided: [ELSEWHERE] },
  },
]);

describe("rds-backups and AWS Backup", () => {
  cases(rdsBackups, [
    {
      name: "counts a selection by ARN",
      program: () => selection({ resources: [instance().arn] }),
    },
    {
      name: "refuses what the selection leaves out",
      program: () => {
        selection({ resources: [instance().arn] });
        instance({}, "other");
      },
      violations: [none("other")],
    },
    {
      name: "refuses what the selection excepts",
      program: () => {
        const { arn } = instance();
        selection({ resources: [arn], notResources: [arn] });
      },
      violations: [none()],
    },
    {
      name: "counts a selection by tag",
      program: () => {
        instance({ tags: { Backup: "daily" } });
        selection({ selectionTags: [{ type: "STRINGEQUALS", key: "Backup", value: "daily" }] });
      },
    },
    {
      name: "refuses what has another tag",
      program: () => {
        instance({ tags: { Backup: "never" } });
        selection({ selectionTags: [{ type: "STRINGEQUALS", key: "Backup", value: "daily" }] });
      },
      violations: [none()],
    },
    {
      name: "says when the tag is not known yet",
      program: () => {
        instance({ tags: { Backup: later("never") } });
        selection({ selectionTags: [{ type: "STRINGEQUALS", key: "Backup", value: "daily" }] });
      },
      violations: [none()],
      preview: { undecided: [ELSEWHERE] },
    },
    {
      name: "counts a selection of everything",
      program: () => {
        instance();
        cluster({ backupRetentionPeriod: 0 });
        selection({ resources: ["*"] });
      },
    },
    {
      name: "counts a selection of all databases, and of those alone",
      program: () => {
        instance();
        cluster({ backupRetentionPeriod: 0 });
        selection({ resources: ["arn:aws:rds:*:*:db:*"] });
      },
      violations: [none()],
    },
    {
      name: "does not count other services or some of the databases",
      program: () => {
        instance();
        selection({
          resources: ["arn:aws:dynamodb:*:*:table/*", "arn:aws:rds:eu-west-1:*:db:*"],
        });
      },
      violations: [none()],
    },
    {
      name: "refuses what a selection of everything excepts",
      program: () => {
        instance();
        selection({ resources: ["*"], notResources: ["arn:aws:rds:*:*:db:*"] });
      },
      violations: [none()],
    },
    {
      name: "holds conditions of equal tags against what it selects",
      program: () => {
        instance({ tags: { Backup: "daily" } });
        instance({ tags: { Backup: "never" } }, "other");
        selection({ resources: ["*"], conditions: [condition("stringEquals")] });
      },
      violations: [none("other")],
    },
    {
      name: "takes no other condition to hold",
      program: () => {
        instance({ tags: { Backup: "daily" } });
        selection({ resources: ["*"], conditions: [condition("stringNotEquals")] });
      },
      violations: [none()],
    },
  ]);
});
