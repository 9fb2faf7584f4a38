import { parseArn } from "./arns";

/**
 * AWS's own policies that grant a service or the account as a whole. `…FullAccess` and its newer
 * versions (`CloudWatchFullAccessV2`) are matched by their ending.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
const BROAD: ReadonlyMap<string, string> = new Map([
  ["AdministratorAccess", "allows everything"],
  ["AdministratorAccess-Amplify", "allows nearly everything"],
  ["AdministratorAccess-AWSElasticBeanstalk", "allows nearly everything"],
  ["AWSCodeDeployRoleForECS", "passes any role, invokes any function and reads any bucket"],
  ["DatabaseAdministrator", "allows all of AWS's database services"],
  ["DataScientist", "allows all of AWS's analytics services"],
  ["NetworkAdministrator", "allows all of the account's network"],
  ["PowerUserAccess", "allows everything but IAM"],
  ["SecretsManagerReadWrite", "reads and writes every secret"],
  ["SystemAdministrator", "allows most of AWS's services"],
]);

const FULL_ACCESS = /FullAccess(V\d+)?$/i;

/** What to take instead, where there is something. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  [
    "AWSCodeDeployRoleForECS",
    "AWSCodeDeployRoleForECSLimited, or a policy that names its resources",
  ],
]);

/** The policy that most execution roles have; it names no secrets and no log groups. */
export const TASK_EXECUTION_POLICY = "AmazonECSTaskExecutionRolePolicy";

/** The name of one of AWS's own policies, by its ARN in any partition; undefined for others. */
export function managedPolicyName(policyArn: string): string | undefined {
  const arn = parseArn(policyArn);
  if (arn?.service !== "iam" || arn.account !== "aws") return undefined;
  return arn.resource.startsWith("policy/") ? arn.resource.split("/").at(-1) : undefined;
}

/**
 * Why one of AWS's own policies is too broad, and what to do; undefined where it isn't. A policy of
 * one's own may be called what it likes: its statements are judged.
 */
export function broadManagedPolicy(policyArn: string): string | undefined {
  const name = managedPolicyName(policyArn);
  if (name === undefined) return undefined;
  const grants =
    BROAD.get(name) ?? (FULL_ACCESS.test(name) ? "allows all of a service" : undefined);
  if (grants === undefined) return undefined;
  const instead = INSTEAD.get(name) ?? "a policy with the actions and resources that are used";
  return `the AWS managed policy ${name} ${grants}. Attach ${instead}`;
}
