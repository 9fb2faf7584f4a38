import type { Rule } from "../../rule";
import { ecsDistinctRoles } from "./ecs-distinct-roles";
import { ecsExecutionRoleMinimal } from "./ecs-execution-role-minimal";
import { ecsRolesNotShared } from "./ecs-roles-not-shared";
import { ecsSecretScope } from "./ecs-secret-scope";
import { iamConfusedDeputy } from "./iam-confused-deputy";
import { iamNoBroadManagedPolicies } from "./iam-no-broad-managed-policies";
import { iamNoEscalation } from "./iam-no-escalation";
import { iamNoWildcardActions } from "./iam-no-wildcard-actions";
import { iamNoWildcardResources } from "./iam-no-wildcard-resources";
import { iamScopedPassRole } from "./iam-scoped-pass-role";

/** All policies of the area Least privilege. */
export const leastPrivilegeRules: readonly Rule[] = [
  iamNoWildcardActions,
  iamNoWildcardResources,
  iamScopedPassRole,
  iamNoBroadManagedPolicies,
  iamNoEscalation,
  iamConfusedDeputy,
  ecsDistinctRoles,
  ecsRolesNotShared,
  ecsExecutionRoleMinimal,
  ecsSecretScope,
];
