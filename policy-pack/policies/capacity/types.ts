/** Type tokens of the instances that containers run on. */

export const AUTO_SCALING_GROUP = "aws:autoscaling/group:Group";
export const CAPACITY_PROVIDER = "aws:ecs/capacityProvider:CapacityProvider";
export const LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
export const LAUNCH_CONFIGURATION = "aws:ec2/launchConfiguration:LaunchConfiguration";
export const SUBNETS = ["aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet"] as const;

export const INSTANCES = [
  "aws:ec2/instance:Instance",
  "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
] as const;
