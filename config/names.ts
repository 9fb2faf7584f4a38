import { formatPath, type Path } from "../components/problems";

/** The prefix of our settings in a stack file: the project's name. */
export const namespace = "ecs-platform";

/** The one setting of another namespace that we look at, as the path of a problem. */
export const regionKey = "aws:region";

/** A problem with the stack's own name. */
export const stackKey = "stack";

const others: readonly unknown[] = [regionKey, stackKey];

/** A place in the settings as text: `ecs-platform:services.api.capacity[0].weight`. */
export function settingText(path: Path): string {
  const [first] = path;
  const outside = typeof first === "string" && path.length === 1 && others.includes(first);
  return outside ? first : `${namespace}:${formatPath(path)}`;
}
