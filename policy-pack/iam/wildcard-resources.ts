import type { Condition, Statement } from "../reading";
import { IAM_ACTIONS_DATE } from "./actions";
import { breadthOf, parseArn } from "./arns";
import { conditionsOf, pins } from "./conditions";
import { hasWildcard } from "./glob";
import { PASS_ROLE } from "./pass-role";
import { actionsOf, judgeAllow, membersOf, nameOf, type Meant } from "./statements";
import { FINE, listed, undecided, violated, type Verdict } from "./verdict";
import { inverted } from "./wildcard-actions";

const PUT_METRICS = "cloudwatch:PutMetricData";
const NAMESPACE = "cloudwatch:namespace";

/** Condition keys that say which resource is meant, in lower case. */
const RESOURCE_KEYS: ReadonlySet<string> = new Set([
  NAMESPACE,
  "ec2:createaction",
  "ec2:subnet",
  "ec2:vpc",
  "ecs:cluster",
  "ecs:container-instances",
  "ecs:createaction",
  "ecs:service",
  "ecs:task-definition",
  "elasticfilesystem:accesspointarn",
  "iam:awsservicename",
  "kms:resourcealiases",
  "secretsmanager:name",
  "secretsmanager:secretid",
  "servicediscovery:namespacearn",
  "servicediscovery:servicearn",
]);

/** Types of which not even one account's whole is to be allowed: values, keys, and IAM's own. */
const TELLING_TYPE = /^(secretsmanager:secret|ssm:parameter|kms:key|iam:[a-z-]+)$/;

/** Keys that name a tag, or a part of KMS's encryption context such as the ARN of a secret. */
const NAMED_KEY = /^([a-z0-9-]+:(resource|request)tag\/|kms:encryptioncontext:)/i;

export interface ResourceOptions {
  /**
   * Whether a resource that is not known yet is one that the stack names: the caller has seen that
   * it comes from a resource, whose ARN holds no wildcard.
   * @defaultValue false: it may be `*`
   */
  readonly unknownIsNamed?: boolean;
}

/**
 * `*` only for actions that take no resource (`ecr:GetAuthorizationToken`), and no `NotResource`. All
 * resources of a type count as `*` where no account is named, or where they are secrets, parameters,
 * keys, or IAM's. A glob is judged by all that it stands for: `ec2:Describe*` takes in actions on named resources. An
 * action that the table doesn't know is taken to need a resource. A condition that says which
 * resource (`ecs:cluster`, a tag) does instead of an ARN, and metrics, which are no resources, need a
 * `cloudwatch:namespace`. For policies of identities: in the policy of a resource `*` is that resource.
 * `iam:PassRole` has a rule of its own, which asks for more.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function wildcardResources(statement: Statement, options: ResourceOptions = {}): Verdict {
  return judgeAllow(statement, () => {
    const excepted = membersOf(statement.notResources);
    if (excepted.present) return inverted(statement, "NotResource", excepted.known);
    const resources = membersOf(statement.resources);
    const wide = resources.known.filter(takesInTooMuch);
    const open = resources.unknown && options.unknownIsNamed !== true;
    if (wide.length === 0 && !open) return FINE;
    return judgeWide(statement, wide);
  });
}

function takesInTooMuch(resource: string): boolean {
  const breadth = breadthOf(resource);
  const arn = parseArn(resource);
  if (breadth !== "type" || arn === undefined) return breadth !== "named";
  const [type = ""] = arn.resource.replace(/^\//, "").split(/[/:]/);
  return hasWildcard(arn.account) || TELLING_TYPE.test(`${arn.service}:${type}`);
}

/** @param wide what takes in too much; empty where that is not known yet */
function judgeWide(statement: Statement, wide: readonly string[]): Verdict {
  const meant = actionsOf(statement);
  const needy = withoutCondition(statement, meant);
  const name = nameOf(statement);
  if (needy === undefined) return undecided(`the conditions of ${name} are not known yet`);
  if (needy.length === 0) {
    return meant.unknown ? undecided(`the actions of ${name} are not known yet`) : FINE;
  }
  if (wide.length === 0) return undecided(`a resource of ${name} is not known yet`);
  return violated(message(name, needy, wide, meant));
}

/** Actions that are allowed on more than they must; undefined while that is not known. */
function withoutCondition(statement: Statement, meant: Meant): readonly string[] | undefined {
  const needy = meant.actions.filter(
    ({ name, takesResource }) => (takesResource && name !== PASS_ROLE) || name === PUT_METRICS,
  );
  const names = [...needy.map(({ name }) => name), ...meant.unrecognised];
  if (names.length === 0) return [];
  const conditions = conditionsOf(statement);
  if (conditions === undefined) return undefined;
  // An action that never carries the key isn't allowed at all.
  return conditions.some((condition) => pins(condition) && saysWhich(condition)) ? [] : names;
}

/** Whether a condition, if it pins its key, says which resource is meant. */
export function saysWhich({ key }: Condition): boolean {
  return RESOURCE_KEYS.has(key.toLowerCase()) || NAMED_KEY.test(key);
}

function message(
  name: string,
  needy: readonly string[],
  wide: readonly string[],
  { unrecognised }: Meant,
): string {
  const allowed = `${name} allows ${listed(needy)} on ${listed(wide)}`;
  if (needy.every((each) => each === PUT_METRICS)) {
    return `${allowed} without a ${NAMESPACE} condition. Add Condition {StringEquals: {"${NAMESPACE}": NAMESPACE}}`;
  }
  if (needy.every((each) => unrecognised.includes(each))) {
    return `${allowed}, and the table of AWS's actions of ${IAM_ACTIONS_DATE} has no such action. Correct its name, or name the ARNs in Resource`;
  }
  return `${allowed}, though AWS can limit that to resources. Name the ARNs in Resource`;
}
