/** Which route tables of a stack lead to the internet, and whose they are. */
import { knownValue, orDefault, type Resource, type Stack, type Value } from "../../reading";
import { isAnywhere } from "./addresses";
import {
  DEFAULT_ROUTE_TABLE,
  INTERNET_GATEWAYS,
  MAIN_ROUTE_TABLE_ASSOCIATION,
  ROUTE,
  ROUTE_TABLES,
  VPCS,
} from "./types";

/** A route table of the stack; a VPC, for its main route table; or the id of one made elsewhere. */
export type RouteTable = Resource | string;

/** Other gateways, whose ids `gatewayId` and its neighbours take as well. */
const OTHER_GATEWAYS: readonly string[] = [
  "aws:ec2/vpnGateway:VpnGateway",
  "aws:ec2/vpnGatewayAttachment:VpnGatewayAttachment",
  "aws:ec2/natGateway:NatGateway",
  "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway",
  "aws:ec2/vpcEndpoint:VpcEndpoint",
];

/** What a route table does with traffic for the internet. */
export interface WayOut {
  /** The range that it sends to an internet gateway; undefined where it sends none. */
  readonly range: string | undefined;
  /** What is not known yet and may turn out to be such a range. */
  readonly question: string | undefined;
}

const NO_WAY: WayOut = { range: undefined, question: undefined };

interface Route {
  readonly resource: Resource;
  /** Path to the route's members. */
  readonly path: readonly (string | number)[];
  readonly ranges: readonly string[];
}

/** A route that is a resource of its own; its tables are undefined where it is not known which. */
interface RouteOfTables {
  readonly route: Resource;
  readonly tables: readonly RouteTable[] | undefined;
}

export class RouteTables {
  readonly #stack: Stack;
  readonly #wayOut = new Map<RouteTable, WayOut>();
  #routes: readonly RouteOfTables[] | undefined;

  constructor(stack: Stack) {
    this.#stack = stack;
  }

  /** The route tables that a property names; undefined where it is not known which. */
  named(resource: Resource, property: string): readonly RouteTable[] | undefined {
    const types = [...ROUTE_TABLES, ...VPCS];
    const { resources, outside, unknown } = this.#stack.follow(resource, [property], types);
    const tables = resources.filter(({ type }) => isOneOf(ROUTE_TABLES, type));
    if (tables.length > 0) return tables;
    return unknown && resources.length === 0 ? undefined : [...resources, ...outside];
  }

  /** The main route table of a VPC, under each of the names that the stack has for it. */
  main(vpc: Resource | string): readonly RouteTable[] {
    const isOf = (resource: Resource, property: string): boolean => {
      const { resources, outside } = this.#stack.follow(resource, [property], VPCS);
      return typeof vpc === "string" ? outside.includes(vpc) : resources.includes(vpc);
    };
    const replaced = this.#stack
      .byType([MAIN_ROUTE_TABLE_ASSOCIATION])
      .filter((association) => isOf(association, "vpcId"))
      .flatMap((association) => this.named(association, "routeTableId") ?? []);
    if (replaced.length > 0) return replaced;
    const adopted = this.#stack
      .byType([DEFAULT_ROUTE_TABLE])
      .filter((table) => isOf(table, "defaultRouteTableId"));
    return [vpc, ...adopted];
  }

  wayOut(table: RouteTable): WayOut {
    let found = this.#wayOut.get(table);
    if (found === undefined) {
      found = this.#read(table);
      this.#wayOut.set(table, found);
    }
    return found;
  }

  #read(table: RouteTable): WayOut {
    const inline = typeof table === "string" ? undefined : table.at("routes").list();
    const routes = [...this.#inlineRoutes(table), ...this.#ownRoutes(table)];
    const stray = this.#allRoutes().some(
      (route) => route.tables === undefined && this.#wayOf(separate(route)) !== NO_WAY,
    );
    const question =
      inline?.state === "unknown" || stray ? "its routes are not known yet" : undefined;
    const ways = routes.map((route) => this.#wayOf(route));
    return {
      range: ways.find(({ range }) => range !== undefined)?.range,
      question: question ?? ways.find((way) => way.question !== undefined)?.question,
    };
  }

  #inlineRoutes(table: RouteTable): readonly Route[] {
    if (typeof table === "string" || !isOneOf(ROUTE_TABLES, table.type)) return [];
    return (knownValue(table.at("routes").list()) ?? []).map((_, index) => ({
      resource: table,
      path: ["routes", index],
      ranges: ["cidrBlock", "ipv6CidrBlock"],
    }));
  }

  #allRoutes(): readonly RouteOfTables[] {
    return (this.#routes ??= this.#stack
      .byType([ROUTE])
      .map((route) => ({ route, tables: this.named(route, "routeTableId") })));
  }

  #ownRoutes(table: RouteTable): readonly Route[] {
    return this.#allRoutes()
      .filter(({ tables }) => tables?.includes(table) === true)
      .map(separate);
  }

  #wayOf({ resource, path, ranges }: Route): WayOut {
    const toInternet = this.#leadsToInternet(resource, [...path, "gatewayId"]);
    const texts = ranges.map((range) => valueAt(resource, [...path, range]).text());
    const everywhere = texts.map(knownValue).find((text) => text !== undefined && isAnywhere(text));
    const open = texts.some(({ state }) => state === "unknown");
    if (toInternet === true && everywhere !== undefined) {
      return { range: everywhere, question: undefined };
    }
    const possible = toInternet !== false && (everywhere !== undefined || open);
    if (!possible) return NO_WAY;
    return { range: undefined, question: "where its routes lead is not known yet" };
  }

  /** Undefined while that can't be told. */
  #leadsToInternet(resource: Resource, path: readonly (string | number)[]): boolean | undefined {
    const [property, ...rest] = path;
    if (typeof property !== "string") return false;
    const text = orDefault(valueAt(resource, path).text(), "");
    if (text.state === "known") return text.value.startsWith("igw-");
    const { resources } = this.#stack.follow(resource, [property, ...rest], INTERNET_GATEWAYS);
    if (resources.length > 0) return true;
    const elsewhere = resource.sources(property).some(({ type }) => isOneOf(OTHER_GATEWAYS, type));
    return elsewhere ? false : undefined;
  }
}

function separate({ route }: RouteOfTables): Route {
  const ranges = ["destinationCidrBlock", "destinationIpv6CidrBlock"];
  return { resource: route, path: [], ranges };
}

function valueAt(resource: Resource, [property, ...rest]: readonly (string | number)[]): Value {
  return resource.at(String(property), ...rest);
}

function isOneOf(types: readonly string[], type: string): boolean {
  return types.includes(type);
}
