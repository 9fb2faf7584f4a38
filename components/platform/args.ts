import type * as pulumi from "@pulumi/pulumi";
import type { Lifecycle } from "../lifecycle";
import type { CapacityStrategyItem } from "../capacity";

/**
 * Arguments of `EcsPlatform`, named as in the stack file. Where a default reads `A | B`, the first is
 * for `lifecycle: "production"`, the second for `"ephemeral"`; see `platformDefaults`.
 */
export interface EcsPlatformArgs {
  /** How long the stack is meant to live. @defaultValue `production` */
  lifecycle?: Lifecycle;
  /**
   * Tags on every taggable resource, beside `Project`, `Environment` and `ManagedBy`: at most 40. A
   * tag of yours with one of these keys wins.
   * @defaultValue none
   */
  tags?: Readonly<Record<string, string>>;
  /** The network that tasks run in. @defaultValue a VPC of its own */
  network?: NetworkArgs;
  /**
   * Load balancers by name: lower-case letters, digits and single hyphens, at most 32.
   * @defaultValue none
   */
  loadBalancers?: Readonly<Record<string, LoadBalancerArgs>>;
  /** Where tasks run when their service doesn't say. */
  capacity?: CapacityArgs;
  /** Logs and metrics of the platform, and the retention that services take over. */
  observability?: ObservabilityArgs;
  /**
   * What services will need from private endpoints; see `endpointServicesFor`. Only with
   * `endpoints: private`; each costs about 7 USD a month and zone.
   * @defaultValue all of them
   */
  endpointServices?: readonly EndpointService[];
  /**
   * The last word on the inputs of a child, by its role: its logical name without the platform's own
   * name and hyphen, e.g. `cluster` or `public-load-balancer`. A role that doesn't exist is an error.
   * @defaultValue none
   */
  overrides?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A VPC to create, or one that exists. */
export interface NetworkArgs {
  /**
   * The VPC's IPv4 block: private, /16 to /24, starting at its first address.
   * @defaultValue `10.0.0.0/16`
   */
  cidr?: string;
  /** In how many zones there are subnets: 2-6. @defaultValue 3 | 2 */
  availabilityZones?: number;
  /**
   * How private subnets reach the internet. `per-zone`: a NAT gateway each, so that a zone can fail
   * alone. `single`: one for all. `none`: not at all, which needs `endpoints: private`.
   * @defaultValue `per-zone` | `single`
   */
  nat?: "per-zone" | "single" | "none";
  /**
   * Ways to AWS that don't pass a NAT gateway. `gateway`: S3, which is free. `private`: S3 and an
   * interface endpoint for each of `endpointServices`.
   * @defaultValue `gateway`
   */
  endpoints?: "none" | "gateway" | "private";
  /** Whether the VPC's traffic is recorded in CloudWatch Logs. @defaultValue true | false */
  flowLogs?: boolean;
  /**
   * Whether each zone gets a subnet without a way to the internet as well, for databases.
   * @defaultValue false
   */
  isolatedSubnets?: boolean;
  /** A VPC that exists, instead of all of the above. @defaultValue none */
  existing?: ExistingNetworkArgs;
}

/** A VPC that somebody else made. Its routes, NAT gateways, endpoints and flow logs are theirs. */
export interface ExistingNetworkArgs {
  vpcId: pulumi.Input<string>;
  /** For internet-facing load balancers: at least two, each in its own zone. @defaultValue none */
  publicSubnetIds?: readonly pulumi.Input<string>[];
  /** For tasks and internal load balancers: at least two, each in its own zone. */
  privateSubnetIds: readonly pulumi.Input<string>[];
  /** Subnets without a way to the internet. @defaultValue none */
  isolatedSubnetIds?: readonly pulumi.Input<string>[];
}

/** AWS services a task reaches through interface endpoints (last part of `com.amazonaws.REGION.NAME`). */
export type EndpointService =
  "ecr.api" | "ecr.dkr" | "logs" | "secretsmanager" | "ssm" | "kms" | "ssmmessages";

/** A load balancer that services put routes on. */
export interface LoadBalancerArgs {
  /** @defaultValue `application` */
  type?: "application";
  /**
   * Who reaches it: the internet, or the network it stands in.
   * @defaultValue `internet-facing`
   */
  scheme?: "internet-facing" | "internal";
  /**
   * An ACM certificate of the same region. Makes an HTTPS listener; HTTP answers 301.
   * @defaultValue none. In production, either this, `domain` or `plainHttp` is required
   */
  certificateArn?: pulumi.Input<string>;
  /**
   * A name to serve: certificate, validation and alias records are created. Instead of
   * `certificateArn`.
   * @defaultValue none
   */
  domain?: DomainArgs;
  /**
   * Serve HTTP without a certificate. Never beside one.
   * @defaultValue false; an ephemeral load balancer without a certificate serves HTTP anyway
   */
  plainHttp?: boolean;
  /**
   * IPv4 blocks that may connect: at most 30.
   * @defaultValue `0.0.0.0/0`; internal: the VPC's block, or the private blocks for an existing VPC
   */
  allowCidrs?: readonly string[];
  /**
   * `managed` (AWS's managed rules and a rate limit), `none`, or the ARN of a regional web ACL.
   * @defaultValue `managed` | `none`
   */
  waf?: pulumi.Input<string>;
  /** Whether requests are recorded in an S3 bucket. @defaultValue true | false */
  accessLogs?: boolean;
  /** How long a connection may be silent: 1-4000 seconds. @defaultValue 60 */
  idleTimeoutSeconds?: number;
}

/** A name in a public Route 53 zone of this account. */
export interface DomainArgs {
  /** e.g. `api.example.com`: in the zone, at most 64 characters (ACM's limit), no wildcard. */
  name: string;
  /** The hosted zone, e.g. `example.com`. */
  zone: string;
}

/** Where tasks run. */
export interface CapacityArgs {
  /**
   * The cluster's default capacity provider strategy.
   * @defaultValue `[{provider: "FARGATE", weight: 1}]` | `[{provider: "FARGATE_SPOT", weight: 1}]`
   */
  default?: readonly CapacityStrategyItem[];
}

/** Logs and metrics. */
export interface ObservabilityArgs {
  /** Metrics of the cluster, its services, tasks and containers. @defaultValue `enhanced` | `disabled` */
  containerInsights?: "enhanced" | "enabled" | "disabled";
  /** One of CloudWatch's own values, in days; see `logRetentionDays`. @defaultValue 30 | 3 */
  logRetentionDays?: number;
}
