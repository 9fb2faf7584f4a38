import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { ecsSourceArn } from "../iam/arns";
import { policyDocument, serviceTrust } from "../iam/documents";
import { authorizeEcr, pullImage } from "../iam/ecr";
import { execSession } from "../iam/exec";
import { decryptExecSession } from "../iam/kms";
import { findLogGroups, writeExecLogs, writeLogs } from "../iam/logs";
import type { Statement } from "../iam/statements";
import { shortName } from "../naming";
import { oncePer } from "../once";
import type { PlatformReference } from "../platform/reference";
import type { PermissionArgs } from "./args";
import type { ServiceContext } from "./context";
import { inlinePolicyLimit, policySize } from "./permissions.checks";
import { permissionStatements } from "./permissions";

/** 64 characters, less the hyphen and seven that Pulumi's auto-naming adds. */
const maxRoleName = 56;

/** 128 characters, likewise. */
const maxPolicyName = 120;

/** Who may take a task's roles: the same on the whole platform. */
const taskTrust = oncePer((platform: PlatformReference) =>
  serviceTrust({
    service: "ecs-tasks.amazonaws.com",
    accountId: platform.accountId,
    sourceArn: ecsSourceArn(platform),
  }),
);

/** What a service uses, as far as its roles are concerned. */
export interface RolesInput {
  /** Where the container logs, without `:*`. */
  readonly logGroupArn: pulumi.Input<string>;
  /** Private ECR repositories it runs from; none for images of other registries. */
  readonly repositoryArns: pulumi.Input<pulumi.Input<string>[]>;
  /** What reading the container's secrets takes. */
  readonly secretStatements: readonly Statement[];
  /** What the application itself may do. */
  readonly permissions?: readonly PermissionArgs[] | undefined;
  /** Whether people may open a session in its containers. */
  readonly exec: boolean;
}

/** The two roles of a service. Neither is ever shared with another service. */
export interface Roles {
  /** ECS acts as this role before the container runs: image, logs, secrets. */
  readonly executionRole: iam.Role;
  /** The application acts as this one. */
  readonly taskRole: iam.Role;
  /** What the roles may do. A task that starts before these exist fails: wait for them. */
  readonly policies: readonly iam.RolePolicy[];
}

/**
 * Makes a service's roles from what it really uses, both trusted for tasks of this account and
 * region only.
 *
 * Children: `NAME-execution-role`, `NAME-execution-policy`, `NAME-task-role`, and `NAME-task-policy`
 * when the application may do anything at all.
 */
export function createRoles(
  name: string,
  input: RolesInput,
  context: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): Roles {
  const { service } = context;
  const executionRole = createRole(
    name,
    "execution",
    `Starts the tasks of ${service}`,
    context,
    opts,
  );
  const taskRole = createRole(name, "task", `What ${service} may do`, context, opts);
  const task = taskStatements(input, context);
  return {
    executionRole,
    taskRole,
    policies: [
      attach(name, "execution", executionRole, executionStatements(input), context, opts),
      ...(task.length === 0 ? [] : [attach(name, "task", taskRole, task, context, opts)]),
    ],
  };
}

function executionStatements(input: RolesInput): pulumi.Input<pulumi.Input<Statement>[]> {
  const always = [writeLogs(input.logGroupArn), ...input.secretStatements];
  const { repositoryArns } = input;
  if (Array.isArray(repositoryArns)) return [...pullStatements(repositoryArns), ...always];
  return pulumi.output(repositoryArns).apply((arns) => [...pullStatements(arns), ...always]);
}

function pullStatements(repositoryArns: pulumi.Input<string>[]): Statement[] {
  return repositoryArns.length === 0 ? [] : [authorizeEcr(), pullImage(repositoryArns)];
}

function taskStatements(input: RolesInput, { platform }: ServiceContext): Statement[] {
  const exec = [
    execSession(),
    decryptExecSession(platform, platform.execKmsKeyAlias),
    findLogGroups(platform),
    writeExecLogs(platform.execLogGroupArn),
  ];
  return [...permissionStatements(input.permissions), ...(input.exec ? exec : [])];
}

function createRole(
  name: string,
  kind: "execution" | "task",
  description: string,
  { platform, tags, overrides }: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): iam.Role {
  return new iam.Role(
    shortName(`${name}-${kind}-role`, maxRoleName),
    {
      description,
      assumeRolePolicy: taskTrust(platform),
      tags,
      ...overrides?.[`${kind}-role`],
    },
    opts,
  );
}

function attach(
  name: string,
  kind: "execution" | "task",
  role: iam.Role,
  statements: pulumi.Input<pulumi.Input<Statement>[]>,
  { service, overrides }: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): iam.RolePolicy {
  return new iam.RolePolicy(
    shortName(`${name}-${kind}-policy`, maxPolicyName),
    {
      role: role.name,
      policy: policyDocument(statements).apply((text) => withinLimit(text, kind, service)),
      ...overrides?.[`${kind}-policy`],
    },
    opts,
  );
}

/** What comes from other resources can't be counted earlier; a preview still tells. */
function withinLimit(text: string, kind: string, service: string): string {
  const size = policySize(text);
  if (size <= inlinePolicyLimit) return text;
  throw new pulumi.RunError(
    `The ${kind} role of service "${service}" needs a policy of ${size} characters, and IAM takes ` +
      `${inlinePolicyLimit}. Name fewer resources, or name them by a common prefix.`,
  );
}
