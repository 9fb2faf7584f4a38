/** Resources as the SDK hands them to policies: deserialised, behind proxies that throw on unknowns. */
import type {
  PolicyProviderResource,
  PolicyResource,
  ResourceValidationArgs,
  StackValidationArgs,
} from "@pulumi/policy";
import { Resource, type ResourceFacts } from "./resource";
import { Stack } from "./stack";
import { isMembers, type Members } from "./wire";

/** What the proxy answers with the object behind it; part of the SDK's own serialisation. */
const PROXY_TARGET = "__getSpecialProxyTarget";

function behindProxy(props: Members): Members {
  let target: Members = props;
  while (target["__isSpecialProxy"] === true) {
    const next = target[PROXY_TARGET];
    if (!isMembers(next)) break;
    target = next;
  }
  return target;
}

interface Common {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly props: Members;
  readonly opts: { readonly protect: boolean; readonly ignoreChanges: string[]; parent?: string };
  readonly provider?: PolicyProviderResource;
}

function commonFacts({ type, name, urn, props, opts, provider }: Common): ResourceFacts {
  return {
    type,
    name,
    urn,
    protect: opts.protect,
    ignoreChanges: opts.ignoreChanges,
    parent: opts.parent ?? "",
    dependencies: [],
    properties: () => behindProxy(props),
    provider: () => (provider === undefined ? {} : behindProxy(provider.props as Members)),
  };
}

export function resourceFromArguments(args: ResourceValidationArgs): Resource {
  return new Resource(commonFacts(args));
}

export function stackFromArguments({ resources }: StackValidationArgs): Stack {
  return new Stack(resources.map(stackFacts));
}

function stackFacts(resource: PolicyResource): ResourceFacts {
  return {
    ...commonFacts(resource),
    parent: resource.parent?.urn ?? resource.opts.parent ?? "",
    dependencies: urnsOf(resource.dependencies),
    propertyDependencies: () =>
      Object.fromEntries(
        Object.entries(resource.propertyDependencies).map(([key, list]) => [key, urnsOf(list)]),
      ),
  };
}

function urnsOf(resources: readonly PolicyResource[]): readonly string[] {
  return resources.map(({ urn }) => urn);
}
