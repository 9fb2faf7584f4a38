import { checkChoice, checkWhole, show, type Loose } from "../checks";
import { at, type Path, type Problem } from "../problems";
import type { EcsServiceArgs, RouteArgs, TargetHealthCheckArgs } from "./args";
import { targetHealthDefaults } from "./defaults";
import { routeConditions } from "./routing";

/** Condition values and wildcards of a rule: AWS raises neither. */
const maxConditions = 5;
const maxWildcards = 5;
const maxPatternLength = 128;
const maxHealthPathLength = 1024;

type Args = Loose<Pick<EcsServiceArgs, "route" | "port" | "healthCheckGracePeriodSeconds">>;

/** What can't be a route, whatever load balancer it is on. Paths are those of the arguments. */
export function checkRouting(args: Args): Problem[] {
  const { route, port, healthCheckGracePeriodSeconds } = args;
  const grace = { min: 0, max: 2_147_483_647, unit: "seconds" };
  const path = ["healthCheckGracePeriodSeconds"];
  if (route === undefined) {
    return healthCheckGracePeriodSeconds === undefined
      ? []
      : [
          {
            path,
            message: "a service without a route has no load balancer whose checks could be ignored",
            fix: "leave healthCheckGracePeriodSeconds out, or add a route",
          },
        ];
  }
  const problems = [
    ...checkWhole(path, healthCheckGracePeriodSeconds, grace),
    ...at(["route"], checkRoute(route)),
  ];
  if (port !== undefined) return problems;
  return [
    {
      path: ["route"],
      message: "a route needs a port that the container listens on, and the service has none",
      fix: "set port",
    },
    ...problems,
  ];
}

function checkRoute(route: Loose<RouteArgs>): Problem[] {
  return [
    ...checkPatterns("paths", route.paths, checkPathPattern),
    ...checkPatterns("hosts", route.hosts, checkHostPattern),
    ...checkLimits(route),
    ...checkWhole(["priority"], route.priority, { min: 1, max: 50_000 }),
    ...checkChoice(["protocolVersion"], route.protocolVersion, ["http1", "http2", "grpc"]),
    ...checkWhole(
      ["deregistrationDelaySeconds"],
      route.deregistrationDelaySeconds,
      seconds(0, 3600),
    ),
    ...checkWhole(["stickinessSeconds"], route.stickinessSeconds, seconds(0, 604_800)),
    ...at(["healthCheck"], checkHealth(route.healthCheck, route.protocolVersion === "grpc")),
  ];
}

function seconds(min: number, max: number) {
  return { min, max, unit: "seconds" };
}

function checkPatterns(
  key: "paths" | "hosts",
  patterns: readonly (string | undefined)[] = [],
  check: (path: Path, pattern: string) => Problem[],
): Problem[] {
  const same = key === "hosts" ? (text: string) => text.toLowerCase() : (text: string) => text;
  const seen = new Set<string>();
  return patterns.flatMap((pattern, index): Problem[] => {
    if (pattern === undefined) return [];
    const path = [key, index];
    if (seen.has(same(pattern))) {
      return [{ path, message: `${pattern} is there twice`, fix: "name it once" }];
    }
    seen.add(same(pattern));
    return check(path, pattern);
  });
}

function checkPathPattern(path: Path, pattern: string): Problem[] {
  if (pattern.length > maxPatternLength) return [tooLong(path, pattern, maxPatternLength)];
  if (/^[/*][A-Za-z0-9_\-.$/~"'@:+&*?]*$/.test(pattern)) return [];
  const relative = /^[A-Za-z0-9]/.test(pattern);
  return [
    {
      path,
      message: `${show(pattern)} can't be a path of a rule`,
      allowed: `a slash or * first, then letters, digits and _ - . $ / ~ " ' @ : + & * ?`,
      ...(relative ? { fix: `write /${pattern}` } : {}),
    },
  ];
}

function checkHostPattern(path: Path, pattern: string): Problem[] {
  if (pattern.length > maxPatternLength) return [tooLong(path, pattern, maxPatternLength)];
  if (/^[A-Za-z0-9*?.-]+\.[A-Za-z*?]+$/.test(pattern)) return [];
  const url = /^https?:\/\//i.test(pattern);
  return [
    {
      path,
      message: `${show(pattern)} can't be a host of a rule`,
      allowed: "a host name like api.example.com: letters, digits, - and ., with wildcards * and ?",
      ...(url ? { fix: "leave the scheme and the path out" } : {}),
    },
  ];
}

function tooLong(path: Path, text: string, max: number): Problem {
  return {
    path,
    message: `this has ${text.length} characters`,
    allowed: `up to ${max} characters`,
  };
}

function checkLimits(route: Loose<RouteArgs>): Problem[] {
  const { paths, hosts } = routeConditions(route);
  const values = [...paths, ...hosts];
  if (values.length > maxConditions) {
    return [
      {
        path: [],
        message: `${paths.length} paths and ${hosts.length} hosts are ${values.length} condition values`,
        allowed: `up to ${maxConditions} in a rule`,
        fix: "join some with a wildcard",
      },
    ];
  }
  const wildcards = values.join("").replace(/[^*?]/g, "").length;
  if (wildcards <= maxWildcards) return [];
  return [
    {
      path: [],
      message: `there are ${wildcards} wildcards in its paths and hosts`,
      allowed: `up to ${maxWildcards} in a rule`,
      fix: "spell some of them out",
    },
  ];
}

function checkHealth(health: Loose<TargetHealthCheckArgs> = {}, grpc: boolean): Problem[] {
  const interval = checkWhole(["intervalSeconds"], health.intervalSeconds, seconds(5, 300));
  const timeout = checkWhole(["timeoutSeconds"], health.timeoutSeconds, seconds(2, 120));
  return [
    ...checkHealthPath(health.path),
    ...checkMatcher(health.matcher, grpc),
    ...interval,
    ...timeout,
    ...(interval.length + timeout.length > 0 ? [] : checkTimes(health)),
    ...checkWhole(["healthyThreshold"], health.healthyThreshold, { min: 2, max: 10 }),
    ...checkWhole(["unhealthyThreshold"], health.unhealthyThreshold, { min: 2, max: 10 }),
  ];
}

function checkTimes(health: Loose<TargetHealthCheckArgs>): Problem[] {
  const interval = health.intervalSeconds ?? targetHealthDefaults.intervalSeconds;
  const timeout = health.timeoutSeconds ?? targetHealthDefaults.timeoutSeconds;
  if (timeout < interval) return [];
  return [
    {
      path: [health.timeoutSeconds === undefined ? "intervalSeconds" : "timeoutSeconds"],
      message: `a timeout of ${timeout} seconds isn't over before the next check, ${interval} seconds later`,
      allowed: "a timeout below the interval",
      fix: `set intervalSeconds to ${timeout + 1} or more`,
    },
  ];
}

function checkHealthPath(path: string | undefined): Problem[] {
  if (path === undefined) return [];
  if (path.length > maxHealthPathLength) return [tooLong(["path"], path, maxHealthPathLength)];
  if (/^\/\S*$/.test(path)) return [];
  return [
    {
      path: ["path"],
      message: `${show(path)} is not a path`,
      allowed: "a slash first, and no white space",
      ...(/^[A-Za-z0-9]\S*$/.test(path) ? { fix: `write /${path}` } : {}),
    },
  ];
}

function checkMatcher(matcher: string | undefined, grpc: boolean): Problem[] {
  if (matcher === undefined) return [];
  const [min, max] = grpc ? [0, 99] : [200, 499];
  if (/^\d{1,3}(,\d{1,3})*$|^\d{1,3}-\d{1,3}$/.test(matcher)) {
    const codes = matcher.split(/[,-]/).map(Number);
    const [from = 0, to = 0] = codes;
    const ordered = !matcher.includes("-") || from <= to;
    if (ordered && codes.every((code) => code >= min && code <= max)) return [];
  }
  return [
    {
      path: ["matcher"],
      message: `${show(matcher)} doesn't match ${grpc ? "gRPC" : "HTTP"} codes`,
      allowed: grpc
        ? "codes from 0 to 99: 12, 0,12 or 0-99"
        : "codes from 200 to 499: 200, 200,204 or 200-299",
    },
  ];
}
