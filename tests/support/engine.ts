/** A package of our own for the engine's tests: small, and with one way to fail for each of its methods. */
import * as pulumi from "@pulumi/pulumi";
import type { Mode } from "../../simulator/engine";
import { plainDiff } from "../../simulator/plain-diff";
import { UNKNOWN, type PropertyDiff, type SimulatedProvider } from "../../simulator/provider";
import { RESOURCE_REFERENCE, SIGNATURE } from "../../simulator/engine/values";
import { simulate, type SimulateOptions, type Simulation } from "../../simulator/testing";

export const MODES: readonly Mode[] = ["preview", "update"];

/** A resource of the package `test` with one computed output, `arn`. */
export class Thing extends pulumi.CustomResource {
  declare readonly arn: pulumi.Output<string>;
  declare readonly value: pulumi.Output<unknown>;

  constructor(name: string, args: pulumi.Inputs = {}, opts?: pulumi.CustomResourceOptions) {
    super("test:index:Thing", name, { arn: undefined, value: undefined, ...args }, opts);
  }

  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): Thing {
    return new Thing(name, {}, { ...opts, id });
  }
}

/** A provider resource of the package `test`. */
export class TestProvider extends pulumi.ProviderResource {
  constructor(name: string, args: pulumi.Inputs = {}, opts?: pulumi.ResourceOptions) {
    super("test", name, args, opts);
  }
}

/** A component of the program. */
export class Group extends pulumi.ComponentResource {
  constructor(
    name: string,
    build: (parent: Group) => pulumi.Inputs | undefined,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super("test:index:Group", name, {}, opts);
    this.registerOutputs(build(this));
  }
}

/** A component of the package `far`, which its provider expands. */
export class Remote extends pulumi.ComponentResource {
  declare readonly thingId: pulumi.Output<string>;
  declare readonly echoed: pulumi.Output<unknown>;

  constructor(name: string, args: pulumi.Inputs = {}, opts?: pulumi.ComponentResourceOptions) {
    super("far:index:Remote", name, { thingId: undefined, echoed: undefined, ...args }, opts, true);
  }
}

/**
 * Answers for `test:index:Thing`; `value: "refused"` fails the check, `value: "broken"` the create and
 * `value: "stuck"` the deletion. A change of `fixed` takes a new one, and one of `single` too, which
 * two can't have at a time.
 * @param journal what it was asked to do, in order
 */
export function testProvider(journal: string[] = []): SimulatedProvider {
  return {
    ...existingThings(journal),
    package: "test",
    knows: (type) => type === "test:index:Thing",
    check: ({ inputs }) => ({
      inputs: { ...inputs, checked: true },
      failures:
        inputs["value"] === "refused" ? [{ property: "value", reason: "may not be refused" }] : [],
    }),
    create: ({ name, inputs, context }) => {
      if (!context.preview) journal.push(`create ${name}`);
      if (inputs["value"] === "broken") throw new Error("the create broke");
      const region = context.config["region"] ?? "nowhere";
      if (context.preview) return { outputs: { ...inputs, region, arn: UNKNOWN } };
      return { id: `${name}-id`, outputs: { ...inputs, region, arn: `arn:${name}` } };
    },
    read: ({ id }) => ({ id, outputs: { arn: `arn:${id}`, value: "read" } }),
    answers: (token) => token !== "test:index:unheard",
    invoke: ({ token, args }) =>
      token === "test:index:refuse"
        ? { failures: [{ property: "query", reason: "is refused" }] }
        : { result: { ...args, answer: 42 } },
  };
}

/** The part of {@link testProvider} that is about what exists. */
function existingThings(
  journal: string[],
): Required<Pick<SimulatedProvider, "diff" | "update" | "delete" | "adopt">> {
  return {
    diff: (request) => {
      const { changes } = plainDiff(request);
      const replacing = new Set(["fixed", "single"]);
      const marked = Object.entries(changes).map(([path, change]): [string, PropertyDiff] => [
        path,
        { ...change, replace: replacing.has(path) },
      ]);
      return { changes: Object.fromEntries(marked), deleteBeforeReplace: "single" in changes };
    },
    update: ({ name, old, inputs }) => {
      journal.push(`update ${name}`);
      return { id: old.id, outputs: { ...old.outputs, ...inputs } };
    },
    delete: ({ name, old, context }) => {
      const { region = "nowhere" } = context.config;
      journal.push(`delete ${name} ${old.id} in ${typeof region === "string" ? region : "?"}`);
      if (old.inputs["value"] === "stuck") throw new Error("the delete is refused");
    },
    adopt: (_type, urn, { id }) => {
      journal.push(`adopt ${urn.split("::").at(-1) ?? ""} ${id}`);
    },
  };
}

/** Expands `far:index:Remote` into one `Thing`. */
export function remoteProvider(): SimulatedProvider {
  const base = testProvider();
  return {
    ...base,
    package: "far",
    knows: (type) => type === "far:index:Remote",
    construct: async (request) => {
      const answer = await request.invoke("test:index:echo", { who: request.name });
      const thing = await request.register(
        "test:index:Thing",
        `${request.name}-thing`,
        { value: request.inputs["value"] ?? null, answer: answer["answer"] ?? null },
        { parent: request.urn },
      );
      const nested = await request.register(
        "test:index:Thing",
        `${request.name}-nested`,
        { value: thing.id },
        { parent: thing.urn, propertyDependencies: { value: [thing.urn] } },
      );
      return {
        outputs: {
          thingId: thing.id,
          echoed: request.inputs["value"] ?? null,
          thing: { [SIGNATURE]: RESOURCE_REFERENCE, urn: thing.urn, id: thing.id },
        },
        outputDependencies: { thingId: [thing.urn, nested.urn] },
      };
    },
  };
}

/** Simulates with the packages of this file. */
export function run(program: () => unknown, options: SimulateOptions = {}): Promise<Simulation> {
  return simulate(program, {
    project: "proj",
    config: {},
    providers: [testProvider(), remoteProvider()],
    ...options,
  });
}

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (reason) {
    if (reason instanceof Error) return reason;
    throw new Error(`rejected with what is no error: ${String(reason)}`, { cause: reason });
  }
  throw new Error("was not rejected");
}

/** The URN of a resource directly below the stack `dev` of the project `proj`. */
export function rootUrn(type: string, name: string): string {
  return `urn:pulumi:dev::proj::${type}::${name}`;
}
