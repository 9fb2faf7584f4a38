/** One line of a capacity provider strategy, in AWS's own terms. */
export interface CapacityStrategyItem {
  /** `FARGATE` or `FARGATE_SPOT`. */
  provider: "FARGATE" | "FARGATE_SPOT";
  /** Share of the tasks above the base, relative to the other weights: 0-1000. @defaultValue 1 */
  weight?: number;
  /** Tasks placed here before weights count: 0-100000. One item of a strategy may have one. @defaultValue 0 */
  base?: number;
}
