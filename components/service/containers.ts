import { createHash } from "node:crypto";
import type { ContainerHealthCheckArgs, UlimitArgs } from "./args";
import { containerHealthDefaults } from "./defaults";

/** What a container is like, decided by the program alone. */
export interface ContainerShape {
  /** Also the prefix of its log streams. */
  readonly name: string;
  readonly port?: number | undefined;
  readonly user: string;
  readonly readonlyRootFilesystem: boolean;
  readonly writablePaths: readonly string[];
  readonly addCapabilities: readonly string[];
  readonly stopTimeoutSeconds: number;
  readonly workingDirectory?: string | undefined;
  readonly ulimits: Readonly<Record<string, UlimitArgs>>;
  readonly healthCheck?: ContainerHealthCheckArgs | undefined;
  readonly logGroup: string;
  /** The stack's name, which the application sees as `ENV`. */
  readonly stack: string;
}

/** What may come from other resources, once it is known. */
export interface ContainerValues {
  readonly image: string;
  readonly region: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Already sorted by name. */
  readonly secrets: readonly { readonly name: string; readonly valueFrom: string }[];
  readonly command?: readonly string[] | undefined;
  readonly entryPoint?: readonly string[] | undefined;
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** A volume that lives as long as its task. */
export interface TaskVolume {
  readonly name: string;
  readonly containerPath: string;
}

/** One volume for each writable path, by name. */
export function taskVolumes(writablePaths: readonly string[]): TaskVolume[] {
  return writablePaths
    .map((path) => ({ name: volumeName(path), containerPath: path }))
    .sort(byName);
}

/**
 * `/var/run` is `var-run`. Where that could be another path's name too (`/var-run`), eight digits of
 * the path's own SHA-256 follow.
 */
function volumeName(path: string): string {
  const readable = path
    .slice(1)
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 200);
  if (/^(\/[A-Za-z0-9]+)+$/.test(path) && path.length <= 200) return readable;
  return `${readable}-${createHash("sha256").update(path).digest("hex").slice(0, 8)}`;
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

/**
 * The container definitions of a task, as JSON in one canonical form: keys and entries sorted, and
 * what AWS adds when it reads them back (`cpu`, `hostPort`, `protocol`, empty lists) spelled out. An
 * unchanged program then never shows a change.
 */
export function containerDefinitions(shape: ContainerShape, values: ContainerValues): string {
  return JSON.stringify([sorted(containerDefinition(shape, values))]);
}

function containerDefinition(shape: ContainerShape, values: ContainerValues): Record<string, Json> {
  const { port } = shape;
  return {
    ...(values.command === undefined ? {} : { command: values.command }),
    cpu: 0,
    ...(values.entryPoint === undefined ? {} : { entryPoint: values.entryPoint }),
    environment: environmentEntries(shape, values),
    essential: true,
    ...(shape.healthCheck === undefined ? {} : { healthCheck: healthCheck(shape.healthCheck) }),
    image: values.image,
    linuxParameters: {
      capabilities: { add: [...shape.addCapabilities].sort(), drop: ["ALL"] },
      // Reaps zombies and hands signals on, which most programs don't as process 1.
      initProcessEnabled: true,
    },
    logConfiguration: logConfiguration(shape, values),
    mountPoints: taskVolumes(shape.writablePaths).map(({ name, containerPath }) => ({
      containerPath,
      readOnly: false,
      sourceVolume: name,
    })),
    name: shape.name,
    portMappings:
      port === undefined ? [] : [{ containerPort: port, hostPort: port, protocol: "tcp" }],
    readonlyRootFilesystem: shape.readonlyRootFilesystem,
    ...(values.secrets.length === 0
      ? {}
      : { secrets: values.secrets.map(({ name, valueFrom }) => ({ name, valueFrom })) }),
    stopTimeout: shape.stopTimeoutSeconds,
    systemControls: systemControls(port),
    ...(Object.keys(shape.ulimits).length === 0 ? {} : { ulimits: ulimits(shape) }),
    user: shape.user,
    volumesFrom: [],
    ...(shape.workingDirectory === undefined ? {} : { workingDirectory: shape.workingDirectory }),
  };
}

function environmentEntries(shape: ContainerShape, values: ContainerValues): Json {
  const environment = {
    ...values.environment,
    ENV: shape.stack,
    AWS_DEFAULT_REGION: values.region,
    ...(shape.port === undefined ? {} : { PORT: String(shape.port) }),
  };
  return Object.entries(environment)
    .map(([name, value]) => ({ name, value }))
    .sort(byName);
}

function ulimits(shape: ContainerShape): Json {
  return Object.entries(shape.ulimits)
    .map(([name, { soft, hard }]) => ({ hardLimit: hard, name, softLimit: soft }))
    .sort(byName);
}

function healthCheck(args: ContainerHealthCheckArgs): Json {
  return {
    command: args.command,
    interval: args.intervalSeconds ?? containerHealthDefaults.intervalSeconds,
    retries: args.retries ?? containerHealthDefaults.retries,
    startPeriod: args.startPeriodSeconds ?? containerHealthDefaults.startPeriodSeconds,
    timeout: args.timeoutSeconds ?? containerHealthDefaults.timeoutSeconds,
  };
}

/**
 * Logs never stop the application: when CloudWatch can't keep up, up to 25 MiB wait in memory, and the
 * oldest lines go first. AWS's own default waits for CloudWatch in accounts made before June 2025.
 *
 * @see https://aws.amazon.com/blogs/containers/preventing-log-loss-with-non-blocking-mode-in-the-awslogs-container-log-driver/
 */
function logConfiguration({ logGroup, name }: ContainerShape, { region }: ContainerValues): Json {
  return {
    logDriver: "awslogs",
    options: {
      "awslogs-group": logGroup,
      "awslogs-region": region,
      "awslogs-stream-prefix": name,
      "max-buffer-size": "25m",
      mode: "non-blocking",
    },
  };
}

const firstUnprivilegedPort = 1024;

/**
 * Without capabilities nobody may listen below 1024, root included; Fargate doesn't lift the limit as
 * Docker does. The task has a network of its own, so that nothing else is there to protect.
 */
function systemControls(port: number | undefined): Json {
  if (port === undefined || port >= firstUnprivilegedPort) return [];
  return [{ namespace: "net.ipv4.ip_unprivileged_port_start", value: "0" }];
}

/** The same with the keys of every object in order. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
