import * as aws from "@pulumi/aws";
import { iamScopedPassRole } from "../../../../policy-pack/policies/least-privilege/iam-scoped-pass-role";
import { cases, later } from "../../support";
import { allow, document, instanceRole, taskRole, text } from "./program";

const ROLE = "arn:aws:iam::123456789012:role/api-task";
const TO_TASKS = { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } };
const NAME_ROLES = "Name the ARN of each role that is passed, without wildcards";
const ADD_SERVICE =
  'Add Condition {StringEquals: {"iam:PassedToService": SERVICE}}, such as ecs-tasks.amazonaws.com';

function policy(...statements: readonly Readonly<Record<string, unknown>>[]): aws.iam.Policy {
  return new aws.iam.Policy("deploy", { policy: text(...statements) });
}

cases(iamScopedPassRole, [
  {
    name: "passes roles that are named, to a service that is named",
    program: () => policy(allow("iam:PassRole", [ROLE], TO_TASKS)),
  },
  {
    name: "passes what passes no role",
    program: () => policy(allow(["s3:GetObject", "iam:GetRole"], "*")),
  },
  {
    name: "refuses any role to any service",
    program: () => policy(allow("iam:PassRole", "*")),
    violations: [
      `deploy: Statement[0] allows iam:PassRole on * to any service. ${NAME_ROLES}. ${ADD_SERVICE}`,
    ],
  },
  {
    name: "refuses a role to any service",
    program: () => policy(allow("IAM:passrole", ROLE)),
    violations: [`deploy: Statement[0] allows iam:PassRole to any service. ${ADD_SERVICE}`],
  },
  ...["iam:Pass*", "iam:*", "*"].map((action) => ({
    name: `takes ${action} for iam:PassRole`,
    program: () => policy(allow(action, `${ROLE}-*`, TO_TASKS)),
    violations: [`deploy: Statement[0] allows iam:PassRole on ${ROLE}-*. ${NAME_ROLES}`],
  })),
  {
    name: "takes a NotAction for iam:PassRole",
    program: () =>
      policy({ Effect: "Allow", NotAction: "s3:*", Resource: "*", Condition: TO_TASKS }),
    violations: [`deploy: Statement[0] allows iam:PassRole on *. ${NAME_ROLES}`],
  },
  {
    name: "reads inline policies of roles",
    program: () =>
      instanceRole("pipeline", {
        inlinePolicies: [{ name: "pass", policy: text(allow("iam:PassRole", ROLE)) }],
      }),
    violations: [
      `pipeline: inline policy pass: Statement[0] allows iam:PassRole to any service. ${ADD_SERVICE}`,
    ],
  },
  {
    name: "takes a role of the stack that is not known yet for one role",
    program: () => {
      const task = taskRole("api-task");
      new aws.iam.Policy("deploy", { policy: document(allow("iam:PassRole", task.arn, TO_TASKS)) });
    },
  },
  {
    name: "refuses a role of the stack to any service, known or not",
    program: () => {
      const task = taskRole("api-task");
      new aws.iam.Policy("deploy", { policy: document(allow("iam:PassRole", task.arn)) });
    },
    violations: [`deploy: Statement[0] allows iam:PassRole to any service. ${ADD_SERVICE}`],
  },
  {
    name: "says when a role can't be told",
    program: () => {
      const any = later(`${ROLE}-*`);
      const queue = new aws.sqs.Queue("queue", { name: "orders" });
      new aws.iam.Policy("deploy", { policy: document(allow("iam:PassRole", any, TO_TASKS)) });
      new aws.iam.Policy("queue", { policy: document(allow("iam:PassRole", queue.arn, TO_TASKS)) });
      new aws.iam.Policy("whole", { policy: later(text(allow("s3:GetObject", "*"))) });
    },
    violations: [
      `deploy: Statement[0] allows iam:PassRole on ${ROLE}-*. ${NAME_ROLES}`,
      `queue: Statement[0] allows iam:PassRole on arn:aws:sqs:eu-west-1:123456789012:orders. ${NAME_ROLES}`,
    ],
    preview: {
      undecided: [
        "whole: policy is not known yet; deploy: a role that Statement[0] passes is not known yet; queue: a role that Statement[0] passes is not known yet",
      ],
    },
  },
]);
