import { UNKNOWN, type CheckFailure, type Props } from "../../provider";
import { asList, asProps, asText, type Facts, spell } from "../rule";
import { inRange, isKnownText, matches, oneOf, parseDocument, refuse } from "./common";

const nameRule = /^[a-zA-Z0-9_-]{1,255}$/;
const nameAllowed =
  "up to 255 letters (uppercase and lowercase), numbers, underscores, and hyphens are allowed";

/** Finds what CreateCluster refuses. */
export function checkCluster({ inputs }: Facts): CheckFailure[] {
  return [
    ...matches(inputs, "name", nameRule, nameAllowed),
    ...asList(inputs["settings"])
      .map(asProps)
      .flatMap((setting) => [
        ...oneOf(setting, "name", ["containerInsights"], "settings.name"),
        ...oneOf(setting, "value", ["enabled", "disabled", "enhanced"], "settings.value"),
      ]),
  ];
}

const fargate = ["FARGATE", "FARGATE_SPOT"];

/** A strategy's weights and bases, and that it is all Fargate or none. */
export function checkStrategy(items: readonly Props[], property: string): CheckFailure[] {
  const failures = items.flatMap((item) => [
    ...inRange(item, "weight", 0, 1000, `${property}.weight`),
    ...inRange(item, "base", 0, 100000, `${property}.base`),
  ]);
  if (items.filter((item) => typeof item["base"] === "number" && item["base"] > 0).length > 1) {
    failures.push(
      ...refuse(
        property,
        "InvalidParameterException: Only one capacity provider in a capacity provider strategy can have a base defined.",
      ),
    );
  }
  const names = items.map((item) => item["capacityProvider"]).filter(isKnownText);
  const onFargate = names.filter((name) => fargate.includes(name));
  if (onFargate.length > 0 && onFargate.length < names.length) {
    failures.push(
      ...refuse(
        property,
        "InvalidParameterException: A capacity provider strategy cannot contain a mix of capacity providers using Auto Scaling groups and Fargate providers. Specify one or the other and try again.",
      ),
    );
  }
  return failures;
}

/** Finds what PutClusterCapacityProviders refuses. */
export function checkClusterProviders({ inputs }: Facts): CheckFailure[] {
  const property = "defaultCapacityProviderStrategies";
  const items = asList(inputs[property]).map(asProps);
  const providers = asList(inputs["capacityProviders"]);
  const failures = checkStrategy(items, property);
  const strangers = items
    .map((item) => item["capacityProvider"])
    .filter(
      (name) =>
        isKnownText(name) &&
        !providers.some((provider) => provider === name || !isKnownText(provider)),
    );
  failures.push(
    ...strangers.flatMap((name) =>
      refuse(
        property,
        `InvalidParameterException: The specified capacity provider strategy contains a capacity provider that is not associated with the cluster: ${spell(name)}`,
      ),
    ),
  );
  return failures;
}

function checkRollout(inputs: Props): CheckFailure[] {
  const failures = [
    ...inRange(inputs, "desiredCount", 0, 5000),
    ...inRange(inputs, "healthCheckGracePeriodSeconds", 0, 2147483647),
  ];
  const low = inputs["deploymentMinimumHealthyPercent"];
  const high = inputs["deploymentMaximumPercent"];
  if (low === 100 && high === 100) {
    failures.push(
      ...refuse(
        "deploymentMaximumPercent",
        "InvalidParameterException: Both maximumPercent and minimumHealthyPercent cannot be 100 as this will block deployments.",
      ),
    );
  }
  if (inputs["launchType"] !== undefined && inputs["capacityProviderStrategies"] !== undefined) {
    failures.push(
      ...refuse("launchType", '"launch_type": conflicts with capacity_provider_strategy'),
    );
  }
  if (
    inputs["availabilityZoneRebalancing"] === "ENABLED" &&
    typeof high === "number" &&
    high <= 100
  ) {
    failures.push(
      ...refuse(
        "availabilityZoneRebalancing",
        "InvalidParameterException: Availability Zone rebalancing does not support a maximumPercent of 100 or less.",
      ),
    );
  }
  const balanced = ["loadBalancers", "volumeConfigurations"].some(
    (property) => inputs[property] === UNKNOWN || asList(inputs[property]).length > 0,
  );
  const grace = inputs["healthCheckGracePeriodSeconds"];
  if (
    !balanced &&
    typeof grace === "number" &&
    grace > 0 &&
    inputs["serviceConnectConfiguration"] === undefined
  ) {
    failures.push(
      ...refuse(
        "healthCheckGracePeriodSeconds",
        "InvalidParameterException: Health check grace period is only valid for services configured to use load balancers",
      ),
    );
  }
  return failures;
}

function checkNetwork(inputs: Props, definition: Props | undefined): CheckFailure[] {
  const given = inputs["networkConfiguration"];
  if (given === undefined) {
    return definition?.["networkMode"] === "awsvpc"
      ? refuse(
          "networkConfiguration",
          "InvalidParameterException: Network Configuration must be provided when networkMode 'awsvpc' is specified.",
        )
      : [];
  }
  const network = asProps(given);
  const failures: CheckFailure[] = [];
  const subnets = network["subnets"];
  if (Array.isArray(subnets) && (subnets.length === 0 || subnets.length > 16)) {
    failures.push(
      ...refuse(
        "networkConfiguration.subnets",
        `InvalidParameterException: subnets must have 1 to 16 items, got ${subnets.length}`,
      ),
    );
  }
  if (asList(network["securityGroups"]).length > 5) {
    failures.push(
      ...refuse(
        "networkConfiguration.securityGroups",
        "InvalidParameterException: securityGroups can have at most 5 items.",
      ),
    );
  }
  return failures;
}

/** Each load balancer entry names a container and a port that the task definition has. */
function checkTargets(inputs: Props, definition: Props | undefined): CheckFailure[] {
  const containers = parseDocument(
    definition?.["containerDefinitions"],
    "containerDefinitions",
  ).document;
  if (containers === undefined) return [];
  return asList(inputs["loadBalancers"])
    .map(asProps)
    .flatMap((entry) => {
      const { containerName, containerPort } = entry;
      if (!isKnownText(containerName)) return [];
      const container = asList(containers)
        .map(asProps)
        .find((found) => found["name"] === containerName);
      if (container === undefined) {
        return refuse(
          "loadBalancers",
          `InvalidParameterException: The container ${containerName} does not exist in the task definition.`,
        );
      }
      const ports = asList(container["portMappings"]).map(
        (mapping) => asProps(mapping)["containerPort"],
      );
      return ports.includes(containerPort ?? null)
        ? []
        : refuse(
            "loadBalancers",
            `InvalidParameterException: The container ${containerName} did not have a container port ${spell(containerPort)} defined.`,
          );
    });
}

/** Finds what CreateService refuses, the task definition included when this run made it. */
export function checkService({ inputs, account }: Facts): CheckFailure[] {
  const definition = account.find(
    "aws:ecs/taskDefinition:TaskDefinition",
    asText(inputs["taskDefinition"]),
  );
  return [
    ...matches(inputs, "name", nameRule, nameAllowed),
    ...checkRollout(inputs),
    ...checkStrategy(
      asList(inputs["capacityProviderStrategies"]).map(asProps),
      "capacityProviderStrategies",
    ),
    ...checkNetwork(inputs, definition),
    ...checkTargets(inputs, definition),
  ];
}
