/** What can be told while ARNs and documents are not known yet, and that updates say the same. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ecsSecretScope } from "../../../../policy-pack/policies/least-privilege/ecs-secret-scope";
import { cases, later } from "../../support";
import { allow, give, taskDefinition, taskRole, text } from "./program";
import { app, AT, OTHER, PARAMETER, read, SECRET, takes, ungranted, untaken } from "./secrets";

cases(ecsSecretScope, [
  {
    name: "passes secrets of the stack, before they are made",
    program: () => {
      const secret = new aws.secretsmanager.Secret("db");
      const version = new aws.secretsmanager.SecretVersion("db", {
        secretId: secret.id,
        secretString: "x",
      });
      const parameter = new aws.ssm.Parameter("level", { type: "String", value: "info" });
      app(
        takes(pulumi.interpolate`${version.secretArn}:password::`, parameter.arn),
        read([secret.arn, parameter.arn]),
      );
    },
  },
  {
    name: "passes a secret of the stack by its name on either side",
    program: () => {
      const secret = new aws.secretsmanager.Secret("db", { name: "shop/db" });
      app(takes(secret.arn), read(`${SECRET}-??????`));
    },
  },
  {
    name: "refuses secrets of the stack that no container takes, before they are made",
    program: () => {
      const secret = new aws.secretsmanager.Secret("db");
      const other = new aws.ssm.Parameter("level", {
        name: "/shop/level",
        type: "String",
        value: "info",
      });
      app(takes(secret.arn), read([secret.arn, other.arn]));
    },
    violations: [untaken(PARAMETER)],
    preview: { violations: [untaken("level")] },
  },
  {
    name: "refuses secrets of the stack that are not granted, before they are made",
    program: () => {
      const parameter = new aws.ssm.Parameter("level", {
        name: "/shop/level",
        type: "String",
        value: "info",
      });
      const role = app({}, allow("logs:PutLogEvents", `arn:aws:logs:${AT}:log-group:a:*`));
      new aws.ecs.TaskDefinition("objects", {
        family: "objects",
        containerDefinitions: pulumi
          .output(parameter.name)
          .apply((valueFrom) =>
            JSON.stringify([
              { name: "a", image: "a:1", memory: 512, secrets: [{ name: "A", valueFrom }] },
            ]),
          ),
        executionRoleArn: role.arn,
      });
    },
    violations: [ungranted("/shop/level", "ssm:GetParameters").replace("api:", "objects:")],
  },
  {
    name: "decides about whole documents by the secrets that they came from",
    program: () => {
      const secret = new aws.secretsmanager.Secret("db");
      const other = new aws.ssm.Parameter("level", {
        name: "/shop/level",
        type: "String",
        value: "info",
      });
      const role = app(takes(secret.arn));
      new aws.iam.RolePolicy("exact", {
        role: role.name,
        policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: read(secret.arn) }),
      });
      new aws.iam.RolePolicy("policy", {
        role: role.name,
        policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: [read(other.arn)] }),
      });
    },
    violations: [untaken(PARAMETER)],
    preview: {
      violations: ['policy: it lets "level" be read, which no container takes. Remove it'],
    },
  },
  {
    name: "takes a secret in a variable for one that containers may take",
    program: () => {
      const secret = new aws.secretsmanager.Secret("db");
      const runtime = new aws.secretsmanager.Secret("runtime");
      app(
        { ...takes(secret.arn), environment: [{ name: "SECRET_ARN", value: runtime.arn }] },
        read(secret.arn),
      );
    },
    preview: { undecided: ["api: which secrets its containers take is not known yet"] },
  },
  {
    name: "tells a secret in a variable by the task role that reads it",
    program: () => {
      const runtime = new aws.secretsmanager.Secret("runtime");
      const task = taskRole("task");
      give("runtime", task.name, read(runtime.arn));
      taskDefinition(
        "api",
        { executionRoleArn: taskRole("execution").arn, taskRoleArn: task.arn },
        { environment: [{ name: "SECRET_ARN", value: runtime.arn }] },
      );
    },
  },
  {
    name: "takes the secret that AWS makes for a database",
    program: () => {
      const database = new aws.rds.Instance("db", {
        instanceClass: "db.t4g.micro",
        engine: "postgres",
        allocatedStorage: 20,
        username: "shop",
        manageMasterUserPassword: true,
        skipFinalSnapshot: true,
      });
      const arn = database.masterUserSecrets.apply((secrets) => secrets[0]?.secretArn ?? SECRET);
      app(takes(arn), read(arn));
    },
  },
  {
    name: "says what is not known yet",
    program: () => {
      const role = app(takes(later(SECRET)), read([`${SECRET}-??????`, OTHER]));
      new aws.iam.RolePolicy("whole", { role: role.name, policy: later(text(read(PARAMETER))) });
      taskDefinition("worker", { executionRoleArn: later("existing") }, takes(SECRET));
    },
    violations: [untaken(OTHER), untaken(PARAMETER).replace("policy:", "whole:")],
    preview: {
      undecided: [
        "worker: executionRoleArn is not known yet; api: which secrets its containers take is not known yet; policy: whether containers take all that it lets be read is not known yet; whole: what policy lets be read is not known yet",
      ],
    },
  },
  {
    name: "says when it is not known yet to which role policies are given",
    program: () => {
      app(takes(SECRET));
      give("policy", later("elsewhere"), read(`${SECRET}-??????`));
    },
    violations: [ungranted(SECRET, "secretsmanager:GetSecretValue")],
    preview: { undecided: ["api: what its execution role may read is not known yet"] },
  },
]);
