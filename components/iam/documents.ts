import * as pulumi from "@pulumi/pulumi";
import type { Statement } from "./statements";

/**
 * The JSON of a policy. Actions and resources are sorted and without repeats, so that the same
 * permissions always give the same text; statements keep their order, which is ours. Known at
 * preview when everything in it is.
 */
export function policyDocument(
  statements: pulumi.Input<pulumi.Input<Statement>[]>,
): pulumi.Output<string> {
  return pulumi
    .output(statements)
    .apply((known) => JSON.stringify({ Version: "2012-10-17", Statement: known.map(canonical) }));
}

type KnownStatement = pulumi.Unwrap<Statement>;

/** Key order is part of the text. */
function canonical(statement: KnownStatement): KnownStatement {
  const { Sid, Effect, Principal, Action, Resource, Condition } = statement;
  return {
    Sid,
    Effect,
    ...(Principal === undefined ? {} : { Principal }),
    Action: sorted(Action),
    ...(Resource === undefined ? {} : { Resource: list(Resource) }),
    ...(Condition === undefined ? {} : { Condition: canonicalConditions(Condition) }),
  };
}

type KnownConditions = Record<string, Record<string, string | string[]>>;

function canonicalConditions(conditions: KnownConditions): KnownConditions {
  return mapValues(conditions, (keys) => mapValues(keys, list));
}

function mapValues<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function list(value: string | string[]): string | string[] {
  return typeof value === "string" ? value : sorted(value);
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

/** Who may take a role, and on whose behalf. */
export interface ServiceTrust {
  /** The service that takes the role, e.g. `ecs-tasks.amazonaws.com`; the same in every partition. */
  readonly service: string;
  readonly accountId: pulumi.Input<string>;
  /** What the service acts for, e.g. `arn:aws:ecs:eu-west-1:123456789012:*`. May end in `*`. */
  readonly sourceArn: pulumi.Input<string>;
}

/**
 * The trust policy of a role that an AWS service takes. The conditions keep the service from taking
 * it for another account (the confused deputy).
 */
export function serviceTrust(trust: ServiceTrust): pulumi.Output<string> {
  return policyDocument([
    {
      Sid: "AssumeRole",
      Effect: "Allow",
      Principal: { Service: trust.service },
      Action: ["sts:AssumeRole"],
      Condition: {
        StringEquals: { "aws:SourceAccount": trust.accountId },
        ArnLike: { "aws:SourceArn": trust.sourceArn },
      },
    },
  ]);
}
