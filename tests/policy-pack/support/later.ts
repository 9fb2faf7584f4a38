import * as pulumi from "@pulumi/pulumi";
import type { SimulatedProvider } from "../../../simulator/provider";
import { UNKNOWN } from "../../../simulator/testing";

class Later extends pulumi.CustomResource {
  declare readonly value: pulumi.Output<unknown>;

  constructor(name: string, given: unknown) {
    super("later:index:Later", name, { given, value: undefined });
  }
}

/** Makes what {@link later} stands for. */
export const laterProvider: SimulatedProvider = {
  package: "later",
  knows: () => true,
  check: ({ inputs }) => ({ inputs, failures: [] }),
  create: ({ name, inputs, context }) =>
    context.preview
      ? { outputs: { ...inputs, value: UNKNOWN } }
      : { id: name, outputs: { ...inputs, value: inputs["given"] ?? null } },
  read: ({ id }) => ({ id, outputs: {} }),
  answers: () => false,
  invoke: () => ({ result: {} }),
};

let made = 0;

/** A value that is unknown at preview, and this in update mode. */
export function later<T>(value: T): pulumi.Output<T> {
  made += 1;
  return new Later(`later-${made}`, value).value as pulumi.Output<T>;
}
