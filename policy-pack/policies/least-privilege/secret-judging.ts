import type { Findings } from "../../findings";
import {
  grantsReference,
  isUrn,
  managedPolicyName,
  readSecretReference,
  secretsGranted,
  secretsTaken,
  TASK_EXECUTION_POLICY,
  type NameOfResource,
} from "../../iam";
import type { Resource, Stack } from "../../reading";
import type { Attachment } from "./attachments";
import type { GrantedSecrets } from "./granted-secrets";
import { report } from "./judging";
import { isNamed } from "./names";
import { grantsOf, type RoleGrants } from "./role-grants";
import { secretSources } from "./secret-sources";
import type { TakenSecrets } from "./taken-secrets";
import { roleFor } from "./task-roles";

/** AWS's own policies that read no secrets. */
const READ_NO_SECRETS = [
  TASK_EXECUTION_POLICY,
  "AmazonEC2ContainerRegistry*",
  "AmazonS3*",
  "AWSXRay*",
  "CloudWatch*",
];

const SECRET_POLICY = "aws:secretsmanager/secretPolicy:SecretPolicy";

/** An execution role and what it may read. */
export interface Scope {
  readonly stack: Stack;
  readonly names: NameOfResource;
  readonly grants: RoleGrants;
  readonly granted: readonly GrantedSecrets[];
}

/** Whether all that a task definition takes is granted. */
export function judgeTaken(
  taskDefinition: Resource,
  { taken, maybe, anything }: TakenSecrets,
  { stack, names, grants, granted }: Scope,
  { violation, undecided }: Findings,
): void {
  if (anything) undecided(taskDefinition, "which secrets its containers take is not known yet");
  // What is made elsewhere may grant it.
  if (grants.role === undefined || grants.attached.some(mayReadSecrets)) return;
  if (stack.referrers(grants.role, [SECRET_POLICY]).length > 0) return;
  const statements = granted.flatMap((each) => each.statements);
  const later = granted.flatMap((each) => each.maybe);
  const unread = granted.some(({ policy }) => policy.document.state === "unknown");
  const open = unread || grantsOf(stack).stray;
  const missing = (reference: string): readonly string[] =>
    later.includes(reference)
      ? []
      : secretsGranted([reference], statements, { nameOfResource: names }).violations;
  for (const message of taken.flatMap(missing)) {
    if (open) undecided(taskDefinition, "what its execution role may read is not known yet");
    else violation(taskDefinition, message);
  }
  const inVariables = readByContainers(stack, taskDefinition);
  if (maybe.filter((urn) => !inVariables.includes(urn)).flatMap(missing).length > 0) {
    undecided(taskDefinition, "which secrets its containers take is not known yet");
  }
}

/** Secrets that the task role's policies came from: containers know these by a variable. */
function readByContainers(stack: Stack, taskDefinition: Resource): readonly string[] {
  const role = roleFor(stack, taskDefinition, "taskRoleArn");
  if (role === undefined || role === "absent") return [];
  const policies = grantsOf(stack).byRole.get(role.key)?.policies ?? new Set();
  return [...policies].flatMap(({ resource, property }) =>
    secretSources(stack, resource, property),
  );
}

function mayReadSecrets({ arn }: Attachment): boolean {
  const name = arn.state === "known" ? managedPolicyName(arn.value) : undefined;
  return name === undefined || !isNamed(name, READ_NO_SECRETS);
}

/** Whether a policy grants nothing but what is taken. */
export function judgeGranted(
  { policy, statements, unsure, maybe, open }: GrantedSecrets,
  all: TakenSecrets,
  { names: nameOfResource }: Scope,
  findings: Findings,
): void {
  const later = `what ${policy.property} lets be read is not known yet`;
  if (open) report({ violations: [], undecided: [later] }, policy, findings);
  const isOpen = (resource: string): boolean =>
    all.anything || unsure.includes(resource) || (all.literals && !isUrn(resource));
  const takenMaybe = (resource: string): boolean =>
    isTaken(resource, [...all.maybe, ...all.databases], nameOfResource);
  const judged = secretsTaken(all.taken, statements, {
    nameOfResource,
    mayBeTaken: (resource) => takenMaybe(resource) || isOpen(resource),
  });
  const strict = secretsTaken(all.taken, statements, { nameOfResource, mayBeTaken: takenMaybe });
  report(judged, policy, findings);
  const untaken = maybe.filter(
    (urn) => !isTaken(urn, [...all.taken, ...all.maybe, ...all.databases], nameOfResource),
  );
  if (strict.violations.length > judged.violations.length || (untaken.length > 0 && all.anything)) {
    const why = "whether containers take all that it lets be read is not known yet";
    report({ violations: [], undecided: [why] }, policy, findings);
  } else {
    const violations = untaken.map(
      (urn) => `it lets "${nameIn(urn)}" be read, which no container takes. Remove it`,
    );
    report({ violations, undecided: [] }, policy, findings);
  }
}

/** The name of the resource. */
function nameIn(urn: string): string {
  return urn.split("::").at(-1) ?? urn;
}

/** Whether a resource of a statement takes in one of these references. */
function isTaken(resource: string, taken: readonly string[], names: NameOfResource): boolean {
  return taken.some((valueFrom) => {
    const reference = readSecretReference(valueFrom);
    return reference !== undefined && grantsReference(resource, reference, names);
  });
}
