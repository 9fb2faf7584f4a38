import { checkCapacityStrategy } from "../capacity-strategy";
import { checkChoice, checkWhole, type Loose } from "../checks";
import { checkDeployment } from "../deployment/checks";
import { leastTasks, peakTasks, rollingDeployment } from "../deployment/rolling";
import { checkLogRetention } from "../logs";
import { at, type Problem } from "../problems";
import type { EcsServiceArgs } from "./args";
import { checkOverrides } from "./children";
import { checkContainer } from "./container.checks";
import { checkEnvironment } from "./environment.checks";
import { checkImage, type RepositoryOwner } from "./image.checks";
import { checkPermissions } from "./permissions.checks";
import { checkRouting } from "./routing.checks";
import { checkSecrets } from "./secrets.checks";
import { checkTaskSize } from "./size.checks";

/** Arguments of a service of which any part may be missing. */
export type LooseServiceArgs = Loose<Omit<EcsServiceArgs, "platform">>;

/** ECS's own limit on the tasks of a service. */
const maxTasks = 5000;

/**
 * Every mistake in a service's arguments that can be known without its platform and other services.
 * Paths are those of the arguments, which are those of the stack file below `services.KEY`. Values
 * that come from other resources can't be known and pass, and what is missing is no mistake here:
 * see {@link checkComplete}.
 *
 * @param owner - to check the name of a repository that is created.
 */
export function checkService(args: LooseServiceArgs, owner?: RepositoryOwner): Problem[] {
  return [
    ...checkImage(args.image, owner),
    ...checkTaskSize(args),
    ...checkContainer(args),
    ...checkEnvironment(args),
    ...checkSecrets(args),
    ...checkPermissions(args.permissions),
    ...checkRouting(args),
    ...checkWhole(["desiredCount"], args.desiredCount, { min: 0, max: maxTasks, unit: "tasks" }),
    ...at(["capacity"], checkCapacityStrategy(args.capacity)),
    ...checkChoice(["scheduling"], args.scheduling, ["replica"]),
    ...checkChoice(["networkMode"], args.networkMode, ["awsvpc"]),
    ...at(["deployment"], checkDeployment(args.deployment)),
    ...checkDeploymentRoom(args),
    ...checkLogRetention(["logs", "retentionDays"], args.logs?.retentionDays),
    ...checkOverrides(args),
  ];
}

/** What a service can't do without. */
export function checkComplete(args: LooseServiceArgs): Problem[] {
  const missing = (["image", "cpu", "memoryMiB"] as const).filter((key) => args[key] === undefined);
  const priority = args.route !== undefined && args.route.priority === undefined;
  return [
    ...missing.map((key) => ({ path: [key], message: "it is missing" })),
    ...(priority ? [{ path: ["route", "priority"], message: "it is missing" }] : []),
  ];
}

/** ECS rounds the minimum up and the maximum down, which for a few tasks may leave no room. */
function checkDeploymentRoom({ desiredCount, deployment }: LooseServiceArgs): Problem[] {
  if (desiredCount === undefined || desiredCount <= 0) return [];
  if (checkDeployment(deployment).length > 0) return [];
  const rolling = rollingDeployment({
    ...(deployment?.minimumHealthyPercent === undefined
      ? {}
      : { minimumHealthyPercent: deployment.minimumHealthyPercent }),
    ...(deployment?.maximumPercent === undefined
      ? {}
      : { maximumPercent: deployment.maximumPercent }),
  });
  const least = leastTasks(desiredCount, rolling);
  const most = peakTasks(desiredCount, rolling);
  if (most > least) return [];
  return [
    {
      path: ["deployment", "maximumPercent"],
      message: `of ${desiredCount} ${desiredCount === 1 ? "task" : "tasks"}, at least ${least} must run and at most ${most} may, so no deployment could ever replace one`,
      allowed: "room for one task more",
      fix: `set maximumPercent to ${Math.min(200, Math.ceil(((least + 1) * 100) / desiredCount))} or more`,
    },
  ];
}
