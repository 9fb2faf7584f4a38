import * as aws from "@pulumi/aws";
import { ecsHealthyPercent } from "../../../../policy-pack/policies/deployments/ecs-healthy-percent";
import { cases, later } from "../../support";

type Args = Partial<aws.ecs.ServiceArgs>;

const service = (args: Args) => () =>
  new aws.ecs.Service("api", { cluster: "main", taskDefinition: "api:1", ...args });

const percents = (minimum?: number, maximum?: number): Args => ({
  ...(minimum === undefined ? {} : { deploymentMinimumHealthyPercent: minimum }),
  ...(maximum === undefined ? {} : { deploymentMaximumPercent: maximum }),
});

const stops = (minimum: number): string =>
  `api: deploymentMinimumHealthyPercent is ${minimum}, so a deployment may stop more than half of the tasks that serve; at least 50 is asked for. Raise it, for example to 100`;
const stuck = (minimum: number, maximum: number): string =>
  `api: deploymentMaximumPercent is ${maximum} and deploymentMinimumHealthyPercent ${minimum}, so a deployment can neither start a task nor stop one. Raise the maximum above the minimum, for example to 200`;

cases(ecsHealthyPercent, [
  { name: "passes AWS's defaults", program: service({}) },
  { name: "passes half and all", program: service(percents(50, 100)) },
  { name: "passes the least room there is", program: service(percents(100, 101)) },
  { name: "refuses less than half", program: service(percents(49, 200)), violations: [stops(49)] },
  { name: "refuses none", program: service(percents(0, 100)), violations: [stops(0)] },
  {
    name: "refuses no room",
    program: service(percents(80, 80)),
    violations: [stuck(80, 80)],
  },
  {
    name: "refuses a maximum that meets the minimum nobody set",
    program: service(percents(undefined, 100)),
    violations: [stuck(100, 100)],
  },
  {
    name: "refuses a minimum that meets the maximum nobody set",
    program: service(percents(200)),
    violations: [stuck(200, 200)],
  },
  {
    name: "passes a daemon service",
    program: service({ schedulingStrategy: "DAEMON", ...percents(0, 100) }),
  },
  {
    name: "passes CodeDeploy, which makes tasks of its own",
    program: service({ deploymentController: { type: "CODE_DEPLOY" }, ...percents(0, 100) }),
  },
  {
    name: "passes an external controller",
    program: service({ deploymentController: { type: "EXTERNAL" }, ...percents(0, 100) }),
  },
  {
    name: "says when the minimum is not known yet",
    program: () => service({ deploymentMinimumHealthyPercent: later(0) })(),
    violations: [stops(0)],
    preview: { undecided: ["api: deploymentMinimumHealthyPercent is not known yet"] },
  },
  {
    name: "refuses a minimum whatever the maximum turns out to be, and says that it isn't known",
    program: () =>
      service({ deploymentMinimumHealthyPercent: 0, deploymentMaximumPercent: later(200) })(),
    violations: [stops(0)],
    preview: {
      violations: [stops(0)],
      undecided: ["api: deploymentMaximumPercent is not known yet"],
    },
  },
  {
    name: "refuses a maximum that leaves no room whatever the minimum turns out to be",
    program: () =>
      service({ deploymentMinimumHealthyPercent: later(50), deploymentMaximumPercent: 50 })(),
    violations: [stuck(50, 50)],
    preview: {
      violations: [
        "api: deploymentMaximumPercent is 50, so no minimum of 50 or more leaves a deployment room. Raise it, for example to 200",
      ],
    },
  },
  {
    name: "says so when a maximum leaves room for some minimum",
    program: () =>
      service({ deploymentMinimumHealthyPercent: later(50), deploymentMaximumPercent: 51 })(),
    preview: { undecided: ["api: deploymentMinimumHealthyPercent is not known yet"] },
  },
  {
    name: "says when it is not known yet whether it rolls",
    program: () => service({ schedulingStrategy: later("REPLICA"), ...percents(0, 200) })(),
    violations: [stops(0)],
    preview: { undecided: ["api: schedulingStrategy is not known yet"] },
  },
  {
    name: "needs no scheduling strategy where all is well",
    program: () => service({ schedulingStrategy: later("REPLICA") })(),
  },
]);
