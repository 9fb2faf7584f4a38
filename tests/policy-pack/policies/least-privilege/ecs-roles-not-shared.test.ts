import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ecsRolesNotShared } from "../../../../policy-pack/policies/least-privilege/ecs-roles-not-shared";
import { cases, later } from "../../support";
import { service, taskDefinition, taskRole } from "./program";

const EXISTING = "arn:aws:iam::123456789012:role/existing";
const FIX = "Give each service a role of its own";

/** A service with a task definition of its own. */
function app(
  name: string,
  roles: Partial<aws.ecs.TaskDefinitionArgs>,
  args: Partial<aws.ecs.ServiceArgs> = {},
): aws.ecs.Service {
  return service(name, taskDefinition(name, roles).arn, args);
}

cases(ecsRolesNotShared, [
  {
    name: "passes services with roles of their own",
    program: () => {
      for (const name of ["api", "worker"]) {
        app(name, {
          taskRoleArn: taskRole(`${name}-task`).arn,
          executionRoleArn: taskRole(`${name}-execution`).arn,
        });
      }
    },
  },
  {
    name: "passes one service whose task definitions share a role",
    program: () => {
      const { arn } = taskRole("execution");
      app("api", { executionRoleArn: arn });
      taskDefinition("migration", { executionRoleArn: arn });
    },
  },
  {
    name: "refuses an execution role of two services, before it is made",
    program: () => {
      const { arn } = taskRole("execution");
      app("api", { executionRoleArn: arn });
      app("worker", { executionRoleArn: arn, taskRoleArn: taskRole("task").arn });
    },
    violations: [`execution: is the execution role of "api" and "worker". ${FIX}`],
  },
  {
    name: "refuses a task role of three services, and what is a role of one and another's other role",
    program: () => {
      const task = taskRole("task").arn;
      const mixed = taskRole("mixed").arn;
      app("api", { taskRoleArn: task, executionRoleArn: mixed });
      app("worker", { taskRoleArn: task });
      app("mailer", { taskRoleArn: task });
      app("other", { taskRoleArn: mixed });
    },
    violations: [
      `task: is the task role of "api", "mailer" and "worker". ${FIX}`,
      `mixed: is the execution role of "api", and the task role of "other". ${FIX}`,
    ],
  },
  {
    name: "refuses an existing role on all but the first service",
    program: () => {
      app("api", { executionRoleArn: EXISTING });
      app("worker", { executionRoleArn: EXISTING });
    },
    violations: [`worker: existing is the execution role of "api" and "worker". ${FIX}`],
  },
  {
    name: "refuses two services of one task definition, by family, ARN and task set",
    program: () => {
      const definition = taskDefinition("api", { taskRoleArn: taskRole("task").arn });
      service("family", "api:1");
      service("arn", definition.arnWithoutRevision);
      const external = new aws.ecs.Service("external", {
        cluster: "main",
        deploymentController: { type: "EXTERNAL" },
      });
      new aws.ecs.TaskSet("set", {
        cluster: "main",
        service: external.id,
        taskDefinition: definition.arn,
      });
    },
    violations: [`task: is the task role of "arn", "external" and "family". ${FIX}`],
  },
  {
    name: "finds services in components",
    program: () => {
      const component = (name: string, arn: pulumi.Output<string>): void => {
        const parent = new pulumi.ComponentResource("shop:index:Service", name);
        const definition = new aws.ecs.TaskDefinition(
          name,
          {
            family: name,
            containerDefinitions: JSON.stringify([{ name, image: "shop/api:1", memory: 512 }]),
            executionRoleArn: arn,
          },
          { parent },
        );
        new aws.ecs.Service(name, { cluster: "main", taskDefinition: definition.arn }, { parent });
      };
      const { arn } = taskRole("execution");
      component("api", arn);
      component("worker", arn);
    },
    violations: [`execution: is the execution role of "api" and "worker". ${FIX}`],
  },
  {
    name: "says what can't be told where there are several services",
    program: () => {
      app("api", { executionRoleArn: later(EXISTING) });
      service("worker", later("elsewhere:1"));
    },
    preview: {
      undecided: [
        'api: the executionRoleArn of "api" is not known yet; worker: its taskDefinition is not known yet, so neither are its roles',
      ],
    },
  },
  {
    name: "needs to know nothing of a single service",
    program: () => app("api", { executionRoleArn: later(EXISTING) }),
  },
  {
    name: "leaves alone the roles and services that are configured",
    program: () => {
      const { arn } = taskRole("execution", { name: "shop-common" });
      app("api", { executionRoleArn: arn });
      app("worker", { executionRoleArn: arn });
      const task = taskRole("task").arn;
      app("web", { taskRoleArn: task });
      app("web-canary", { taskRoleArn: task });
      app("one", { executionRoleArn: EXISTING });
      app("two", { executionRoleArn: EXISTING });
    },
    config: { roles: ["shop-*", "existing"], services: ["*-canary"] },
  },
]);
