import type { Rule } from "../../rule";
import { ecsContainerInsights } from "./ecs-container-insights";
import { ecsDropCapabilities } from "./ecs-drop-capabilities";
import { ecsExecAudited } from "./ecs-exec-audited";
import { ecsImagePinned } from "./ecs-image-pinned";
import { ecsLogging } from "./ecs-logging";
import { ecsNoHostNamespaces } from "./ecs-no-host-namespaces";
import { ecsNoPlaintextSecrets } from "./ecs-no-plaintext-secrets";
import { ecsNoPrivileged } from "./ecs-no-privileged";
import { ecsNonRoot } from "./ecs-non-root";
import { ecsPlatformVersion } from "./ecs-platform-version";
import { ecsReadonlyRoot } from "./ecs-readonly-root";
import { efsTransitEncryption } from "./efs-transit-encryption";

export const containerRules: readonly Rule[] = [
  ecsReadonlyRoot,
  ecsNoPrivileged,
  ecsNonRoot,
  ecsDropCapabilities,
  ecsImagePinned,
  ecsLogging,
  ecsNoPlaintextSecrets,
  ecsNoHostNamespaces,
  ecsPlatformVersion,
  ecsExecAudited,
  ecsContainerInsights,
  efsTransitEncryption,
];
