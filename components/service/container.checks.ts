import { checkChoice, checkWhole, given, show, type Loose } from "../checks";
import { at, type Path, type Problem } from "../problems";
import type { ContainerHealthCheckArgs, EcsServiceArgs, UlimitArgs } from "./args";

type Args = Loose<Omit<EcsServiceArgs, "platform">>;

/** The one capability that Fargate adds. */
const fargateCapabilities = ["SYS_PTRACE"];

/** The one limit that Fargate sets, and the most it sets it to. */
const fargateLimits = ["nofile"];
const maxOpenFiles = 1_048_576;

/** What can't be a container on Fargate. Paths are those of the service's arguments. */
export function checkContainer(args: Args): Problem[] {
  return [
    ...checkChoice(["architecture"], args.architecture, ["x86_64", "arm64"]),
    ...checkWhole(["ephemeralStorageGiB"], args.ephemeralStorageGiB, storage),
    ...checkWhole(["port"], args.port, { min: 1, max: 65_535 }),
    ...checkWorkingDirectory(args.workingDirectory),
    ...checkWhole(["stopTimeoutSeconds"], args.stopTimeoutSeconds, seconds(2, 120)),
    ...given(args.ulimits).flatMap(([name, limit]) =>
      at(["ulimits", name], checkUlimit(name, limit)),
    ),
    ...checkUser(args.user),
    ...checkWritablePaths(args.writablePaths ?? []),
    ...checkCapabilities(args.addCapabilities ?? []),
    ...checkExec(args),
    ...at(["healthCheck"], checkHealth(args.healthCheck)),
  ];
}

const storage = { min: 21, max: 200, unit: "GiB" };

function seconds(min: number, max: number) {
  return { min, max, unit: "seconds" };
}

function checkWorkingDirectory(directory: string | undefined): Problem[] {
  if (directory === undefined || directory.startsWith("/")) return [];
  return [
    {
      path: ["workingDirectory"],
      message: `${show(directory)} is not an absolute path`,
      fix: `write /${directory}`,
    },
  ];
}

function checkUlimit(name: string, { soft, hard }: Loose<UlimitArgs>): Problem[] {
  if (!fargateLimits.includes(name)) {
    return [
      {
        path: [],
        message: `Fargate has no limit ${show(name)} to set`,
        allowed: fargateLimits.join(", "),
        fix: "leave it out",
      },
    ];
  }
  const range = { min: 0, max: maxOpenFiles, unit: "files" };
  const ranges = [...checkWhole(["soft"], soft, range), ...checkWhole(["hard"], hard, range)];
  if (ranges.length > 0 || soft === undefined || hard === undefined || soft <= hard) return ranges;
  return [
    {
      path: ["soft"],
      message: `${soft} is above the hard limit, which is ${hard}`,
      allowed: "up to the hard limit",
      fix: `set soft to ${hard}, or hard to ${soft}`,
    },
  ];
}

const account = String.raw`([0-9]{1,10}|[A-Za-z_][A-Za-z0-9_.-]*\$?)`;
const userForm = new RegExp(`^${account}(:${account})?$`);

function checkUser(user: string | undefined): Problem[] {
  if (user === undefined || userForm.test(user)) return [];
  return [
    {
      path: ["user"],
      message: `${show(user)} is not a user`,
      allowed: "USER or USER:GROUP, each by number or name",
      fix: 'write "1000:1000"',
    },
  ];
}

function checkWritablePaths(paths: readonly (string | undefined)[]): Problem[] {
  return paths.flatMap((path, index): Problem[] => {
    if (path === undefined) return [];
    const place: Path = ["writablePaths", index];
    if (path === "/") {
      return [
        {
          path: place,
          message: "the root itself can't be a volume",
          fix: "name directories, or set readonlyRootFilesystem: false",
        },
      ];
    }
    if (!/^(\/(?!\.{1,2}(\/|$))[^/:\s\p{C}]+)+$/u.test(path)) {
      return [
        {
          path: place,
          message: `${show(path)} is not an absolute path in its shortest form`,
          allowed: "a path like /tmp: no slash at the end, no . and .., no colon, no white space",
        },
      ];
    }
    if (paths.indexOf(path) === index) return [];
    return [{ path: place, message: `${path} is there twice`, fix: "name it once" }];
  });
}

function checkCapabilities(capabilities: readonly (string | undefined)[]): Problem[] {
  return capabilities.flatMap((capability, index): Problem[] => {
    if (capability === undefined) return [];
    const path: Path = ["addCapabilities", index];
    if (!fargateCapabilities.includes(capability)) {
      return [
        {
          path,
          message: `Fargate adds no capability ${show(capability)}`,
          allowed: fargateCapabilities.join(", "),
          fix: capability.startsWith("CAP_") ? "leave CAP_ out" : "leave it out",
        },
      ];
    }
    if (capabilities.indexOf(capability) === index) return [];
    return [{ path, message: `${capability} is there twice`, fix: "name it once" }];
  });
}

/** The agent that opens a session writes to the root file system. */
function checkExec({ exec, readonlyRootFilesystem }: Args): Problem[] {
  if (exec !== true || readonlyRootFilesystem === false) return [];
  return [
    {
      path: ["exec"],
      message:
        "exec: true needs a writable root file system, and readonlyRootFilesystem is true" +
        (readonlyRootFilesystem === undefined ? " by default" : ""),
      fix: "set readonlyRootFilesystem: false, or exec: false",
    },
  ];
}

function checkHealth(health: Loose<ContainerHealthCheckArgs> | undefined): Problem[] {
  if (health === undefined) return [];
  return [
    ...checkHealthCommand(health.command),
    ...checkWhole(["intervalSeconds"], health.intervalSeconds, seconds(5, 300)),
    ...checkWhole(["timeoutSeconds"], health.timeoutSeconds, seconds(2, 60)),
    ...checkWhole(["retries"], health.retries, { min: 1, max: 10 }),
    ...checkWhole(["startPeriodSeconds"], health.startPeriodSeconds, seconds(0, 300)),
  ];
}

function checkHealthCommand(command: readonly (string | undefined)[] | undefined): Problem[] {
  if (command === undefined) return [];
  const [verb, ...rest] = command;
  const allowed = "[CMD-SHELL, LINE] or [CMD, PROGRAM, ARGUMENT...]";
  if (command.length === 0 || (verb !== undefined && verb !== "CMD" && verb !== "CMD-SHELL")) {
    const message = `a command can't begin with ${show(verb ?? "")}`;
    return [
      {
        path: ["command"],
        message: command.length === 0 ? "the command is empty" : message,
        allowed,
        ...(command.length === 0 ? {} : { fix: "put CMD-SHELL or CMD in front" }),
      },
    ];
  }
  if (verb === undefined) return [];
  const fits = verb === "CMD" ? rest.length > 0 : rest.length === 1;
  if (fits) return [];
  return [
    {
      path: ["command"],
      message: rest.length === 0 ? `there is nothing after ${verb}` : "CMD-SHELL takes one line",
      allowed,
      ...(rest.length === 0 ? {} : { fix: "join the line, or write CMD instead" }),
    },
  ];
}
