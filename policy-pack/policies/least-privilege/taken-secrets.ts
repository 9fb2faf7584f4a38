import { knownValue, readContainers, type Resource, type Stack, type Value } from "../../reading";
import { databaseSources, secretsBehind, secretSources } from "./secret-sources";
import { isTraced } from "./traced";

/** The secrets and parameters that a task definition's containers take. */
export interface TakenSecrets {
  /** Each `valueFrom`; the URN of a resource of the stack where it is not known yet. */
  readonly taken: readonly string[];
  /** URNs of resources that it may take: it came from them, in a part that is not known yet. */
  readonly maybe: readonly string[];
  /** URNs of databases that it came from, whose own secrets it may take. */
  readonly databases: readonly string[];
  /** Whether it may take besides what is no resource of the stack. */
  readonly literals: boolean;
  /** Whether it may take anything. */
  readonly anything: boolean;
}

const NOTHING: TakenSecrets = {
  taken: [],
  maybe: [],
  databases: [],
  literals: false,
  anything: false,
};

export function takenSecrets(stack: Stack, taskDefinition: Resource): TakenSecrets {
  return together([
    takenIn(stack, taskDefinition, "containerDefinitions", ofContainers(taskDefinition)),
    takenIn(stack, taskDefinition, "volumes", ofVolumes(taskDefinition)),
  ]);
}

export function together(all: readonly TakenSecrets[]): TakenSecrets {
  return {
    taken: all.flatMap(({ taken }) => taken),
    maybe: all.flatMap(({ maybe }) => maybe),
    databases: all.flatMap(({ databases }) => databases),
    literals: all.some(({ literals }) => literals),
    anything: all.some(({ anything }) => anything),
  };
}

/** @param references undefined where not even their number is known */
function takenIn(
  stack: Stack,
  taskDefinition: Resource,
  property: string,
  references: readonly Value[] | undefined,
): TakenSecrets {
  if (references?.length === 0) return NOTHING;
  const traced = isTraced(stack, taskDefinition, property);
  if (references === undefined) {
    const maybe = secretSources(stack, taskDefinition, property);
    const databases = databaseSources(stack, taskDefinition, property);
    return { ...NOTHING, maybe, databases, literals: true, anything: !traced };
  }
  const texts = references.map((each) => each.text());
  const taken = texts.flatMap((text) => knownValue(text) ?? []);
  const later = texts.filter(({ state }) => state === "unknown").length;
  if (later === 0) return { ...NOTHING, taken };
  const urns = secretsBehind(stack, taskDefinition, property, taken);
  if (!traced || urns.length === 0) return { ...NOTHING, taken, maybe: urns, anything: true };
  // More than are missing: the others are in other parts, such as a variable.
  if (urns.length > later) return { ...NOTHING, taken, maybe: urns };
  return { ...NOTHING, taken: [...taken, ...urns] };
}

function ofContainers(taskDefinition: Resource): readonly Value[] | undefined {
  const containers = readContainers(taskDefinition);
  if (containers.state === "unknown") return undefined;
  const found: Value[] = [];
  for (const { definition } of knownValue(containers) ?? []) {
    const logs = definition.at("logConfiguration");
    const lists = [definition.at("secrets"), logs.at("secretOptions")].map((each) => each.list());
    if (lists.some(({ state }) => state === "unknown")) return undefined;
    found.push(
      ...lists.flatMap((list) => knownValue(list) ?? []).map((secret) => secret.at("valueFrom")),
      definition.at("repositoryCredentials", "credentialsParameter"),
    );
  }
  return found.filter(({ state }) => state !== "absent");
}

/** FSx for Windows takes its credentials from a secret. */
function ofVolumes(taskDefinition: Resource): readonly Value[] | undefined {
  const volumes = taskDefinition.at("volumes").list();
  if (volumes.state === "unknown") return undefined;
  return (knownValue(volumes) ?? [])
    .map((volume) =>
      volume.at(
        "fsxWindowsFileServerVolumeConfiguration",
        "authorizationConfig",
        "credentialsParameter",
      ),
    )
    .filter(({ state }) => state !== "absent");
}
