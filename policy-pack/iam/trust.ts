import { knownValue, type Condition, type Statement } from "../reading";
import { parseArn } from "./arns";
import { conditionsOf, isKey, pins } from "./conditions";
import { hasWildcard, isOnlyWildcards } from "./glob";
import { isAbout, judgeAllow, nameOf } from "./statements";
import { sourceOf } from "./trust-services";
import { allOf, FINE, listed, undecided, violated, type Verdict } from "./verdict";
import type { ResourceOptions } from "./wildcard-resources";

const ECS_TASKS = "ecs-tasks.amazonaws.com";
const SOURCE_ACCOUNT = "aws:SourceAccount";
const SOURCE_ARN = "aws:SourceArn";

/** Any of them keeps a service from acting for somebody else. */
const SOURCE_KEYS = [SOURCE_ACCOUNT, SOURCE_ARN, "aws:SourceOrgID", "aws:SourceOrgPaths"];

/** What narrows a trust of everybody. */
const CALLER_KEYS = [
  ...SOURCE_KEYS,
  "aws:PrincipalAccount",
  "aws:PrincipalArn",
  "aws:PrincipalOrgID",
  "aws:PrincipalOrgPaths",
  "sts:ExternalId",
];

export interface TrustOptions {
  /**
   * The cluster that an `aws:SourceArn` comes from which is not known yet.
   * @defaultValue it may come from anything
   */
  readonly sourceCluster?: string | undefined;
}

/**
 * A service that takes a role says for whom it does so; a trust policy without a condition on that
 * lets the service be sent by another account (the confused deputy). Asked of the services whose
 * documentation says that they give `aws:SourceArn` and `aws:SourceAccount`; others, such as EC2 and
 * Lambda, give neither, and a condition on them would lock the service out. ECS tasks need both, and
 * no single cluster: ECS supports only `arn:PARTITION:ecs:REGION:ACCOUNT:*` there.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
 */
export function confusedDeputy(statement: Statement, options: TrustOptions = {}): Verdict {
  return judgeAllow(statement, () => {
    const about = isAbout(statement, "sts:AssumeRole");
    if (about === false) return FINE;
    const { services, unknown } = servicesOf(statement);
    const name = nameOf(statement);
    const verdict = allOf([
      ...[...new Set(services)].map((service) => judgeService(statement, service, options)),
      unknown ? undecided(`a principal of ${name} is not known yet`) : FINE,
    ]);
    if (about === true || verdict.violations.length === 0) return verdict;
    return undecided(`an action of ${name} is not known yet`);
  });
}

/**
 * Nobody takes a role only because anybody may: `*` needs a condition on who.
 *
 * @param options `unknownIsNamed` where the caller has seen that a principal which is not known yet is
 * the ARN of a resource
 */
export function openTrust(statement: Statement, options: ResourceOptions = {}): Verdict {
  return judgeAllow(statement, () => {
    const { everybody, unknown } = anybodyOf(statement);
    const open = unknown && options.unknownIsNamed !== true;
    if (!everybody && !open) return FINE;
    const conditions = conditionsOf(statement);
    const name = nameOf(statement);
    if (conditions === undefined) return undecided(`the conditions of ${name} are not known yet`);
    if (conditions.some((each) => pins(each) && CALLER_KEYS.some((key) => isKey(each, key)))) {
      return FINE;
    }
    if (!everybody) return undecided(`a principal of ${name} is not known yet`);
    return violated(
      `${name} lets everybody in every account take the role. Name the accounts or roles in Principal`,
    );
  });
}

/** Whether everybody is among the principals, or may be. */
function anybodyOf({ principals }: Statement): { everybody: boolean; unknown: boolean } {
  if (principals.state !== "known") {
    return { everybody: false, unknown: principals.state === "unknown" };
  }
  const values = principals.value
    .filter(({ type }) => type === "AWS" || type === "*")
    .flatMap((principal) => principal.values);
  return {
    everybody: values.some((value) => knownValue(value) === "*"),
    unknown: values.some((value) => value.state === "unknown"),
  };
}

interface TrustedServices {
  readonly services: readonly string[];
  readonly unknown: boolean;
}

function servicesOf({ principals }: Statement): TrustedServices {
  if (principals.state !== "known")
    return { services: [], unknown: principals.state === "unknown" };
  const values = principals.value
    .filter(({ type }) => type.toLowerCase() === "service")
    .flatMap((principal) => principal.values);
  return {
    services: values.flatMap((value) => knownValue(value) ?? []).map(canonical),
    unknown: values.some((value) => value.state === "unknown"),
  };
}

/** `states.eu-west-1.amazonaws.com` and `states.amazonaws.com.cn` are `states.amazonaws.com`. */
function canonical(service: string): string {
  return service
    .toLowerCase()
    .replace(/\.amazonaws\.com\.cn$/, ".amazonaws.com")
    .replace(/\.[a-z]{2}(-[a-z]+)+-\d\.amazonaws\.com$/, ".amazonaws.com");
}

function judgeService(statement: Statement, service: string, options: TrustOptions): Verdict {
  const source = sourceOf(service);
  if (source === undefined) return FINE;
  const conditions = conditionsOf(statement);
  const name = nameOf(statement);
  if (conditions === undefined) return undecided(`the conditions of ${name} are not known yet`);
  const pinned = conditions.filter(pins);
  const has = (key: string): boolean => pinned.some((condition) => isKey(condition, key));
  if (service === ECS_TASKS) return judgeTasks(statement, pinned, has, options);
  if (SOURCE_KEYS.some(has)) return FINE;
  return violated(
    `${name} lets ${service} take the role on behalf of any account: neither ${SOURCE_ACCOUNT} nor ${SOURCE_ARN} is set. Add Condition {ArnLike: {"${SOURCE_ARN}": "${source}"}}`,
  );
}

function judgeTasks(
  statement: Statement,
  pinned: readonly Condition[],
  has: (key: string) => boolean,
  { sourceCluster }: TrustOptions,
): Verdict {
  const name = nameOf(statement);
  const missing = [SOURCE_ACCOUNT, SOURCE_ARN].filter((key) => !has(key));
  if (missing.length > 0) {
    return violated(
      `${name} lets ${ECS_TASKS} take the role without a condition on ${listed(missing)}. Add Condition {StringEquals: {"${SOURCE_ACCOUNT}": ACCOUNT}, ArnLike: {"${SOURCE_ARN}": "arn:PARTITION:ecs:REGION:ACCOUNT:*"}}`,
    );
  }
  return allOf(
    pinned
      .filter((condition) => isKey(condition, SOURCE_ARN))
      .flatMap((condition) => judgeTaskSources(name, condition, sourceCluster)),
  );
}

function judgeTaskSources(
  name: string,
  { operator, values }: Condition,
  sourceCluster: string | undefined,
): readonly Verdict[] {
  return values.map((source) => {
    if (source.state === "known") {
      const verdict = judgeTaskSource(name, source.value);
      return verdict.violations.length === 0
        ? judgeOperator(name, operator, source.value)
        : verdict;
    }
    return sourceCluster === undefined
      ? undecided(`the ${SOURCE_ARN} of ${name} is not known yet`)
      : pinnedTo(name, `the cluster "${sourceCluster}"`, "arn:PARTITION:ecs:REGION:ACCOUNT:*");
  });
}

/** The ARN that ECS supports ends in a wildcard, which not every operator takes for one. */
function judgeOperator(name: string, operator: string, source: string): Verdict {
  if (!/(?:^|:)stringequals/i.test(operator)) return FINE;
  return violated(
    `${name} compares ${SOURCE_ARN} with ${source} by ${operator}, which takes * for itself, so no task could start. Use ArnLike`,
  );
}

function judgeTaskSource(name: string, source: string): Verdict {
  const arn = parseArn(source);
  if (arn?.service !== "ecs") {
    return violated(
      `${name} sets ${SOURCE_ARN} to ${source}, which is nothing of ECS. Use arn:PARTITION:ecs:REGION:ACCOUNT:*`,
    );
  }
  const { partition, region, account, resource } = arn;
  if (!isOnlyWildcards(resource)) {
    return pinnedTo(name, source, `arn:${partition}:ecs:${region}:${account}:*`);
  }
  if (hasWildcard(account)) {
    return violated(
      `${name} sets ${SOURCE_ARN} to ${source}, which leaves the account open. Use arn:${partition}:ecs:${region}:ACCOUNT:*`,
    );
  }
  return FINE;
}

function pinnedTo(name: string, source: string, right: string): Verdict {
  return violated(
    `${name} pins ${SOURCE_ARN} to ${source}; ECS supports nothing narrower there than all of an account and region, so no task could start. Use ${right}`,
  );
}
