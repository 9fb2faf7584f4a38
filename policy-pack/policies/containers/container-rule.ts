import type { Parameters, ParameterValues } from "../../configuration";
import { knownValue, readContainers, TASK_DEFINITION, type Value } from "../../reading";
import { resourceRule, type ResourceRule } from "../../rule";
import { runsWindows } from "./operating-system";

/** What a judge of one container gets; the container is named in the messages for it. */
export interface ContainerContext<P extends Parameters> {
  readonly parameters: ParameterValues<P>;
  /** Undefined while the operating system is not known. */
  readonly windows: boolean | undefined;
  readonly violation: (message: string) => void;
  readonly undecided: (why: string) => void;
}

/** A rule that holds for every container of a task definition by itself. */
export type ContainerRule<P extends Parameters> = Omit<
  ResourceRule<P>,
  "scope" | "types" | "parameters" | "check" | "remediate"
> & {
  /** @defaultValue none */
  readonly parameters?: P;
  /** Whether Windows has no such thing. @defaultValue false: it holds for all */
  readonly linuxOnly?: boolean;
  readonly judge: (container: Value, context: ContainerContext<P>) => void;
};

export function containerRule<P extends Parameters = Record<string, never>>({
  judge,
  linuxOnly = false,
  ...text
}: ContainerRule<P>): ResourceRule {
  return resourceRule<P>({
    ...text,
    types: [TASK_DEFINITION],
    check(taskDefinition, { parameters, violation, undecided }) {
      const containers = readContainers(taskDefinition);
      if (containers.state === "unknown") {
        undecided(taskDefinition, "containerDefinitions is not known yet");
        return;
      }
      const windows = runsWindows(taskDefinition);
      if (linuxOnly && windows === true) return;
      for (const { name, definition } of knownValue(containers) ?? []) {
        if (definition.entries().state === "absent") continue;
        const which = containerLabel(name, definition);
        const open = (why: string): void => {
          undecided(taskDefinition, `${which}: ${why}`);
        };
        judge(definition, {
          parameters,
          windows,
          violation: (message) => {
            if (linuxOnly && windows === undefined) open(OPERATING_SYSTEM_UNKNOWN);
            else violation(taskDefinition, `${which}: ${message}`);
          },
          undecided: open,
        });
      }
    },
  });
}

export const OPERATING_SYSTEM_UNKNOWN =
  "runtimePlatform.operatingSystemFamily is not known yet, and Windows asks for something else";

/** How messages name a container. */
export function containerLabel(name: string, definition: Value): string {
  return definition.at("name").state === "known" ? `container "${name}"` : name;
}
