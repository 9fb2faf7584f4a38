import type { Child, Json, Props } from "../provider";
import type { VpcArguments } from "./arguments";
import { idOf, type Register } from "./registrar";
import type { Built } from "./subnets";

/** `gateway` or `interface`; gateway when the program doesn't say. */
function typeOf(spec: Props): string {
  const type = spec["vpcEndpointType"];
  return typeof type === "string" ? type.toLowerCase() : "gateway";
}

/** With private DNS and the `Auto` strategy, the VPC's DNS is turned on, or refused to be off. */
export function dnsDefaults(args: VpcArguments, inputs: Props): Props {
  if (args.endpointStrategy !== "Auto") return {};
  const privateDns = args.endpoints.some(
    (spec) => typeOf(spec) === "interface" && (spec["privateDnsEnabled"] ?? true) === true,
  );
  if (!privateDns) return {};
  const names = ["enableDnsHostnames", "enableDnsSupport"];
  const off = names.find((name) => inputs[name] === false);
  if (off !== undefined) {
    throw new Error(
      `vpcEndpointStrategy "Auto" requires ${off} to be true when Interface endpoint private DNS is enabled.`,
    );
  }
  return Object.fromEntries(names.map((name) => [name, inputs[name] ?? true]));
}

/** One subnet a zone, a private one where there is one. */
function subnetsFor(built: Built, zones: readonly string[]): Child[] {
  return zones.flatMap((zone) => {
    const here = built.subnets.filter(({ plan }) => plan.zone === zone);
    const best = ["private", "isolated", "public"]
      .map((type) => here.find(({ plan }) => plan.type.toLowerCase() === type))
      .find((found) => found !== undefined);
    return best === undefined ? [] : [best.child];
  });
}

interface EndpointContext {
  readonly args: VpcArguments;
  readonly built: Built;
  readonly zones: readonly string[];
  readonly sharedTags: Props;
  readonly register: Register;
}

type Wired = Record<string, { readonly value: Json; readonly from: readonly Child[] }>;

async function securityGroup(context: EndpointContext, spec: Props, name: string): Promise<Child> {
  const { built, register, sharedTags, args } = context;
  const region = spec["region"] ?? args.region;
  const options = { parent: built.vpc.urn, after: [built.vpc] };
  const group = await register(
    "aws:ec2/securityGroup:SecurityGroup",
    `${name}-sg`,
    { plain: { region, tags: tagsOf(spec, sharedTags) }, wired: { vpcId: idOf(built.vpc) } },
    options,
  );
  await register(
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    `${name}-ingress`,
    {
      plain: { region, type: "ingress", protocol: "tcp", fromPort: 443, toPort: 443 },
      wired: {
        securityGroupId: idOf(group),
        cidrBlocks: {
          value: [built.vpc.outputs["cidrBlock"] ?? args.cidrBlock],
          from: [built.vpc],
        },
      },
    },
    { parent: built.vpc.urn, after: [group] },
  );
  return group;
}

function tagsOf(spec: Props, sharedTags: Props): Json {
  const tags = spec["tags"];
  return { ...sharedTags, ...(typeof tags === "object" && !Array.isArray(tags) ? tags : {}) };
}

/** What `Auto` fills in from the VPC's own subnets and route tables. */
async function filledIn(context: EndpointContext, spec: Props, name: string): Promise<Wired> {
  if (context.args.endpointStrategy !== "Auto") return {};
  const { built, zones } = context;
  const fromAll = (children: readonly Child[]): Wired[string] => ({
    value: children.map((child) => child.id),
    from: children,
  });
  if (typeOf(spec) === "gateway") {
    return spec["routeTableIds"] === undefined ? { routeTableIds: fromAll(built.routeTables) } : {};
  }
  const wired: Wired = {};
  if (spec["subnetIds"] === undefined && spec["subnetConfigurations"] === undefined) {
    wired["subnetIds"] = fromAll(subnetsFor(built, zones));
  }
  if (spec["securityGroupIds"] === undefined) {
    wired["securityGroupIds"] = fromAll([await securityGroup(context, spec, name)]);
  }
  return wired;
}

/** Registers the endpoints of `vpcEndpointSpecs`. */
export async function buildEndpoints(context: EndpointContext): Promise<Child[]> {
  const { args, built, register, sharedTags } = context;
  const endpoints: Child[] = [];
  for (const spec of args.endpoints) {
    const serviceName = spec["serviceName"];
    const name = typeof serviceName === "string" ? serviceName : "";
    const wired = await filledIn(context, spec, name);
    const auto = args.endpointStrategy === "Auto" && typeOf(spec) === "interface";
    const endpoint = await register(
      "aws:ec2/vpcEndpoint:VpcEndpoint",
      name,
      {
        plain: {
          ...spec,
          privateDnsEnabled: spec["privateDnsEnabled"] ?? (auto ? true : undefined),
          region: spec["region"] ?? args.region,
          tags: tagsOf(spec, sharedTags),
        },
        wired: { vpcId: idOf(built.vpc), ...wired },
      },
      { parent: built.vpc.urn, after: [built.vpc] },
    );
    endpoints.push(endpoint);
  }
  return endpoints;
}
