import { knownValue, oncePerStack, ROLE, type Resource, type Stack } from "../../reading";

/** A role that a property names. */
export interface RoleReference {
  /** The same for all references to one role. */
  readonly key: string;
  /** Absent where the role isn't of this stack. */
  readonly role?: Resource;
  /** As messages show it. */
  readonly shown: string;
}

/** The roles that a property names by ARN or name; undefined where that can't be told. */
export function rolesAt(
  stack: Stack,
  resource: Resource,
  property: string,
): readonly RoleReference[] | undefined {
  const { resources, outside, unknown } = stack.follow(resource, [property], [ROLE]);
  const isList = resource.at(property).list().state === "known";
  if (unknown || (!isList && resources.length > 1)) return undefined;
  return [...resources.map(ofStack), ...outside.map((name) => roleNamed(stack, name))];
}

export function ofStack(role: Resource): RoleReference {
  return { key: role.urn, role, shown: `"${role.name}"` };
}

/** A role by its name or ARN. */
function roleNamed(stack: Stack, nameOrArn: string): RoleReference {
  const name = nameOrArn.split("/").at(-1) ?? nameOrArn;
  const role = rolesByName(stack).get(name);
  return role === undefined ? { key: name, shown: name } : ofStack(role);
}

const rolesByName = oncePerStack((stack) => {
  const roles = new Map<string, Resource>();
  for (const role of stack.byType([ROLE])) {
    const name = knownValue(role.output("name").text());
    if (name !== undefined) roles.set(name, role);
  }
  return roles;
});
