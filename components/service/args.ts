import type * as pulumi from "@pulumi/pulumi";
import type { CapacityStrategyItem } from "../capacity";
import type { RollingDeploymentArgs } from "../deployment/args";
import type { PlatformReference } from "../platform/reference";
import type { RouteArgs } from "./route.args";

export type { RouteArgs, TargetHealthCheckArgs } from "./route.args";

/**
 * Arguments of `EcsService`, named as in the stack file. Where a default reads `A | B`, the first is
 * for a platform with `lifecycle: "production"`, the second for `"ephemeral"`.
 */
export interface EcsServiceArgs {
  /** Where it runs: an `EcsPlatform`, or what `EcsPlatform.fromStack` and `fromOutputs` return. */
  platform: PlatformReference;
  /** What it runs, and who decides that. */
  image: ImageArgs;
  /**
   * CPU of a task in CPU units, of which 1024 are one vCPU: one of Fargate's sizes.
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html
   */
  cpu: number;
  /** Memory of a task in MiB: one of those that Fargate has for `cpu`. */
  memoryMiB: number;
  /** The processor that the image is built for. @defaultValue `x86_64` */
  architecture?: "x86_64" | "arm64";
  /** Disk of a task in GiB: 21-200. @defaultValue none: the 20 GiB that Fargate gives for free */
  ephemeralStorageGiB?: number;
  /**
   * The port the container listens on: 1-65535. With a route, a change makes a new target group:
   * requests are answered 503 until the deployment is over.
   * @defaultValue none: a worker that nobody calls
   */
  port?: number;
  /** Instead of the image's command. @defaultValue none: the image's own */
  command?: readonly pulumi.Input<string>[];
  /** Instead of the image's entry point. @defaultValue none: the image's own */
  entryPoint?: readonly pulumi.Input<string>[];
  /** Absolute path. @defaultValue none: the image's own */
  workingDirectory?: string;
  /** Time between SIGTERM and SIGKILL, in seconds: 2-120. @defaultValue 30 */
  stopTimeoutSeconds?: number;
  /** Limits by name; Fargate takes `nofile` alone. @defaultValue none: Fargate's own, 65535 */
  ulimits?: Readonly<Record<string, UlimitArgs>>;
  /**
   * Who the process runs as: `USER` or `USER:GROUP`, each by number or name. `"0"` is root.
   * @defaultValue `1000:1000`
   */
  user?: string;
  /** Whether the root file system is read-only. @defaultValue true */
  readonlyRootFilesystem?: boolean;
  /**
   * Directories that stay writable under a read-only root: absolute paths. Each is an empty volume
   * that lives as long as its task and belongs to root, mode 0755, unless the image declares it: a
   * `VOLUME` in the Dockerfile, after a `chown` to the user, brings owner and content along.
   * @defaultValue none
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/bind-mounts.html
   */
  writablePaths?: readonly string[];
  /** Linux capabilities on top of none; Fargate takes `SYS_PTRACE` alone. @defaultValue none */
  addCapabilities?: readonly string[];
  /**
   * Environment variables. `ENV` (the stack's name), `AWS_DEFAULT_REGION` and, with a port, `PORT`
   * are always there and can't be set. A literal under a name that looks like a credential's is
   * refused: it belongs in `secrets`.
   * @defaultValue none
   */
  environment?: Readonly<Record<string, pulumi.Input<string>>>;
  /** Names in `environment` that look like credentials and are none. @defaultValue none */
  plainEnvironment?: readonly string[];
  /** Environment variables whose values AWS keeps, by name. @defaultValue none */
  secrets?: Readonly<Record<string, SecretArgs>>;
  /** A Secrets Manager secret of the service's own. @defaultValue none */
  vault?: VaultArgs;
  /** What the application may do in AWS: statements of its task role. @defaultValue nothing */
  permissions?: readonly PermissionArgs[];
  /** What of a load balancer's traffic comes here. Needs `port`. @defaultValue none */
  route?: RouteArgs;
  /** How the container is asked whether it is well. @defaultValue none */
  healthCheck?: ContainerHealthCheckArgs;
  /**
   * How long ECS ignores health checks of a new task, in seconds: 0-2147483647. Only with a route.
   * @defaultValue 60
   */
  healthCheckGracePeriodSeconds?: number;
  /** How many tasks run: 0-5000. @defaultValue 2 | 1 */
  desiredCount?: number;
  /** Where tasks run. @defaultValue the platform's default capacity */
  capacity?: readonly CapacityStrategyItem[];
  /** How tasks are counted. @defaultValue `replica` */
  scheduling?: "replica";
  /** Each task has its own address. @defaultValue `awsvpc` */
  networkMode?: "awsvpc";
  /**
   * Whether people may open a session in a container (ECS Exec). Needs
   * `readonlyRootFilesystem: false`: the agent that opens it writes to the root file system.
   * @defaultValue false
   */
  exec?: boolean;
  /** How a new version replaces the old one. @defaultValue rolling, 100 to 200 percent */
  deployment?: RollingDeploymentArgs;
  /** The service's log group. */
  logs?: LogsArgs;
  /**
   * The last word on the inputs of a child, by its role: its logical name without the service's own
   * name and hyphen, e.g. `target-group`. A role that the arguments don't create is an error.
   * @defaultValue none
   */
  overrides?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A limit of the kernel on a process. */
export interface UlimitArgs {
  /** What a process starts with: up to `hard`. */
  soft: number;
  /** What it may raise the limit to: 0-1048576 for `nofile`. */
  hard: number;
}

/**
 * An image reference, or who owns it.
 *
 * - a string: this program owns the image.
 * - `{repository: {create: true}, tag}`: a repository of the service's own, named `CLUSTER/SERVICE`.
 * - `{repository: URL, tag}`, or `digest` instead of `tag`: a repository that exists.
 * - `{parameter}`: whoever writes the SSM parameter owns the tag; each run of the program deploys it.
 * - `{external}`: somebody else deploys. Only the first image is ours, and the service keeps whatever
 *   revision it runs; each run still registers what else changes (CPU, environment) as a revision
 *   that the next deployment builds on.
 */
export type ImageArgs =
  | pulumi.Input<string>
  | { repository: CreatedRepositoryArgs; tag: string }
  | { repository: CreatedRepositoryArgs; digest: string }
  | { repository: pulumi.Input<string>; tag: string }
  | { repository: pulumi.Input<string>; digest: string }
  | { parameter: string }
  | { external: pulumi.Input<string> };

/** A repository to be made. */
export interface CreatedRepositoryArgs {
  create: true;
}

/**
 * A reference to a secret, never its value: a Secrets Manager secret or a Parameter Store parameter,
 * each by name or ARN. `jsonKey` picks one key of a secret that holds a JSON object; `kmsKeyArn` is
 * the customer key it is encrypted with, if any.
 */
export type SecretArgs =
  | { secret: pulumi.Input<string>; jsonKey?: string; kmsKeyArn?: pulumi.Input<string> }
  | { parameter: pulumi.Input<string>; kmsKeyArn?: pulumi.Input<string> };

/** A secret of the service's own, made with `PORT` and these keys, empty. */
export interface VaultArgs {
  /** Environment variables whose values people or a rotation put into the vault. */
  keys: readonly string[];
}

/** One statement of the task role. */
export interface PermissionArgs {
  /** `SERVICE:ACTION`, e.g. `s3:GetObject`. */
  actions: readonly string[];
  /** ARNs, in which `*` and `?` stand for text. */
  resources: readonly pulumi.Input<string>[];
}

/** A command that is run in the container; when it fails `retries` times, ECS replaces the task. */
export interface ContainerHealthCheckArgs {
  /** `["CMD-SHELL", LINE]` or `["CMD", PROGRAM, ARGUMENT...]`. */
  command: readonly string[];
  /** Between two checks: 5-300 seconds. @defaultValue 30 */
  intervalSeconds?: number;
  /** How long a check may take: 2-60 seconds. @defaultValue 5 */
  timeoutSeconds?: number;
  /** Failures in a row that make the container ill: 1-10. @defaultValue 3 */
  retries?: number;
  /** Time to start, in which failures don't count: 0-300 seconds. @defaultValue 60 */
  startPeriodSeconds?: number;
}

/** The service's log group. */
export interface LogsArgs {
  /** One of CloudWatch's own values, in days. @defaultValue the platform's `logRetentionDays` */
  retentionDays?: number;
}
