import * as pulumi from "@pulumi/pulumi";
import { EcsPlatform, EcsService, endpointServicesFor } from "./components";
import { readSettings } from "./config";

/** What the stack file says; every mistake in it ends the program here, before anything is created. */
const settings = readSettings();
const wanted = Object.values(settings.services);

/** Network, load balancers and cluster. */
const ecs = new EcsPlatform("ecs-platform", {
  ...settings.platform,
  // A platform without services of its own is for those of other stacks, which may need every endpoint.
  ...(wanted.length > 0 ? { endpointServices: endpointServicesFor(wanted) } : {}),
});

/** One service for each key of the settings, on that platform. */
const running = Object.entries(settings.services).map(
  ([key, service]) => [key, new EcsService(key, { platform: ecs, ...service })] as const,
);

const urls = Object.entries(ecs.loadBalancers).map(
  ([key, { url }]) => [key, pulumi.output(url)] as const,
);

const [first] = urls;

/** The stack's outputs; `url` is that of the first load balancer and absent without one. */
export = {
  ...(first === undefined ? {} : { url: first[1] }),
  loadBalancerUrls: Object.fromEntries(urls),
  vpcId: ecs.vpcId,
  clusterName: ecs.clusterName,
  clusterArn: ecs.clusterArn,
  // Per service: name, ARN, URL, target groups, task role, log group, vault and repository.
  services: Object.fromEntries(running.map(([key, { outputs }]) => [key, outputs])),
  // All that another stack needs to run services here: `EcsPlatform.fromStack(...)`.
  platform: ecs.outputs,
};
