import { checkChoice, checkWhole, show, type Loose } from "../checks";
import type { Problem } from "../problems";
import type { RollingDeploymentArgs } from "./args";
import { rollingDefaults } from "./rolling";

/** What ECS takes. */
const maxAlarms = 10;

/** What can't be a rolling deployment. Paths start inside `deployment`. */
export function checkDeployment(args: Loose<RollingDeploymentArgs> = {}): Problem[] {
  const { minimumHealthyPercent, maximumPercent } = args;
  const ranges = [
    ...checkWhole(["minimumHealthyPercent"], minimumHealthyPercent, percent(0, 100)),
    ...checkWhole(["maximumPercent"], maximumPercent, percent(100, 200)),
  ];
  return [
    ...checkChoice(["controller"], args.controller, ["ecs"]),
    ...checkChoice(["strategy"], args.strategy, ["rolling"]),
    ...ranges,
    ...(ranges.length > 0 ? [] : checkRoom(args)),
    ...checkAlarms(args.alarms ?? []),
  ];
}

function percent(min: number, max: number) {
  return { min, max, unit: "percent" };
}

/** Without room between the two, ECS can neither start nor stop a task. */
function checkRoom(args: Loose<RollingDeploymentArgs>): Problem[] {
  const minimum = args.minimumHealthyPercent ?? rollingDefaults.minimumHealthyPercent;
  const maximum = args.maximumPercent ?? rollingDefaults.maximumPercent;
  if (maximum > minimum) return [];
  return [
    {
      path: ["maximumPercent"],
      message: `${maximum} leaves no room above minimumHealthyPercent, which is ${minimum}, so no deployment could ever replace a task`,
      allowed: "more than minimumHealthyPercent",
      fix: `set maximumPercent to 200, or minimumHealthyPercent to 50`,
    },
  ];
}

function checkAlarms(alarms: readonly (string | undefined)[]): Problem[] {
  const many: Problem[] =
    alarms.length <= maxAlarms
      ? []
      : [
          {
            path: ["alarms"],
            message: `${alarms.length} alarms are too many`,
            allowed: `up to ${maxAlarms}`,
            fix: "join several in a composite alarm",
          },
        ];
  const wrong = alarms.flatMap((alarm, index): Problem[] => {
    const path = ["alarms", index];
    if (alarm === undefined) return [];
    if (alarm === "" || alarm.length > 255) {
      return [
        { path, message: `${show(alarm)} can't name an alarm`, allowed: "1 to 255 characters" },
      ];
    }
    if (alarms.indexOf(alarm) === index) return [];
    return [{ path, message: `${alarm} is there twice`, fix: "name it once" }];
  });
  return [...many, ...wrong];
}
