/** Type tokens of what networks are made of. */

export const VPC = "aws:ec2/vpc:Vpc";
export const DEFAULT_VPC = "aws:ec2/defaultVpc:DefaultVpc";
export const VPCS = [VPC, DEFAULT_VPC] as const;

export const DEFAULT_SUBNET = "aws:ec2/defaultSubnet:DefaultSubnet";
export const SUBNETS = ["aws:ec2/subnet:Subnet", DEFAULT_SUBNET] as const;

export const DEFAULT_ROUTE_TABLE = "aws:ec2/defaultRouteTable:DefaultRouteTable";
export const ROUTE_TABLES = ["aws:ec2/routeTable:RouteTable", DEFAULT_ROUTE_TABLE] as const;

export const ROUTE = "aws:ec2/route:Route";
export const ROUTE_TABLE_ASSOCIATION = "aws:ec2/routeTableAssociation:RouteTableAssociation";
export const MAIN_ROUTE_TABLE_ASSOCIATION =
  "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation";

/** What an internet gateway's id comes from. */
export const INTERNET_GATEWAYS = [
  "aws:ec2/internetGateway:InternetGateway",
  "aws:ec2/internetGatewayAttachment:InternetGatewayAttachment",
] as const;

export const INSTANCE = "aws:ec2/instance:Instance";
export const SPOT_INSTANCE_REQUEST = "aws:ec2/spotInstanceRequest:SpotInstanceRequest";
export const INSTANCES = [INSTANCE, SPOT_INSTANCE_REQUEST] as const;
export const LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
export const LAUNCH_CONFIGURATION = "aws:ec2/launchConfiguration:LaunchConfiguration";
export const AUTO_SCALING_GROUP = "aws:autoscaling/group:Group";
