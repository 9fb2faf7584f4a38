import * as aws from "@pulumi/aws";
import { rdsPrivate } from "../../../../policy-pack/policies/data/rds-private";
import { cases, later } from "../../support";
import { cluster, instance } from "./databases";

const isPublic = (name = "main"): string =>
  `${name}: publiclyAccessible is true, so the database has a public address. Set it to false`;

const member = (args: Partial<aws.rds.ClusterInstanceArgs>): aws.rds.ClusterInstance =>
  new aws.rds.ClusterInstance("member", {
    clusterIdentifier: cluster().id,
    engine: "aurora-postgresql",
    instanceClass: "db.r6g.large",
    ...args,
  });

const snapshot = (sharedAccounts: aws.rds.SnapshotArgs["sharedAccounts"]): aws.rds.Snapshot =>
  new aws.rds.Snapshot("copy", {
    dbInstanceIdentifier: "main",
    dbSnapshotIdentifier: "copy",
    ...(sharedAccounts === undefined ? {} : { sharedAccounts }),
  });

cases(rdsPrivate, [
  { name: "passes the default", program: () => instance() },
  { name: "passes no", program: () => instance({ publiclyAccessible: false }) },
  {
    name: "refuses yes",
    program: () => instance({ publiclyAccessible: true }),
    violations: [isPublic()],
  },
  {
    name: "says when it is not known yet",
    program: () => instance({ publiclyAccessible: later(true) }),
    violations: [isPublic()],
    preview: { undecided: ["main: publiclyAccessible is not known yet"] },
  },
  { name: "passes a member of a cluster", program: () => member({}) },
  {
    name: "refuses a public member of a cluster",
    program: () => member({ publiclyAccessible: true }),
    violations: [isPublic("member")],
  },
]);

describe("rds-private on snapshots", () => {
  cases(rdsPrivate, [
    {
      name: "passes snapshots shared with single accounts",
      program: () => snapshot(["210987654321"]),
    },
    { name: "passes snapshots shared with nobody", program: () => snapshot(undefined) },
    {
      name: "refuses snapshots shared with everybody",
      program: () => snapshot(["210987654321", "all"]),
      violations: [
        'copy: sharedAccounts contains "all", so any AWS account can restore it. Name single accounts',
      ],
    },
    {
      name: "says when one of the accounts is not known yet",
      program: () => snapshot([later("210987654321")]),
      preview: { undecided: ["copy: sharedAccounts is not known yet"] },
    },
  ]);
});
