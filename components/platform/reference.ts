import type * as pulumi from "@pulumi/pulumi";
import type { CapacityStrategyItem } from "../capacity";
import type { Lifecycle } from "../lifecycle";

/**
 * What a service needs to know of the platform it runs on. `EcsPlatform` implements it, and so does
 * what `EcsPlatform.fromStack` and `fromOutputs` return: a team's own stack needs nothing else.
 *
 * Shape (lifecycle, names of load balancers, default capacity) is plain; ids and ARNs are Inputs.
 */
export interface PlatformReference {
  /** Prefix of the names that people and IAM refer to; also the cluster's name. Plain and known. */
  readonly clusterName: string;
  readonly clusterArn: pulumi.Input<string>;
  readonly lifecycle: Lifecycle;
  readonly tags: Readonly<Record<string, string>>;
  readonly region: pulumi.Input<string>;
  readonly accountId: pulumi.Input<string>;
  /** `aws`, `aws-cn`, `aws-us-gov`, ... */
  readonly partition: pulumi.Input<string>;
  /** `amazonaws.com`, `amazonaws.com.cn`, ... */
  readonly dnsSuffix: pulumi.Input<string>;
  readonly vpcId: pulumi.Input<string>;
  readonly privateSubnetIds: pulumi.Input<pulumi.Input<string>[]>;
  readonly loadBalancers: Readonly<Record<string, LoadBalancerReference>>;
  readonly defaultCapacity: readonly CapacityStrategyItem[];
  readonly logRetentionDays: number;
  /** Log group of ECS Exec sessions. */
  readonly execLogGroupArn: pulumi.Input<string>;
  /** `alias/NAME` of the KMS key that encrypts ECS Exec sessions. */
  readonly execKmsKeyAlias: pulumi.Input<string>;
  /**
   * What must exist before a task starts and go after it stops: routes, NAT gateways, endpoints and
   * rules of their security group, the load balancers' way to their targets (without it health checks
   * fail, and so does the deployment), capacity providers. Goes into `dependsOn`. Never a component of
   * ours: depending on one makes the SDK walk all its children for each service.
   */
  readonly networkReady: readonly pulumi.Input<pulumi.Resource>[];
}

/** A load balancer that services can put routes on. */
export interface LoadBalancerReference {
  readonly type: "application";
  readonly scheme: "internet-facing" | "internal";
  readonly arn: pulumi.Input<string>;
  /** `app/NAME/ID`: the dimension of its metrics. */
  readonly arnSuffix: pulumi.Input<string>;
  readonly dnsName: pulumi.Input<string>;
  /** Of the load balancer itself: a service admits it to its tasks' port. */
  readonly securityGroupId: pulumi.Input<string>;
  /** The only group that the load balancer may reach: tasks carry it beside their own. */
  readonly targetsSecurityGroupId: pulumi.Input<string>;
  /** The listener that takes the rules of services. */
  readonly listenerArn: pulumi.Input<string>;
  readonly listenerPort: number;
  /** Whether that listener speaks HTTPS. */
  readonly secure: boolean;
  /** Where people reach it: `https://api.example.com`, or the load balancer's own name. */
  readonly url: pulumi.Input<string>;
}
