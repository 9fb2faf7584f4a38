import { allow, type Statement } from "../iam/statements";
import type { PermissionArgs } from "./args";

/** The user's permissions as statements, numbered from 1 as in the stack file's list. */
export function permissionStatements(permissions: readonly PermissionArgs[] = []): Statement[] {
  return permissions.map(({ actions, resources }, index) =>
    allow(`Permission${index + 1}`, [...actions], [...resources]),
  );
}
