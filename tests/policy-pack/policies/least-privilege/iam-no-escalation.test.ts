import * as aws from "@pulumi/aws";
import { iamNoEscalation } from "../../../../policy-pack/policies/least-privilege/iam-no-escalation";
import { cases, later } from "../../support";
import {
  allow,
  attach,
  document,
  give,
  instanceRole,
  SOURCE,
  taskDefinition,
  taskRole,
  TASKS,
  text,
  trust,
} from "./program";

const ROLE = "arn:aws:iam::123456789012:role/other";
const leave = (ways: string): string =>
  `gains permissions beyond its own: it allows ${ways}. Leave that to the role of a pipeline`;
const WRITES = leave("iam:PutRolePolicy, which writes a role's policy");
const RUNS = leave("iam:PassRole with ecs:RunTask, which runs a task with a role in its overrides");
const PASS = { StringEquals: { "iam:PassedToService": TASKS } };

cases(iamNoEscalation, [
  {
    name: "passes a role of tasks that has nothing to do with permissions",
    program: () => give("api", taskRole("api").name, allow("s3:GetObject", "arn:aws:s3:::a/*")),
  },
  {
    name: "refuses what writes policies on the role of tasks, whatever it names",
    program: () => give("policy", taskRole("api").name, allow("iam:PutRolePolicy", ROLE)),
    violations: [`api: ${WRITES}`],
  },
  {
    name: "tells the role of tasks by its task definition",
    program: () => {
      const role = instanceRole("api");
      give("policy", role.name, allow("iam:PutRolePolicy", ROLE));
      taskDefinition("api", { taskRoleArn: role.arn });
    },
    violations: [`api: ${WRITES}`],
  },
  {
    name: "passes a pipeline that names the roles it writes, and refuses one that doesn't",
    program: () => {
      give("fine", instanceRole("pipeline").name, allow("iam:PutRolePolicy", ROLE));
      give("wide", instanceRole("open").name, allow("iam:Put*", "*"));
    },
    violations: [
      `open: ${leave("iam:PutUserPolicy, which writes a user's policy; iam:PutGroupPolicy, which writes a group's policy; iam:PutRolePolicy, which writes a role's policy; and 2 more ways")}`,
    ],
  },
  {
    name: "gathers what several policies of a role allow together",
    program: () => {
      const role = taskRole("api", {
        inlinePolicies: [{ name: "pass", policy: text(allow("iam:PassRole", ROLE, PASS)) }],
      });
      const run = new aws.iam.Policy("run", {
        policy: text(
          allow("ecs:RunTask", "arn:aws:ecs:eu-west-1:123456789012:task-definition/job:*"),
        ),
      });
      attach("run", role.name, run.arn);
    },
    violations: [`api: ${RUNS}`],
  },
  {
    name: "does not add up what two roles may do",
    program: () => {
      give("pass", taskRole("api").name, allow("iam:PassRole", ROLE, PASS));
      give("run", taskRole("worker").name, allow("ecs:RunTask", "*"));
    },
  },
  {
    name: "follows policies to a role that is made elsewhere, by its name",
    program: () => {
      give("pass", "batch", allow("iam:PassRole", "*"));
      give("run", "batch", allow("ecs:RunTask", "*"));
    },
    violations: [`run: ${RUNS}`],
  },
  {
    name: "takes away what a Deny takes away",
    program: () =>
      give("api", taskRole("api").name, allow("iam:PutRolePolicy", ROLE), {
        Effect: "Deny",
        Action: "iam:*",
        Resource: "*",
      }),
  },
  {
    name: "judges a policy that nothing is attached to, and a user's, by what it leaves open",
    program: () => {
      new aws.iam.Policy("open", { policy: text(allow("iam:UpdateLoginProfile", "*")) });
      new aws.iam.Policy("named", { policy: text(allow("iam:AttachRolePolicy", ROLE)) });
      new aws.iam.UserPolicy("user", {
        user: "ann",
        policy: text(
          allow("iam:CreateAccessKey", "arn:aws:iam::123456789012:user/${aws:username}"),
        ),
      });
    },
    violations: [`open: ${leave("iam:UpdateLoginProfile, which changes another user's password")}`],
  },
  {
    name: "gathers what several policies of a user or a group allow together, each by itself",
    program: () => {
      const run = new aws.iam.Policy("run", { policy: text(allow("ecs:RunTask", "*")) });
      const pass = text(allow("iam:PassRole", "*"));
      const user = new aws.iam.User("ann");
      new aws.iam.UserPolicy("pass-user", { user: user.name, policy: pass });
      new aws.iam.UserPolicyAttachment("run-user", { user: user.name, policyArn: run.arn });
      const group = new aws.iam.Group("team");
      new aws.iam.GroupPolicy("pass-group", { group: group.name, policy: pass });
      new aws.iam.PolicyAttachment("run-all", {
        users: ["ben"],
        groups: [group.name, "elsewhere"],
        policyArn: run.arn,
      });
      new aws.iam.GroupPolicy("pass-elsewhere", { group: "elsewhere", policy: pass });
      new aws.iam.GroupPolicy("pass-ben", { group: "ben", policy: pass });
    },
    violations: [`ann: ${RUNS}`, `team: ${RUNS}`, `run: ${RUNS}`],
  },
  {
    name: "passes an execution role's own work, and asks of it what it asks of others",
    program: () => {
      const role = taskRole("execution");
      give("starts", role.name, allow("iam:PassRole", ROLE, PASS), allow("ecs:RunTask", ROLE));
      taskDefinition("api", { executionRoleArn: role.arn });
    },
  },
  {
    name: "takes a role of the stack that is not known yet for a named one",
    program: () => {
      const other = taskRole("other");
      give("pass", instanceRole("pipeline").name, {
        ...allow(["iam:PassRole", "ecs:RunTask"], other.arn, PASS),
      });
    },
  },
  {
    name: "says what is not known yet",
    program: () => {
      const role = taskRole("api");
      new aws.iam.RolePolicy("whole", {
        role: role.name,
        policy: later(text(allow("iam:PutRolePolicy", ROLE))),
      });
      give("open", instanceRole("pipeline").name, allow("iam:PutRolePolicy", later("*")));
      const unsure = new aws.iam.Role("unsure", {
        assumeRolePolicy: later(text(trust(TASKS, SOURCE))),
      });
      give("named", unsure.name, allow("iam:PutRolePolicy", ROLE));
      const half = new aws.iam.Role("half", {
        assumeRolePolicy: document(trust(later(TASKS), SOURCE)),
      });
      give("half", half.name, allow("iam:PutRolePolicy", ROLE));
    },
    violations: [`api: ${WRITES}`, `pipeline: ${WRITES}`, `unsure: ${WRITES}`, `half: ${WRITES}`],
    preview: {
      undecided: [
        'api: what policy of "whole" allows is not known yet; pipeline: whether it allows iam:PutRolePolicy is not known yet; unsure: assumeRolePolicy is not known yet, so it may be the role of tasks, which may do less; half: assumeRolePolicy is not known yet, so it may be the role of tasks, which may do less',
      ],
    },
  },
  {
    name: "leaves alone the roles that are configured, by either name",
    program: () => {
      give("one", taskRole("deployer").name, allow("iam:PutRolePolicy", ROLE));
      give("two", taskRole("api", { name: "shop-pipeline" }).name, allow("iam:PutRolePolicy", "*"));
    },
    config: { roles: ["deployer", "*-pipeline"] },
  },
]);
