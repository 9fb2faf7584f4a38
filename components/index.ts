export type { CapacityStrategyItem } from "./capacity";
export type { RollingDeploymentArgs } from "./deployment/args";
export type { Lifecycle } from "./lifecycle";
export type {
  CapacityArgs,
  DomainArgs,
  EcsPlatformArgs,
  EndpointService,
  ExistingNetworkArgs,
  LoadBalancerArgs,
  NetworkArgs,
  ObservabilityArgs,
} from "./platform/args";
export { endpointServicesFor } from "./platform/endpoint-services";
export type { PlatformOutputs } from "./platform/outputs";
export { EcsPlatform, type FromStackOptions } from "./platform/platform";
export type { LoadBalancerReference, PlatformReference } from "./platform/reference";
export { ArgumentError, type Path, type PathSegment, type Problem } from "./problems";
export type {
  ContainerHealthCheckArgs,
  CreatedRepositoryArgs,
  EcsServiceArgs,
  ImageArgs,
  LogsArgs,
  PermissionArgs,
  SecretArgs,
  UlimitArgs,
  VaultArgs,
} from "./service/args";
export type { RouteArgs, TargetHealthCheckArgs } from "./service/route.args";
export { EcsService, type ServiceOutputs } from "./service/service";
