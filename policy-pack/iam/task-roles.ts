import type { Statement } from "../reading";
import { matchesAction, type Action } from "./actions";
import { actionsOf, judgeAllow, membersOf, nameOf } from "./statements";
import { allOf, FINE, listed, undecided, violated, type Verdict } from "./verdict";

/**
 * All that starting a task takes: the image, two actions on logs, the values of secrets and
 * parameters, and their keys.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html
 */
const STARTING = [
  "ecr:BatchCheckLayerAvailability",
  "ecr:BatchGetImage",
  "ecr:GetAuthorizationToken",
  "ecr:GetDownloadUrlForLayer",
  "kms:Decrypt",
  "logs:CreateLogStream",
  "logs:PutLogEvents",
  "secretsmanager:DescribeSecret",
  "secretsmanager:GetSecretValue",
  "ssm:GetParameter",
  "ssm:GetParameters",
];

/** The channels of ECS Exec. */
const EXEC = [
  "ssmmessages:CreateControlChannel",
  "ssmmessages:CreateDataChannel",
  "ssmmessages:OpenControlChannel",
  "ssmmessages:OpenDataChannel",
];

/** What the task definition makes the execution role need beyond the usual. */
export interface ExecutionNeeds {
  /** `environmentFiles`, or a FireLens configuration in a bucket. @defaultValue false */
  readonly files?: boolean;
  /** `awslogs-create-group` among the options of a log driver. @defaultValue false */
  readonly createsLogGroup?: boolean;
  /** Images by a pull-through cache. @defaultValue false */
  readonly pullThroughCache?: boolean;
  /** Patterns of actions that an organisation lets execution roles have besides. @defaultValue none */
  readonly also?: readonly string[];
}

/** That the execution role can do nothing but start its tasks; on what is for other rules to say. */
export function executionRoleActions(statement: Statement, needs: ExecutionNeeds = {}): Verdict {
  const allowed = [
    ...STARTING,
    ...(needs.files === true ? ["s3:GetBucketLocation", "s3:GetObject"] : []),
    ...(needs.createsLogGroup === true ? ["logs:CreateLogGroup"] : []),
    ...(needs.pullThroughCache === true
      ? ["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"]
      : []),
  ];
  return judgeActions(
    statement,
    ({ name }) =>
      !allowed.includes(name) && needs.also?.some((each) => matchesAction(each, name)) !== true,
    (name, found) =>
      `${name} allows ${found}, which starting a task does not take. Give it to the task role if the container needs it, else remove it`,
  );
}

/** That the task role pulls no images: the execution role does, before a container runs. */
export function taskRolePullsNothing(statement: Statement): Verdict {
  return judgeActions(
    statement,
    ({ name }) => name.startsWith("ecr:"),
    (name, found) =>
      `${name} allows ${found} to the containers themselves; images are pulled by the execution role. Remove it`,
  );
}

/** @param exec whether a service or task of the role has ECS Exec on; undefined while not known */
export function taskRoleExec(statement: Statement, exec: boolean | undefined): Verdict {
  if (exec === true) return FINE;
  const verdict = judgeActions(
    statement,
    ({ name }) => EXEC.includes(name),
    (name, found) =>
      `${name} allows ${found}, the channels of ECS Exec, which is off. Remove it, or set enableExecuteCommand`,
  );
  if (exec === false || verdict.violations.length === 0) return verdict;
  return undecided("whether ECS Exec is on is not known yet");
}

/** Holds the actions that `wrong` tells of against a statement, by the patterns that allow them. */
function judgeActions(
  statement: Statement,
  wrong: (action: Action) => boolean,
  message: (name: string, found: string) => string,
): Verdict {
  return judgeAllow(statement, () => {
    const { actions, unrecognised, unknown } = actionsOf(statement);
    const named = membersOf(statement.actions).known;
    const found = [
      ...actions.filter(wrong).map(({ name }) => name),
      ...misspelt(unrecognised, wrong),
    ];
    const open = unknown ? undecided(`an action of ${nameOf(statement)} is not known yet`) : FINE;
    if (found.length === 0) return open;
    const why = named.filter((pattern) => found.some((action) => matchesAction(pattern, action)));
    const by = named.length === 0 ? " by NotAction" : ` by ${listed(why)}`;
    const exact = named.length > 0 && why.length === found.length;
    const what = `${listed(found)}${exact ? "" : by}`;
    return allOf([violated(message(nameOf(statement), what)), open]);
  });
}

/** Judged by their names alone: the table doesn't have them. */
function misspelt(
  patterns: readonly string[],
  wrong: (action: Action) => boolean,
): readonly string[] {
  return patterns.filter((pattern) =>
    wrong({ name: pattern.toLowerCase(), level: "Write", takesResource: true }),
  );
}
