import type { z } from "zod";
import { namedMapOf, object, optional } from "./fields";
import { loadBalancersField } from "./load-balancer";
import { networkField } from "./network";
import { capacityField, lifecycleField, observabilityField, tagsField } from "./platform";
import { serviceField } from "./service";

function build() {
  return object(
    {
      lifecycle: optional(lifecycleField()),
      tags: optional(tagsField()),
      network: optional(networkField()),
      loadBalancers: optional(loadBalancersField()),
      capacity: optional(capacityField()),
      observability: optional(observabilityField()),
      services: optional(
        namedMapOf(serviceField(), {
          description:
            "Services by name: lower-case letters, digits and single hyphens, starting with a letter, at most 32. " +
            "{} is a platform without services. Default: {}.",
        }),
      ),
    },
    { description: "Settings of ecs-platform." },
  );
}

/** The schema of the settings under our namespace, by key. */
export type SettingsSchema = ReturnType<typeof build>;

/** The settings as they are written. */
export type WrittenSettings = z.infer<SettingsSchema>;

let schema: SettingsSchema | undefined;

/** One schema is the source of types, checks on shape, error messages and the editors' JSON Schema. */
export function settingsSchema(): SettingsSchema {
  schema ??= build();
  return schema;
}
