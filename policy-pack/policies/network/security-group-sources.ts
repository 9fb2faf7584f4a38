import { knownValue, type Resource, type SecurityGroupRule, type Stack } from "../../reading";
import { isAnywhere } from "./addresses";

const PREFIX_LIST = "aws:ec2/managedPrefixList:ManagedPrefixList";
const PREFIX_LIST_ENTRY = "aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry";

/** Properties that ranges and prefix lists of a rule stand in. */
const RANGES = ["ingress", "cidrBlocks", "ipv6CidrBlocks", "cidrIpv4", "cidrIpv6"];
const LISTS = ["ingress", "prefixListIds", "prefixListId"];

/** That a rule lets everybody in, or may turn out to. */
export interface OpenSource {
  /** The range, and the prefix list that holds it. */
  readonly range: string;
  readonly certain: boolean;
}

/** Undefined where a rule lets in somebody in particular. */
export function openSource(stack: Stack, rule: SecurityGroupRule): OpenSource | undefined {
  const sources = [...ranges(rule), ...prefixLists(stack, rule)];
  return sources.find(({ certain }) => certain) ?? sources[0];
}

function ranges({ resource, cidrs }: SecurityGroupRule): readonly OpenSource[] {
  return cidrs.flatMap((cidr): OpenSource[] => {
    if (cidr.state === "known" && isAnywhere(cidr.value)) {
      return [{ range: cidr.value, certain: true }];
    }
    const unknown = cidr.state === "unknown" && !comesFromNetwork(resource);
    return unknown ? [{ range: "", certain: false }] : [];
  });
}

/** No VPC, subnet or address is the whole internet. */
function comesFromNetwork(resource: Resource): boolean {
  const sources = RANGES.flatMap((property) => resource.sources(property));
  return sources.length > 0 && sources.every(({ type }) => /^aws(x:ec2:|:(ec2|vpc)\/)/.test(type));
}

function prefixLists(stack: Stack, { resource, prefixListIds }: SecurityGroupRule): OpenSource[] {
  if (prefixListIds.length === 0) return [];
  const own = LISTS.flatMap((property) => resource.sources(property)).filter(
    ({ type }) => type === PREFIX_LIST,
  );
  const named = prefixListIds.map(knownValue);
  const lists = stack
    .byType([PREFIX_LIST])
    .filter((list) => own.includes(list) || named.includes(knownValue(list.output("id").text())));
  const found = [...new Set(lists)].flatMap((list) => openEntries(stack, list));
  const unknown = named.filter((id) => id === undefined).length > lists.length;
  return unknown ? [...found, { range: "", certain: false }] : found;
}

function openEntries(stack: Stack, list: Resource): OpenSource[] {
  const inline = list.at("entries").oneOrMany();
  const entries = stack
    .byType([PREFIX_LIST_ENTRY])
    .filter((entry) =>
      stack.follow(entry, ["prefixListId"], [PREFIX_LIST]).resources.includes(list),
    );
  const cidrs = [
    ...(knownValue(inline) ?? []).map((entry) => entry.at("cidr").text()),
    ...entries.map((entry) => entry.at("cidr").text()),
  ];
  const open = cidrs.map(knownValue).find((cidr) => cidr !== undefined && isAnywhere(cidr));
  if (open !== undefined) return [{ range: `${open} (prefix list "${list.name}")`, certain: true }];
  const unknown = inline.state === "unknown" || cidrs.some(({ state }) => state === "unknown");
  return unknown ? [{ range: "", certain: false }] : [];
}
