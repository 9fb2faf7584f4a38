/** Which services scalable targets, policies and schedules are about. */
import { CLUSTER, ECS_SERVICE, equals, knownValue, type Resource, type Stack } from "../../reading";
import { SCALABLE_TARGET } from "./types";

/** Services of the stack that something scales. */
export interface ScaledServices {
  readonly services: readonly Resource[];
  /** Whether they are known to be the ones; where not, it scales one of them at most. */
  readonly certain: boolean;
}

/** Whether a scalable target, a policy or a schedule is about the number of a service's tasks. */
export function countsTasks(scaling: Resource): boolean {
  return equals(scaling.at("scalableDimension").text(), "ecs:service:DesiredCount") !== false;
}

/** The services that the `resourceId` of a scalable target, a policy or a schedule names. */
export function scaledServices(stack: Stack, scaling: Resource): ScaledServices {
  const { resources } = stack.follow(scaling, ["resourceId"], [ECS_SERVICE]);
  if (resources.length > 0) return { services: resources, certain: true };
  const target = relatedTo(scaling, SCALABLE_TARGET)[0];
  if (target !== undefined && scaling.type !== SCALABLE_TARGET)
    return scaledServices(stack, target);
  const id = scaling.at("resourceId").text();
  if (id.state === "known") return { services: servicesNamed(stack, id.value), certain: true };
  if (id.state === "absent") return { services: [], certain: true };
  return likelyServices(stack, scaling);
}

/** Of `service/CLUSTER/SERVICE`; the clusters are compared where both are known. */
function servicesNamed(stack: Stack, id: string): readonly Resource[] {
  const [, cluster, name] = id.split("/");
  return stack.byType([ECS_SERVICE]).filter((service) => {
    if (knownValue(service.at("name").text()) !== name) return false;
    const own = clusterName(stack, service);
    return own === undefined || own === cluster;
  });
}

function clusterName(stack: Stack, service: Resource): string | undefined {
  const [cluster] = clustersOf(stack, service, "cluster");
  const name = cluster === undefined ? undefined : knownValue(cluster.output("name").text());
  return name ?? knownValue(service.at("cluster").text())?.split("/").at(-1);
}

function clustersOf(stack: Stack, resource: Resource, property: string): readonly Resource[] {
  return stack.follow(resource, [property], [CLUSTER]).resources;
}

/** Of an id that is not known yet: what the resource depends on or belongs to, else its cluster. */
function likelyServices(stack: Stack, scaling: Resource): ScaledServices {
  const related = relatedTo(scaling, ECS_SERVICE);
  if (related.length > 0) return { services: related, certain: related.length === 1 };
  const clusters = clustersOf(stack, scaling, "resourceId");
  const all = stack.byType([ECS_SERVICE]);
  if (clusters.length === 0) return { services: all, certain: all.length === 0 };
  const candidates = all.filter((service) =>
    clustersOf(stack, service, "cluster").some((cluster) => clusters.includes(cluster)),
  );
  return { services: candidates, certain: candidates.length <= 1 };
}

function relatedTo(resource: Resource, type: string): readonly Resource[] {
  const all = new Set([...resource.dependencies, resource.parent]);
  return [...all].filter((each) => each?.type === type).filter((each) => each !== undefined);
}
