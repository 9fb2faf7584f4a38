export { cases, type Case } from "./cases";
export {
  judge,
  judgeResources,
  remediated,
  resourcesOf,
  type JudgeOptions,
  type Verdict,
} from "./judge";
export { later } from "./later";
export type { Judged } from "./requests";
