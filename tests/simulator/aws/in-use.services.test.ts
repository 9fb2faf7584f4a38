import { expect } from "chai";
import { textsAt } from "../../../simulator/aws/in-use";
import { inUseTable } from "../../../simulator/aws/in-use-table";
import type { Props } from "../../../simulator/provider";
import { rules } from "../../../simulator/aws/types";
import { isFree, refusesWhileUsed, service, type Free, type Thing, type Used } from "./in-use";

const elb = "arn:aws:elasticloadbalancing:eu-west-1:123456789012";
const targetGroup: Thing = ["aws:lb/targetGroup:TargetGroup", `${elb}:targetgroup/web/1`, {}];
const certificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/1";
const clusterArn = "arn:aws:ecs:eu-west-1:123456789012:cluster/web";
const cluster: Thing = ["aws:ecs/cluster:Cluster", clusterArn, { name: "web" }];
const role: Thing = ["aws:iam/role:Role", "web", { name: "web", arn: "arn:aws:iam::1:role/web" }];
const policyArn = "arn:aws:iam::123456789012:policy/web";
const webAcl: Thing = ["aws:wafv2/webAcl:WebAcl", "uuid", { arn: "arn:acl", name: "web" }];

const used: readonly Used[] = [
  [
    targetGroup,
    [
      "aws:lb/listener:Listener",
      `${elb}:listener/1`,
      { defaultActions: [{ type: "forward", targetGroupArn: targetGroup[1] }] },
    ],
    `ResourceInUse: Target group '${targetGroup[1]}' is currently in use by a listener or a rule`,
  ],
  [
    targetGroup,
    [
      "aws:alb/listenerRule:ListenerRule",
      `${elb}:listener-rule/1`,
      { actions: [{ type: "forward", forward: { targetGroups: [{ arn: targetGroup[1] }] } }] },
    ],
    `ResourceInUse: Target group '${targetGroup[1]}' is currently in use by a listener or a rule`,
  ],
  [
    ["aws:acm/certificate:Certificate", certificateArn, {}],
    ["aws:lb/listener:Listener", `${elb}:listener/1`, { certificateArn }],
    `ResourceInUseException: Certificate ${certificateArn} is in use.`,
  ],
  [
    cluster,
    service({}),
    "ClusterContainsServicesException: The Cluster cannot be deleted while Services are active.",
  ],
  [
    cluster,
    service({ cluster: "web" }),
    "ClusterContainsServicesException: The Cluster cannot be deleted while Services are active.",
  ],
  [
    ["aws:ecs/capacityProvider:CapacityProvider", "arn:cp", { name: "pool" }],
    [
      "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
      "web",
      { capacityProviders: ["FARGATE", "pool"] },
    ],
    "ClientException: The capacity provider pool cannot be deleted because it is associated with a cluster. Remove the capacity provider from the cluster and try again.",
  ],
  [
    [
      "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
      "web",
      { capacityProviders: ["FARGATE", "FARGATE_SPOT"] },
    ],
    service({ capacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }] }),
    "ResourceInUseException: The specified capacity provider is in use and cannot be removed.",
  ],
  [
    role,
    ["aws:iam/rolePolicyAttachment:RolePolicyAttachment", "web/p", { role: "web", policyArn: "p" }],
    "DeleteConflict: Cannot delete entity, must detach all policies first.",
  ],
  [
    role,
    ["aws:iam/rolePolicy:RolePolicy", "web:p", { role: "web", name: "p" }],
    "DeleteConflict: Cannot delete entity, must delete policies first.",
  ],
  [
    ["aws:iam/policy:Policy", policyArn, { name: "web" }],
    ["aws:iam/rolePolicyAttachment:RolePolicyAttachment", "web/p", { role: "web", policyArn }],
    "DeleteConflict: Cannot delete a policy attached to entities.",
  ],
  [
    ["aws:efs/fileSystem:FileSystem", "fs-1", {}],
    ["aws:efs/mountTarget:MountTarget", "fsmt-1", { fileSystemId: "fs-1" }],
    "FileSystemInUse: The file system 'fs-1' has mount targets and cannot be deleted",
  ],
  [
    ["aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace", "ns-1", {}],
    [
      "aws:servicediscovery/service:Service",
      "srv-1",
      { dnsConfig: { namespaceId: "ns-1", dnsRecords: [] } },
    ],
    "ResourceInUse: Namespace has associated services; delete the services before deleting the namespace",
  ],
  [
    ["aws:rds/subnetGroup:SubnetGroup", "db", { name: "db" }],
    ["aws:rds/instance:Instance", "db-1", { dbSubnetGroupName: "db", skipFinalSnapshot: true }],
    "InvalidDBSubnetGroupStateFault: Cannot delete the subnet group 'db' because at least one database is still using it.",
  ],
  [
    ["aws:rds/cluster:Cluster", "db", { clusterIdentifier: "db", skipFinalSnapshot: true }],
    ["aws:rds/clusterInstance:ClusterInstance", "db-1", { clusterIdentifier: "db" }],
    "InvalidDBClusterStateFault: Cluster cannot be deleted, it still contains DB instances in non-deleting state.",
  ],
  [
    webAcl,
    ["aws:wafv2/webAclAssociation:WebAclAssociation", "a", { webAclArn: "arn:acl" }],
    "WAFAssociatedItemException: AWS WAF couldn’t perform the operation",
  ],
  [
    ["aws:wafv2/ipSet:IpSet", "uuid-2", { arn: "arn:ips" }],
    [
      "aws:wafv2/webAcl:WebAcl",
      "uuid",
      { rules: [{ statement: { reference: { arn: "arn:ips" } } }] },
    ],
    "WAFAssociatedItemException: AWS WAF couldn’t perform the operation",
  ],
  [
    ["aws:route53/zone:Zone", "Z1", { forceDestroy: false }],
    ["aws:route53/record:Record", "Z1_a_A", { zoneId: "Z1" }],
    "HostedZoneNotEmpty: The specified hosted zone contains non-required resource record sets and so cannot be deleted.",
  ],
  [
    ["aws:cloudwatch/eventRule:EventRule", "nightly", { name: "nightly", eventBusName: "default" }],
    ["aws:cloudwatch/eventTarget:EventTarget", "t", { rule: "nightly", eventBusName: "default" }],
    "ValidationException: Rule can't be deleted since it has targets.",
  ],
];

const free: readonly Free[] = [
  [
    "a target group that a service knows, which AWS minds no more than the provider",
    targetGroup,
    service({ loadBalancers: [{ targetGroupArn: targetGroup[1] }] }),
  ],
  [
    "a cluster of the same name elsewhere",
    [cluster[0], cluster[1], { name: "web", region: "eu-west-1" }],
    service({ cluster: "web", region: "us-east-1" }),
  ],
  [
    "providers of a cluster whose services don't use them",
    [
      "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
      "web",
      { capacityProviders: ["FARGATE"] },
    ],
    service({ launchType: "FARGATE" }),
  ],
  [
    "a role whose policies the provider detaches",
    [role[0], role[1], { ...role[2], forceDetachPolicies: true }],
    ["aws:iam/rolePolicyAttachment:RolePolicyAttachment", "web/p", { role: "web", policyArn: "p" }],
  ],
  [
    "a zone whose records go with it",
    ["aws:route53/zone:Zone", "Z1", { forceDestroy: true }],
    ["aws:route53/record:Record", "Z1_a_A", { zoneId: "Z1" }],
  ],
  [
    "an instance profile's role",
    role,
    ["aws:iam/instanceProfile:InstanceProfile", "web", { role: "web" }],
  ],
];

describe("simulator/aws: deleting a part of a service that is in use", () => {
  refusesWhileUsed(used);
  isFree(free);

  it("knows types, properties of theirs, and nothing else", () => {
    const references = Object.entries(inUseTable).flatMap(([kind, uses]) => [
      kind,
      ...uses.flatMap(({ users }) => users.map(({ from }) => from)),
    ]);
    expect(references.filter((type) => !Object.hasOwn(rules, type))).to.deep.equal([]);
  });
});

describe("simulator/aws: where one resource names another", () => {
  const value: Props = { a: [{ b: ["x", "y"] }, { b: "z" }, {}], c: { d: "w" }, e: 1 };
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["a.b", ["x", "y", "z"]],
    ["c.d", ["w"]],
    ["c", []],
    ["e", []],
    ["none.d", []],
    ["**", ["x", "y", "z", "w"]],
  ];
  for (const [path, texts] of rows) {
    it(path, () => {
      expect(textsAt(value, path.split("."))).to.deep.equal(texts);
    });
  }
});
