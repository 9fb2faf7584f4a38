import type { Props } from "../../provider";
import { spell } from "../rule";
import { takenByName } from "./taken-names";

/** Two resources that are in each other's way. */
export interface Clash {
  /** What is to be created. */
  readonly outputs: Props;
  /** What is there, with its id. */
  readonly existing: Props;
}

/** Outputs that no two resources of a kind have alike in a region of an account. */
export interface Unique {
  readonly by: readonly string[];
  /** What AWS says: code and message. */
  readonly message: (clash: Clash) => string;
  /** Whether the name counts in all regions. */
  readonly everywhere?: boolean;
  /** Resources for which AWS writes over what is there. */
  readonly unless?: (outputs: Props) => boolean;
  /** Whether AWS answers with what is there when the request asks for just that. */
  readonly idempotent?: boolean;
}

function namedBy(property: string, message: (name: string) => string): readonly Unique[] {
  return [{ by: [property], message: ({ outputs }) => message(spell(outputs[property])) }];
}

/** Names alone, as `taken-names` lists them. */
const byName = Object.fromEntries(
  takenByName.map(([kind, property, message]) => [kind, namedBy(property, message)]),
);

const groupRule: Unique = {
  by: [
    "securityGroupId",
    "ipProtocol",
    "fromPort",
    "toPort",
    "cidrIpv4",
    "cidrIpv6",
    "prefixListId",
    "referencedSecurityGroupId",
  ],
  message: ({ outputs }) => {
    const peer =
      outputs["cidrIpv4"] ??
      outputs["cidrIpv6"] ??
      outputs["prefixListId"] ??
      outputs["referencedSecurityGroupId"];
    const ports = `from port: ${spell(outputs["fromPort"])}, to port: ${spell(outputs["toPort"])}`;
    return `InvalidPermission.Duplicate: the specified rule "peer: ${spell(peer)}, ${spell(outputs["ipProtocol"]).toUpperCase()}, ${ports}, ALLOW" already exists`;
  },
};

const isOverwriting = (outputs: Props): boolean => outputs["overwrite"] === true;

/** What is unique, by kind. A kind that is missing here is written over, or can exist many times. */
export const takenTable: Readonly<Record<string, readonly Unique[]>> = {
  ...byName,
  "aws:autoscaling/group:Group": [
    {
      by: ["name"],
      message: ({ outputs }) =>
        `AlreadyExists: AutoScalingGroup by this name already exists - A group with the name ${spell(outputs["name"])} already exists`,
    },
  ],
  "aws:codedeploy/deploymentGroup:DeploymentGroup": [
    {
      by: ["deploymentGroupName", "appName"],
      message: ({ outputs }) =>
        `DeploymentGroupAlreadyExistsException: Deployment group name already exists: ${spell(outputs["deploymentGroupName"])}`,
    },
  ],
  "aws:ec2/route:Route": [
    "destinationCidrBlock",
    "destinationIpv6CidrBlock",
    "destinationPrefixListId",
  ].map((destination) => ({
    by: [destination, "routeTableId"],
    message: ({ outputs }) =>
      `RouteAlreadyExists: Route in Route Table (${spell(outputs["routeTableId"])}) with destination (${spell(outputs[destination])}) already exists`,
  })),
  "aws:ec2/routeTableAssociation:RouteTableAssociation": [
    {
      by: ["subnetId"],
      message: ({ outputs, existing }) =>
        `Resource.AlreadyAssociated: the specified association for route table ${spell(outputs["routeTableId"])} conflicts with an existing association ${spell(existing["id"])}`,
    },
  ],
  "aws:ec2/securityGroup:SecurityGroup": [
    {
      by: ["name", "vpcId"],
      message: ({ outputs }) =>
        `InvalidGroup.Duplicate: The security group '${spell(outputs["name"])}' already exists for VPC '${spell(outputs["vpcId"])}'`,
    },
  ],
  "aws:ec2/subnet:Subnet": [
    {
      by: ["cidrBlock", "vpcId"],
      message: ({ outputs }) =>
        `InvalidSubnet.Conflict: The CIDR '${spell(outputs["cidrBlock"])}' conflicts with another subnet`,
    },
  ],
  "aws:ecs/cluster:Cluster": [
    {
      by: ["name"],
      idempotent: true,
      message: () =>
        "InvalidParameterException: Arguments on this idempotent request are inconsistent with arguments used in previous request(s).",
    },
  ],
  "aws:ecs/service:Service": [
    {
      by: ["name", "cluster"],
      message: () => "InvalidParameterException: Creation of service was not idempotent.",
    },
  ],
  "aws:efs/fileSystem:FileSystem": [
    {
      by: ["creationToken"],
      message: ({ outputs, existing }) =>
        `FileSystemAlreadyExists: File system '${spell(existing["id"])}' already exists with creation token '${spell(outputs["creationToken"])}'`,
    },
  ],
  "aws:efs/mountTarget:MountTarget": [
    {
      by: ["fileSystemId", "availabilityZoneName"],
      message: () => "MountTargetConflict: mount target already exists in this AZ",
    },
  ],
  "aws:lambda/alias:Alias": [
    {
      by: ["arn"],
      message: ({ outputs }) =>
        `ResourceConflictException: Alias already exists: ${spell(outputs["arn"])}`,
    },
  ],
  "aws:lambda/permission:Permission": [
    {
      by: ["statementId", "function", "qualifier"],
      message: ({ outputs }) =>
        `ResourceConflictException: The statement id (${spell(outputs["statementId"])}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
    },
  ],
  "aws:lb/listener:Listener": [
    {
      by: ["port", "loadBalancerArn"],
      message: ({ outputs }) =>
        `DuplicateListener: A listener already exists on this port for this load balancer '${spell(outputs["loadBalancerArn"])}'`,
    },
  ],
  "aws:lb/listenerRule:ListenerRule": [
    {
      by: ["priority", "listenerArn"],
      message: ({ outputs }) =>
        `PriorityInUse: Priority '${spell(outputs["priority"])}' is currently in use`,
    },
  ],
  "aws:route53/record:Record": [
    {
      by: ["fqdn", "type", "zoneId", "setIdentifier"],
      unless: (outputs) => outputs["allowOverwrite"] === true,
      everywhere: true,
      message: ({ outputs }) =>
        `InvalidChangeBatch: [Tried to create resource record set [name='${spell(outputs["fqdn"])}.', type='${spell(outputs["type"])}'] but it already exists]`,
    },
  ],
  "aws:s3/bucket:Bucket": [
    {
      by: ["bucket"],
      everywhere: true,
      message: () =>
        "BucketAlreadyOwnedByYou: Your previous request to create the named bucket succeeded and you already own it.",
    },
  ],
  "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace": [
    {
      by: ["name", "vpc"],
      message: () =>
        "ConflictingDomainExists: The VPC that you chose is already associated with a private namespace of that name.",
    },
  ],
  "aws:servicediscovery/service:Service": [
    {
      by: ["name", "namespaceId", "dnsConfig"],
      message: () => "ServiceAlreadyExists: Service already exists.",
    },
  ],
  "aws:sns/topic:Topic": [
    {
      by: ["name"],
      idempotent: true,
      message: () =>
        "InvalidParameter: Invalid parameter: Attributes Reason: Topic already exists with different attributes",
    },
  ],
  "aws:sqs/queue:Queue": [
    {
      by: ["name"],
      idempotent: true,
      message: () =>
        "QueueAlreadyExists: A queue already exists with the same name and a different value for at least one attribute",
    },
  ],
  "aws:ssm/parameter:Parameter": [
    {
      by: ["name"],
      unless: isOverwriting,
      message: () =>
        "ParameterAlreadyExists: The parameter already exists. To overwrite this value, set the overwrite option in the request to true.",
    },
  ],
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": [groupRule],
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": [groupRule],
};
