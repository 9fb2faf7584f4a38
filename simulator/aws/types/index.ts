import type { RuleTable } from "../rule";
import { capacityRules } from "./capacity";
import { dataRules } from "./data";
import { deliveryRules } from "./delivery";
import { ecsRules } from "./ecs";
import { endpointRules } from "./endpoints";
import { iamRules } from "./iam";
import { loadBalancingRules } from "./load-balancing";
import { messagingRules } from "./messaging";
import { nameAndCertificateRules } from "./names-and-certificates";
import { networkRules } from "./network";
import { observabilityRules } from "./observability";
import { registryAndSecretRules } from "./registry-and-secrets";
import { rotationAndMemberRules } from "./rotation-and-members";
import { securityGroupRules } from "./security-groups";
import { storageRules } from "./storage";
import { wafRules } from "./waf";

/** Every resource type the simulator knows, by its token. */
export const rules: RuleTable = {
  ...capacityRules,
  ...dataRules,
  ...deliveryRules,
  ...ecsRules,
  ...endpointRules,
  ...iamRules,
  ...loadBalancingRules,
  ...messagingRules,
  ...nameAndCertificateRules,
  ...networkRules,
  ...observabilityRules,
  ...registryAndSecretRules,
  ...rotationAndMemberRules,
  ...securityGroupRules,
  ...storageRules,
  ...wafRules,
};
