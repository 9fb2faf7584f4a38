import * as pulumi from "@pulumi/pulumi";
import { ecsDistinctRoles } from "../../../../policy-pack/policies/least-privilege/ecs-distinct-roles";
import { cases, later } from "../../support";
import { taskDefinition, taskRole } from "./program";

const EXISTING = "arn:aws:iam::123456789012:role/ecs/existing";
const FIX = "Make a role for the containers and another for ECS";

cases(ecsDistinctRoles, [
  {
    name: "passes two roles",
    program: () =>
      taskDefinition("api", {
        taskRoleArn: taskRole("task").arn,
        executionRoleArn: taskRole("execution").arn,
      }),
  },
  {
    name: "passes one role, and none",
    program: () => {
      taskDefinition("one", { executionRoleArn: taskRole("execution").arn });
      taskDefinition("none");
    },
  },
  {
    name: "passes a role of the stack and an existing one",
    program: () =>
      taskDefinition("api", { taskRoleArn: taskRole("task").arn, executionRoleArn: EXISTING }),
  },
  {
    name: "refuses one role for both, before it is made",
    program: () => {
      const { arn } = taskRole("both");
      taskDefinition("api", { taskRoleArn: arn, executionRoleArn: pulumi.interpolate`${arn}` });
    },
    violations: [`api: its taskRoleArn and its executionRoleArn are the same role, "both". ${FIX}`],
  },
  {
    name: "refuses an existing role for both",
    program: () => taskDefinition("api", { taskRoleArn: EXISTING, executionRoleArn: EXISTING }),
    violations: [
      `api: its taskRoleArn and its executionRoleArn are the same role, existing. ${FIX}`,
    ],
  },
  {
    name: "knows a role of the stack by the name in an ARN",
    program: () => {
      const { arn } = taskRole("both", { name: "shop-api" });
      taskDefinition("api", {
        taskRoleArn: arn,
        executionRoleArn: "arn:aws:iam::123456789012:role/shop-api",
      });
    },
    violations: [`api: its taskRoleArn and its executionRoleArn are the same role, "both". ${FIX}`],
  },
  {
    name: "tells two roles apart that came together, once they are made",
    program: () => {
      const both = pulumi.all([taskRole("task").arn, taskRole("execution").arn]);
      taskDefinition("api", {
        taskRoleArn: both.apply(([task]) => task),
        executionRoleArn: both.apply(([, execution]) => execution),
      });
    },
    preview: {
      undecided: ["api: taskRoleArn is not known yet, so it may be the other role too"],
    },
  },
  {
    name: "says when it can't be told",
    program: () =>
      taskDefinition("api", {
        taskRoleArn: taskRole("task").arn,
        executionRoleArn: later(EXISTING),
      }),
    preview: {
      undecided: ["api: executionRoleArn is not known yet, so it may be the other role too"],
    },
  },
  {
    name: "says when both can't be told",
    program: () =>
      taskDefinition("api", { taskRoleArn: later(EXISTING), executionRoleArn: later(EXISTING) }),
    violations: [
      `api: its taskRoleArn and its executionRoleArn are the same role, existing. ${FIX}`,
    ],
    preview: {
      undecided: ["api: taskRoleArn is not known yet, so it may be the other role too"],
    },
  },
]);
