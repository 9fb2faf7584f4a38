import { fargateCpus, fargateMemories } from "../../components/service/size";
import { choice, flag, list, mapOf, object, optional, text, whole, wholeOf } from "./fields";
import { imageField } from "./image";

/** What runs, and how much of a machine it gets. */
export function sizeFields() {
  const cpus = fargateCpus();
  const memories = cpus.flatMap(fargateMemories);
  const memory = { min: Math.min(...memories), max: Math.max(...memories) };
  return {
    image: imageField(),
    cpu: wholeOf(cpus, {
      description:
        "CPU of a task, sidecars included, in CPU units (1024 are one vCPU): one of Fargate's sizes. Required.",
    }),
    memoryMiB: whole(memory, {
      description:
        "Memory of a task, sidecars included, in MiB: one of the sizes that Fargate has for the CPU. Required.",
      examples: [512, 1024, 2048],
    }),
    architecture: optional(
      choice(["x86_64", "arm64"], {
        description: "The processor that the image is built for. Default: x86_64.",
        default: "x86_64",
      }),
    ),
    ephemeralStorageGiB: optional(
      whole(
        { min: 21, max: 200 },
        { description: "Disk of a task, in GiB: 21 to 200. Default: none, Fargate's own 20 GiB." },
      ),
    ),
  };
}

/** How the process is started and stopped. */
export function processFields() {
  const argument = () => text({ description: "One argument." });
  const ulimit = object(
    {
      soft: whole(
        { min: 0, max: 1_048_576 },
        { description: "The limit a process starts with, up to the hard one." },
      ),
      hard: whole(
        { min: 0, max: 1_048_576 },
        { description: "The limit a process may raise it to." },
      ),
    },
    { description: "The soft and the hard limit." },
  );
  return {
    port: optional(
      whole(
        { min: 1, max: 65_535 },
        {
          description:
            "The port that the container listens on: 1 to 65535. A non-root user needs 1024 or more. Default: none, a worker.",
          examples: [8080],
        },
      ),
    ),
    command: optional(
      list(argument(), { description: "Instead of the image's command. Default: the image's." }),
    ),
    entryPoint: optional(
      list(argument(), {
        description: "Instead of the image's entry point. Default: the image's.",
      }),
    ),
    workingDirectory: optional(
      text({ description: "An absolute path. Default: the image's.", examples: ["/app"] }),
    ),
    stopTimeoutSeconds: optional(
      whole(
        { min: 2, max: 120 },
        {
          description: "Time between SIGTERM and SIGKILL, in seconds: 2 to 120. Default: 30.",
          default: 30,
        },
      ),
    ),
    ulimits: optional(
      mapOf(ulimit, {
        description:
          "Limits of the kernel by name; Fargate takes nofile (open files, up to 1048576). Default: none, Fargate's own.",
        examples: [{ nofile: { soft: 65_536, hard: 65_536 } }],
      }),
    ),
  };
}

/** What the process may do to its machine. */
export function hardeningFields() {
  return {
    user: optional(
      text({
        description:
          'Who the process runs as: user or user:group, by number or name. Quote it. Default: "1000:1000".',
        default: "1000:1000",
      }),
    ),
    readonlyRootFilesystem: optional(
      flag({
        description: "Whether the root file system is read-only. Default: true.",
        default: true,
      }),
    ),
    writablePaths: optional(
      list(text({ description: "An absolute path." }), {
        description:
          "Directories that stay writable: absolute paths. Each is an empty volume that lives as long as the task, and " +
          "belongs to root unless the image declares it as a VOLUME after a chown to the user. Default: none.",
        examples: [["/tmp"]],
      }),
    ),
    addCapabilities: optional(
      list(text({ description: "A Linux capability." }), {
        description:
          "Linux capabilities on top of none; Fargate takes SYS_PTRACE alone. Default: none.",
        examples: [["SYS_PTRACE"]],
      }),
    ),
    exec: optional(
      flag({
        description:
          "Whether people may open a shell in a task (ECS Exec). Needs readonlyRootFilesystem: false. Default: false.",
        default: false,
      }),
    ),
  };
}
