import type { Rule } from "../rule";
import { capacityRules } from "./capacity";
import { containerRules } from "./containers";
import { dataRules } from "./data";
import { deploymentRules } from "./deployments";
import { requiredTags } from "./hygiene/required-tags";
import { leastPrivilegeRules } from "./least-privilege";
import { loadBalancerRules } from "./load-balancers";
import { networkRules } from "./network";

/** Every policy of the pack, by area. */
export const rules: readonly Rule[] = [
  // Network
  ...networkRules,

  // Least privilege
  ...leastPrivilegeRules,

  // Deployments
  ...deploymentRules,

  // Containers
  ...containerRules,

  // Load balancers
  ...loadBalancerRules,

  // Capacity
  ...capacityRules,

  // Data
  ...dataRules,

  // Hygiene
  requiredTags,
];
