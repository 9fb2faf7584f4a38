import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { ecsNoPublicIp } from "../../../../policy-pack/policies/network/ecs-no-public-ip";
import { cases, later } from "../../support";
import { eventTarget, pipe, schedule } from "../../support/starters";
import { service } from "./network";

const subnets = ["subnet-0a1"];

const violation = (name: string, path: string): string =>
  `${name}: ${path} is on, so its tasks get public addresses; none are allowed. Leave it out, and run the tasks in private subnets`;

const own = violation("api", "networkConfiguration.assignPublicIp");

const inPipe = (assignPublicIp: pulumi.Input<string>): aws.pipes.Pipe =>
  pipe("pipe", { networkConfiguration: { awsVpcConfiguration: { subnets, assignPublicIp } } });

cases(ecsNoPublicIp, [
  { name: "passes a service that says nothing of it", program: () => service(subnets) },
  {
    name: "passes a service that says no",
    program: () => service(subnets, { assignPublicIp: false }),
  },
  {
    name: "refuses a service that says yes",
    program: () => service(subnets, { assignPublicIp: true }),
    violations: [own],
  },
  {
    name: "refuses a service that says yes as a text",
    program: () => service(subnets, { assignPublicIp: JSON.parse('"true"') as boolean }),
    violations: [own],
  },
  {
    name: "passes a service without a network of its own",
    program: () => new aws.ecs.Service("api", { cluster: "main", taskDefinition: "api:1" }),
  },
  {
    name: "says when the flag is not known yet",
    program: () => service(subnets, { assignPublicIp: later(true) }),
    violations: [own],
    preview: {
      undecided: ["api: networkConfiguration.assignPublicIp is not known yet"],
    },
  },
  {
    name: "says when the whole network is not known yet",
    program: () =>
      new aws.ecs.Service("api", {
        cluster: "main",
        taskDefinition: "api:1",
        networkConfiguration: later({ subnets }),
      }),
    preview: {
      undecided: ["api: networkConfiguration.assignPublicIp is not known yet"],
    },
  },
  {
    name: "refuses a task set",
    program: () =>
      new aws.ecs.TaskSet("blue", {
        cluster: "main",
        service: "api",
        taskDefinition: "api:1",
        networkConfiguration: { subnets, assignPublicIp: true },
      }),
    violations: [violation("blue", "networkConfiguration.assignPublicIp")],
  },
  {
    name: "refuses a rule of EventBridge that runs tasks",
    program: () =>
      eventTarget("nightly", { networkConfiguration: { subnets, assignPublicIp: true } }),
    violations: [violation("nightly", "ecsTarget.networkConfiguration.assignPublicIp")],
  },
  {
    name: "refuses a schedule that runs tasks",
    program: () => schedule("nightly", { networkConfiguration: { subnets, assignPublicIp: true } }),
    violations: [violation("nightly", "target.ecsParameters.networkConfiguration.assignPublicIp")],
  },
  {
    name: "refuses a pipe that runs tasks",
    program: () => inPipe("ENABLED"),
    violations: [
      violation(
        "pipe",
        "targetParameters.ecsTaskParameters.networkConfiguration.awsVpcConfiguration.assignPublicIp",
      ),
    ],
  },
  { name: "passes a pipe that says no", program: () => inPipe("DISABLED") },
  {
    name: "leaves alone what is exempt",
    program: () => service(subnets, { assignPublicIp: true }),
    config: { exemptions: [{ urn: "*Service::api", reason: "trial", expires: "2026-03-01" }] },
    today: "2026-03-01",
  },
  {
    name: "counts no exemption that has run out, and says so",
    program: () => service(subnets, { assignPublicIp: true }),
    config: { exemptions: [{ urn: "*Service::api", reason: "trial", expires: "2026-03-01" }] },
    today: "2026-03-02",
    violations: [`${own} (its exemption "trial" expired on 2026-03-01 and counts no more)`],
  },
]);
