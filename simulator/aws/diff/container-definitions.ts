/** Container definitions as ECS gives them back are longer than what was sent, and mean the same. */
import { isDeepStrictEqual } from "node:util";
import type { Json, Props } from "../../provider";
import { asText, isProps } from "../rule";
import { documentOf, isEmpty } from "./same";

/** Lists that ECS keeps in an order of its own. */
const UNORDERED: ReadonlySet<string> = new Set(["environment", "secrets"]);

function byName(list: readonly Json[]): Json[] {
  const name = (entry: Json): string => (isProps(entry) ? asText(entry["name"]) : "");
  return [...list].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

/** A port mapping without what ECS fills in. In `awsvpc` both ports are the same. */
function portMapping(mapping: Json, awsvpc: boolean): Json {
  if (!isProps(mapping)) return mapping;
  const { hostPort = null, protocol = null, ...rest } = mapping;
  const fills = isEmpty(hostPort) || (awsvpc && hostPort === rest["containerPort"]);
  return {
    ...rest,
    ...(fills ? {} : { hostPort }),
    ...(isEmpty(protocol) || protocol === "tcp" ? {} : { protocol }),
  };
}

function canonicalMember(key: string, value: Json, awsvpc: boolean): Json {
  if (!Array.isArray(value)) return value;
  if (key === "portMappings") return value.map((mapping) => portMapping(mapping, awsvpc));
  return UNORDERED.has(key) ? byName(value) : value;
}

/** A container definition without what ECS fills in. */
function canonical(container: Json, awsvpc: boolean): Json {
  if (!isProps(container)) return container;
  const members = Object.entries(container).filter(([key, value]) => {
    if (key === "essential") return value === false;
    // Whatever else is false was said to be so; numbers and lists that say nothing come from ECS.
    return value === false || !isEmpty(value);
  });
  const known: Props = {};
  for (const [key, value] of members) known[key] = canonicalMember(key, value, awsvpc);
  return known;
}

/** Whether ECS makes no difference between two lists of container definitions. */
export function sameContainers(old: string, next: string, awsvpc: boolean): boolean {
  const [was, is] = [documentOf(old), documentOf(next)];
  if (!Array.isArray(was) || !Array.isArray(is)) return false;
  const spell = (containers: readonly Json[]): Json[] =>
    containers.map((container) => canonical(container, awsvpc));
  return isDeepStrictEqual(spell(was), spell(is));
}
