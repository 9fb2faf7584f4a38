/**
 * What IAM policies allow, as pure functions of statements: each says what it holds against one, or
 * what is not known yet. No function here reads resources or throws.
 */
export {
  actionsOfService,
  allActionsBut,
  expandActions,
  IAM_ACTIONS_DATE,
  matchesAction,
  wholeOf,
  type AccessLevel,
  type Action,
  type Expansion,
} from "./actions";
export { breadthOf, parseArn, type Arn, type Breadth } from "./arns";
export { conditionsOf, isKey, pins } from "./conditions";
export { escalation, type EscalationOptions } from "./escalation";
export { ESCALATION_PATHS, type EscalationPath } from "./escalation-paths";
export { covers, hasWildcard, isOnlyWildcards } from "./glob";
export { broadManagedPolicy, managedPolicyName, TASK_EXECUTION_POLICY } from "./managed-policies";
export { isOneRole, passRole } from "./pass-role";
export {
  grantsReference,
  isUrn,
  readSecretReference,
  type NameOfResource,
  type SecretName,
  type SecretReference,
} from "./secret-references";
export {
  readsSecrets,
  secretScope,
  secretsGranted,
  secretsTaken,
  type SecretScopeOptions,
  type SecretsTakenOptions,
} from "./secret-scope";
export {
  actionsOf,
  isAbout,
  isAllow,
  membersOf,
  nameOf,
  type Meant,
  type Members,
} from "./statements";
export {
  executionRoleActions,
  taskRoleExec,
  taskRolePullsNothing,
  type ExecutionNeeds,
} from "./task-roles";
export { confusedDeputy, openTrust, type TrustOptions } from "./trust";
export { sourceOf } from "./trust-services";
export { allOf, FINE, listed, undecided, violated, type Verdict } from "./verdict";
export { invertedPrincipals, wildcardActions, type AttachedTo } from "./wildcard-actions";
export { wildcardResources, type ResourceOptions } from "./wildcard-resources";
