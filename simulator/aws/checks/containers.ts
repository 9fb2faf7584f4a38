import { UNKNOWN, type CheckFailure, type Props } from "../../provider";
import { asList, asProps, asText } from "../rule";
import { inRange, isKnownText, refuse } from "./common";

/** What a container definition is judged against. */
export interface TaskFacts {
  readonly fargate: boolean;
  readonly networkMode: string;
  readonly taskMemory: boolean;
  readonly volumes: readonly string[];
  readonly names: readonly string[];
}

const property = "containerDefinitions";

function clientException(message: string): CheckFailure[] {
  return refuse(property, `ClientException: ${message}`);
}

function checkPorts(container: Props, task: TaskFacts): CheckFailure[] {
  return asList(container["portMappings"])
    .map(asProps)
    .flatMap((mapping) => {
      const { containerPort, hostPort } = mapping;
      const failures = inRange(
        mapping,
        "containerPort",
        0,
        65535,
        `${property}.portMappings.containerPort`,
      );
      if (task.networkMode !== "awsvpc" || typeof hostPort !== "number" || hostPort === 0)
        return failures;
      if (hostPort === containerPort) return failures;
      return [
        ...failures,
        ...clientException(
          "When networkMode=awsvpc, the host ports and container ports in port mappings must match.",
        ),
      ];
    });
}

function checkHealth(container: Props): CheckFailure[] {
  const health = container["healthCheck"];
  if (health === undefined) return [];
  const probe = asProps(health);
  const at = (key: string): string => `${property}.healthCheck.${key}`;
  const failures = [
    ...inRange(probe, "interval", 5, 300, at("interval")),
    ...inRange(probe, "timeout", 2, 120, at("timeout")),
    ...inRange(probe, "retries", 1, 10, at("retries")),
    ...inRange(probe, "startPeriod", 0, 300, at("startPeriod")),
  ];
  const verb = asList(probe["command"])[0];
  if (verb !== UNKNOWN && verb !== "CMD" && verb !== "CMD-SHELL" && verb !== "NONE") {
    failures.push(...clientException("The healthCheck command must begin with CMD or CMD-SHELL."));
  }
  return failures;
}

/** Names in the environment and in the secrets share one space. */
function checkEnvironment(container: Props, name: string): CheckFailure[] {
  const environment = asList(container["environment"]).map((item) => asText(asProps(item)["name"]));
  const secrets = asList(container["secrets"]).map(asProps);
  const failures = secrets
    .filter((secret) => environment.includes(asText(secret["name"])))
    .flatMap(() =>
      clientException(
        "The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'environment' or 'environmentFiles'.",
      ),
    );
  const empty = secrets.filter((secret) => asText(secret["valueFrom"]) === "");
  failures.push(
    ...empty.flatMap((secret) =>
      clientException(`Container ${name}: secret ${asText(secret["name"])} has no valueFrom.`),
    ),
  );
  return failures;
}

function checkFargateLimits(container: Props): CheckFailure[] {
  const failures: CheckFailure[] = [];
  if (container["privileged"] === true) {
    failures.push(...clientException("Fargate does not support the setting 'privileged'."));
  }
  const linux = asProps(container["linuxParameters"]);
  const added = asList(asProps(linux["capabilities"])["add"]);
  if (added.some((capability) => isKnownText(capability) && capability !== "SYS_PTRACE")) {
    failures.push(
      ...clientException("Fargate tasks only support adding the SYS_PTRACE kernel capability."),
    );
  }
  const unsupported = ["devices", "sharedMemorySize", "tmpfs", "maxSwap", "swappiness"];
  const used = unsupported.filter(
    (key) =>
      linux[key] !== undefined &&
      asList(linux[key]).length + Number(!Array.isArray(linux[key])) > 0,
  );
  failures.push(
    ...used.flatMap((key) =>
      clientException(`Fargate compatible task definitions do not support ${key}`),
    ),
  );
  if (asList(container["dockerSecurityOptions"]).length > 0) {
    failures.push(
      ...clientException(
        "Fargate compatible task definitions do not support dockerSecurityOptions",
      ),
    );
  }
  failures.push(...inRange(container, "stopTimeout", 0, 120, `${property}.stopTimeout`));
  return failures;
}

function checkReferences(container: Props, task: TaskFacts, name: string): CheckFailure[] {
  const volumes = asList(container["mountPoints"]).map((item) =>
    asText(asProps(item)["sourceVolume"]),
  );
  const unknownVolumes = task.volumes.includes(UNKNOWN)
    ? []
    : volumes.filter((volume) => !task.volumes.includes(volume));
  const others = asList(container["dependsOn"]).map((item) =>
    asText(asProps(item)["containerName"]),
  );
  return [
    ...unknownVolumes.flatMap((volume) => clientException(`Unknown volume '${volume}'.`)),
    ...others
      .filter((other) => !task.names.includes(other))
      .flatMap((other) =>
        clientException(
          `Container '${name}' depends on container '${other}', which is not in the task definition.`,
        ),
      ),
  ];
}

/** Finds what RegisterTaskDefinition refuses in one container. */
export function checkContainer(container: Props, task: TaskFacts): CheckFailure[] {
  const name = asText(container["name"]);
  const failures: CheckFailure[] = [];
  if (!/^[a-zA-Z0-9_-]{1,255}$/.test(name)) {
    failures.push(
      ...clientException(`Container.name contains invalid characters or is empty: '${name}'`),
    );
  }
  if (asText(container["image"]) === "") {
    failures.push(
      ...clientException(`Container.image should not be null or empty (container '${name}').`),
    );
  }
  const unlimited =
    container["memory"] === undefined && container["memoryReservation"] === undefined;
  if (unlimited && !task.taskMemory) {
    failures.push(
      ...clientException(
        `Invalid setting for container '${name}'. At least one of 'memory' or 'memoryReservation' must be specified.`,
      ),
    );
  }
  failures.push(
    ...checkPorts(container, task),
    ...checkHealth(container),
    ...checkEnvironment(container, name),
    ...checkReferences(container, task, name),
  );
  if (task.fargate) failures.push(...checkFargateLimits(container));
  return failures;
}
