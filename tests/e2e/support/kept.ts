/** What AWS keeps of a stack that was destroyed, each with its reason. */
import type { Props } from "../../../simulator/provider";

interface Kept {
  readonly type: string;
  readonly when: (outputs: Props) => boolean;
  readonly reason: string;
}

const kept: readonly Kept[] = [
  {
    type: "aws:ecs/taskDefinition:TaskDefinition",
    when: ({ skipDestroy }) => skipDestroy === true,
    reason: "skipDestroy: ECS can't roll back to a revision that was deregistered",
  },
  {
    type: "aws:secretsmanager/secret:Secret",
    when: ({ recoveryWindowInDays }) => recoveryWindowInDays !== 0,
    reason: "a deleted secret can be brought back until its recovery window ends",
  },
];

/** Why AWS keeps a resource; undefined when it doesn't. */
export function keptByAws(resource: {
  readonly type: string;
  readonly outputs?: Readonly<Props>;
}): string | undefined {
  const { type, outputs = {} } = resource;
  return kept.find((each) => each.type === type && each.when(outputs))?.reason;
}
