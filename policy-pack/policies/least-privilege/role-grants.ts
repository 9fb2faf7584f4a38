import { knownValue, oncePerStack, ROLE, type Resource, type Stack } from "../../reading";
import { attachmentsOf, rolesOf, type Attachment } from "./attachments";
import { ofStack, rolesAt, type RoleReference } from "./role-references";
import { policiesOn, type WrittenPolicy } from "./written-policies";

const ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";

/** What a role may do, as far as the stack says. */
export interface RoleGrants extends RoleReference {
  /** Inline ones, and the managed ones that the stack makes. */
  readonly policies: ReadonlySet<WrittenPolicy>;
  /** Managed policies that the stack doesn't make. */
  readonly attached: readonly Attachment[];
}

export interface AllGrants {
  /** By the key of the role; those that the stack doesn't make, but gives policies to, included. */
  readonly byRole: ReadonlyMap<string, RoleGrants>;
  /** Whether the stack gives policies to roles that can't be told yet; they may be any. */
  readonly stray: boolean;
}

/** What each role may do. */
export const grantsOf = oncePerStack((stack): AllGrants => {
  const grants = new Grants();
  for (const role of stack.byType([ROLE])) grants.to([ofStack(role)], {});
  for (const policy of stack.byType([ROLE_POLICY])) {
    grants.to(rolesAt(stack, policy, "role"), { policies: policiesOn(policy) });
  }
  for (const attachment of attachmentsOf(stack)) {
    const { by, policy } = attachment;
    const given =
      policy === undefined ? { attached: attachment } : { policies: policiesOn(policy) };
    grants.to(rolesOf(stack, by), given);
  }
  for (const role of stack.byType([ROLE])) {
    grants.to([ofStack(role)], { policies: inlinePolicies(stack, role) });
  }
  return grants;
});

/** A role that was read back lists the inline policies that are resources of their own. */
function inlinePolicies(stack: Stack, role: Resource): readonly WrittenPolicy[] {
  const names = new Set(
    stack
      .referrers(role, [ROLE_POLICY], "role")
      .map((policy) => knownValue(policy.output("name").text())),
  );
  return policiesOn(role).filter(({ kind, name }) => {
    return kind === "identity" && (name === undefined || !names.has(name));
  });
}

interface Given {
  readonly policies?: readonly WrittenPolicy[];
  readonly attached?: Attachment;
}

class Grants implements AllGrants {
  readonly byRole = new Map<
    string,
    RoleReference & { policies: Set<WrittenPolicy>; attached: Attachment[] }
  >();
  stray = false;

  to(roles: readonly RoleReference[] | undefined, { policies = [], attached }: Given): void {
    if (roles === undefined) this.stray = true;
    for (const role of roles ?? []) {
      let grants = this.byRole.get(role.key);
      if (grants === undefined) {
        grants = { ...role, policies: new Set(), attached: [] };
        this.byRole.set(role.key, grants);
      }
      for (const policy of policies) grants.policies.add(policy);
      if (attached !== undefined) grants.attached.push(attached);
    }
  }
}
