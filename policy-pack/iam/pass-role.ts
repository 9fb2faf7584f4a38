import type { Condition, Statement } from "../reading";
import { parseArn } from "./arns";
import { conditionsOf, isKey, pins } from "./conditions";
import { hasWildcard, isOnlyWildcards } from "./glob";
import { isAbout, judgeAllow, membersOf, nameOf } from "./statements";
import { allOf, FINE, listed, undecided, violated, type Verdict } from "./verdict";
import type { ResourceOptions } from "./wildcard-resources";

export const PASS_ROLE = "iam:PassRole";
const PASSED_TO = "iam:PassedToService";

/**
 * Whoever passes a role to a service can do through it what the role can. So `iam:PassRole`, also
 * where a glob (`iam:Pass*`) or a `NotAction` allows it, names the roles and the service.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export function passRole(statement: Statement, options: ResourceOptions = {}): Verdict {
  return judgeAllow(statement, () => {
    const about = isAbout(statement, PASS_ROLE);
    if (about === false) return FINE;
    const roles = tooManyRoles(statement);
    const service = namesService(statement);
    const name = nameOf(statement);
    if (about === true && (roles !== undefined || service === false)) {
      return violated(message(name, roles, service));
    }
    if (about === undefined) return undecided(`an action of ${name} is not known yet`);
    const open = membersOf(statement.resources).unknown && options.unknownIsNamed !== true;
    return allOf([
      open ? undecided(`a role that ${name} passes is not known yet`) : FINE,
      service === undefined ? undecided(`the conditions of ${name} are not known yet`) : FINE,
    ]);
  });
}

/** Whether a resource of a statement is the ARN of one role. */
export function isOneRole(resource: string): boolean {
  const arn = parseArn(resource);
  return arn?.service === "iam" && arn.resource.startsWith("role/") && !hasWildcard(resource);
}

/** What is passed that is not the ARN of one role; undefined where there is nothing such. */
function tooManyRoles(statement: Statement): string | undefined {
  const excepted = membersOf(statement.notResources);
  if (excepted.present) return `all but ${listed(excepted.known)}`;
  const wide = membersOf(statement.resources).known.filter((role) => !isOneRole(role));
  return wide.length > 0 ? listed(wide) : undefined;
}

function namesService(statement: Statement): boolean | undefined {
  return conditionsOf(statement)?.some(
    (each) => isKey(each, PASSED_TO) && pins(each) && namesServices(each),
  );
}

function message(name: string, roles: string | undefined, service: boolean | undefined): string {
  const what = roles === undefined ? "" : ` on ${roles}`;
  const where = service === false ? " to any service" : "";
  const fixes = [
    ...(roles === undefined ? [] : ["Name the ARN of each role that is passed, without wildcards"]),
    ...(service === false
      ? [`Add Condition {StringEquals: {"${PASSED_TO}": SERVICE}}, such as ecs-tasks.amazonaws.com`]
      : []),
  ];
  return `${name} allows ${PASS_ROLE}${what}${where}. ${fixes.join(". ")}`;
}

/** `*.amazonaws.com` is every service. */
function namesServices({ values }: Condition): boolean {
  return values.every(
    (value) => value.state !== "known" || !isOnlyWildcards(value.value.split(".")[0] ?? ""),
  );
}
