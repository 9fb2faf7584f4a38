import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ecsExecutionRoleMinimal } from "../../../../policy-pack/policies/least-privilege/ecs-execution-role-minimal";
import { cases, later } from "../../support";
import { eventTarget, schedule } from "../../support/starters";
import {
  allow,
  attach,
  give,
  managed,
  service,
  taskDefinition,
  taskRole,
  text,
  type Written,
} from "./program";

const LOGS = "arn:aws:logs:eu-west-1:123456789012:log-group:/shop/api:*";
const BEYOND =
  "which starting a task does not take. Give it to the task role if the container needs it, else remove it";
const EXEC = [
  "ssmmessages:CreateControlChannel",
  "ssmmessages:CreateDataChannel",
  "ssmmessages:OpenControlChannel",
  "ssmmessages:OpenDataChannel",
];

/** A task definition with an execution role that may do this. */
function starts(container: Written, ...statements: readonly Written[]): void {
  const role = taskRole("execution");
  give("policy", role.name, ...statements);
  taskDefinition("api", { executionRoleArn: role.arn }, container);
}

/** A service with a task role that may do this. */
function runs(exec: pulumi.Input<boolean> | undefined, ...statements: readonly Written[]): void {
  const role = taskRole("task");
  give("policy", role.name, ...statements);
  const { arn } = taskDefinition("api", { taskRoleArn: role.arn });
  service("api", arn, exec === undefined ? {} : { enableExecuteCommand: exec });
}

const execOff = `policy: Statement[0] allows ssmmessages:CreateControlChannel, ssmmessages:CreateDataChannel, ssmmessages:OpenControlChannel and ssmmessages:OpenDataChannel, the channels of ECS Exec, which is off. Remove it, or set enableExecuteCommand`;

cases(ecsExecutionRoleMinimal, [
  {
    name: "passes all that starting tasks takes",
    program: () => {
      starts(
        {},
        allow("ecr:GetAuthorizationToken", "*"),
        allow(
          ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
          "arn:aws:ecr:eu-west-1:123456789012:repository/shop/api",
        ),
        allow(["logs:CreateLogStream", "logs:PutLogEvents"], LOGS),
        allow(
          ["secretsmanager:GetSecretValue", "ssm:GetParameters", "kms:Decrypt"],
          "arn:aws:kms:eu-west-1:123456789012:key/1",
        ),
      );
    },
  },
  {
    name: "passes AWS's own policy for execution roles",
    program: () => {
      const role = taskRole("execution");
      attach("own", role.name, managed("service-role/AmazonECSTaskExecutionRolePolicy"));
      taskDefinition("api", { executionRoleArn: role.arn });
    },
  },
  {
    name: "refuses what starting tasks does not take",
    program: () => {
      starts({}, allow(["s3:GetObject", "logs:PutLogEvents"], "*"));
    },
    violations: [`policy: Statement[0] allows s3:GetObject, ${BEYOND}`],
  },
  {
    name: "refuses it in inline and in attached policies",
    program: () => {
      const role = taskRole("execution", {
        inlinePolicies: [{ name: "queue", policy: text(allow("sqs:SendMessage", "*")) }],
      });
      const policy = new aws.iam.Policy("bucket", { policy: text(allow("s3:GetObject", "*")) });
      attach("bucket", role.name, policy.arn);
      taskDefinition("api", { executionRoleArn: role.arn });
    },
    violations: [
      `execution: inline policy queue: Statement[0] allows sqs:SendMessage, ${BEYOND}`,
      `bucket: Statement[0] allows s3:GetObject, ${BEYOND}`,
    ],
  },
  {
    name: "refuses AWS's policies that allow more, but for those that are too broad for anybody",
    program: () => {
      const role = taskRole("execution", {
        managedPolicyArns: [managed("AmazonSSMReadOnlyAccess"), managed("AmazonS3FullAccess")],
      });
      taskDefinition("api", { executionRoleArn: role.arn });
    },
    violations: [
      "execution: the AWS managed policy AmazonSSMReadOnlyAccess allows an execution role more than starting tasks takes. Attach AmazonECSTaskExecutionRolePolicy, or a policy that names the image, the logs and the secrets",
    ],
  },
  {
    name: "knows an existing role by its name, where the stack gives it policies",
    program: () => {
      give("policy", "existing", allow("s3:GetObject", "*"));
      taskDefinition("api", { executionRoleArn: "arn:aws:iam::123456789012:role/existing" });
    },
    violations: [`policy: Statement[0] allows s3:GetObject, ${BEYOND}`],
  },
  {
    name: "passes what containers make necessary",
    program: () => {
      starts(
        {
          environmentFiles: [{ type: "s3", value: "arn:aws:s3:::config/api.env" }],
          logConfiguration: {
            logDriver: "awslogs",
            options: { "awslogs-group": "/api", "awslogs-create-group": "true" },
          },
        },
        allow(["s3:GetObject", "s3:GetBucketLocation"], "arn:aws:s3:::config/api.env"),
        allow("logs:CreateLogGroup", LOGS),
        allow("ecr:BatchImportUpstreamImage", "*"),
      );
      new aws.ecr.PullThroughCacheRule("cache", {
        ecrRepositoryPrefix: "public",
        upstreamRegistryUrl: "public.ecr.aws",
      });
    },
  },
  {
    name: "refuses log groups that nothing asks for, and what neither of two readings explains",
    program: () => {
      starts({}, allow("logs:CreateLogGroup", LOGS), allow("sqs:SendMessage", "*"));
    },
    violations: [
      `policy: Statement[0] allows logs:CreateLogGroup, ${BEYOND}`,
      `policy: Statement[1] allows sqs:SendMessage, ${BEYOND}`,
    ],
  },
  {
    name: "says when containers that may make it necessary are not known yet",
    program: () => {
      starts(
        { image: later("shop/api:1.4.0") },
        allow("logs:CreateLogGroup", LOGS),
        allow("sqs:SendMessage", "*"),
      );
    },
    violations: [
      `policy: Statement[0] allows logs:CreateLogGroup, ${BEYOND}`,
      `policy: Statement[1] allows sqs:SendMessage, ${BEYOND}`,
    ],
    preview: {
      violations: [`policy: Statement[1] allows sqs:SendMessage, ${BEYOND}`],
      undecided: [
        "policy: the containerDefinitions of its task definitions, which may take it, are not known yet",
      ],
    },
  },
  {
    name: "refuses a task role that pulls images",
    program: () => {
      const role = taskRole("task");
      give("policy", role.name, allow(["ecr:BatchGetImage", "s3:GetObject"], "*"));
      attach("own", role.name, managed("service-role/AmazonECSTaskExecutionRolePolicy"));
      taskDefinition("api", { taskRoleArn: role.arn });
    },
    violations: [
      "policy: Statement[0] allows ecr:BatchGetImage to the containers themselves; images are pulled by the execution role. Remove it",
      "own: the AWS managed policy AmazonECSTaskExecutionRolePolicy lets the containers themselves pull images, which the execution role does. Remove it from the task role",
    ],
  },
  {
    name: "passes the channels of ECS Exec where it is on, and where nothing starts the task",
    program: () => {
      runs(true, allow(EXEC, "*"));
      const role = taskRole("job");
      give("job", role.name, allow(EXEC, "*"));
      taskDefinition("job", { taskRoleArn: role.arn });
    },
  },
  {
    name: "refuses them where it is off",
    program: () => {
      runs(false, allow(EXEC, "*"));
    },
    violations: [execOff],
  },
  {
    name: "refuses them where nothing turns it on, by a glob too",
    program: () => {
      runs(undefined, allow("ssmmessages:Open*", "*"));
    },
    violations: [
      "policy: Statement[0] allows ssmmessages:OpenControlChannel and ssmmessages:OpenDataChannel by ssmmessages:Open*, the channels of ECS Exec, which is off. Remove it, or set enableExecuteCommand",
    ],
  },
  {
    name: "reads ECS Exec of schedules",
    program: () => {
      const role = taskRole("task");
      give("policy", role.name, allow(EXEC, "*"));
      const { arn } = taskDefinition("api", { taskRoleArn: role.arn });
      eventTarget("nightly", { taskDefinitionArn: arn, enableExecuteCommand: true });
    },
  },
  {
    name: "reads ECS Exec of schedules that another scheduler keeps, where it is off",
    program: () => {
      const role = taskRole("task");
      give("policy", role.name, allow(EXEC, "*"));
      const { arn } = taskDefinition("api", { taskRoleArn: role.arn });
      schedule("nightly", { taskDefinitionArn: arn });
    },
    violations: [execOff],
  },
  {
    name: "says when it is not known yet whether ECS Exec is on",
    program: () => {
      runs(later(true), allow(EXEC, "*"));
    },
    preview: { undecided: ["policy: whether ECS Exec is on is not known yet"] },
  },
  {
    name: "leaves a role that is both to its own rule",
    program: () => {
      const role = taskRole("both");
      give("policy", role.name, allow(["s3:GetObject", "ecr:BatchGetImage"], "*"));
      taskDefinition("api", { executionRoleArn: role.arn, taskRoleArn: role.arn });
    },
  },
  {
    name: "leaves alone roles that no task definition has",
    program: () => give("policy", taskRole("other").name, allow("s3:GetObject", "*")),
  },
  {
    name: "says what is not known yet",
    program: () => {
      const role = taskRole("execution");
      new aws.iam.RolePolicy("policy", {
        role: role.name,
        policy: later(text(allow("s3:GetObject", "*"))),
      });
      taskDefinition("api", { executionRoleArn: role.arn });
      taskDefinition("worker", { executionRoleArn: later("arn:aws:iam::123456789012:role/other") });
    },
    violations: [`policy: Statement[0] allows s3:GetObject, ${BEYOND}`],
    preview: {
      undecided: ["policy: policy is not known yet; worker: executionRoleArn is not known yet"],
    },
  },
  {
    name: "passes what is configured",
    program: () => {
      const role = taskRole("execution", {
        managedPolicyArns: [managed("AmazonSSMReadOnlyAccess")],
      });
      give(
        "policy",
        role.name,
        allow(["ecr:BatchImportUpstreamImage", "fsx:DescribeFileSystems"], "*"),
      );
      taskDefinition("api", { executionRoleArn: role.arn });
    },
    config: {
      actions: ["ecr:BatchImportUpstreamImage", "fsx:Describe*"],
      managedPolicies: ["AmazonSSMReadOnlyAccess"],
    },
  },
]);
