import type { CheckFailure, Json, Props } from "../../provider";
import { asList, asProps, asText, type Facts } from "../rule";
import { inRange, isKnownText, matches, oneOf, parseDocument, refuse } from "./common";
import { checkContainer } from "./containers";
import { cpuUnits, isFargateSize, memoryMiB } from "./fargate";

const property = "containerDefinitions";

/** Whether the definition is for Fargate. */
export function isFargate(inputs: Props): boolean {
  return asList(inputs["requiresCompatibilities"]).includes("FARGATE");
}

function checkSize(inputs: Props): CheckFailure[] {
  const { cpu, memory } = inputs;
  if (cpu === undefined || memory === undefined) {
    const lacking = cpu === undefined ? "cpu" : "memory";
    return refuse(
      lacking,
      `ClientException: Fargate requires that '${lacking}' be defined at the task level.`,
    );
  }
  if (!isKnownText(cpu) || !isKnownText(memory)) return [];
  if (isFargateSize(cpuUnits(cpu), memoryMiB(memory))) return [];
  return refuse(
    "cpu",
    `ClientException: No Fargate configuration exists for given values: ${cpu} CPU, ${memory} memory. See the Amazon ECS documentation for the valid values.`,
  );
}

function checkFargate(inputs: Props, containers: readonly Props[]): CheckFailure[] {
  const failures = checkSize(inputs);
  const mode = inputs["networkMode"];
  if (mode === undefined || (isKnownText(mode) && mode !== "awsvpc")) {
    failures.push(
      ...refuse("networkMode", "ClientException: Fargate only supports network mode 'awsvpc'."),
    );
  }
  const storage = asProps(inputs["ephemeralStorage"]);
  failures.push(...inRange(storage, "sizeInGib", 21, 200, "ephemeralStorage.sizeInGib"));
  if (inputs["executionRoleArn"] === undefined) failures.push(...roleNeeds(containers));
  return failures;
}

/** What can't be done without an execution role. */
function roleNeeds(containers: readonly Props[]): CheckFailure[] {
  const needs = containers.flatMap((container) => {
    const driver = asText(asProps(container["logConfiguration"])["logDriver"]);
    const image = asText(container["image"]);
    return [
      ...(driver === "awslogs" ? ["log driver awslogs"] : []),
      ...(/^\d{12}\.dkr\.ecr\./.test(image) ? ["ECR images"] : []),
      ...(asList(container["secrets"]).length > 0 ? ["secrets"] : []),
    ];
  });
  return [...new Set(needs)].flatMap((need) =>
    refuse(
      "executionRoleArn",
      `ClientException: Fargate requires task definition to have execution role ARN to support ${need}.`,
    ),
  );
}

/** Sums of the containers' own limits against the task's. */
function checkSums(inputs: Props, containers: readonly Props[]): CheckFailure[] {
  const sum = (key: string): number =>
    containers.reduce((total, container) => {
      const value = container[key];
      return total + (typeof value === "number" ? value : 0);
    }, 0);
  const { cpu, memory } = inputs;
  const failures: CheckFailure[] = [];
  if (isKnownText(cpu) && sum("cpu") > cpuUnits(cpu)) {
    failures.push(
      ...refuse(
        "cpu",
        "ClientException: The 'cpu' setting for the task is lower than the sum of the container 'cpu' settings.",
      ),
    );
  }
  if (isKnownText(memory) && sum("memoryReservation") > memoryMiB(memory)) {
    failures.push(
      ...refuse(
        "memory",
        "ClientException: The 'memory' setting for the task must be higher than the sum of the container 'memoryReservation' settings.",
      ),
    );
  }
  return failures;
}

function checkNames(containers: readonly Props[]): CheckFailure[] {
  const names = containers.map((container) => asText(container["name"]));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined
    ? []
    : refuse(property, `ClientException: Container names must be unique: ${twice}`);
}

function checkContainers(inputs: Props, containers: readonly Props[]): CheckFailure[] {
  if (containers.length === 0) {
    return refuse(property, "ClientException: Container list cannot be empty.");
  }
  const task = {
    fargate: isFargate(inputs),
    networkMode: asText(inputs["networkMode"]),
    taskMemory: inputs["memory"] !== undefined,
    volumes: asList(inputs["volumes"]).map((volume) => asText(asProps(volume)["name"])),
    names: containers.map((container) => asText(container["name"])),
  };
  const failures = containers.flatMap((container) => checkContainer(container, task));
  if (containers.every((container) => container["essential"] === false)) {
    failures.push(
      ...refuse(property, "ClientException: At least one essential container is required."),
    );
  }
  return failures;
}

/** Finds what RegisterTaskDefinition refuses. */
export function checkTaskDefinition({ inputs }: Facts): CheckFailure[] {
  const failures = [
    ...matches(
      inputs,
      "family",
      /^[a-zA-Z0-9_-]{1,255}$/,
      "letters, digits, hyphens and underscores, at most 255",
    ),
    ...oneOf(inputs, "networkMode", ["awsvpc", "bridge", "host", "none"]),
    ...oneOf(
      asProps(inputs["runtimePlatform"]),
      "cpuArchitecture",
      ["X86_64", "ARM64"],
      "runtimePlatform.cpuArchitecture",
    ),
  ];
  const { document, failures: malformed } = parseDocument(inputs[property], property);
  if (document === undefined) return [...failures, ...malformed];
  if (!Array.isArray(document)) {
    return [
      ...failures,
      ...refuse(
        property,
        "ECS Task Definition container_definitions is invalid: Error decoding JSON: expected an array",
      ),
    ];
  }
  const containers: Props[] = document.map((item: Json) => asProps(item));
  failures.push(
    ...checkContainers(inputs, containers),
    ...checkNames(containers),
    ...checkSums(inputs, containers),
  );
  if (isFargate(inputs)) failures.push(...checkFargate(inputs, containers));
  return failures;
}
