import { oncePerStack, type Resource, type Stack } from "../../reading";
import { attachmentsOf } from "./attachments";
import { policiesOn, type WrittenPolicy } from "./written-policies";

const USER = "aws:iam/user:User";
const GROUP = "aws:iam/group:Group";

const USER_POLICY = "aws:iam/userPolicy:UserPolicy";
const GROUP_POLICY = "aws:iam/groupPolicy:GroupPolicy";

/** Properties that name users and groups, of what gives them policies, and the types they name. */
const NAMED_BY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [USER_POLICY]: { user: USER },
  [GROUP_POLICY]: { group: GROUP },
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": { user: USER },
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": { group: GROUP },
  "aws:iam/policyAttachment:PolicyAttachment": { users: USER, groups: GROUP },
  "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive": { userName: USER },
  "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive": { groupName: GROUP },
};

/** What a user or a group may do, as far as the stack says. */
export interface MemberGrants {
  /** Absent where the stack doesn't make it. */
  readonly member?: Resource;
  /** Inline ones, and the managed ones that the stack makes. */
  readonly policies: ReadonlySet<WrittenPolicy>;
}

type Member = Pick<MemberGrants, "member"> & { readonly key: string };

/** What each user and each group may do by itself: not what a user may as one of a group. */
export const memberGrantsOf = oncePerStack((stack): readonly MemberGrants[] => {
  const grants = new Map<string, Member & { readonly policies: Set<WrittenPolicy> }>();
  const give = (by: Resource, holder: Resource): void => {
    for (const member of membersAt(stack, by)) {
      const known = grants.get(member.key) ?? { ...member, policies: new Set() };
      grants.set(member.key, known);
      for (const policy of policiesOn(holder)) known.policies.add(policy);
    }
  };
  for (const inline of stack.byType([USER_POLICY, GROUP_POLICY])) give(inline, inline);
  for (const { by, policy } of attachmentsOf(stack)) if (policy !== undefined) give(by, policy);
  return [...grants.values()];
});

/** Those that a resource gives policies to, as far as that can be told. */
function membersAt(stack: Stack, by: Resource): readonly Member[] {
  return Object.entries(NAMED_BY[by.type] ?? {}).flatMap(([property, type]): readonly Member[] => {
    const { resources, outside } = stack.follow(by, [property], [type]);
    return [
      ...resources.map((member) => ({ key: member.urn, member })),
      ...outside.map((name) => ({ key: `${type} ${name}` })),
    ];
  });
}
