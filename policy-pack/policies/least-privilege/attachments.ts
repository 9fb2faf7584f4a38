import {
  known,
  oncePerStack,
  ROLE,
  UNKNOWN,
  type Reading,
  type Resource,
  type Stack,
} from "../../reading";
import { ofStack, rolesAt } from "./role-references";

const POLICY = "aws:iam/policy:Policy";

/** A managed policy that something attaches. */
export interface Attachment {
  /** What attaches it: an attachment, or the role itself. */
  readonly by: Resource;
  readonly arn: Reading<string>;
  /** Where the stack makes it. */
  readonly policy?: Resource;
}

/** Properties that say which policies are attached, and to which roles where it is to roles. */
interface Attaching {
  readonly arns: string;
  readonly roles?: string;
  /** Whether it lists what attachments gave the role, besides what it attaches itself. */
  readonly repeats?: true;
}

/** What the attachments themselves say goes before what others repeat. */
const ATTACHING: Readonly<Record<string, Attaching>> = {
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": { arns: "policyArn", roles: "role" },
  "aws:iam/policyAttachment:PolicyAttachment": { arns: "policyArn", roles: "roles" },
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": { arns: "policyArn" },
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": { arns: "policyArn" },
  "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment": { arns: "managedPolicyArn" },
  "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive": {
    arns: "policyArns",
    roles: "roleName",
    repeats: true,
  },
  "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive": { arns: "policyArns" },
  "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive": { arns: "policyArns" },
  "aws:ssoadmin/managedPolicyAttachmentsExclusive:ManagedPolicyAttachmentsExclusive": {
    arns: "managedPolicyArns",
  },
  [ROLE]: { arns: "managedPolicyArns", repeats: true },
};

/**
 * Every managed policy that the stack attaches to whatever. Those that a role lists are told once: a
 * role that was read back lists what attachments gave it.
 */
export const attachmentsOf = oncePerStack((stack): readonly Attachment[] => {
  const seen = new Set<string>();
  return stack.byType(Object.keys(ATTACHING)).flatMap((by) =>
    attachmentsBy(stack, by).filter(({ arn }) => {
      if (arn.state !== "known") return true;
      const pairs = (rolesOf(stack, by) ?? []).map(({ key }) => `${key} ${arn.value}`);
      const again = isRepeated(by, pairs, seen);
      for (const pair of pairs) seen.add(pair);
      return !again;
    }),
  );
});

function isRepeated(by: Resource, pairs: readonly string[], seen: ReadonlySet<string>): boolean {
  const repeats = ATTACHING[by.type]?.repeats === true;
  return repeats && pairs.length > 0 && pairs.every((pair) => seen.has(pair));
}

/** The roles that a resource attaches policies to; undefined where that can't be told. */
export function rolesOf(stack: Stack, by: Resource): ReturnType<typeof rolesAt> {
  if (by.type === ROLE) return [ofStack(by)];
  const property = ATTACHING[by.type]?.roles;
  return property === undefined ? [] : rolesAt(stack, by, property);
}

function attachmentsBy(stack: Stack, by: Resource): readonly Attachment[] {
  const property = ATTACHING[by.type]?.arns;
  if (property === undefined) return [];
  const { resources, outside, unknown } = stack.follow(by, [property], [POLICY]);
  return [
    ...resources.map((policy) => ({ by, arn: UNKNOWN, policy })),
    ...outside.map((arn) => ({ by, arn: known(arn) })),
    ...(unknown ? [{ by, arn: UNKNOWN }] : []),
  ];
}
