/** Turns the aliases of a resource into the URNs that they stand for. */
import type { EngineOptions } from "./model";
import type { Alias, Registration } from "./registration";
import { createUrn, nameOf, qualifiedType, STACK_TYPE, typeOf } from "./urn";

/** The URN that the state knows a resource by, when an alias led to it. */
export type FormerUrn = (urn: string) => string | undefined;

function aliasUrn(
  alias: Alias,
  resource: Registration,
  options: EngineOptions,
  former: FormerUrn,
): string {
  if ("urn" in alias) return alias.urn;
  const parent = alias.parent === "" ? resource.parent : (former(alias.parent) ?? alias.parent);
  const atRoot = alias.noParent || qualifiedType(parent) === STACK_TYPE;
  return createUrn({
    name: alias.name === "" ? resource.name : alias.name,
    type: alias.type === "" ? resource.type : alias.type,
    project: alias.project === "" ? options.project : alias.project,
    stack: alias.stack === "" ? options.stack : alias.stack,
    parent: atRoot ? "" : parent,
  });
}

/**
 * What a child was called while its parent had another name. A child's name that begins with its
 * parent's is taken to follow it.
 */
function inheritedUrn(
  { type, name }: { type: string; name: string },
  parent: string,
  formerParent: string,
  { stack, project }: EngineOptions,
): string {
  const parentName = nameOf(parent);
  const formerName = name.startsWith(parentName)
    ? nameOf(formerParent) + name.slice(parentName.length)
    : name;
  return createUrn({ stack, project, parent: formerParent, type, name: formerName });
}

/**
 * The URNs of all aliases, each once, in the order given; those that follow from the parent's come
 * after the resource's own.
 */
export function aliasUrns(
  resource: Registration,
  options: EngineOptions,
  former: FormerUrn = () => undefined,
): string[] {
  const own = resource.aliases.map((alias) => aliasUrn(alias, resource, options, former));
  const formerParent = resource.parent === "" ? undefined : former(resource.parent);
  if (formerParent === undefined) return [...new Set(own)];
  const known = [resource, ...own.map((urn) => ({ type: typeOf(urn), name: nameOf(urn) }))];
  const inherited = known.map((each) => inheritedUrn(each, resource.parent, formerParent, options));
  return [...new Set([...own, ...inherited])];
}
