import { launchesOf, type Resource, type Stack } from "../../reading";

/**
 * Whether ECS Exec is on for tasks of these definitions; undefined while that is not known. On, where
 * nothing of the stack starts them: whoever does decides.
 */
export function execOn(stack: Stack, taskDefinitions: readonly Resource[]): boolean | undefined {
  const launches = launchesOf(stack).filter(
    (launch) =>
      launch.unknown || launch.taskDefinitions.some((each) => taskDefinitions.includes(each)),
  );
  const certain = launches.filter(({ unknown }) => !unknown);
  if (certain.some(({ exec }) => exec === true)) return true;
  const maybe = launches.some(({ exec, unknown }) => exec === undefined || (unknown && exec));
  if (maybe) return undefined;
  return certain.length === 0 ? true : false;
}
