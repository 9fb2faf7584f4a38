import type { Rule } from "../../rule";
import { codedeployAutoRollback } from "./codedeploy-auto-rollback";
import { ecsAutoscaled } from "./ecs-autoscaled";
import { ecsCircuitBreaker } from "./ecs-circuit-breaker";
import { ecsDeploymentAlarms } from "./ecs-deployment-alarms";
import { ecsDesiredCountOwned } from "./ecs-desired-count-owned";
import { ecsGracePeriod } from "./ecs-grace-period";
import { ecsHealthyPercent } from "./ecs-healthy-percent";

export const deploymentRules: readonly Rule[] = [
  ecsCircuitBreaker,
  codedeployAutoRollback,
  ecsHealthyPercent,
  ecsDeploymentAlarms,
  ecsAutoscaled,
  ecsDesiredCountOwned,
  ecsGracePeriod,
];
