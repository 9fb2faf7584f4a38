import { plain, type Loose } from "../checks";
import type { Path, Problem } from "../problems";
import type { PermissionArgs } from "./args";

/** Characters of all inline policies of a role together, white space not counted. */
export const inlinePolicyLimit = 10_240;

/** How much of {@link inlinePolicyLimit} a policy takes. */
export function policySize(document: string): number {
  return document.replace(/\s/g, "").length;
}

const actionPattern = /^[A-Za-z0-9-]+:[A-Za-z0-9*?]+$/;
const resourcePattern = /^arn:aws[a-z-]*:[a-z0-9-]+:[^:]*:[^:]*:.+$/;
const policyText = /^[\u0020-\u00ff]*$/;

/**
 * What IAM refuses in the permissions of a task role, and `*` as an action: it makes the application
 * the administrator of the account. Narrower globs (`s3:Get*`, `s3:*`) and `*` as a resource are
 * taken as written; the policies of the Least privilege area judge them.
 *
 * Paths start at `permissions`.
 */
export function checkPermissions(
  permissions: readonly (Loose<PermissionArgs> | undefined)[] | undefined,
): Problem[] {
  const problems = (permissions ?? []).flatMap((permission, index) =>
    permission === undefined ? [] : checkPermission(["permissions", index], permission),
  );
  return problems.length > 0 ? problems : checkSize(permissions ?? []);
}

function checkPermission(path: Path, { actions, resources }: Loose<PermissionArgs>): Problem[] {
  return [
    ...checkList([...path, "actions"], actions, checkAction),
    ...checkList([...path, "resources"], resources, checkResource),
  ];
}

function checkList(
  path: Path,
  list: readonly unknown[] | undefined,
  check: (path: Path, text: string) => Problem[],
): Problem[] {
  if (list?.length === 0) {
    return [
      {
        path,
        message: "the list is empty",
        allowed: "at least one",
        fix: "leave the permission out",
      },
    ];
  }
  return (list ?? []).flatMap((item, index) => {
    const text = plain(item);
    return text === undefined ? [] : check([...path, index], text);
  });
}

function checkAction(path: Path, action: string): Problem[] {
  const allowed = "SERVICE:ACTION, e.g. s3:GetObject or s3:Get*";
  if (/^[*?]+(:[*?]+)?$/.test(action)) {
    return [
      {
        path,
        message: `"${action}" allows every action of every service`,
        allowed,
        fix: "name the actions that the application calls",
      },
    ];
  }
  return actionPattern.test(action)
    ? []
    : [{ path, message: `"${action}" is not an IAM action`, allowed }];
}

function checkResource(path: Path, resource: string): Problem[] {
  if (resource === "*") return [];
  if (resourcePattern.test(resource) && policyText.test(resource)) return [];
  return [
    {
      path,
      message: `"${resource}" is not an ARN`,
      allowed:
        'arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, with * and ? after the service, or "*"',
    },
  ];
}

/** Counts what is known; the rest is counted when it is. */
function checkSize(permissions: readonly (Loose<PermissionArgs> | undefined)[]): Problem[] {
  const size = policySize(
    JSON.stringify({
      Version: "2012-10-17",
      Statement: permissions.map((permission, index) => ({
        Sid: `Permission${index + 1}`,
        Effect: "Allow",
        Action: permission?.actions,
        Resource: permission?.resources?.filter((resource) => typeof resource === "string"),
      })),
    }),
  );
  if (size <= inlinePolicyLimit) return [];
  return [
    {
      path: ["permissions"],
      message: `these make a policy of ${size} characters`,
      allowed: `up to ${inlinePolicyLimit} characters`,
      fix: "name fewer resources, or name them by a common prefix",
    },
  ];
}
