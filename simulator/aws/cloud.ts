import { isProps, UNKNOWN, type Json, type Props, type ProviderContext } from "../provider";
import { regionFacts, type RegionFacts } from "./regions";

/** The account of a simulated run when the provider's configuration names none. */
export const defaultAccountId = "123456789012";

/** Where resources of one provider configuration live. */
export interface Cloud extends RegionFacts {
  readonly accountId: string;
  /** `default_tags` of the provider. */
  readonly defaultTags: Readonly<Record<string, string>>;
  /** Builds an ARN in this account and region. */
  readonly arn: (service: string, resource: string) => string;
  /** Builds an ARN without a region, as IAM's and Route 53's are. */
  readonly globalArn: (service: string, resource: string) => string;
}

/** Reads a structured provider setting: Pulumi sends those as JSON text. */
function structured(value: Json | undefined): Json | undefined {
  if (typeof value !== "string" || value === UNKNOWN) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}

/** The account that the configuration pins, by allowed account ids or by the role it assumes. */
function configuredAccount(config: Props): string | undefined {
  const allowed = structured(config["allowedAccountIds"]);
  if (Array.isArray(allowed) && typeof allowed[0] === "string" && allowed[0] !== UNKNOWN) {
    return allowed[0];
  }
  const roles = structured(config["assumeRoles"] ?? config["assumeRole"]);
  const role = Array.isArray(roles) ? roles.at(-1) : roles;
  const arn = isProps(role) ? role["roleArn"] : undefined;
  return typeof arn === "string" ? /^arn:[^:]+:iam::(\d{12}):/.exec(arn)?.[1] : undefined;
}

/** The provider's default tags; unknown values count as absent. */
function configuredTags(config: Props): Record<string, string> {
  const settings = structured(config["defaultTags"]);
  const tags = isProps(settings) ? settings["tags"] : undefined;
  if (!isProps(tags)) return {};
  return Object.fromEntries(
    Object.entries(tags).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/**
 * The region of a provider configuration, as the provider finds it: its setting, then the two
 * environment variables. Undefined when none says; {@link UNKNOWN} when not known yet.
 */
export function configuredRegion(context: ProviderContext): string | undefined {
  const region = context.config["region"];
  if (typeof region === "string" && region !== "") return region;
  return process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
}

/** The surroundings of a resource in the given region. */
export function cloudOf(context: ProviderContext, region: string): Cloud {
  const facts = regionFacts(region);
  const accountId = configuredAccount(context.config) ?? defaultAccountId;
  return {
    ...facts,
    accountId,
    defaultTags: configuredTags(context.config),
    arn: (service, resource) =>
      `arn:${facts.partition}:${service}:${region}:${accountId}:${resource}`,
    globalArn: (service, resource) => `arn:${facts.partition}:${service}::${accountId}:${resource}`,
  };
}
