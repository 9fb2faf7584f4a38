import { awsProvider } from "../../../simulator/aws";
import { diffResource } from "../../../simulator/aws/diff";
import { shapeOf, type Kind, type Shape } from "../../../simulator/aws/properties/shapes";
import { rules } from "../../../simulator/aws/types";
import type { DiffRequest, DiffResult, Json, Props } from "../../../simulator/provider";
import { check, request, type Options } from "./support";

/** Which inputs a sample has, at the top and in the objects inside. */
export type Extent = "all" | "required" | "all, with required members";

/** How deep samples go: statements of web ACLs hold statements. */
const depth = 4;

function shape(name: string): Shape {
  const found = shapeOf(name);
  if (found === undefined) throw new Error(`There is no shape of ${name}`);
  return found;
}

function sampleOf(kind: Kind, wholly: boolean, left: number, index = 0): Json {
  switch (kind.kind) {
    case "number":
      return index + 1;
    case "boolean":
      return true;
    case "document":
      return '{"b":[1],"a":{"c":"d"}}';
    case "list":
      return [0, 1].map((each) => sampleOf(kind.of, wholly, left, each));
    case "map":
      return { A: sampleOf(kind.of, wholly, left), "b.c": sampleOf(kind.of, wholly, left) };
    case "object":
      return left === 0 ? {} : membersOf(shape(kind.shape), wholly, left - 1, index);
    default:
      return `text${index}`;
  }
}

function membersOf(of: Shape, wholly: boolean, left: number, index: number): Props {
  const names = wholly ? [...of.properties.keys()] : of.required;
  return Object.fromEntries(
    names.map((name) => {
      const kind = of.properties.get(name) ?? { kind: "any" };
      return [name, sampleOf(kind, wholly, left, index)];
    }),
  );
}

/** Inputs of a type, of the right shape, made from the SDK's declarations. */
export function sample(type: string, extent: Extent): Props {
  const { properties } = shape(type);
  const required = rules[type]?.required ?? [];
  const chosen = [...properties].filter(
    ([name]) => (extent !== "required" || required.includes(name)) && name !== "namePrefix",
  );
  const wholly = extent === "all";
  const inputs = chosen.map(([name, kind]) => [name, sampleOf(kind, wholly, depth)] as const);
  const region = properties.has("region") && extent !== "required" ? { region: "eu-west-1" } : {};
  return { ...Object.fromEntries(inputs), ...region };
}

/** A resource that exists, as the state holds it after its first update. */
export function existing(type: string, inputs: Props, options: Options = {}): DiffRequest {
  const checked = check(type, inputs, options).inputs;
  const made = awsProvider().create({ ...request(type, checked, options) });
  const { urn, name, context } = request(type, inputs, options);
  const old = { id: made.id ?? "", inputs: checked, outputs: made.outputs };
  return { urn, type, name, old, inputs: checked, context };
}

/** What new inputs change about a resource that exists. */
export function diff(old: DiffRequest, inputs: Props): DiffResult {
  return diffResource(rules[old.type], { ...old, inputs });
}

/** What changes, spelt `kind path`, with a `!` where it takes a new resource. */
export function spelt({ changes }: DiffResult): string[] {
  return Object.entries(changes).map(
    ([path, { kind, replace }]) => `${kind} ${path}${replace ? " !" : ""}`,
  );
}

/** What changes between two sets of inputs of a type, spelt. */
export function between(type: string, before: Props, after: Props, options: Options = {}) {
  const old = existing(type, before, options);
  return spelt(diff(old, check(type, after, options).inputs));
}

/** Inputs of an ECS service with something of everything. */
export const serviceInputs: Props = {
  cluster: "arn:aws:ecs:eu-west-1:123456789012:cluster/main",
  name: "web",
  taskDefinition: "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1",
  desiredCount: 2,
  forceNewDeployment: true,
  launchType: "FARGATE",
  deploymentMaximumPercent: 150,
  networkConfiguration: { subnets: ["subnet-1", "subnet-2"], securityGroups: ["sg-1"] },
  loadBalancers: [
    { containerName: "web", containerPort: 80, targetGroupArn: "arn:one" },
    { containerName: "web", containerPort: 81, targetGroupArn: "arn:two" },
  ],
  tags: { Team: "a", "cost.center": "1" },
};

/** Inputs without some. */
export function without(inputs: Props, ...names: string[]): Props {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !names.includes(name)));
}
