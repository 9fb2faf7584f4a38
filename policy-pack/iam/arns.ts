import { hasWildcard, isOnlyWildcards } from "./glob";

/** `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`, any part of it a pattern. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** All that follows the account, colons included. */
  readonly resource: string;
}

export function parseArn(text: string): Arn | undefined {
  const [arn, partition, service, region, account, ...rest] = text.split(":");
  if (arn !== "arn" || partition === undefined || service === undefined) return undefined;
  if (region === undefined || account === undefined || rest.length === 0) return undefined;
  return { partition, service, region, account, resource: rest.join(":") };
}

/**
 * How much a resource of a statement takes in: all there is (`*`, `arn:aws:*`), all of a service
 * (`arn:aws:s3:::*`), all of a type (`arn:aws:dynamodb:eu-west-1:123456789012:table/*`), or what it
 * names.
 */
export type Breadth = "everything" | "service" | "type" | "named";

/** Services whose resources begin with a name, as `arn:aws:s3:::BUCKET/KEY`, and not with a type. */
const NAMED_AT_ONCE: ReadonlySet<string> = new Set([
  "codecommit",
  "codepipeline",
  "execute-api",
  "neptune-db",
  "s3",
  "servicequotas",
  "sns",
  "sqs",
]);

/** Types whose members AWS names when they come to be, so that nobody can name them before. */
const NAMED_BY_AWS: ReadonlySet<string> = new Set([
  "ec2:network-interface",
  "ec2:security-group-rule",
  "route53:change",
]);

export function breadthOf(resource: string): Breadth {
  if (isOnlyWildcards(resource)) return "everything";
  const arn = parseArn(resource);
  if (arn === undefined) return breadthOfShort(resource);
  if (/^[*?/:]+$/.test(arn.resource)) return hasWildcard(arn.service) ? "everything" : "service";
  return isWholeType(arn) ? "type" : "named";
}

/** `arn:aws:*` or `arn:aws:s3*`, where the wildcard stands for colons too. */
function breadthOfShort(resource: string): Breadth {
  const [arn = "", , service = ""] = resource.split(":");
  if (!resource.endsWith("*") || !(arn === "arn" || hasWildcard(arn))) return "named";
  return service === "" || hasWildcard(service) ? "everything" : "service";
}

function isWholeType({ service, resource }: Arn): boolean {
  if (NAMED_AT_ONCE.has(service)) return false;
  const [type = "", name = "", ...rest] = resource.replace(/^\//, "").split(/[/:]/);
  const last = rest.at(-1) ?? name;
  if (hasWildcard(type) || !isOnlyWildcards(name) || !isOnlyWildcards(last)) return false;
  return !NAMED_BY_AWS.has(`${service}:${type}`);
}
