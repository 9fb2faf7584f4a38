import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { UNKNOWN } from "../../../simulator/provider";
import { checkProperties } from "../../../simulator/aws/properties";
import { parseShape, shapeOf } from "../../../simulator/aws/properties/shapes";
import { table } from "../../../simulator/aws/properties/table";
import { rules } from "../../../simulator/aws/types";
import { declared } from "./declarations";
import { each, service } from "./properties";

describe("simulator/aws/properties: the table", () => {
  it("is of the installed SDK, and small", () => {
    const root = join(__dirname, "..", "..", "..");
    const file = join(root, "simulator", "aws", "properties", "table.ts");
    const manifest = join(root, "node_modules", "@pulumi", "aws", "package.json");
    const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
    expect(readFileSync(file, "utf8")).to.include(`@pulumi/aws ${version}.`);
    expect(statSync(file).size).to.be.lessThan(300 * 1024);
  });

  it("has every object that it refers to", () => {
    const dangling = Object.values(table)
      .flatMap((text) => [...text.matchAll(/@([\w.]+):/g)].map((match) => match[1] ?? ""))
      .filter((name) => shapeOf(name) === undefined);
    expect(dangling).to.deep.equal([]);
  });

  for (const type of Object.keys(rules)) {
    it(`requires of ${type} what the SDK requires, and knows its outputs`, () => {
      const { required, outputs } = declared(type);
      const shape = shapeOf(type);
      expect([...(shape?.required ?? [])].sort()).to.deep.equal([...required].sort());
      const known = [...(shape?.properties.keys() ?? []), ...(shape?.outputs ?? [])];
      expect(outputs.filter((output) => !known.includes(output))).to.deep.equal([]);
    });
  }

  it("refuses a line that it can't read", () => {
    expect(() => parseShape("?:name")).to.throw("The property table has an unknown code: ?");
  });
});

const fieldToMatch = "rules[0].statement.notStatement.statement.byteMatchStatement.fieldToMatch";

describe("simulator/aws/properties: names", () => {
  const unknown = (property: string, type: string, advice: string): string =>
    `${property}: Invalid or unknown key: ${property} is no property of ${type}. ${advice}`.trim();
  each([
    ["takes the properties that the type has", service, { name: "web", cluster: "c", tags: {} }],
    [
      "suggests the nearest name",
      service,
      { desiredCuont: 2 },
      unknown("desiredCuont", service, "Did you mean desiredCount?"),
    ],
    [
      "looks into objects of lists",
      service,
      {
        loadBalancers: [
          { containerName: "a", containerPort: 1 },
          { containerName: "b", containerPort: 2, containerPrt: 80 },
        ],
      },
      unknown("loadBalancers[1].containerPrt", service, "Did you mean containerPort?"),
    ],
    [
      "knows the names that Terraform has",
      service,
      { health_check_grace_period_seconds: 1 },
      unknown(
        "health_check_grace_period_seconds",
        service,
        "Did you mean healthCheckGracePeriodSeconds?",
      ),
    ],
    [
      "names the property where one of that name belongs",
      service,
      { assignPublicIp: true },
      unknown("assignPublicIp", service, "It is a property of networkConfiguration."),
    ],
    [
      "names the list where one of that name belongs",
      service,
      { targetGroupArn: "arn" },
      unknown("targetGroupArn", service, "It is a property of loadBalancers."),
    ],
    [
      "lists the properties where they are few",
      service,
      { deploymentCircuitBreaker: { enable: true, rollback: true, wholly: 1 } },
      unknown("deploymentCircuitBreaker.wholly", service, "Its properties are enable, rollback."),
    ],
    [
      "lists no properties where they are many",
      service,
      { zzzzzzzz: 1 },
      unknown("zzzzzzzz", service, ""),
    ],
    [
      "tells an output from a stranger",
      "aws:ecs/cluster:Cluster",
      { arn: "arn" },
      "arn: Value for unconfigurable attribute: arn is an output of aws:ecs/cluster:Cluster, its value is decided by AWS. Remove it",
    ],
    [
      "refuses a region where a type belongs to none",
      "aws:iam/role:Role",
      { region: "eu-west-1" },
      unknown(
        "region",
        "aws:iam/role:Role",
        "Its properties are assumeRolePolicy, description, forceDetachPolicies, inlinePolicies, managedPolicyArns, maxSessionDuration, name, namePrefix, path, permissionsBoundary, tags.",
      ),
    ],
    [
      "reports every mistake",
      service,
      { nmae: "x", desiredCuont: 2 },
      unknown("nmae", service, "Did you mean name?"),
      unknown("desiredCuont", service, "Did you mean desiredCount?"),
    ],
    [
      "spells names that are no identifiers",
      service,
      { "a b": 1, networkConfiguration: { subnets: ["s"], "x\n": 1 } },
      unknown('["a b"]', service, ""),
      unknown(
        'networkConfiguration["x\\n"]',
        service,
        "Its properties are assignPublicIp, securityGroups, subnets.",
      ),
    ],
    [
      "is not fooled by names that every object has",
      service,
      { constructor: 1, networkConfiguration: { subnets: [], toString: "x" } },
      unknown("constructor", service, ""),
      unknown(
        "networkConfiguration.toString",
        service,
        "Its properties are assignPublicIp, securityGroups, subnets.",
      ),
    ],
    [
      "goes to any depth, into types that refer to themselves",
      "aws:wafv2/webAcl:WebAcl",
      {
        rules: [
          {
            name: "r",
            priority: 1,
            visibilityConfig: {
              cloudwatchMetricsEnabled: true,
              metricName: "m",
              sampledRequestsEnabled: true,
            },
            statement: {
              notStatement: {
                statement: {
                  byteMatchStatement: {
                    positionalConstraint: "EXACTLY",
                    searchString: "x",
                    textTransformations: [{ priority: 0, type: "NONE" }],
                    fieldToMatch: { singleHaeder: { name: "x" } },
                  },
                },
              },
            },
          },
        ],
      },
      unknown(
        `${fieldToMatch}.singleHaeder`,
        "aws:wafv2/webAcl:WebAcl",
        "Did you mean singleHeader?",
      ),
    ],
  ]);

  it("has nothing to say of a type that it does not know", () => {
    expect(checkProperties("aws:ecs/nothing:Nothing", { x: 1 })).to.deep.equal([]);
    expect(checkProperties("constructor", { x: 1 })).to.deep.equal([]);
  });
});

describe("simulator/aws/properties: what need not be there", () => {
  const missing = (property: string): string =>
    `${property}: Missing required argument '${property}'`;
  each([
    [
      "leaves required arguments of the type to its rule",
      "aws:ecs/taskDefinition:TaskDefinition",
      {},
    ],
    [
      "misses required arguments of objects",
      service,
      { loadBalancers: [{ containerPort: 80 }, {}], networkConfiguration: { securityGroups: [] } },
      missing("loadBalancers[0].containerName"),
      missing("loadBalancers[1].containerPort"),
      missing("loadBalancers[1].containerName"),
      missing("networkConfiguration.subnets"),
    ],
    [
      "takes a null for an absent argument",
      service,
      { nonsense: null, networkConfiguration: { subnets: null, nonsense: null }, alarms: null },
      missing("networkConfiguration.subnets"),
    ],
    [
      "takes what is unknown, anywhere",
      service,
      {
        desiredCount: UNKNOWN,
        alarms: UNKNOWN,
        tags: UNKNOWN,
        loadBalancers: [UNKNOWN, { containerName: UNKNOWN, containerPort: UNKNOWN }],
        networkConfiguration: { subnets: [UNKNOWN], assignPublicIp: UNKNOWN },
      },
    ],
    [
      "takes what the bridge and the provider add",
      service,
      {
        __defaults: ["name"],
        __meta: "{}",
        __pulumi_raw_state_delta: {},
        tagsAll: { a: "b" },
        region: "eu-west-1",
        timeouts: { create: "5m" },
        deploymentCircuitBreaker: { __defaults: [], enable: true, rollback: true },
        triggers: { __defaults: [] },
      },
    ],
    [
      "takes no tagsAll where a type has no tags",
      "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
      { tagsAll: {} },
      "tagsAll: Invalid or unknown key: tagsAll is no property of aws:ecs/clusterCapacityProviders:ClusterCapacityProviders. Its properties are capacityProviders, clusterName, defaultCapacityProviderStrategies, region.",
    ],
  ]);
});
