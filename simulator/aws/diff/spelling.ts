/** Values that the provider takes for the same although they are spelt differently, by type. */
import type { Json, Props } from "../../provider";
import { sameContainers } from "./container-definitions";
import { isSame } from "./same";

/** Names of IP protocols, and their numbers, which AWS knows them by. */
const PROTOCOLS: Readonly<Record<string, string>> = {
  all: "-1",
  icmp: "1",
  tcp: "6",
  udp: "17",
  icmpv6: "58",
};

function protocol(text: string): string {
  const name = text.toLowerCase();
  return PROTOCOLS[name] ?? name;
}

function domain(text: string): string {
  return text.toLowerCase().replace(/\.$/, "");
}

function lowerCase(text: string): string {
  return text.toLowerCase();
}

type Spelling = (text: string) => string;

/** Which resource is compared. */
export interface Subject {
  readonly type: string;
  /** Its new inputs. */
  readonly inputs: Props;
}

function spellingOf(type: string, schema: string): Spelling | undefined {
  const leaf = schema.slice(schema.lastIndexOf(".") + 1);
  if (leaf === "protocol" || leaf === "ipProtocol") return protocol;
  if (leaf === "maintenanceWindow" || leaf === "preferredMaintenanceWindow") return lowerCase;
  if (type.startsWith("aws:route53/") && leaf === "name") return domain;
  return undefined;
}

/** Whether two values of a property are one to the provider. */
export function isSameFor(
  { type, inputs }: Subject,
  schema: string,
  old: Json | undefined,
  next: Json | undefined,
): boolean {
  if (isSame(old, next)) return true;
  if (typeof old !== "string" || typeof next !== "string") return false;
  if (schema === "containerDefinitions") {
    return sameContainers(old, next, inputs["networkMode"] === "awsvpc");
  }
  const spelling = spellingOf(type, schema);
  return spelling !== undefined && spelling(old) === spelling(next);
}
