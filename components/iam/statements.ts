import type * as pulumi from "@pulumi/pulumi";

/** One value or several, each possibly from another resource. */
export type OneOrMore = pulumi.Input<string> | pulumi.Input<string>[];

/** Operator, key, value: `{StringEquals: {"aws:SourceAccount": "123456789012"}}`. */
export type Conditions = Record<string, Record<string, OneOrMore>>;

/**
 * One permission, in IAM's own terms. Each is made by a function of this folder that says what it
 * allows and why its resource is as wide as it is: `[readSecrets(arns), writeLogs(group)]`.
 */
export interface Statement {
  /** What the permission is for. ASCII letters and digits, unique in its document. */
  Sid: string;
  Effect: "Allow" | "Deny";
  /** Only in the policy of a resource and in a trust policy. */
  Principal?: Record<string, OneOrMore> | "*";
  Action: string[];
  /** Only `"*"` where AWS offers nothing narrower. A trust policy has none. */
  Resource?: OneOrMore;
  Condition?: Conditions;
}

/** A permission on named resources. */
export function allow(Sid: string, Action: string[], Resource: OneOrMore): Statement {
  return { Sid, Effect: "Allow", Action, Resource };
}
