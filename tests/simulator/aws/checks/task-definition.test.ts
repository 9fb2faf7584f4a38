import { expect } from "chai";
import { UNKNOWN, type Props } from "../../../../simulator/provider";
import { isFargateSize } from "../../../../simulator/aws/checks/fargate";
import { refuses } from "./table";

const type = "aws:ecs/taskDefinition:TaskDefinition";
const container = {
  name: "web",
  image: "nginx:1.27",
  portMappings: [{ containerPort: 80, hostPort: 80 }],
};

function withContainers(...containers: Props[]): Props {
  return { containerDefinitions: JSON.stringify(containers) };
}

function withContainer(changes: Props): Props {
  return withContainers({ ...container, ...changes });
}

const good: Props = {
  family: "web",
  requiresCompatibilities: ["FARGATE"],
  networkMode: "awsvpc",
  cpu: "256",
  memory: "512",
  executionRoleArn: "arn:aws:iam::123456789012:role/execution",
  ...withContainers(container),
};

describe("simulator/aws/checks: Fargate sizes", () => {
  const table = [
    [256, [512, 1024, 2048], [256, 1536, 3072]],
    [512, [1024, 2048, 4096], [512, 1536, 5120]],
    [1024, [2048, 5120, 8192], [1024, 2560, 9216]],
    [2048, [4096, 9216, 16384], [3072, 17408]],
    [4096, [8192, 9216, 30720], [7168, 31744]],
    [8192, [16384, 20480, 61440], [12288, 17408, 65536]],
    [16384, [32768, 40960, 122880], [24576, 36864, 131072]],
    [300, [], [512, 1024]],
  ] as const;
  for (const [cpu, sizes, others] of table) {
    it(`${cpu} CPU units take ${sizes.join(", ") || "nothing"} and not ${others.join(", ")}`, () => {
      expect(sizes.filter((memory) => !isFargateSize(cpu, memory))).to.deep.equal([]);
      expect(others.filter((memory) => isFargateSize(cpu, memory))).to.deep.equal([]);
    });
  }
});

describe("simulator/aws/checks: task definitions", () => {
  refuses(type, good, [
    ["a good one", {}],
    ["containers that are not known yet", { containerDefinitions: UNKNOWN }],
    ["a size in words", { cpu: "1 vCPU", memory: "2 GB" }],
    [
      "a size that Fargate lacks",
      { memory: "4096" },
      ["No Fargate configuration exists for given values: 256 CPU, 4096 memory"],
    ],
    [
      "no size",
      { cpu: null, memory: null },
      ["At least one of 'memory'", "Fargate requires that 'cpu' be defined at the task level"],
    ],
    ["a bridge", { networkMode: "bridge" }, ["Fargate only supports network mode 'awsvpc'"]],
    ["a family of 255", { family: "a".repeat(255) }],
    ["a family of 256", { family: "a".repeat(256) }, ["invalid value for family"]],
    ["21 GiB of storage", { ephemeralStorage: { sizeInGib: 21 } }],
    ["20 GiB of storage", { ephemeralStorage: { sizeInGib: 20 } }, ["(21 - 200), got 20"]],
    ["201 GiB of storage", { ephemeralStorage: { sizeInGib: 201 } }, ["(21 - 200), got 201"]],
    [
      "an unheard-of processor",
      { runtimePlatform: { cpuArchitecture: "x86_64" } },
      ["runtimePlatform.cpuArchitecture"],
    ],
    ["no JSON", { containerDefinitions: "{" }, ["contains an invalid JSON"]],
    ["no list", { containerDefinitions: "{}" }, ["expected an array"]],
    ["no container", withContainers(), ["Container list cannot be empty"]],
    ["no execution role", { executionRoleArn: null }],
    [
      "awslogs without execution role",
      { executionRoleArn: null, ...withContainer({ logConfiguration: { logDriver: "awslogs" } }) },
      ["to support log driver awslogs"],
    ],
    [
      "an ECR image without execution role",
      {
        executionRoleArn: null,
        ...withContainer({ image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1" }),
      },
      ["to support ECR images"],
    ],
    [
      "a secret without execution role",
      {
        executionRoleArn: null,
        ...withContainer({ secrets: [{ name: "A", valueFrom: "arn:x" }] }),
      },
      ["to support secrets"],
    ],
  ]);
});

describe("simulator/aws/checks: containers", () => {
  const sidecar = { name: "agent", image: "agent:1", essential: false };
  refuses(type, good, [
    ["two containers", withContainers(container, sidecar)],
    [
      "two of one name",
      withContainers(container, { ...container, portMappings: [] }),
      ["Container names must be unique: web"],
    ],
    [
      "none essential",
      withContainer({ essential: false }),
      ["At least one essential container is required"],
    ],
    [
      "no name",
      withContainer({ name: "" }),
      ["Container.name contains invalid characters or is empty"],
    ],
    [
      "a name with a dot",
      withContainer({ name: "a.b" }),
      ["Container.name contains invalid characters"],
    ],
    ["no image", withContainer({ image: "" }), ["Container.image should not be null or empty"]],
    [
      "another host port",
      withContainer({ portMappings: [{ containerPort: 80, hostPort: 8080 }] }),
      ["the host ports and container ports in port mappings must match"],
    ],
    ["no host port", withContainer({ portMappings: [{ containerPort: 80 }] })],
    [
      "a port that is none",
      withContainer({ portMappings: [{ containerPort: 65536 }] }),
      ["portMappings.containerPort"],
    ],
    [
      "a health check",
      withContainer({
        healthCheck: {
          command: ["CMD-SHELL", "true"],
          interval: 5,
          timeout: 2,
          retries: 10,
          startPeriod: 300,
        },
      }),
    ],
    [
      "a health check without verb",
      withContainer({ healthCheck: { command: ["curl"] } }),
      ["must begin with CMD or CMD-SHELL"],
    ],
    [
      "a health check too often",
      withContainer({ healthCheck: { command: ["CMD", "true"], interval: 4 } }),
      ["healthCheck.interval"],
    ],
    [
      "a health check tried too long",
      withContainer({ healthCheck: { command: ["CMD", "true"], retries: 11 } }),
      ["healthCheck.retries"],
    ],
    [
      "one name in environment and secrets",
      withContainer({
        environment: [{ name: "A", value: "1" }],
        secrets: [{ name: "A", valueFrom: "arn:x" }],
      }),
      ["The secret name must be unique"],
    ],
    [
      "a secret from nowhere",
      withContainer({ secrets: [{ name: "A" }] }),
      ["secret A has no valueFrom"],
    ],
    [
      "a privileged container",
      withContainer({ privileged: true }),
      ["Fargate does not support the setting 'privileged'"],
    ],
    [
      "a debugger",
      withContainer({ linuxParameters: { capabilities: { add: ["SYS_PTRACE"], drop: ["ALL"] } } }),
    ],
    [
      "a capability",
      withContainer({ linuxParameters: { capabilities: { add: ["NET_ADMIN"] } } }),
      ["only support adding the SYS_PTRACE kernel capability"],
    ],
    [
      "shared memory",
      withContainer({ linuxParameters: { sharedMemorySize: 64 } }),
      ["do not support sharedMemorySize"],
    ],
    ["empty lists of devices", withContainer({ linuxParameters: { devices: [], tmpfs: [] } })],
    [
      "security options",
      withContainer({ dockerSecurityOptions: ["no-new-privileges"] }),
      ["do not support dockerSecurityOptions"],
    ],
    ["120 seconds to stop", withContainer({ stopTimeout: 120 })],
    ["121 seconds to stop", withContainer({ stopTimeout: 121 }), ["stopTimeout"]],
    [
      "a volume",
      {
        volumes: [{ name: "tmp" }],
        ...withContainer({ mountPoints: [{ sourceVolume: "tmp", containerPath: "/tmp" }] }),
      },
    ],
    [
      "no such volume",
      withContainer({ mountPoints: [{ sourceVolume: "tmp", containerPath: "/tmp" }] }),
      ["Unknown volume 'tmp'"],
    ],
    [
      "a dependency",
      withContainers(
        { ...container, dependsOn: [{ containerName: "agent", condition: "START" }] },
        sidecar,
      ),
    ],
    [
      "no such dependency",
      withContainer({ dependsOn: [{ containerName: "agent", condition: "START" }] }),
      ["depends on container 'agent'"],
    ],
    [
      "more CPU than the task",
      withContainers({ ...container, cpu: 200 }, { ...sidecar, cpu: 57 }),
      ["is lower than the sum of the container 'cpu' settings"],
    ],
    ["all of the task's CPU", withContainers({ ...container, cpu: 200 }, { ...sidecar, cpu: 56 })],
    [
      "more memory than the task",
      withContainer({ memoryReservation: 513 }),
      ["must be higher than the sum"],
    ],
  ]);

  const onInstances = {
    ...good,
    requiresCompatibilities: ["EC2"],
    networkMode: "bridge",
    cpu: null,
    memory: null,
  };
  refuses(type, onInstances, [
    [
      "EC2: a container without memory",
      {},
      ["At least one of 'memory' or 'memoryReservation' must be specified"],
    ],
    [
      "EC2: a privileged container with capabilities",
      withContainer({
        memory: 128,
        privileged: true,
        linuxParameters: { capabilities: { add: ["NET_ADMIN"] } },
      }),
    ],
    [
      "EC2: another host port",
      withContainer({ memory: 128, portMappings: [{ containerPort: 80, hostPort: 8080 }] }),
    ],
  ]);
});
