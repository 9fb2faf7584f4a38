/** Parts of the small programs that the tests of this area judge. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export type Written = Readonly<Record<string, unknown>>;

/** A statement that allows. */
export function allow(Action: unknown, Resource: unknown, Condition?: unknown): Written {
  return { Effect: "Allow", Action, Resource, ...(Condition === undefined ? {} : { Condition }) };
}

/** A document as an object, which may hold what is not known yet. */
export function document(...statements: readonly Written[]): aws.iam.PolicyDocument {
  const list: readonly object[] = statements;
  return { Version: "2012-10-17", Statement: list as aws.iam.PolicyStatement[] };
}

export function text(...statements: readonly Written[]): string {
  return JSON.stringify(document(...statements));
}

/** A statement of a trust policy. */
export function trust(Service: unknown, Condition?: unknown): Written {
  return {
    Effect: "Allow",
    Principal: { Service },
    Action: "sts:AssumeRole",
    ...(Condition === undefined ? {} : { Condition }),
  };
}

export const TASKS = "ecs-tasks.amazonaws.com";

/** What tasks of this account have. */
export const SOURCE = {
  StringEquals: { "aws:SourceAccount": "123456789012" },
  ArnLike: { "aws:SourceArn": "arn:aws:ecs:eu-west-1:123456789012:*" },
};

/** A role that tasks take. */
export function taskRole(name: string, args: Partial<aws.iam.RoleArgs> = {}): aws.iam.Role {
  return new aws.iam.Role(name, { assumeRolePolicy: text(trust(TASKS, SOURCE)), ...args });
}

/** A role that an instance takes. */
export function instanceRole(name: string, args: Partial<aws.iam.RoleArgs> = {}): aws.iam.Role {
  return new aws.iam.Role(name, {
    assumeRolePolicy: text(trust("ec2.amazonaws.com")),
    ...args,
  });
}

/** A policy of a role, as a resource of its own. */
export function give(
  name: string,
  role: pulumi.Input<string | aws.iam.Role>,
  ...statements: readonly Written[]
): aws.iam.RolePolicy {
  return new aws.iam.RolePolicy(name, { role, policy: document(...statements) });
}

export function attach(
  name: string,
  role: pulumi.Input<string | aws.iam.Role>,
  policyArn: pulumi.Input<string>,
): aws.iam.RolePolicyAttachment {
  return new aws.iam.RolePolicyAttachment(name, { role, policyArn });
}

export function managed(name: string): string {
  return `arn:aws:iam::aws:policy/${name}`;
}

/** A task definition of one container. */
export function taskDefinition(
  name: string,
  args: Partial<aws.ecs.TaskDefinitionArgs> = {},
  container: Written = {},
): aws.ecs.TaskDefinition {
  return new aws.ecs.TaskDefinition(name, {
    family: name,
    containerDefinitions: pulumi.jsonStringify([
      { name, image: `shop/${name}:1.4.0`, memory: 512, ...container },
    ]),
    ...args,
  });
}

export function service(
  name: string,
  definition: pulumi.Input<string>,
  args: Partial<aws.ecs.ServiceArgs> = {},
): aws.ecs.Service {
  return new aws.ecs.Service(name, { cluster: "main", taskDefinition: definition, ...args });
}
