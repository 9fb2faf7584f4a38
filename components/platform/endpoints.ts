import * as ec2 from "@pulumi/aws/ec2";
import * as vpc from "@pulumi/aws/vpc";
import * as pulumi from "@pulumi/pulumi";
import { policyDocument, type Statement } from "../iam";
import type { EndpointService } from "./args";
import { child, type PlatformContext } from "./context";
import { endpointServiceName } from "./endpoint-services";
import { role } from "./roles";

/** Where endpoints stand. */
export interface EndpointPlace {
  readonly vpcId: pulumi.Input<string>;
  /** The VPC's block. */
  readonly cidr: string;
  /** The private subnets. */
  readonly subnetIds: pulumi.Input<pulumi.Input<string>[]>;
  /** The private route tables. */
  readonly routeTableIds: pulumi.Input<pulumi.Input<string>[]>;
}

/** The endpoints of the mode; what tasks must wait for. */
export function createEndpoints(context: PlatformContext, place: EndpointPlace): pulumi.Resource[] {
  const { network, endpointServices } = context.settings;
  if (network.endpoints === "none") return [];
  const gateway = createS3Endpoint(context, place);
  if (network.endpoints === "gateway") return [gateway];
  const { securityGroup, ingress } = createSecurityGroup(context, place);
  const interfaces = endpointServices.map((service) =>
    createInterface(context, place, service, securityGroup),
  );
  return [gateway, ingress, ...interfaces];
}

function serviceName(
  { region, dnsSuffix }: PlatformContext,
  service: EndpointService | "s3",
): pulumi.Output<string> {
  return pulumi.output({ region, dnsSuffix }).apply((scope) => endpointServiceName(service, scope));
}

/** S3 holds the layers of images in ECR: a gateway endpoint is free, a NAT gateway isn't. */
function createS3Endpoint(context: PlatformContext, place: EndpointPlace): ec2.VpcEndpoint {
  return new ec2.VpcEndpoint(
    ...child<ec2.VpcEndpointArgs>(context, role.endpoint("s3"), {
      vpcId: place.vpcId,
      serviceName: serviceName(context, "s3"),
      vpcEndpointType: "Gateway",
      routeTableIds: place.routeTableIds,
      policy: policyDocument([ownAccount(context, "s3:*"), readObjects()]),
      tags: context.tags,
    }),
  );
}

/**
 * Whatever the account's own principals may do, their roles say; credentials of another account
 * don't pass, so that nothing in the VPC can carry data off with them.
 */
function ownAccount({ accountId }: PlatformContext, action: string): Statement {
  return {
    Sid: "OwnAccount",
    Effect: "Allow",
    Principal: "*",
    Action: [action],
    Resource: "*",
    Condition: { StringEquals: { "aws:PrincipalAccount": accountId } },
  };
}

/**
 * ECR hands out layers by links signed with AWS's own account, from a bucket whose name differs by
 * region and partition, and distributions serve packages to anybody. Reading carries nothing off.
 */
function readObjects(): Statement {
  return {
    Sid: "ReadObjects",
    Effect: "Allow",
    Principal: "*",
    Action: ["s3:GetObject"],
    Resource: "*",
  };
}

function createSecurityGroup(
  context: PlatformContext,
  place: EndpointPlace,
): { securityGroup: ec2.SecurityGroup; ingress: vpc.SecurityGroupIngressRule } {
  const securityGroup = new ec2.SecurityGroup(
    ...child<ec2.SecurityGroupArgs>(context, role.endpointSecurityGroup, {
      description: `Interface endpoints of ${context.clusterName}`,
      vpcId: place.vpcId,
      tags: context.tags,
    }),
  );
  const ingress = new vpc.SecurityGroupIngressRule(
    ...child<vpc.SecurityGroupIngressRuleArgs>(context, role.endpointIngress, {
      securityGroupId: securityGroup.id,
      description: "HTTPS from the VPC",
      cidrIpv4: place.cidr,
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
      tags: context.tags,
    }),
  );
  return { securityGroup, ingress };
}

/** Services whose endpoints take a policy; the session channel of ECS Exec isn't documented to. */
function takesPolicy(service: EndpointService): boolean {
  return service !== "ssmmessages";
}

function createInterface(
  context: PlatformContext,
  place: EndpointPlace,
  service: EndpointService,
  securityGroup: ec2.SecurityGroup,
): ec2.VpcEndpoint {
  return new ec2.VpcEndpoint(
    ...child<ec2.VpcEndpointArgs>(context, role.endpoint(service), {
      vpcId: place.vpcId,
      serviceName: serviceName(context, service),
      vpcEndpointType: "Interface",
      privateDnsEnabled: true,
      subnetIds: place.subnetIds,
      securityGroupIds: [securityGroup.id],
      ...(takesPolicy(service) ? { policy: policyDocument([ownAccount(context, "*")]) } : {}),
      tags: context.tags,
    }),
  );
}
