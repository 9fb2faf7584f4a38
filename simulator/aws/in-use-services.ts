import type { Props } from "../provider";
import type { InUse, Reference } from "./in-use-table";
import { asText } from "./rule";

function anywhere(from: string): Reference {
  return {
    from,
    at: ["**"],
    by: ["arn"],
    when: (user, used) => user["arn"] !== used.outputs["arn"],
  };
}

const actionTargets = (property: string): string[] => [
  `${property}.targetGroupArn`,
  `${property}.forward.targetGroups.arn`,
];

const associated =
  "WAFAssociatedItemException: AWS WAF couldn’t perform the operation because your resource is being used by another resource or it’s associated with another resource.";

const attachments: readonly Reference[] = [
  "rolePolicyAttachment:RolePolicyAttachment",
  "userPolicyAttachment:UserPolicyAttachment",
  "groupPolicyAttachment:GroupPolicyAttachment",
  "policyAttachment:PolicyAttachment",
].map((token) => ({ from: `aws:iam/${token}`, at: ["policyArn"], by: ["arn"] }));

function policiesOf(owner: "role" | "user" | "group"): readonly InUse[] {
  const title = `${owner.charAt(0).toUpperCase()}${owner.slice(1)}`;
  const isForced = (outputs: Props): boolean =>
    outputs["forceDetachPolicies"] === true || outputs["forceDestroy"] === true;
  return [
    {
      users: [
        {
          from: `aws:iam/${owner}PolicyAttachment:${title}PolicyAttachment`,
          at: [owner],
        },
        { from: "aws:iam/policyAttachment:PolicyAttachment", at: [`${owner}s`] },
      ],
      unless: isForced,
      message: () => "DeleteConflict: Cannot delete entity, must detach all policies first.",
    },
    {
      users: [{ from: `aws:iam/${owner}Policy:${title}Policy`, at: [owner] }],
      unless: isForced,
      message: () => "DeleteConflict: Cannot delete entity, must delete policies first.",
    },
  ];
}

const databaseGroup = (kind: string, property: string, users: readonly string[]): InUse => ({
  users: users.map((from) => ({ from, at: [property], by: ["id"] })),
  message: ({ id }) =>
    `InvalidDBParameterGroupState: One or more database ${kind} are still members of this parameter group ${id}, so the group cannot be deleted`,
});

/** What keeps parts of services from being deleted. */
export const serviceUses: Readonly<Record<string, readonly InUse[]>> = {
  "aws:acm/certificate:Certificate": [
    {
      users: [
        { from: "aws:lb/listener:Listener", at: ["certificateArn"], by: ["arn"] },
        {
          from: "aws:lb/listenerCertificate:ListenerCertificate",
          at: ["certificateArn"],
          by: ["arn"],
        },
        {
          from: "aws:cloudfront/distribution:Distribution",
          at: ["viewerCertificate.acmCertificateArn"],
          by: ["arn"],
        },
      ],
      message: ({ outputs }) =>
        `ResourceInUseException: Certificate ${asText(outputs["arn"])} is in use.`,
    },
  ],
  "aws:cloudwatch/eventBus:EventBus": [
    {
      users: [{ from: "aws:cloudwatch/eventRule:EventRule", at: ["eventBusName"] }],
      message: () => "ValidationException: Event bus can't be deleted since it has rules.",
    },
  ],
  "aws:cloudwatch/eventRule:EventRule": [
    {
      users: [
        {
          from: "aws:cloudwatch/eventTarget:EventTarget",
          at: ["rule"],
          when: (target, rule) => target["eventBusName"] === rule.outputs["eventBusName"],
        },
      ],
      message: () => "ValidationException: Rule can't be deleted since it has targets.",
    },
  ],
  "aws:codedeploy/deploymentConfig:DeploymentConfig": [
    {
      users: [
        {
          from: "aws:codedeploy/deploymentGroup:DeploymentGroup",
          at: ["deploymentConfigName"],
          by: ["id"],
        },
      ],
      message: ({ id }) =>
        `DeploymentConfigInUseException: The deployment configuration ${id} is in use`,
    },
  ],
  "aws:ecs/cluster:Cluster": [
    {
      users: [{ from: "aws:ecs/service:Service", at: ["cluster"] }],
      message: () =>
        "ClusterContainsServicesException: The Cluster cannot be deleted while Services are active.",
    },
  ],
  "aws:ecs/capacityProvider:CapacityProvider": [
    {
      users: [
        {
          from: "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
          at: ["capacityProviders"],
        },
      ],
      message: ({ outputs }) =>
        `ClientException: The capacity provider ${asText(outputs["name"])} cannot be deleted because it is associated with a cluster. Remove the capacity provider from the cluster and try again.`,
    },
    {
      users: [
        { from: "aws:ecs/service:Service", at: ["capacityProviderStrategies.capacityProvider"] },
      ],
      message: () =>
        "ResourceInUseException: The specified capacity provider is in use and cannot be removed.",
    },
  ],
  "aws:efs/fileSystem:FileSystem": [
    {
      users: [{ from: "aws:efs/mountTarget:MountTarget", at: ["fileSystemId"], by: ["id"] }],
      message: ({ id }) =>
        `FileSystemInUse: The file system '${id}' has mount targets and cannot be deleted`,
    },
  ],
  "aws:iam/group:Group": policiesOf("group"),
  "aws:iam/policy:Policy": [
    {
      users: [
        ...attachments,
        {
          from: "aws:iam/role:Role",
          at: ["managedPolicyArns", "permissionsBoundary"],
          by: ["arn"],
        },
      ],
      message: () => "DeleteConflict: Cannot delete a policy attached to entities.",
    },
  ],
  "aws:iam/role:Role": policiesOf("role"),
  "aws:iam/user:User": policiesOf("user"),
  "aws:lb/targetGroup:TargetGroup": [
    {
      users: [
        { from: "aws:lb/listener:Listener", at: actionTargets("defaultActions"), by: ["arn"] },
        { from: "aws:lb/listenerRule:ListenerRule", at: actionTargets("actions"), by: ["arn"] },
      ],
      message: ({ outputs }) =>
        `ResourceInUse: Target group '${asText(outputs["arn"])}' is currently in use by a listener or a rule`,
    },
  ],
  "aws:rds/cluster:Cluster": [
    {
      users: [
        {
          from: "aws:rds/clusterInstance:ClusterInstance",
          at: ["clusterIdentifier"],
          by: ["clusterIdentifier"],
        },
      ],
      message: () =>
        "InvalidDBClusterStateFault: Cluster cannot be deleted, it still contains DB instances in non-deleting state.",
    },
  ],
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": [
    databaseGroup("clusters", "dbClusterParameterGroupName", ["aws:rds/cluster:Cluster"]),
  ],
  "aws:rds/parameterGroup:ParameterGroup": [
    databaseGroup("instances", "parameterGroupName", ["aws:rds/instance:Instance"]),
    databaseGroup("instances", "dbParameterGroupName", ["aws:rds/clusterInstance:ClusterInstance"]),
  ],
  "aws:rds/subnetGroup:SubnetGroup": [
    {
      users: [
        { from: "aws:rds/instance:Instance", at: ["dbSubnetGroupName"], by: ["id"] },
        { from: "aws:rds/cluster:Cluster", at: ["dbSubnetGroupName"], by: ["id"] },
        { from: "aws:rds/clusterInstance:ClusterInstance", at: ["dbSubnetGroupName"], by: ["id"] },
      ],
      message: ({ id }) =>
        `InvalidDBSubnetGroupStateFault: Cannot delete the subnet group '${id}' because at least one database is still using it.`,
    },
  ],
  "aws:route53/zone:Zone": [
    {
      users: [{ from: "aws:route53/record:Record", at: ["zoneId"], by: ["id"] }],
      unless: (outputs) => outputs["forceDestroy"] === true,
      message: () =>
        "HostedZoneNotEmpty: The specified hosted zone contains non-required resource record sets and so cannot be deleted.",
    },
  ],
  "aws:servicediscovery/service:Service": [
    {
      users: [
        { from: "aws:ecs/service:Service", at: ["serviceRegistries.registryArn"], by: ["arn"] },
      ],
      unless: (outputs) => outputs["forceDestroy"] === true,
      message: () =>
        "ResourceInUse: Service contains registered instances; delete the instances before deleting the service",
    },
  ],
  ...Object.fromEntries(
    ["privateDnsNamespace", "publicDnsNamespace", "httpNamespace"].map((file) => [
      `aws:servicediscovery/${file}:${file.charAt(0).toUpperCase()}${file.slice(1)}`,
      [
        {
          users: [
            {
              from: "aws:servicediscovery/service:Service",
              at: ["namespaceId", "dnsConfig.namespaceId"],
              by: ["id"],
            },
          ],
          message: () =>
            "ResourceInUse: Namespace has associated services; delete the services before deleting the namespace",
        },
      ],
    ]),
  ),
  "aws:wafv2/ipSet:IpSet": [
    {
      users: [anywhere("aws:wafv2/webAcl:WebAcl"), anywhere("aws:wafv2/ruleGroup:RuleGroup")],
      message: () => associated,
    },
  ],
  "aws:wafv2/ruleGroup:RuleGroup": [
    { users: [anywhere("aws:wafv2/webAcl:WebAcl")], message: () => associated },
  ],
  "aws:wafv2/webAcl:WebAcl": [
    {
      users: [
        {
          from: "aws:wafv2/webAclAssociation:WebAclAssociation",
          at: ["webAclArn"],
          by: ["arn"],
        },
        { from: "aws:cloudfront/distribution:Distribution", at: ["webAclId"], by: ["arn"] },
      ],
      message: () => associated,
    },
  ],
};
