/** Turns the aliases of a resource into the URNs that they stand for. */
import type { EngineOptions } from "./model";
import type { Alias, Registration } from "./registration";
import { createUrn, qualifiedType, STACK_TYPE } from "./urn";

function aliasUrn(alias: Alias, resource: Registration, options: EngineOptions): string {
  if ("urn" in alias) return alias.urn;
  const parent = alias.parent === "" ? resource.parent : alias.parent;
  const atRoot = alias.noParent || qualifiedType(parent) === STACK_TYPE;
  return createUrn({
    name: alias.name === "" ? resource.name : alias.name,
    type: alias.type === "" ? resource.type : alias.type,
    project: alias.project === "" ? options.project : alias.project,
    stack: alias.stack === "" ? options.stack : alias.stack,
    parent: atRoot ? "" : parent,
  });
}

/** The URNs of all aliases, each once, in the order given. */
export function aliasUrns(resource: Registration, options: EngineOptions): string[] {
  return [...new Set(resource.aliases.map((alias) => aliasUrn(alias, resource, options)))];
}
