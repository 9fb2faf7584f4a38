/** Security groups, and what the rule about them says, for its tests. */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

type Ingress = aws.types.input.ec2.SecurityGroupIngress;

export const everybody = ["0.0.0.0/0"];

/** A group with one inline rule, of TCP and from everybody unless it says otherwise. */
export const group = (
  port: pulumi.Input<number>,
  more: Partial<Ingress> = {},
): aws.ec2.SecurityGroup =>
  new aws.ec2.SecurityGroup("group", {
    ingress: [{ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: everybody, ...more }],
  });

export const bare = (): aws.ec2.SecurityGroup => new aws.ec2.SecurityGroup("group", {});

export const refused = (
  what: string,
  { holder = "group", place = "ingress[0] ", from = "0.0.0.0/0", ports = "80, 443" } = {},
): string[] => [
  `${holder}: ${place}opens ${what} to ${from}; from anywhere only a load balancer's ports ${ports} are allowed. Name a security group or the ranges that need it`,
];

export const own = { holder: "rule", place: "" };
