/** Parts of the small programs in which containers take secrets. */
import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { allow, give, taskDefinition, taskRole, type Written } from "./program";

export const AT = "eu-west-1:123456789012";
export const SECRET = `arn:aws:secretsmanager:${AT}:secret:shop/db`;
export const OTHER = `arn:aws:secretsmanager:${AT}:secret:shop/mail-AbCdEf`;
export const PARAMETER = `arn:aws:ssm:${AT}:parameter/shop/level`;

export const read = (Resource: unknown): Written =>
  allow(["secretsmanager:GetSecretValue", "ssm:GetParameters"], Resource);

/** A container that takes these. */
export const takes = (...valueFrom: readonly pulumi.Input<string>[]): Written => ({
  secrets: valueFrom.map((each, index) => ({ name: `SECRET_${index}`, valueFrom: each })),
});

/** A task definition whose containers take some secrets, and whose execution role may read some. */
export function app(container: Written, ...statements: readonly Written[]): aws.iam.Role {
  const role = taskRole("execution");
  if (statements.length > 0) give("policy", role.name, ...statements);
  taskDefinition("api", { executionRoleArn: role.arn }, container);
  return role;
}

export const ungranted = (id: string, action: string): string =>
  `api: a container takes ${id}, which the execution role may not read, so no task starts. Allow ${action} on it`;
export const untaken = (id: string): string =>
  `policy: Statement[0] lets ${id} be read, which no container takes. Remove it`;
