/** Which subnets are public, and which of them something runs in. */
import {
  knownValue,
  orDefault,
  type Reference,
  type Known,
  type Resource,
  type Stack,
  type Unknown,
} from "../../reading";
import { RouteTables, type RouteTable } from "./route-tables";
import { DEFAULT_SUBNET, DEFAULT_VPC, ROUTE_TABLE_ASSOCIATION, SUBNETS, VPCS } from "./types";

/** What makes a subnet public, and what may yet turn out to. */
export interface Exposure {
  readonly reasons: readonly string[];
  readonly questions: readonly string[];
}

/** Subnets of the stack that something runs in. */
export interface Placement {
  readonly subnets: readonly Resource[];
  /** Only some of these, but nothing tells which. */
  readonly ambiguous: boolean;
  /** There are others, not known yet. */
  readonly unknown: boolean;
}

/** Whether interfaces in a subnet get public addresses without asking; a default subnet's do. */
export function mapsPublicAddresses(subnet: Resource): Known<boolean> | Unknown {
  return orDefault(subnet.at("mapPublicIpOnLaunch").flag(), subnet.type === DEFAULT_SUBNET);
}

/** The subnets that a property names. Those known by their id only are in no stack. */
export function placementOf(
  stack: Stack,
  resource: Resource,
  path: readonly [property: string, ...rest: (string | number)[]],
): Placement {
  const { resources, unknown } = stack.follow(resource, path, SUBNETS);
  const direct = resource
    .sources(path[0])
    .some(({ type }) => (SUBNETS as readonly string[]).includes(type));
  if (direct || resources.length === 0) return { subnets: resources, ambiguous: false, unknown };
  // Of what came from a component as a whole, ids tell which subnets it was.
  const ids = knownValue(resource.at(...path).oneOrMany())?.map((id) => knownValue(id.text()));
  const named = resources.filter((each) => ids?.includes(knownValue(each.output("id").text())));
  return named.length > 0 && named.length === ids?.length
    ? { subnets: named, ambiguous: false, unknown }
    : { subnets: resources, ambiguous: true, unknown };
}

interface Association {
  readonly association: Resource;
  readonly of: Reference;
}

export class Subnets {
  readonly #stack: Stack;
  readonly #tables: RouteTables;
  readonly #exposures = new Map<Resource, Exposure>();
  #associations: readonly Association[] | undefined;

  constructor(stack: Stack) {
    this.#stack = stack;
    this.#tables = new RouteTables(stack);
  }

  exposure(subnet: Resource): Exposure {
    let found = this.#exposures.get(subnet);
    if (found === undefined) {
      found = this.#read(subnet);
      this.#exposures.set(subnet, found);
    }
    return found;
  }

  #read(subnet: Resource): Exposure {
    const reasons: string[] = [];
    const questions: string[] = [];
    const maps = mapsPublicAddresses(subnet);
    if (maps.state === "unknown") questions.push("its mapPublicIpOnLaunch is not known yet");
    else if (maps.value) reasons.push("it maps public addresses (mapPublicIpOnLaunch)");
    const tables = this.#tablesOf(subnet);
    if (tables === undefined) {
      questions.push("its route table is not known yet");
    } else if (tables === "of the default VPC") {
      reasons.push("the main route table of a default VPC leads to an internet gateway");
    }
    for (const table of Array.isArray(tables) ? tables : []) {
      const { range, question } = this.#tables.wayOut(table);
      if (range !== undefined) {
        reasons.push(`${nameOf(table)} sends ${range} to an internet gateway`);
      } else if (question !== undefined) {
        questions.push(question);
      }
    }
    return { reasons, questions };
  }

  /** Undefined where it is not known which. */
  #tablesOf(subnet: Resource): RouteTable[] | "of the default VPC" | undefined {
    const associations = (this.#associations ??= this.#stack
      .byType([ROUTE_TABLE_ASSOCIATION])
      .map((association) => ({
        association,
        of: this.#stack.follow(association, ["subnetId"], SUBNETS),
      })));
    const own = associations.filter(({ of }) => of.resources.includes(subnet));
    const tables = own.map(({ association }) => this.#tables.named(association, "routeTableId"));
    if (tables.includes(undefined)) return undefined;
    if (own.length > 0) return tables.flatMap((each) => each ?? []);
    if (associations.some(({ of }) => of.unknown)) return undefined;
    return this.#mainTablesOf(subnet);
  }

  #mainTablesOf(subnet: Resource): RouteTable[] | "of the default VPC" {
    const { resources, outside } = this.#stack.follow(subnet, ["vpcId"], VPCS);
    const vpcs = [...resources, ...outside];
    const tables = vpcs.flatMap((vpc) => this.#tables.main(vpc));
    const isDefault =
      subnet.type === DEFAULT_SUBNET || resources.some(({ type }) => type === DEFAULT_VPC);
    // Where the program says nothing of the main route table, it is as AWS made it.
    const silent = tables.every((table) => vpcs.includes(table));
    return isDefault && silent ? "of the default VPC" : tables;
  }
}

function nameOf(table: RouteTable): string {
  if (typeof table === "string") return `its route table ${table}`;
  const isVpc = (VPCS as readonly string[]).includes(table.type);
  return isVpc ? `the main route table of "${table.name}"` : `its route table "${table.name}"`;
}
