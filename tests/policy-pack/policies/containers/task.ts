import * as aws from "@pulumi/aws";
import type { Rule } from "../../../../policy-pack/rule";
import type { Json } from "../../../../simulator/provider";
import { judgeResources, later, resourcesOf } from "../../support";

export type Definition = Readonly<Record<string, unknown>>;

type TaskArgs = Partial<aws.ecs.TaskDefinitionArgs>;

/** The task definition `api` with these containers, whose text is known at preview. */
export const task =
  (containers: Definition | readonly Definition[], more: TaskArgs = {}) =>
  (): aws.ecs.TaskDefinition =>
    taskDefinition("api", containers, more);

/** The same, whose text is not known before an update. */
export const taskLater =
  (containers: Definition | readonly Definition[], more: TaskArgs = {}) =>
  (): aws.ecs.TaskDefinition =>
    taskDefinition("api", containers, {
      containerDefinitions: later(textOf(containers)),
      ...more,
    });

export function taskDefinition(
  name: string,
  containers: Definition | readonly Definition[],
  more: TaskArgs = {},
): aws.ecs.TaskDefinition {
  return new aws.ecs.TaskDefinition(name, {
    family: name,
    containerDefinitions: textOf(containers),
    ...more,
  });
}

function textOf(containers: Definition | readonly Definition[]): string {
  const all = [containers].flat() as readonly Definition[];
  return JSON.stringify(
    all.map((each) => ({ name: "app", image: "nginx:1.27", memory: 256, ...each })),
  );
}

/** What every rule of containers says while their text is not known. */
export const TEXT_UNKNOWN = "api: containerDefinitions is not known yet";

export const windows: TaskArgs = {
  runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
};

export interface Said {
  readonly violations: readonly string[];
  readonly undecided: readonly string[];
}

/** What a rule says of a task definition with properties that no program could write like this. */
export async function judgedWith(
  rule: Rule,
  properties: Readonly<Record<string, Json>>,
  config: Readonly<Record<string, unknown>> = {},
): Promise<Said> {
  const resources = await resourcesOf(task({}), "update");
  const changed = resources.map((each) =>
    each.type.startsWith("aws:ecs")
      ? {
          ...each,
          inputs: { ...each.inputs, ...properties },
          outputs: { ...each.outputs, ...properties },
        }
      : each,
  );
  const verdict = await judgeResources(changed, { rules: [rule], config: { [rule.name]: config } });
  return {
    violations: verdict.violations.map(({ message }) => message),
    undecided: verdict.undecided.map(({ message }) => message),
  };
}
