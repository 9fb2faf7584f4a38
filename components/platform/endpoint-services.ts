import type { EndpointService } from "./args";

/** Every interface endpoint that `endpoints: private` knows. */
export const endpointServices = [
  "ecr.api",
  "ecr.dkr",
  "kms",
  "logs",
  "secretsmanager",
  "ssm",
  "ssmmessages",
] as const satisfies readonly EndpointService[];

/** What decides which endpoints a service needs: the arguments of `EcsService` are one of these. */
export interface EndpointUse {
  readonly secrets?: Readonly<Record<string, object>> | undefined;
  readonly vault?: object | undefined;
  readonly exec?: boolean | undefined;
}

/**
 * The interface endpoints that services need when their subnets have no NAT gateway: images and logs
 * always, secrets and parameters where a service reads one, ECS Exec where it is on. Sorted.
 *
 * Platforms whose services live in other stacks leave `endpointServices` out and get all of them.
 */
export function endpointServicesFor(services: readonly EndpointUse[]): EndpointService[] {
  const needed = new Set<EndpointService>(["ecr.api", "ecr.dkr", "logs"]);
  for (const service of services) {
    for (const need of needsOf(service)) needed.add(need);
  }
  return [...needed].sort();
}

function needsOf({ secrets = {}, vault, exec }: EndpointUse): EndpointService[] {
  const needs: EndpointService[] = [];
  const references = Object.values(secrets);
  if (vault !== undefined || references.some((secret) => "secret" in secret)) {
    needs.push("secretsmanager");
  }
  if (references.some((secret) => "parameter" in secret)) needs.push("ssm");
  // The agent in the task opens the session over ssmmessages and decrypts it with the cluster's key.
  if (exec === true) needs.push("ssmmessages", "kms");
  return needs;
}

/**
 * The services whose endpoints are named after their partition's domain. CDK keeps the list of them
 * all, read from `describe-vpc-endpoint-services` in each region.
 */
const namedAfterPartition: readonly (EndpointService | "s3")[] = ["ecr.api", "ecr.dkr"];

/** Where an endpoint stands, once known. */
export interface EndpointScope {
  readonly region: string;
  /** `amazonaws.com`, `amazonaws.com.cn`, ... */
  readonly dnsSuffix: string;
}

/**
 * What a VPC endpoint of a service connects to: `com.amazonaws.REGION.NAME`, in every partition, but
 * for a few services that go by their partition's domain: `cn.com.amazonaws.cn-north-1.ecr.api`.
 */
export function endpointServiceName(
  service: EndpointService | "s3",
  { region, dnsSuffix }: EndpointScope,
): string {
  const domain = namedAfterPartition.includes(service) ? dnsSuffix : "amazonaws.com";
  return `${domain.split(".").reverse().join(".")}.${region}.${service}`;
}
