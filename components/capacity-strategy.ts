import type { CapacityStrategyItem } from "./capacity";
import { checkChoice, checkWhole, type Loose } from "./checks";
import { at, type Problem } from "./problems";

/** The capacity providers that every cluster has. */
export const fargateProviders = [
  "FARGATE",
  "FARGATE_SPOT",
] as const satisfies readonly CapacityStrategyItem["provider"][];

type LooseItem = Loose<CapacityStrategyItem> | undefined;

/**
 * What ECS refuses in a capacity provider strategy. Paths start inside the list: `[0].weight`. Absent
 * is fine.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html
 */
export function checkCapacityStrategy(items: readonly LooseItem[] | undefined): Problem[] {
  if (items === undefined) return [];
  if (items.length === 0) {
    return [
      {
        path: [],
        message: "an empty strategy places no task",
        allowed: "one line for each provider",
        fix: "leave it out, or name a provider: [{provider: FARGATE}]",
      },
    ];
  }
  return [
    ...items.flatMap((item, index) => (item === undefined ? [] : at([index], checkItem(item)))),
    ...checkTogether(items),
  ];
}

function checkItem(item: Loose<CapacityStrategyItem>): Problem[] {
  return [
    ...checkChoice(["provider"], item.provider, fargateProviders),
    ...checkWhole(["weight"], item.weight, { min: 0, max: 1000 }),
    ...checkWhole(["base"], item.base, { min: 0, max: 100_000, unit: "tasks" }),
  ];
}

function checkTogether(items: readonly LooseItem[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  let firstBase: number | undefined;
  items.forEach((item, index) => {
    const provider = item?.provider;
    const earlier = provider === undefined ? undefined : seen.get(provider);
    if (provider !== undefined && earlier !== undefined) {
      problems.push({
        path: [index, "provider"],
        message: `${provider} is in the strategy twice`,
        allowed: "one line for each provider",
        fix: `join it with line [${earlier}]`,
      });
    } else if (provider !== undefined) {
      seen.set(provider, index);
    }
    if ((item?.base ?? 0) <= 0) return;
    if (firstBase !== undefined) {
      problems.push({
        path: [index, "base"],
        message: `line [${firstBase}] has a base already`,
        allowed: "one base in a strategy",
        fix: "leave base out of all lines but one",
      });
    }
    firstBase ??= index;
  });
  // A line that was taken out may have had a weight.
  if (items.every((item) => item !== undefined && item.weight === 0)) {
    problems.push({
      path: [],
      message: "all weights are 0, so ECS would place no task above the base",
      allowed: "at least one weight above 0",
      fix: "set one weight to 1",
    });
  }
  return problems;
}
