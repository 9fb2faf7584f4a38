/** Everything a rule reads with. */
export * from "./reading";
export * from "./types";
export { readContainers, type Container } from "./containers";
export {
  readPolicyDocument,
  readTexts,
  type Condition,
  type PolicyDocument,
  type Principal,
  type Statement,
  type Texts,
} from "./policy-document";
export { launchesOf, type Launch } from "./launches";
export { oncePerResource, oncePerStack } from "./once";
export type { Reference } from "./references";
export { Resource, type ResourceFacts } from "./resource";
export {
  readSecurityGroupRules,
  SECURITY_GROUP_RULE_HOLDERS,
  type Direction,
  type SecurityGroupRule,
} from "./security-group-rules";
export { Stack } from "./stack";
export { hasTag, readTagParts, readTags, type Tags } from "./tags";
export { TASK_STARTERS, taskSetting, type PropertyPath } from "./task-starters";
export { all, any, isSet, isThere, not, type Truth } from "./truth";
export { Value } from "./value";
