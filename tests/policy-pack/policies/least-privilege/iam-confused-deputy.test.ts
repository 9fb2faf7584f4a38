import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { iamConfusedDeputy } from "../../../../policy-pack/policies/least-privilege/iam-confused-deputy";
import { cases, later } from "../../support";
import { document, SOURCE, TASKS, text, trust, type Written } from "./program";

const RIGHT =
  'Add Condition {StringEquals: {"aws:SourceAccount": ACCOUNT}, ArnLike: {"aws:SourceArn": "arn:PARTITION:ecs:REGION:ACCOUNT:*"}}';
const PINS =
  "ECS supports nothing narrower there than all of an account and region, so no task could start";

function role(...statements: readonly Written[]): aws.iam.Role {
  return new aws.iam.Role("api", { assumeRolePolicy: text(...statements) });
}

function from(arn: pulumi.Input<string>): Written {
  return {
    StringEquals: { "aws:SourceAccount": "123456789012" },
    ArnLike: { "aws:SourceArn": arn },
  };
}

cases(iamConfusedDeputy, [
  {
    name: "passes tasks of an account and region",
    program: () => role(trust(TASKS, SOURCE)),
  },
  {
    name: "passes services that say for nobody whom they act",
    program: () => role(trust(["ec2.amazonaws.com", "lambda.amazonaws.com"])),
  },
  {
    name: "refuses tasks of any account",
    program: () => role(trust([TASKS])),
    violations: [
      `api: assumeRolePolicy: Statement[0] lets ${TASKS} take the role without a condition on aws:SourceAccount and aws:SourceArn. ${RIGHT}`,
    ],
  },
  {
    name: "refuses tasks with one of the two conditions",
    program: () => role(trust(TASKS, { StringEquals: { "aws:sourceaccount": "123456789012" } })),
    violations: [
      `api: assumeRolePolicy: Statement[0] lets ${TASKS} take the role without a condition on aws:SourceArn. ${RIGHT}`,
    ],
  },
  {
    name: "refuses a cluster, by StringLike too",
    program: () => {
      const arn = "arn:aws:ecs:eu-west-1:123456789012:cluster/main";
      role(
        trust(TASKS, {
          StringEquals: { "aws:SourceAccount": "123456789012" },
          StringLike: { "aws:SourceArn": [arn] },
        }),
      );
    },
    violations: [
      `api: assumeRolePolicy: Statement[0] pins aws:SourceArn to arn:aws:ecs:eu-west-1:123456789012:cluster/main; ${PINS}. Use arn:aws:ecs:eu-west-1:123456789012:*`,
    ],
  },
  {
    name: "refuses a cluster of the stack before it is made",
    program: () => {
      const cluster = new aws.ecs.Cluster("main", { name: "shop" });
      new aws.iam.Role("api", { assumeRolePolicy: document(trust(TASKS, from(cluster.arn))) });
    },
    violations: [
      `api: assumeRolePolicy: Statement[0] pins aws:SourceArn to arn:aws:ecs:eu-west-1:123456789012:cluster/shop; ${PINS}. Use arn:aws:ecs:eu-west-1:123456789012:*`,
    ],
    preview: {
      violations: [
        `api: assumeRolePolicy: Statement[0] pins aws:SourceArn to the cluster "main"; ${PINS}. Use arn:PARTITION:ecs:REGION:ACCOUNT:*`,
      ],
    },
  },
  {
    name: "asks one condition of other services that give them",
    program: () => {
      role(trust("scheduler.amazonaws.com"));
      new aws.iam.Role("fine", {
        assumeRolePolicy: text(
          trust("scheduler.amazonaws.com", {
            StringEquals: { "aws:SourceAccount": "123456789012" },
          }),
        ),
      });
    },
    violations: [
      'api: assumeRolePolicy: Statement[0] lets scheduler.amazonaws.com take the role on behalf of any account: neither aws:SourceAccount nor aws:SourceArn is set. Add Condition {ArnLike: {"aws:SourceArn": "arn:PARTITION:scheduler:REGION:ACCOUNT:schedule-group/NAME"}}',
    ],
  },
  ...[{ AWS: "*" }, "*", { AWS: ["arn:aws:iam::123456789012:root", "*"] }].map((Principal) => ({
    name: `refuses everybody by ${JSON.stringify(Principal)}`,
    program: () => role({ Effect: "Allow", Principal, Action: "sts:AssumeRole" }),
    violations: [
      "api: assumeRolePolicy: Statement[0] lets everybody in every account take the role. Name the accounts or roles in Principal",
    ],
  })),
  {
    name: "passes everybody of an organisation, and accounts by themselves",
    program: () =>
      role(
        {
          Effect: "Allow",
          Principal: { AWS: "*" },
          Action: "sts:AssumeRole",
          Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1234567890" } },
        },
        {
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::123456789012:root" },
          Action: "sts:AssumeRole",
        },
      ),
  },
  {
    name: "passes a web identity",
    program: () =>
      role({
        Effect: "Allow",
        Principal: { Federated: "arn:aws:iam::123456789012:oidc-provider/example.com" },
        Action: "sts:AssumeRoleWithWebIdentity",
      }),
  },
  {
    name: "takes a role of the stack that is not known yet for one principal",
    program: () => {
      const other = role(trust("ec2.amazonaws.com"));
      new aws.iam.Role("assumed", {
        assumeRolePolicy: document({
          Effect: "Allow",
          Principal: { AWS: other.arn },
          Action: "sts:AssumeRole",
        }),
      });
    },
  },
  {
    name: "says when a document or a condition is not known yet",
    program: () => {
      new aws.iam.Role("whole", { assumeRolePolicy: later(text(trust(TASKS))) });
      new aws.iam.Role("part", {
        assumeRolePolicy: document(
          trust(TASKS, from(later("arn:aws:ecs:eu-west-1:123456789012:*"))),
        ),
      });
    },
    violations: [
      `whole: assumeRolePolicy: Statement[0] lets ${TASKS} take the role without a condition on aws:SourceAccount and aws:SourceArn. ${RIGHT}`,
    ],
    preview: {
      undecided: [
        "whole: assumeRolePolicy is not known yet; part: assumeRolePolicy: the aws:SourceArn of Statement[0] is not known yet",
      ],
    },
  },
]);
