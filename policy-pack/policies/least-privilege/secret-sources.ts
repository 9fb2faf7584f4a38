/** Which secrets and parameters of the stack a property came from. */
import type { NameOfResource } from "../../iam";
import { knownValue, type Resource, type Stack } from "../../reading";
import { sourcesOf } from "./traced";

const SECRET = "aws:secretsmanager/secret:Secret";
const PARAMETER = "aws:ssm/parameter:Parameter";

/** Resources that stand for a secret, with the property that names it. */
const OF_SECRET: Readonly<Record<string, string>> = {
  "aws:secretsmanager/secretRotation:SecretRotation": "secretId",
  "aws:secretsmanager/secretVersion:SecretVersion": "secretId",
};

/** Databases have secrets that AWS makes for them. */
const DATABASES = [
  "aws:docdb/cluster:Cluster",
  "aws:rds/cluster:Cluster",
  "aws:rds/instance:Instance",
  "aws:redshift/cluster:Cluster",
];

/** URNs of the secrets and parameters that a property came from. */
export function secretSources(
  stack: Stack,
  resource: Resource,
  property: string,
): readonly string[] {
  const types = [SECRET, PARAMETER, ...Object.keys(OF_SECRET)];
  const sources = sourcesOf(stack, resource, property, types);
  return [...new Set(sources.map((source) => secretOf(stack, source).urn))];
}

/**
 * URNs for references of a property that are not known yet: of the secrets that it came from and
 * that the known references don't name, else of databases with secrets of their own.
 */
export function secretsBehind(
  stack: Stack,
  resource: Resource,
  property: string,
  known: readonly string[],
): readonly string[] {
  const secrets = secretSources(stack, resource, property).filter(
    (urn) => !known.some((reference) => isOf(stack.find(urn), reference)),
  );
  return secrets.length > 0 ? secrets : databaseSources(stack, resource, property);
}

/** URNs of databases that a property came from, which may stand for their secrets. */
export function databaseSources(
  stack: Stack,
  resource: Resource,
  property: string,
): readonly string[] {
  return sourcesOf(stack, resource, property, DATABASES).map(({ urn }) => urn);
}

function secretOf(stack: Stack, source: Resource): Resource {
  const property = OF_SECRET[source.type];
  if (property === undefined) return source;
  return stack.follow(source, [property], [SECRET]).resources[0] ?? source;
}

function isOf(secret: Resource | undefined, reference: string): boolean {
  const arn = secret === undefined ? undefined : knownValue(secret.output("arn").text());
  return arn !== undefined && reference.startsWith(arn);
}

/** Names that are known before the ARNs are. */
export function secretNames(stack: Stack): NameOfResource {
  return (urn) => {
    const resource = stack.find(urn);
    const name = resource === undefined ? undefined : knownValue(resource.output("name").text());
    if (resource === undefined || name === undefined || name === "") return undefined;
    if (resource.type === SECRET) return { kind: "secret", name };
    return resource.type === PARAMETER ? { kind: "parameter", name } : undefined;
  };
}
