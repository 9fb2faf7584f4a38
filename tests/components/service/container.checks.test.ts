import { expect } from "chai";
import { checkContainer } from "../../../components/service/container.checks";
import { lines } from "../lines";

type Args = Parameters<typeof checkContainer>[0];

const range = (path: string, value: number, allowed: string, fix: string): string =>
  `${path}: ${value} is out of range. Allowed: a whole number from ${allowed}. Fix: set ${path.split(".").at(-1) ?? ""} to ${fix}.`;

describe("checkContainer", () => {
  const accepted: Args[] = [
    {},
    { architecture: "arm64" },
    { ephemeralStorageGiB: 21 },
    { ephemeralStorageGiB: 200 },
    { port: 1 },
    { port: 65535 },
    { workingDirectory: "/" },
    { stopTimeoutSeconds: 2 },
    { stopTimeoutSeconds: 120 },
    { ulimits: { nofile: { soft: 0, hard: 1048576 } } },
    { ulimits: { nofile: { soft: 65536, hard: 65536 } } },
    { ulimits: { nofile: { soft: 5 } } },
    { user: "0" },
    { user: "1000:1000" },
    { user: "app" },
    { user: "app:www-data" },
    { user: "_svc.1:0" },
    { writablePaths: ["/tmp", "/var/cache/nginx", "/home/app/.cache", "/a...b"] },
    { addCapabilities: ["SYS_PTRACE"] },
    { exec: true, readonlyRootFilesystem: false },
    { exec: false, readonlyRootFilesystem: true },
    { readonlyRootFilesystem: false },
    { healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] } },
    { healthCheck: { command: ["CMD", "/check", "--fast"] } },
    { healthCheck: { command: ["CMD", undefined] } },
    { healthCheck: { intervalSeconds: 5, timeoutSeconds: 2, retries: 1, startPeriodSeconds: 0 } },
    {
      healthCheck: {
        intervalSeconds: 300,
        timeoutSeconds: 60,
        retries: 10,
        startPeriodSeconds: 300,
      },
    },
  ];
  for (const args of accepted) {
    it(`accepts ${JSON.stringify(args)}`, () => {
      expect(lines(checkContainer(args))).to.deep.equal([]);
    });
  }

  const pathForm =
    "Allowed: a path like /tmp: no slash at the end, no . and .., no colon, no white space.";
  const userForm =
    'is not a user. Allowed: USER or USER:GROUP, each by number or name. Fix: write "1000:1000".';
  const command = "Allowed: [CMD-SHELL, LINE] or [CMD, PROGRAM, ARGUMENT...].";
  const refused: [args: Args, ...messages: string[]][] = [
    [{ ephemeralStorageGiB: 20 }, range("ephemeralStorageGiB", 20, "21 to 200 GiB", "at least 21")],
    [
      { ephemeralStorageGiB: 201 },
      range("ephemeralStorageGiB", 201, "21 to 200 GiB", "at most 200"),
    ],
    [{ port: 0 }, range("port", 0, "1 to 65535", "at least 1")],
    [{ port: 65536 }, range("port", 65536, "1 to 65535", "at most 65535")],
    [{ port: 80.5 }, range("port", 80.5, "1 to 65535", "at least 1")],
    [
      { workingDirectory: "app" },
      "workingDirectory: app is not an absolute path. Fix: write /app.",
    ],
    [{ stopTimeoutSeconds: 1 }, range("stopTimeoutSeconds", 1, "2 to 120 seconds", "at least 2")],
    [
      { stopTimeoutSeconds: 121 },
      range("stopTimeoutSeconds", 121, "2 to 120 seconds", "at most 120"),
    ],
    [
      { ulimits: { memlock: { soft: 1, hard: 1 } } },
      "ulimits.memlock: Fargate has no limit memlock to set. Allowed: nofile. Fix: leave it out.",
    ],
    [
      { ulimits: { nofile: { soft: -1, hard: 1048577 } } },
      range("ulimits.nofile.soft", -1, "0 to 1048576 files", "at least 0"),
      range("ulimits.nofile.hard", 1048577, "0 to 1048576 files", "at most 1048576"),
    ],
    [
      { ulimits: { nofile: { soft: 2, hard: 1 } } },
      "ulimits.nofile.soft: 2 is above the hard limit, which is 1. Allowed: up to the hard limit. Fix: set soft to 1, or hard to 2.",
    ],
    [{ user: "" }, `user: an empty string ${userForm}`],
    [{ user: "1000:" }, `user: 1000: ${userForm}`],
    [{ user: "a b" }, `user: a b ${userForm}`],
    [{ user: "1:2:3" }, `user: 1:2:3 ${userForm}`],
    [
      { writablePaths: ["/"] },
      "writablePaths[0]: the root itself can't be a volume. Fix: name directories, or set readonlyRootFilesystem: false.",
    ],
    ...["tmp", "/tmp/", "//tmp", "/a/../b", "/a/.", "/a:b", "/a b", ""].map(
      (path): [Args, string] => [
        { writablePaths: [path] },
        `writablePaths[0]: ${path === "" ? "an empty string" : path} is not an absolute path in its shortest form. ${pathForm}`,
      ],
    ),
    [
      { writablePaths: ["/tmp", "/tmp"] },
      "writablePaths[1]: /tmp is there twice. Fix: name it once.",
    ],
    [
      { addCapabilities: ["NET_ADMIN"] },
      "addCapabilities[0]: Fargate adds no capability NET_ADMIN. Allowed: SYS_PTRACE. Fix: leave it out.",
    ],
    [
      { addCapabilities: ["CAP_SYS_PTRACE"] },
      "addCapabilities[0]: Fargate adds no capability CAP_SYS_PTRACE. Allowed: SYS_PTRACE. Fix: leave CAP_ out.",
    ],
    [
      { addCapabilities: ["SYS_PTRACE", "SYS_PTRACE"] },
      "addCapabilities[1]: SYS_PTRACE is there twice. Fix: name it once.",
    ],
    [
      { exec: true },
      "exec: exec: true needs a writable root file system, and readonlyRootFilesystem is true by default. Fix: set readonlyRootFilesystem: false, or exec: false.",
    ],
    [
      { exec: true, readonlyRootFilesystem: true },
      "exec: exec: true needs a writable root file system, and readonlyRootFilesystem is true. Fix: set readonlyRootFilesystem: false, or exec: false.",
    ],
    [{ healthCheck: { command: [] } }, `healthCheck.command: the command is empty. ${command}`],
    [
      { healthCheck: { command: ["curl", "-f"] } },
      `healthCheck.command: a command can't begin with curl. ${command} Fix: put CMD-SHELL or CMD in front.`,
    ],
    [
      { healthCheck: { command: ["CMD"] } },
      `healthCheck.command: there is nothing after CMD. ${command}`,
    ],
    [
      { healthCheck: { command: ["CMD-SHELL", "curl", "-f"] } },
      `healthCheck.command: CMD-SHELL takes one line. ${command} Fix: join the line, or write CMD instead.`,
    ],
    [
      {
        healthCheck: { intervalSeconds: 4, timeoutSeconds: 1, retries: 0, startPeriodSeconds: -1 },
      },
      range("healthCheck.intervalSeconds", 4, "5 to 300 seconds", "at least 5"),
      range("healthCheck.timeoutSeconds", 1, "2 to 60 seconds", "at least 2"),
      range("healthCheck.retries", 0, "1 to 10", "at least 1"),
      range("healthCheck.startPeriodSeconds", -1, "0 to 300 seconds", "at least 0"),
    ],
    [
      {
        healthCheck: {
          intervalSeconds: 301,
          timeoutSeconds: 61,
          retries: 11,
          startPeriodSeconds: 301,
        },
      },
      range("healthCheck.intervalSeconds", 301, "5 to 300 seconds", "at most 300"),
      range("healthCheck.timeoutSeconds", 61, "2 to 60 seconds", "at most 60"),
      range("healthCheck.retries", 11, "1 to 10", "at most 10"),
      range("healthCheck.startPeriodSeconds", 301, "0 to 300 seconds", "at most 300"),
    ],
  ];
  for (const [args, ...messages] of refused) {
    it(`refuses ${JSON.stringify(args)}`, () => {
      expect(lines(checkContainer(args))).to.deep.equal(messages);
    });
  }

  it("names the nearest architecture", () => {
    const args: unknown = { architecture: "arm6" };
    expect(lines(checkContainer(args as Args))).to.deep.equal([
      "architecture: arm6 is not a value of architecture. Allowed: x86_64, arm64. Fix: set architecture to arm64.",
    ]);
  });
});
