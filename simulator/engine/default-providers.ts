/**
 * Providers that nobody declared. The real engine writes one resource for each package and version
 * that a resource without a provider needs, e.g. `pulumi:providers:aws::default_7_48_0`.
 */
import { UNKNOWN, type Props } from "../provider";
import type { Engine, PackageReference } from "./engine";
import { EngineError, Status } from "./errors";
import { noOptions, type ResourceState } from "./model";
import { judge } from "./policies";
import { createUrn, providerType, stableUuid } from "./urn";
import { isObject, secret } from "./values";

export interface ProviderRequest {
  /** The Pulumi package, e.g. `aws`. */
  readonly packageName: string;
  readonly version: string;
  readonly downloadUrl: string;
  /** Set when the package is another one with a parameter. */
  readonly parameterized?: PackageReference;
}

/** Bookkeeping of the engine that sits among a provider's inputs. */
const INTERNAL = "__internal";

/** Which provider a request means: by the package it registered, or by its own version. */
export function providerRequest(
  engine: Engine,
  packageName: string,
  request: { version: string; pluginDownloadUrl: string; packageRef: string },
): ProviderRequest {
  if (request.packageRef === "") {
    const { version, pluginDownloadUrl } = request;
    return { packageName, version, downloadUrl: pluginDownloadUrl.replace(/\/$/, "") };
  }
  const found = engine.packages.get(request.packageRef);
  if (found === undefined) {
    throw new EngineError(`unknown provider package '${request.packageRef}'`, {
      code: Status.invalidArgument,
    });
  }
  return {
    packageName: found.parameterization?.name ?? found.name,
    version: found.parameterization?.version ?? found.version,
    downloadUrl: found.downloadUrl,
    parameterized: found,
  };
}

/** A name without characters that a resource name of the engine's own may not have. */
export function defaultProviderName(version: string, downloadUrl: string): string {
  const parts = ["default"];
  if (version !== "") parts.push(...version.split(/[.+-]/));
  if (downloadUrl !== "") parts.push(downloadUrl.replace(/[^A-Za-z0-9_.]/g, "_"));
  return parts.join("_");
}

/** The engine's own inputs of a provider: its version and where its plugin comes from. */
export function withProviderInternals(inputs: Props, request: ProviderRequest): Props {
  const result: Props = { ...inputs };
  const before = result[INTERNAL];
  const internal: Props = isObject(before) ? { ...before } : {};
  const fixed = request.version !== "" || request.downloadUrl !== "";
  if (request.version !== "") result["version"] = request.version;
  if (request.downloadUrl !== "") internal["pluginDownloadURL"] = request.downloadUrl;
  const base = request.parameterized;
  if (base?.parameterization !== undefined) {
    internal["name"] = base.name;
    internal["version"] = base.version;
    internal["parameterization"] = { value: base.parameterization.value };
  }
  // The real engine writes the section even when it is empty.
  if (fixed || Object.keys(internal).length > 0) result[INTERNAL] = internal;
  return result;
}

/** What a provider shows of its inputs. */
export function providerOutputs(inputs: Props): Props {
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== INTERNAL));
}

/** The stack configuration of a package: `aws:region` is the input `region` of its provider. */
function configuredInputs(engine: Engine, packageName: string): Props {
  const { config, secretKeys } = engine.options;
  const inputs: Props = {};
  for (const key of Object.keys(config).sort()) {
    if (!key.startsWith(`${packageName}:`)) continue;
    const value = config[key] ?? "";
    inputs[key.slice(packageName.length + 1)] = secretKeys.includes(key) ? secret(value) : value;
  }
  return inputs;
}

/** Any id stands for a provider that a preview has not configured. */
export function providerReference(resource: ResourceState): string {
  return `${resource.urn}::${resource.id ?? UNKNOWN}`;
}

/** `URN::ID` of the default provider; it is added to the stack when first asked for. */
export function defaultProvider(engine: Engine, request: ProviderRequest): string {
  const name = defaultProviderName(request.version, request.downloadUrl);
  const key = `${request.packageName}::${name}`;
  const known = engine.defaultProviders.get(key);
  if (known !== undefined) return providerReference(known);
  const created = describe(engine, request, name);
  engine.plan?.provider(created);
  engine.defaultProviders.set(key, created);
  engine.claimedUrns.add(created.urn);
  engine.add(created);
  // Nobody waits for the engine's own resource: what forbids it shows in the verdicts.
  judge(engine, created).catch(() => undefined);
  engine.options.onResource?.(created);
  return providerReference(created);
}

function describe(engine: Engine, request: ProviderRequest, name: string): ResourceState {
  const type = providerType(request.packageName);
  const { stack, project } = engine.options;
  const urn = createUrn({ stack, project, parent: "", type, name });
  const inputs = withProviderInternals(configuredInputs(engine, request.packageName), request);
  return {
    urn,
    type,
    name,
    custom: true,
    remote: false,
    external: false,
    parent: "",
    ...(engine.preview ? {} : { id: stableUuid(urn) }),
    inputs,
    outputs: providerOutputs(inputs),
    dependencies: [],
    propertyDependencies: {},
    provider: "",
    providers: {},
    version: request.version,
    ...noOptions,
  };
}
