/** The values of a platform that ARNs are made of, once known. */
export interface KnownScope {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
  readonly dnsSuffix: string;
}

/** A secret or parameter as ECS asks for it and as IAM grants it. */
export interface Reference {
  /** What a `valueFrom` starts with. */
  readonly arn: string;
  /** What the execution role may read: exactly that. */
  readonly grant: string;
  /** The service that decrypts it, as `kms:ViaService` names it. */
  readonly viaService: string;
}

/** AWS ends the ARN of each secret in a hyphen and six characters of its own choosing. */
const chosenByAws = /-[A-Za-z0-9]{6}$/;

/**
 * Whether a secret's name can be mistaken for the end of a whole ARN. Secrets Manager then looks for
 * a secret with a shorter name, and finds none.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
 */
export function looksComplete(secretName: string): boolean {
  return chosenByAws.test(secretName);
}

/**
 * A Secrets Manager secret by name or ARN. Without the six characters at its end, Secrets Manager
 * finds the secret by what there is, and IAM, which always compares whole ARNs, gets six `?`.
 */
export function secretReference(nameOrArn: string, scope: KnownScope): Reference {
  const isArn = nameOrArn.startsWith("arn:");
  const arn = isArn ? nameOrArn : arnOf("secretsmanager", `secret:${nameOrArn}`, scope);
  return {
    arn,
    grant: isArn && chosenByAws.test(arn) ? arn : `${arn}-??????`,
    viaService: viaService(arn, scope),
  };
}

/** A Parameter Store parameter by name or ARN. The name's own leading slash is the ARN's only one. */
export function parameterReference(nameOrArn: string, scope: KnownScope): Reference {
  const slash = nameOrArn.startsWith("/") ? "" : "/";
  const arn = nameOrArn.startsWith("arn:")
    ? nameOrArn
    : arnOf("ssm", `parameter${slash}${nameOrArn}`, scope);
  return { arn, grant: arn, viaService: viaService(arn, scope) };
}

/** One key of a secret that holds a JSON object, in its current version. */
export function withJsonKey(arn: string, jsonKey: string | undefined): string {
  return jsonKey === undefined ? arn : `${arn}:${jsonKey}::`;
}

function arnOf(service: string, resource: string, scope: KnownScope): string {
  return `arn:${scope.partition}:${service}:${scope.region}:${scope.accountId}:${resource}`;
}

/** A secret may live in another region than the service that takes it. */
function viaService(arn: string, scope: KnownScope): string {
  const [, , service, region = scope.region] = arn.split(":");
  return `${service ?? ""}.${region}.${scope.dnsSuffix}`;
}
