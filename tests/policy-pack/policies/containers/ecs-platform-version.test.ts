import * as aws from "@pulumi/aws";
import { ecsPlatformVersion } from "../../../../policy-pack/policies/containers/ecs-platform-version";
import { cases, later } from "../../support";
import { eventTarget, pipe, schedule } from "../../support/starters";

const service = (args: Partial<aws.ecs.ServiceArgs>) => (): aws.ecs.Service =>
  new aws.ecs.Service("api", { cluster: "main", taskDefinition: "api:1", ...args });

const providers = (
  ...names: readonly string[]
): Required<Pick<aws.ecs.ServiceArgs, "capacityProviderStrategies">> => ({
  capacityProviderStrategies: names.map((capacityProvider) => ({ capacityProvider, weight: 1 })),
});

const refused = (version: string, name = "api"): string =>
  `${name}: platformVersion is ${version}; allowed is LATEST. Remove it, or set it to LATEST`;

const FARGATE_UNKNOWN =
  "api: whether it runs on Fargate, the one place with platform versions, is not known yet";

cases(ecsPlatformVersion, [
  { name: "passes none", program: service({ launchType: "FARGATE" }) },
  {
    name: "passes LATEST",
    program: service({ launchType: "FARGATE", platformVersion: "LATEST" }),
  },
  {
    name: "refuses a version, though it is today's latest",
    program: service({ launchType: "FARGATE", platformVersion: "1.4.0" }),
    violations: [refused("1.4.0")],
  },
  {
    name: "refuses a version under capacity providers",
    program: service({ ...providers("FARGATE", "FARGATE_SPOT"), platformVersion: "1.3.0" }),
    violations: [refused("1.3.0")],
  },
  {
    name: "refuses a version under the cluster's default",
    program: service({ platformVersion: "1.3.0" }),
    violations: [refused("1.3.0")],
  },
  {
    name: "passes versions that the organisation allows",
    program: service({ launchType: "FARGATE", platformVersion: "1.4.0" }),
    config: { versions: ["LATEST", "1.4.0"] },
  },
  ...[{ launchType: "FARGATE" }, providers("FARGATE_SPOT")].map((args) => ({
    name: `refuses none, which is LATEST, where the organisation pins: ${JSON.stringify(args)}`,
    program: service(args),
    config: { versions: ["1.4.0", "1.3.0"] },
    violations: [
      "api: platformVersion is not set, which is LATEST; allowed is 1.4.0, 1.3.0. Set it to 1.4.0",
    ],
  })),
  ...[{}, { launchType: "EC2" }, providers("pool")].map((args) => ({
    name: `passes none where it may be no Fargate at all: ${JSON.stringify(args)}`,
    program: service(args),
    config: { versions: ["1.4.0"] },
  })),
  {
    name: "refuses LATEST where the organisation pins",
    program: service({ platformVersion: "LATEST" }),
    config: { versions: ["1.4.0"] },
    violations: ["api: platformVersion is LATEST; allowed is 1.4.0. Set it to 1.4.0"],
  },
  {
    name: "says that an empty list allows none",
    program: service({ platformVersion: "1.4.0" }),
    config: { versions: [] },
    violations: [
      "api: platformVersion is 1.4.0; none is allowed. Name some in the parameter versions",
    ],
  },
  {
    name: "passes by instances of one's own",
    program: service({ launchType: "EC2", platformVersion: "1.3.0" }),
  },
  {
    name: "passes by pools of instances",
    program: service({ ...providers("pool"), platformVersion: "1.3.0" }),
  },
  {
    name: "says when the version is not known yet",
    program: () => service({ launchType: "FARGATE", platformVersion: later("1.3.0") })(),
    violations: [refused("1.3.0")],
    preview: { undecided: ["api: platformVersion is not known yet"] },
  },
  {
    name: "needs no version where there are none",
    program: () => service({ launchType: "EC2", platformVersion: later("1.3.0") })(),
  },
  {
    name: "says when the launch type is not known yet",
    program: () => service({ launchType: later("FARGATE"), platformVersion: "1.3.0" })(),
    violations: [refused("1.3.0")],
    preview: { undecided: [FARGATE_UNKNOWN] },
  },
  {
    name: "says when the provider is not known yet",
    program: () =>
      service({
        capacityProviderStrategies: [{ capacityProvider: later("FARGATE"), weight: 1 }],
        platformVersion: "1.3.0",
      })(),
    violations: [refused("1.3.0")],
    preview: { undecided: [FARGATE_UNKNOWN] },
  },
  {
    name: "judges task sets",
    program: () =>
      new aws.ecs.TaskSet("blue", {
        cluster: "main",
        service: "api",
        taskDefinition: "api:1",
        launchType: "FARGATE",
        platformVersion: "1.3.0",
      }),
    violations: [refused("1.3.0", "blue")],
  },
  {
    name: "judges targets of EventBridge",
    program: () => eventTarget("nightly", { launchType: "FARGATE", platformVersion: "1.3.0" }),
    violations: [refused("1.3.0", "nightly")],
  },
  {
    name: "judges schedules",
    program: () =>
      schedule("nightly", {
        capacityProviderStrategies: [{ capacityProvider: "FARGATE", weight: 1 }],
        platformVersion: "1.3.0",
      }),
    violations: [refused("1.3.0", "nightly")],
  },
  {
    name: "judges pipes of EventBridge",
    program: () => pipe("jobs", { launchType: "FARGATE", platformVersion: "1.3.0" }),
    violations: [refused("1.3.0", "jobs")],
  },
  {
    name: "passes a pipe with LATEST",
    program: () => pipe("jobs", { launchType: "FARGATE", platformVersion: "LATEST" }),
  },
  { name: "passes a pipe without a version", program: () => pipe("jobs", {}) },
  {
    name: "passes by a pipe to instances of one's own",
    program: () =>
      pipe("jobs", {
        capacityProviderStrategies: [{ capacityProvider: "pool" }],
        platformVersion: "1.3.0",
      }),
  },
  {
    name: "says when the version of a pipe is not known yet",
    program: () => pipe("jobs", { launchType: "FARGATE", platformVersion: later("1.3.0") }),
    violations: [refused("1.3.0", "jobs")],
    preview: { undecided: ["jobs: platformVersion is not known yet"] },
  },
]);
