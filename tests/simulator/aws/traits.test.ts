import { expect } from "chai";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { shapeOf, type Kind } from "../../../simulator/aws/properties/shapes";
import { schemaPath, traitsOf } from "../../../simulator/aws/traits";
import { MODULES } from "../../../simulator/aws/traits/modules";
import type { TraitTable } from "../../../simulator/aws/traits/row";
import { rules } from "../../../simulator/aws/types";
import type { Json } from "../../../simulator/provider";

const folder = join(__dirname, "../../../simulator/aws/traits/tables");
const load = createRequire(__filename);

const tables = readdirSync(folder).map((file) => file.replace(/\.ts$/, ""));
const rows = tables.flatMap((name) =>
  Object.entries((load(join(folder, name)) as { readonly table: TraitTable }).table),
);

function words(text = ""): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** What a path of the schema leads to in the SDK's declarations. */
function kindAt(kind: Kind | undefined, parts: readonly string[]): Kind | undefined {
  const [first, ...rest] = parts;
  if (kind === undefined || first === undefined) return kind;
  if (kind.kind === "list") return kindAt(kind.of, parts);
  if (kind.kind === "map") return kindAt(kind.of, rest);
  if (kind.kind !== "object") return undefined;
  return kindAt(shapeOf(kind.shape)?.properties.get(first), rest);
}

/** The same for a path with `**` in it: any of the kinds below that have the path's end. */
function deepKindAt(kind: Kind | undefined, end: readonly string[], left = 8): Kind | undefined {
  if (kind === undefined || left === 0) return undefined;
  if (kind.kind === "list") return deepKindAt(kind.of, end, left);
  if (kind.kind !== "object") return undefined;
  const own = kindAt(kind, end);
  if (own !== undefined) return own;
  for (const below of shapeOf(kind.shape)?.properties.values() ?? []) {
    const found = deepKindAt(below, end, left - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function declared(type: string, path: string): Kind | undefined {
  const whole: Kind = { kind: "object", shape: type };
  const [start = "", end] = path.split(".**.");
  const found = kindAt(whole, start.split("."));
  return end === undefined ? found : deepKindAt(found, end.split("."));
}

function holds(kind: Kind | undefined, value: Json): boolean {
  return kind !== undefined && (kind.kind === "document" ? "string" : kind.kind) === typeof value;
}

describe("simulator/aws/traits: tables", () => {
  it("has one for each of its modules, and a row for each type that the simulator knows", () => {
    expect([...MODULES].sort()).to.deep.equal(tables.sort());
    const bare = Object.keys(rules).filter((type) => traitsOf(type) === undefined);
    expect(bare).to.deep.equal([]);
    const strange = rows.map(([type]) => type).filter((type) => !Object.hasOwn(rules, type));
    expect(strange).to.deep.equal([]);
  });

  for (const [type, row] of rows) {
    it(`${type} names properties that the SDK has, of the kinds that it has`, () => {
      const inputs = [...words(row.replaces), ...words(row.computed)];
      expect(inputs.filter((path) => declared(type, path) === undefined)).to.deep.equal([]);
      const sets = words(row.sets);
      expect(sets.filter((path) => declared(type, path)?.kind !== "list")).to.deep.equal([]);
      const defaults = Object.entries(row.defaults ?? {});
      const wrong = defaults.filter(([path, value]) => !holds(declared(type, path), value));
      expect(wrong).to.deep.equal([]);
    });

    it(`${type} says nothing twice`, () => {
      for (const list of [row.replaces, row.computed, row.sets].map(words)) {
        expect(list).to.deep.equal([...new Set(list)]);
      }
    });
  }
});

type Question = "replaces" | "computed" | "isSet";

const facts: readonly (readonly [type: string, Question, yes: string[], no: string[]])[] = [
  [
    "aws:ecs/service:Service",
    "replaces",
    ["cluster", "name", "launchType", "schedulingStrategy", "region", "iamRole"],
    ["taskDefinition", "desiredCount", "loadBalancers", "networkConfiguration.subnets", "tags"],
  ],
  [
    "aws:ecs/service:Service",
    "computed",
    ["cluster", "launchType", "platformVersion", "deploymentConfiguration.strategy"],
    ["taskDefinition", "desiredCount", "deploymentMaximumPercent", "tags"],
  ],
  [
    "aws:ecs/service:Service",
    "isSet",
    ["loadBalancers", "networkConfiguration.subnets", "capacityProviderStrategies"],
    ["orderedPlacementStrategies", "serviceConnectConfiguration.services", "alarms"],
  ],
  [
    "aws:ecs/taskDefinition:TaskDefinition",
    "replaces",
    ["family", "containerDefinitions", "cpu", "memory", "volumes", "volumes.name", "taskRoleArn"],
    ["tags", "skipDestroy", "trackLatest"],
  ],
  [
    "aws:lb/targetGroup:TargetGroup",
    "replaces",
    ["name", "port", "protocol", "protocolVersion", "targetType", "vpcId"],
    ["healthCheck", "healthCheck.path", "deregistrationDelay", "stickiness"],
  ],
  ["aws:lb/listener:Listener", "replaces", ["loadBalancerArn"], ["port", "protocol", "sslPolicy"]],
  [
    "aws:ec2/subnet:Subnet",
    "replaces",
    ["cidrBlock", "vpcId", "availabilityZone"],
    ["mapPublicIpOnLaunch", "tags"],
  ],
  ["aws:iam/role:Role", "replaces", ["name", "path"], ["assumeRolePolicy", "description"]],
  ["aws:rds/instance:Instance", "replaces", ["engine", "kmsKeyId"], ["instanceClass", "password"]],
  ["aws:ec2/securityGroup:SecurityGroup", "isSet", ["ingress"], ["ingress.cidrBlocks"]],
];

const defaults: readonly (readonly [type: string, path: string, value: Json | undefined])[] = [
  ["aws:ecs/service:Service", "deploymentMaximumPercent", 200],
  ["aws:ecs/service:Service", "schedulingStrategy", "REPLICA"],
  ["aws:ecs/service:Service", "deploymentController.type", "ECS"],
  ["aws:ecs/service:Service", "desiredCount", undefined],
  ["aws:lb/targetGroup:TargetGroup", "deregistrationDelay", 300],
  ["aws:lb/loadBalancer:LoadBalancer", "idleTimeout", 60],
  ["aws:ec2/vpc:Vpc", "enableDnsSupport", true],
  ["aws:ec2/securityGroup:SecurityGroup", "description", "Managed by Pulumi"],
];

describe("simulator/aws/traits", () => {
  for (const [type, question, yes, no] of facts) {
    it(`${type} ${question}: ${yes.join(", ")}`, () => {
      const traits = traitsOf(type);
      expect(yes.filter((path) => traits?.[question](path) !== true)).to.deep.equal([]);
      expect(no.filter((path) => traits?.[question](path) !== false)).to.deep.equal([]);
    });
  }

  for (const [type, path, value] of defaults) {
    it(`${type} has ${value === undefined ? "no default" : JSON.stringify(value)} for ${path}`, () => {
      expect(traitsOf(type)?.defaultOf(path)).to.equal(value);
    });
  }

  it("takes paths as diffs write them", () => {
    expect(schemaPath("a")).to.equal("a");
    expect(schemaPath('a[0].b["c.d"]')).to.equal("a.b.*");
    const definition = traitsOf("aws:ecs/taskDefinition:TaskDefinition");
    expect(definition?.replaces("volumes[1].name")).to.equal(true);
    const options = "volumes[0].dockerVolumeConfiguration.driverOpts";
    for (const key of [".type", '["a.b"]', ""]) {
      expect(definition?.replaces(`${options}${key}`), key).to.equal(true);
    }
    expect(definition?.replaces("tags.type")).to.equal(false);
    expect(definition?.replaces('tags["a.b"]')).to.equal(false);
  });

  it("knows what repeats at any depth", () => {
    const acl = traitsOf("aws:wafv2/webAcl:WebAcl");
    const statement = "rules[0].statement.andStatement.statements[1].byteMatchStatement";
    expect(acl?.isSet(`${statement}.textTransformations`)).to.equal(true);
    expect(acl?.isSet(`${statement}.fieldToMatch`)).to.equal(false);
    expect(acl?.defaultOf(`${statement}.fieldToMatch.body.oversizeHandling`)).to.equal("CONTINUE");
    expect(acl?.isSet("textTransformations")).to.equal(false);
  });

  it("has the same for both tokens of a type, and none for a strange one", () => {
    for (const token of ["aws:lb/listener:Listener", "aws:alb/listener:Listener"]) {
      expect(traitsOf(token)?.replaces("loadBalancerArn"), token).to.equal(true);
    }
    const versioning = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    expect(traitsOf(versioning)?.replaces("bucket")).to.equal(true);
    expect(traitsOf("aws:s3/bucketV2:BucketV2")?.replaces("bucket")).to.equal(true);
    for (const token of ["aws:chime/voice:Voice", "aws:ecs/x:X", "aws:ecs/toString:toString", ""]) {
      expect(traitsOf(token), token).to.equal(undefined);
    }
  });
});
