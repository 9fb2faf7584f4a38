import { parseArn, type Arn } from "./arns";
import { covers, hasWildcard } from "./glob";

/** What a container definition's `valueFrom` reads. */
export interface SecretReference {
  /** `resource`: a resource of the stack, by its URN, where its ARN is not known yet. */
  readonly kind: "secret" | "parameter" | "resource";
  /** The ARN without JSON key, stage and version; a name alone; or a URN. */
  readonly id: string;
}

/** The name that a resource of the stack has, known before its ARN is. */
export interface SecretName {
  readonly kind: "secret" | "parameter";
  readonly name: string;
}

/** Tells the name of a resource by its URN; undefined where that is not known either. */
export type NameOfResource = (urn: string) => SecretName | undefined;

/** Parts of the ARN of a secret; `:jsonKey:stage:version` may follow. */
const SECRET_ARN_PARTS = 7;

/** In place of the six characters that Secrets Manager adds to a name. */
const SUFFIX = "-??????";

/**
 * Reads a `valueFrom`: the ARN of a secret, whole or without AWS's six characters, with or without
 * `:jsonKey:stage:version`; the ARN or the name of a parameter. Also takes the URN of a resource, by
 * which a caller stands in for an ARN that is not known yet.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 */
export function readSecretReference(valueFrom: string): SecretReference | undefined {
  if (isUrn(valueFrom)) return { kind: "resource", id: valueFrom };
  const service = parseArn(valueFrom)?.service;
  if (service === "secretsmanager") {
    return { kind: "secret", id: valueFrom.split(":").slice(0, SECRET_ARN_PARTS).join(":") };
  }
  if (service !== undefined)
    return service === "ssm" ? { kind: "parameter", id: valueFrom } : undefined;
  return valueFrom === "" ? undefined : { kind: "parameter", id: valueFrom };
}

/** Whether a resource of a statement takes in what is referred to. */
export function grantsReference(
  resource: string,
  reference: SecretReference,
  nameOf: NameOfResource,
): boolean {
  const { kind, id } = reference;
  if (resource === id && kind === "resource") return true;
  if (isUrn(resource)) {
    const named = nameOf(resource);
    return named !== undefined && grantsReference(patternOf(named), reference, nameOf);
  }
  if (kind !== "resource") return grantsNamed(resource, kind, id);
  const named = nameOf(id);
  return named === undefined ? covers(resource, id) : grantsNamed(resource, named.kind, named.name);
}

/** @param id an ARN, or a name in whatever account and region */
function grantsNamed(resource: string, kind: SecretName["kind"], id: string): boolean {
  const isArn = id.startsWith("arn:");
  if (isArn && kind === "parameter") return covers(resource, id);
  if (isArn) {
    const ofOne = id + SUFFIX;
    // Of a partial ARN the whole one is granted too; Secrets Manager looks it up before it asks IAM.
    if (covers(resource, ofOne) || isWholeOf(resource, id)) return true;
    return isWhole(id) && covers(resource, id);
  }
  const { service, resource: named } = kind === "secret" ? ofSecret(id) : ofParameter(id);
  const granted = parseArn(resource);
  if (granted === undefined) return covers(resource, `arn:?:${service}:?:?:${named}`);
  return covers(granted.service, service) && covers(granted.resource, named);
}

function ofSecret(name: string): Pick<Arn, "service" | "resource"> {
  return { service: "secretsmanager", resource: `secret:${name}${SUFFIX}` };
}

function ofParameter(name: string): Pick<Arn, "service" | "resource"> {
  return { service: "ssm", resource: `parameter/${name.replace(/^\//, "")}` };
}

function patternOf({ kind, name }: SecretName): string {
  const { service, resource } = kind === "secret" ? ofSecret(name) : ofParameter(name);
  return `arn:*:${service}:*:*:${resource}`;
}

export function isUrn(text: string): boolean {
  return text.startsWith("urn:pulumi:");
}

/** Whether a resource is the ARN of a secret without AWS's six characters, which grants nothing. */
export function lacksSuffix(resource: string, { kind, id }: SecretReference): boolean {
  return kind === "secret" && resource === id && !isWhole(id);
}

/**
 * Whether a resource names one secret or parameter: no wildcard, but for the `-??????` of a secret
 * whose six characters AWS has not chosen yet.
 */
export function namesOneSecret(resource: string): boolean {
  if (isUrn(resource)) return true;
  const isSecret = parseArn(resource)?.service === "secretsmanager";
  const end = isSecret && resource.endsWith(SUFFIX) ? SUFFIX.length : 0;
  return !hasWildcard(resource.slice(0, resource.length - end));
}

/** Whether a resource is a partial ARN and six characters. */
function isWholeOf(resource: string, partial: string): boolean {
  return isWhole(resource) && resource.slice(0, -SUFFIX.length) === partial;
}

/** Whether the ARN of a secret seems to have AWS's six characters. */
function isWhole(arn: string): boolean {
  return /-[A-Za-z0-9]{6}$/.test(arn);
}
