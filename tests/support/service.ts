import type { PlatformReference } from "../../components/platform/reference";
import type { EcsServiceArgs } from "../../components/service/args";
import { EcsService } from "../../components/service/service";
import {
  simulate,
  type SimulatedProvider,
  type SimulatedResource,
  type Simulation,
} from "../../simulator/testing";
import { production } from "./platform-reference";

/** Arguments of a service, its platform aside. */
export type ServiceArgs = Omit<EcsServiceArgs, "platform">;

/** The least a service can do with. */
export const worker: ServiceArgs = { image: "example.com/worker:1", cpu: 256, memoryMiB: 512 };

/** A service behind the load balancer. */
export const routed: ServiceArgs = {
  ...worker,
  port: 8080,
  route: { paths: ["/api*"], priority: 110 },
};

/** How a service is run. */
export interface ServiceRun {
  readonly platform?: PlatformReference;
  /** The service's key. @defaultValue `api` */
  readonly key?: string;
  readonly mode?: "preview" | "update";
  readonly providers?: readonly SimulatedProvider[];
}

/** Runs a stack "prod" of one service; its outputs are the stack's output `api`. */
export function simulateService(
  args: ServiceArgs,
  { platform = production, key = "api", mode = "update", providers }: ServiceRun = {},
): Promise<Simulation> {
  return simulate(() => ({ api: new EcsService(key, { platform, ...args }).outputs }), {
    mode,
    stack: "prod",
    ...(providers === undefined ? {} : { providers }),
  });
}

/** Type and name of everything the component made, in alphabetical order. */
export function children(simulation: Simulation): string[] {
  const component = simulation.get("ecs-platform:index:EcsService", "api");
  return simulation.resources
    .filter(({ parent }) => parent === component.urn)
    .map(({ type, name }) => `${type} ${name}`)
    .sort();
}

/** Names of what a resource waits for, in alphabetical order. */
export function waitsFor({ dependencies }: SimulatedResource): string[] {
  return dependencies.map((urn) => urn.split("::").at(-1) ?? urn).sort();
}

/** Tags of every taggable child in that stack. */
export const serviceTags = {
  Project: "ecs-platform",
  Environment: "prod",
  ManagedBy: "pulumi",
  Team: "payments",
};
