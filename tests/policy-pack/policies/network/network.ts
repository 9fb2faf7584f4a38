/** Small networks for the tests of this area. */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

export const vpc = (args: aws.ec2.VpcArgs = { cidrBlock: "10.0.0.0/16" }): aws.ec2.Vpc =>
  new aws.ec2.Vpc("main", args);

export const subnet = (
  name: string,
  vpcId: pulumi.Input<string>,
  args: Partial<aws.ec2.SubnetArgs> = {},
): aws.ec2.Subnet =>
  new aws.ec2.Subnet(name, { vpcId, cidrBlock: `10.0.${name.charCodeAt(0)}.0/24`, ...args });

export const internetGateway = (vpcId: pulumi.Input<string>): aws.ec2.InternetGateway =>
  new aws.ec2.InternetGateway("gateway", { vpcId });

export const service = (
  subnets: pulumi.Input<pulumi.Input<string>[]>,
  more: Partial<aws.types.input.ecs.ServiceNetworkConfiguration> = {},
): aws.ecs.Service =>
  new aws.ecs.Service("api", {
    cluster: "main",
    taskDefinition: "api:1",
    networkConfiguration: { subnets, ...more },
  });
