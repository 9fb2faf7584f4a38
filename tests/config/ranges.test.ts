import { expect } from "chai";
import { parse } from "yaml";
import { formatPath, type Path } from "../../components/problems";
import { settingsNode, type Node } from "../../config/nodes";
import { parseSettings } from "../../config/parse";
import { service, written } from "./parse";

/**
 * The schema tells editors ranges that the components check. This holds the two together: each range
 * of the schema is tried on both sides of both ends.
 */
const base = `
lifecycle: ephemeral
network: {}
loadBalancers: {public: {}}
capacity: {default: [{provider: FARGATE}]}
observability: {}
${service("port: 80\nroute: {priority: 10, healthCheck: {}}\nhealthCheck: {command: [CMD, a]}\nulimits: {nofile: {soft: 1, hard: 1}}\ncapacity: [{provider: FARGATE}]\ndeployment: {}\nlogs: {}")}
`;

/** What stands for a name of the user's in {@link base}. */
const names: Readonly<Record<string, string>> = {
  loadBalancers: "public",
  services: "api",
  ulimits: "nofile",
};

interface Range {
  readonly path: Path;
  readonly node: Node;
}

function rangesIn(node: Node, path: Path = []): Range[] {
  const own = node.type === "integer" ? [{ path, node }] : [];
  const fields = Object.entries(node.properties ?? {}).flatMap(([key, field]) =>
    rangesIn(field, [...path, key]),
  );
  const items = node.items === undefined ? [] : rangesIn(node.items, [...path, 0]);
  const name = names[String(path.at(-1))];
  const named =
    typeof node.additionalProperties === "object" && name !== undefined
      ? rangesIn(node.additionalProperties, [...path, name])
      : [];
  return [...own, ...fields, ...items, ...named];
}

function messagesAt(path: Path, value: number): string[] {
  const settings = written(base);
  let parent: unknown = settings;
  for (const key of path.slice(0, -1)) parent = Reflect.get(Object(parent), key);
  Reflect.set(Object(parent), String(path.at(-1)), value);
  const { problems = [] } = parseSettings(settings, { stack: "dev", region: "eu-west-1" });
  return problems
    .filter((problem) => formatPath(problem.path) === formatPath(path))
    .map(({ message }) => message);
}

/** Refused for itself, and not for how it goes with another setting. */
const forItself = /out of range|is not a (Fargate CPU size|retention)/;

describe("the ranges of the schema", () => {
  const ranges = rangesIn(settingsNode() as Node);

  it("are all there", () => {
    expect(parse(base)).to.be.an("object");
    expect(ranges.map(({ path }) => formatPath(path))).to.deep.equal([
      "network.availabilityZones",
      "loadBalancers.public.idleTimeoutSeconds",
      "capacity.default[0].weight",
      "capacity.default[0].base",
      "observability.logRetentionDays",
      "services.api.cpu",
      "services.api.memoryMiB",
      "services.api.ephemeralStorageGiB",
      "services.api.port",
      "services.api.stopTimeoutSeconds",
      "services.api.ulimits.nofile.soft",
      "services.api.ulimits.nofile.hard",
      "services.api.route.priority",
      "services.api.route.deregistrationDelaySeconds",
      "services.api.route.stickinessSeconds",
      "services.api.route.healthCheck.intervalSeconds",
      "services.api.route.healthCheck.timeoutSeconds",
      "services.api.route.healthCheck.healthyThreshold",
      "services.api.route.healthCheck.unhealthyThreshold",
      "services.api.healthCheck.intervalSeconds",
      "services.api.healthCheck.timeoutSeconds",
      "services.api.healthCheck.retries",
      "services.api.healthCheck.startPeriodSeconds",
      "services.api.healthCheckGracePeriodSeconds",
      "services.api.desiredCount",
      "services.api.capacity[0].weight",
      "services.api.capacity[0].base",
      "services.api.deployment.minimumHealthyPercent",
      "services.api.deployment.maximumPercent",
      "services.api.logs.retentionDays",
    ]);
  });

  for (const { path, node } of ranges) {
    const values = node.enum?.map(Number) ?? [node.minimum ?? NaN, node.maximum ?? NaN];
    const [least = NaN] = values;
    const most = values.at(-1) ?? NaN;

    it(`${formatPath(path)} takes ${least} and ${most}, and not what is beyond`, () => {
      for (const value of values) {
        for (const message of messagesAt(path, value)) expect(message).not.to.match(forItself);
      }
      for (const value of [least - 1, most + 1]) {
        expect(messagesAt(path, value), String(value)).not.to.be.empty;
      }
    });
  }
});
