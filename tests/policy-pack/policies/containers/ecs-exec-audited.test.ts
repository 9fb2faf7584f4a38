import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ecsExecAudited } from "../../../../policy-pack/policies/containers/ecs-exec-audited";
import { cases, later } from "../../support";
import { eventTarget, pipe, schedule } from "../../support/starters";
import { taskDefinition, type Definition } from "./task";

type Exec = aws.types.input.ecs.ClusterConfigurationExecuteCommandConfiguration;

const awslogs: Definition = {
  logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/ecs/api" } },
};
const firelens: Definition = { logConfiguration: { logDriver: "awsfirelens" } };
const router: Definition = {
  name: "router",
  firelensConfiguration: { type: "fluentbit" },
  ...awslogs,
};

function cluster(exec?: Exec): aws.ecs.Cluster {
  return new aws.ecs.Cluster(
    "main",
    exec === undefined ? {} : { configuration: { executeCommandConfiguration: exec } },
  );
}

function service(args: Partial<aws.ecs.ServiceArgs>, name = "api"): aws.ecs.Service {
  return new aws.ecs.Service(name, {
    taskDefinition: "elsewhere:1",
    enableExecuteCommand: true,
    ...args,
  });
}

/** A service with Exec in a cluster, with these containers. */
const program =
  (exec: Exec | undefined, containers: Definition | readonly Definition[], more = {}) =>
  (): aws.ecs.Service =>
    service({
      cluster: cluster(exec).arn,
      taskDefinition: taskDefinition("app", containers).arn,
      ...more,
    });

/** A pipe to a cluster that says nothing, with these containers. */
const inPipe = (
  containers: Definition,
  enableExecuteCommand?: pulumi.Input<boolean>,
): aws.pipes.Pipe => {
  const taskDefinitionArn = taskDefinition("app", containers).arn;
  const exec = enableExecuteCommand === undefined ? {} : { enableExecuteCommand };
  return pipe("api", { taskDefinitionArn, ...exec }, cluster().arn);
};

const FIX =
  "Set logging to OVERRIDE with a cloudWatchLogGroupName or an s3BucketName in the cluster's executeCommandConfiguration";

const lost = (found: string): string =>
  `main: executeCommandConfiguration.logging ${found}, so nobody learns what was done in ECS Exec sessions. ${FIX}`;

const silent = (containers: string, found = "is not set"): string =>
  `api: ECS Exec is on and executeCommandConfiguration.logging ${found} on "main", so awslogs would have to record its sessions, but ${containers} logs otherwise. ${FIX}`;

const override = (logConfiguration: Exec["logConfiguration"]): Exec => ({
  logging: "OVERRIDE",
  ...(logConfiguration === undefined ? {} : { logConfiguration }),
});

cases(ecsExecAudited, [
  {
    name: "passes a log group, whatever the containers log with",
    program: program(override({ cloudWatchLogGroupName: "exec" }), {}),
  },
  { name: "passes a bucket", program: program(override({ s3BucketName: "exec" }), {}) },
  {
    name: "passes a log group whose name is not known yet",
    program: () => {
      const group = new aws.cloudwatch.LogGroup("exec");
      program(override({ cloudWatchLogGroupName: group.name }), {})();
    },
  },
  {
    name: "refuses OVERRIDE without either",
    program: program(override({ cloudWatchEncryptionEnabled: true }), awslogs),
    violations: [lost("is OVERRIDE, without a log group or a bucket")],
  },
  {
    name: "refuses NONE, whatever the containers log with",
    program: program({ logging: "NONE" }, awslogs),
    violations: [lost("is NONE")],
  },
  {
    name: "reports a cluster once, however many services it has",
    program: () => {
      const { arn } = cluster({ logging: "NONE" });
      service({ cluster: arn });
      service({ cluster: arn }, "worker");
    },
    violations: [lost("is NONE")],
  },
  {
    name: "refuses NONE where the tasks are in other stacks",
    program: () => cluster({ logging: "NONE" }),
    violations: [lost("is NONE")],
  },
  {
    name: "passes NONE where nobody has Exec",
    program: program({ logging: "NONE" }, {}, { enableExecuteCommand: false }),
  },
  {
    name: "passes the containers' awslogs without a configuration",
    program: program(undefined, awslogs),
  },
  { name: "passes the containers' awslogs", program: program({ logging: "DEFAULT" }, awslogs) },
  { name: "passes a cluster alone that leaves it to them", program: () => cluster() },
  {
    name: "refuses containers without a driver",
    program: program(undefined, {}),
    violations: [silent('container "app" of "app"')],
  },
  {
    name: "refuses other drivers, and names the containers",
    program: program({ logging: "DEFAULT" }, [firelens, router, { ...firelens, name: "side" }]),
    violations: [silent('container "app" of "app", container "side" of "app"', "is DEFAULT")],
  },
  {
    name: "passes by a service without Exec",
    program: program(undefined, {}, { enableExecuteCommand: null }),
  },
  {
    name: "does not hold other stacks' clusters against a service",
    program: () => service({ cluster: "elsewhere", taskDefinition: taskDefinition("app", {}).arn }),
  },
  {
    name: "does not hold other stacks' task definitions against a service",
    program: () => service({ cluster: cluster().arn }),
  },
  {
    name: "finds the cluster by its name",
    program: () => {
      new aws.ecs.Cluster("main", {
        name: "shop",
        configuration: { executeCommandConfiguration: { logging: "NONE" } },
      });
      service({ cluster: "shop", enableExecuteCommand: false });
    },
  },
  {
    name: "says when it is not known yet whether there is Exec",
    program: () => program({ logging: "NONE" }, {}, { enableExecuteCommand: later(true) })(),
    violations: [lost("is NONE")],
    preview: { undecided: ["api: enableExecuteCommand is not known yet"] },
  },
  {
    name: "needs no flag where sessions are recorded anyway",
    program: () => program(undefined, awslogs, { enableExecuteCommand: later(true) })(),
  },
  {
    name: "says when the flag decides over the containers",
    program: () => program(undefined, {}, { enableExecuteCommand: later(true) })(),
    violations: [silent('container "app" of "app"')],
    preview: { undecided: ["api: enableExecuteCommand is not known yet"] },
  },
  {
    name: "says when the containers are not known yet",
    program: () => {
      const app = taskDefinition("app", [], {
        containerDefinitions: later('[{"name": "app", "image": "nginx:1.27", "memory": 256}]'),
      });
      service({ cluster: cluster().arn, taskDefinition: app.arn });
    },
    violations: [silent('container "app" of "app"')],
    preview: { undecided: ["api: the log drivers of its containers are not known yet"] },
  },
  {
    name: "says when the cluster's configuration is not known yet",
    program: () => program({ logging: later("NONE") }, awslogs)(),
    violations: [lost("is NONE")],
    preview: { undecided: ['api: what "main" records of ECS Exec is not known yet'] },
  },
  {
    name: "says when the cluster can't be told yet",
    program: () => {
      new aws.ecs.Cluster("main", {
        name: "shop",
        configuration: { executeCommandConfiguration: { logging: "NONE" } },
      });
      service({ cluster: later("shop") });
    },
    violations: [lost("is NONE")],
    preview: { undecided: ["api: its cluster is not known yet"] },
  },
  {
    name: "judges targets of EventBridge",
    program: () =>
      eventTarget(
        "api",
        { taskDefinitionArn: taskDefinition("app", {}).arn, enableExecuteCommand: true },
        { arn: cluster().arn },
      ),
    violations: [silent('container "app" of "app"')],
  },
  {
    name: "judges schedules",
    program: () =>
      schedule(
        "api",
        {
          taskDefinitionArn: taskDefinition("app", {}).arn,
          enableExecuteCommand: pulumi.output(true),
        },
        { arn: cluster().arn },
      ),
    violations: [silent('container "app" of "app"')],
  },
  {
    name: "judges pipes of EventBridge",
    program: () => inPipe({}, true),
    violations: [silent('container "app" of "app"')],
  },
  { name: "passes a pipe to containers with awslogs", program: () => inPipe(awslogs, true) },
  { name: "passes by a pipe without Exec", program: () => inPipe({}) },
  {
    name: "says when it is not known yet whether a pipe has Exec",
    program: () => inPipe({}, later(true)),
    violations: [silent('container "app" of "app"')],
    preview: { undecided: ["api: enableExecuteCommand is not known yet"] },
  },
  {
    name: "counts a pipe among the users of a cluster",
    program: () => pipe("api", { enableExecuteCommand: false }, cluster({ logging: "NONE" }).arn),
  },
  {
    name: "judges a task set by its service's Exec",
    program: () => {
      const { arn } = cluster();
      const external = service({ cluster: arn, deploymentController: { type: "EXTERNAL" } }, "own");
      new aws.ecs.TaskSet("api", {
        cluster: arn,
        service: external.id,
        taskDefinition: taskDefinition("app", {}).arn,
      });
    },
    violations: [silent('container "app" of "app"')],
  },
]);
