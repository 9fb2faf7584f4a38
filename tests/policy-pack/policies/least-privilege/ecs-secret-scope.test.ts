import * as aws from "@pulumi/aws";
import { ecsSecretScope } from "../../../../policy-pack/policies/least-privilege/ecs-secret-scope";
import { cases } from "../../support";
import { attach, managed, taskDefinition, taskRole, text, give } from "./program";
import { app, OTHER, PARAMETER, read, SECRET, takes, ungranted, untaken } from "./secrets";

const WIDE =
  "more than containers take. Name each secret and parameter; of wildcards only -?????? for the six characters that AWS adds to a secret's name";

cases(ecsSecretScope, [
  {
    name: "passes a role that may read what its containers take",
    program: () =>
      app(
        {
          ...takes(`${SECRET}:password::`, "/shop/level"),
          repositoryCredentials: { credentialsParameter: OTHER },
          logConfiguration: {
            logDriver: "splunk",
            secretOptions: [{ name: "splunk-token", valueFrom: `${SECRET}:token::` }],
          },
        },
        read([`${SECRET}-??????`, OTHER, PARAMETER]),
      ),
  },
  {
    name: "passes what takes no secrets, without an execution role too",
    program: () => {
      app({});
      taskDefinition("plain");
    },
  },
  {
    name: "refuses what is not granted",
    program: () => app(takes(SECRET, "/shop/level"), read(`${SECRET}-??????`)),
    violations: [ungranted("/shop/level", "ssm:GetParameters")],
  },
  {
    name: "refuses what is taken by logs, registries and volumes, and not granted",
    program: () => {
      const role = taskRole("execution");
      taskDefinition(
        "api",
        {
          executionRoleArn: role.arn,
          volumes: [
            {
              name: "share",
              fsxWindowsFileServerVolumeConfiguration: {
                fileSystemId: "fs-1",
                rootDirectory: "share",
                authorizationConfig: {
                  credentialsParameter: `${SECRET}-fsxfsx`,
                  domain: "shop.local",
                },
              },
            },
          ],
        },
        {
          repositoryCredentials: { credentialsParameter: OTHER },
          logConfiguration: {
            logDriver: "splunk",
            secretOptions: [{ name: "splunk-token", valueFrom: PARAMETER }],
          },
        },
      );
    },
    violations: [
      ungranted(OTHER, "secretsmanager:GetSecretValue"),
      ungranted(PARAMETER, "ssm:GetParameters"),
      ungranted(`${SECRET}-fsxfsx`, "secretsmanager:GetSecretValue"),
    ],
  },
  {
    name: "refuses what no container takes",
    program: () => app(takes(SECRET), read([`${SECRET}-??????`, OTHER])),
    violations: [untaken(OTHER)],
  },
  {
    name: "refuses wildcards, in inline policies by their name",
    program: () => {
      const role = taskRole("execution", {
        inlinePolicies: [{ name: "secrets", policy: text(read("*")) }],
      });
      taskDefinition("api", { executionRoleArn: role.arn }, takes(SECRET));
    },
    violations: [`execution: inline policy secrets: Statement[0] lets * be read, ${WIDE}`],
  },
  {
    name: "refuses secrets without an execution role",
    program: () => taskDefinition("api", {}, takes(SECRET)),
    violations: [
      "api: its containers take secrets, but it has no executionRoleArn to read them with, so no task starts. Give it an execution role that may read exactly these",
    ],
  },
  {
    name: "adds up what several task definitions take, and several policies grant",
    program: () => {
      const role = app(takes(SECRET), read(`${SECRET}-??????`));
      const more = new aws.iam.Policy("more", { policy: text(read([OTHER, PARAMETER])) });
      attach("more", role.name, more.arn);
      taskDefinition("worker", { executionRoleArn: role.arn }, takes(OTHER, "/shop/level"));
    },
  },
  {
    name: "leaves the task role alone",
    program: () => {
      const role = taskRole("task");
      give("policy", role.name, read(SECRET));
      taskDefinition("api", { taskRoleArn: role.arn });
    },
  },
  {
    name: "leaves alone what may be granted elsewhere",
    program: () => {
      taskDefinition(
        "existing",
        { executionRoleArn: "arn:aws:iam::123456789012:role/a" },
        takes(SECRET),
      );
      attach("team", app(takes(SECRET)).name, "arn:aws:iam::123456789012:policy/team");
    },
  },
  {
    name: "refuses what AWS's own policy for execution roles does not grant",
    program: () => {
      const own = managed("service-role/AmazonECSTaskExecutionRolePolicy");
      attach("own", app(takes(SECRET)).name, own);
    },
    violations: [ungranted(SECRET, "secretsmanager:GetSecretValue")],
  },
]);
