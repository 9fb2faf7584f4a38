/**
 * What the Pulumi SDK alone costs: registers the resources of an exported state, with the same
 * types, parents, inputs and dependencies, against the SDK's own mocks. Reads the file that its
 * argument names.
 */
import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";

interface Recorded {
  readonly urn: string;
  readonly type: string;
  readonly custom: boolean;
  readonly parent?: string;
  readonly inputs?: Record<string, unknown>;
  readonly propertyDependencies?: Record<string, string[]>;
}

class Component extends pulumi.ComponentResource {}
class Custom extends pulumi.CustomResource {}

async function main(file: string): Promise<void> {
  const text = fs.readFileSync(file, "utf8");
  const { deployment } = JSON.parse(text) as { deployment: { resources: Recorded[] } };
  await pulumi.runtime.setMocks(
    {
      newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: inputs as object }),
      call: () => ({}),
    },
    "ecs-platform",
    "bench",
    false,
  );
  await pulumi.runtime.runInPulumiStack(() => {
    registerAll(deployment.resources);
    return Promise.resolve({});
  });
}

function registerAll(resources: readonly Recorded[]): void {
  const registered = new Map<string, pulumi.Resource>();
  for (const recorded of resources) {
    if (recorded.type.startsWith("pulumi:")) continue;
    registered.set(recorded.urn, register(recorded, registered));
  }
}

function register(
  recorded: Recorded,
  registered: ReadonlyMap<string, pulumi.Resource>,
): pulumi.Resource {
  const { urn, type, custom, parent = "" } = recorded;
  const name = urn.split("::").at(-1) ?? "";
  const above = registered.get(parent);
  const options = above === undefined ? {} : { parent: above };
  if (custom) return new Custom(type, name, inputsOf(recorded, registered), options);
  return new Component(type, name, {}, options);
}

function inputsOf(
  { inputs = {}, propertyDependencies = {} }: Recorded,
  registered: ReadonlyMap<string, pulumi.Resource>,
): pulumi.Inputs {
  const entries = Object.entries(inputs).map(([key, value]) => {
    const sources = (propertyDependencies[key] ?? []).flatMap((urn) => registered.get(urn) ?? []);
    const wired =
      sources.length === 0 ? value : pulumi.all(sources.map(({ urn }) => urn)).apply(() => value);
    return [key, wired] as const;
  });
  return Object.fromEntries(entries);
}

void main(process.argv[2] ?? "");
