/** What keeps an ECS cluster, and its capacity providers, in place. */
import type { Json, Props } from "../provider";
import type { Account, AccountRecord } from "./account";
import type { Guard } from "./in-use-guards";
import { isSamePlace } from "./lifecycle/place";
import { asList, asProps, asText, lastPart } from "./rule";

/** The clusters that a launch template's instances join, from their user data. */
function joins(userData: string, cluster: string): boolean {
  const text = Buffer.from(userData, "base64").toString("utf8");
  // The ECS agent's own configuration, and Bottlerocket's.
  const named = [/\bECS_CLUSTER=["']?([\w-]+)/g, /^\s*cluster\s*=\s*"([\w-]+)"/gm];
  return named.some((pattern) => [...text.matchAll(pattern)].some((match) => match[1] === cluster));
}

/** The launch template of an Auto Scaling group, of a mixed one too. */
function templateOf(account: Account, group: Props): Props | undefined {
  const mixed = asProps(asProps(group["mixedInstancesPolicy"])["launchTemplate"]);
  const specification = asProps(mixed["launchTemplateSpecification"]);
  const own = asProps(group["launchTemplate"]);
  const id = asText(own["id"]) || asText(specification["launchTemplateId"]);
  const name = asText(own["name"]) || asText(specification["launchTemplateName"]);
  return account
    .ofType("aws:ec2/launchTemplate:LaunchTemplate")
    .find((found) => found["id"] === id || (name !== "" && found["name"] === name));
}

function hasInstances(account: Account, cluster: AccountRecord): boolean {
  const registered = cluster.live?.["containerInstances"];
  if (typeof registered === "number") return registered > 0;
  const name = asText(cluster.outputs["name"]);
  return account
    .ofType("aws:autoscaling/group:Group")
    .some(
      (group) =>
        group["desiredCapacity"] !== 0 &&
        isSamePlace(group, cluster.outputs) &&
        joins(asText(templateOf(account, group)?.["userData"]), name),
    );
}

/** A cluster stays while instances are registered with it, or tasks run that no service started. */
export const clusterGuard: Guard = ({ account, record }) => {
  if (hasInstances(account, record)) {
    return "ClusterContainsContainerInstancesException: The Cluster cannot be deleted while Container Instances are active or draining.";
  }
  const tasks = record.live?.["tasks"];
  return typeof tasks === "number" && tasks > 0
    ? "ClusterContainsTasksException: The Cluster cannot be deleted while Tasks are active."
    : undefined;
};

function usesProviderOf(service: Props, providers: readonly Json[], cluster: string): boolean {
  return (
    lastPart(asText(service["cluster"])) === cluster &&
    asList(service["capacityProviderStrategies"])
      .map((item) => asProps(item)["capacityProvider"])
      .some((provider) => provider !== undefined && providers.includes(provider))
  );
}

/** Capacity providers can't be taken from a cluster whose services run on them. */
export const clusterProvidersGuard: Guard = ({ account, record }) => {
  const providers = asList(record.outputs["capacityProviders"]);
  const user = account
    .records(["aws:ecs/service:Service"])
    .find(
      ({ outputs }) =>
        isSamePlace(outputs, record.outputs) && usesProviderOf(outputs, providers, record.id),
    );
  return user === undefined
    ? undefined
    : `ResourceInUseException: The specified capacity provider is in use and cannot be removed. (used by ${user.type} ${user.id})`;
};
