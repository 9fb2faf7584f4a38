import type { Rule } from "../../rule";
import { ec2EncryptedVolumes } from "./ec2-encrypted-volumes";
import { ec2SpotDiversified } from "./ec2-spot-diversified";
import { ecsManagedTermination } from "./ecs-managed-termination";
import { ecsMultiAz } from "./ecs-multi-az";
import { ecsSpotDraining } from "./ecs-spot-draining";

export const capacityRules: readonly Rule[] = [
  ec2SpotDiversified,
  ecsSpotDraining,
  ecsManagedTermination,
  ec2EncryptedVolumes,
  ecsMultiAz,
];
