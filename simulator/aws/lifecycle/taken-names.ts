/** A kind, the output that is its name, and what AWS says when that name is taken. */
type Row = readonly [kind: string, property: string, message: (name: string) => string];

const entity = "EntityAlreadyExists";

/** Kinds of which each has a name of its own in a region, or in the account when it has no region. */
export const takenByName: readonly Row[] = [
  [
    "aws:cloudwatch/eventBus:EventBus",
    "name",
    (name) => `ResourceAlreadyExistsException: Event bus ${name} already exists.`,
  ],
  [
    "aws:cloudwatch/logGroup:LogGroup",
    "name",
    () => "ResourceAlreadyExistsException: The specified log group already exists",
  ],
  [
    "aws:codedeploy/application:Application",
    "name",
    (name) => `ApplicationAlreadyExistsException: Application name already exists: ${name}`,
  ],
  [
    "aws:codedeploy/deploymentConfig:DeploymentConfig",
    "deploymentConfigName",
    (name) =>
      `DeploymentConfigAlreadyExistsException: Deployment configuration name already exists: ${name}`,
  ],
  [
    "aws:dynamodb/table:Table",
    "name",
    (name) => `ResourceInUseException: Table already exists: ${name}`,
  ],
  [
    "aws:ec2/keyPair:KeyPair",
    "keyName",
    () => "InvalidKeyPair.Duplicate: The keypair already exists",
  ],
  [
    "aws:ec2/launchTemplate:LaunchTemplate",
    "name",
    () => "InvalidLaunchTemplateName.AlreadyExistsException: Launch template name already in use.",
  ],
  [
    "aws:ec2/placementGroup:PlacementGroup",
    "name",
    (name) => `InvalidPlacementGroup.Duplicate: The placement group '${name}' already exists.`,
  ],
  [
    "aws:ecr/pullThroughCacheRule:PullThroughCacheRule",
    "ecrRepositoryPrefix",
    (name) =>
      `PullThroughCacheRuleAlreadyExistsException: A pull through cache rule with ecrRepositoryPrefix '${name}' already exists`,
  ],
  [
    "aws:ecr/repository:Repository",
    "name",
    (name) =>
      `RepositoryAlreadyExistsException: The repository with name '${name}' already exists in the registry`,
  ],
  [
    "aws:ecs/capacityProvider:CapacityProvider",
    "name",
    () =>
      "ClientException: The specified capacity provider already exists. To change the configuration of an existing capacity provider, update the capacity provider.",
  ],
  [
    "aws:elasticache/subnetGroup:SubnetGroup",
    "name",
    (name) => `CacheSubnetGroupAlreadyExists: Cache subnet group ${name} already exists.`,
  ],
  ["aws:iam/group:Group", "name", (name) => `${entity}: Group with name ${name} already exists.`],
  [
    "aws:iam/instanceProfile:InstanceProfile",
    "name",
    (name) => `${entity}: Instance Profile ${name} already exists.`,
  ],
  [
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
    "url",
    (url) => `${entity}: Provider with url ${url} already exists.`,
  ],
  [
    "aws:iam/policy:Policy",
    "name",
    (name) => `${entity}: A policy called ${name} already exists. Duplicate names are not allowed.`,
  ],
  ["aws:iam/role:Role", "name", (name) => `${entity}: Role with name ${name} already exists.`],
  [
    "aws:iam/serviceLinkedRole:ServiceLinkedRole",
    "name",
    (name) =>
      `InvalidInput: Service role name ${name} has been taken in this account, please try a different suffix.`,
  ],
  ["aws:iam/user:User", "name", (name) => `${entity}: User with name ${name} already exists.`],
  [
    "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
    "name",
    (name) => `ResourceInUseException: Firehose ${name} already exists`,
  ],
  [
    "aws:kms/alias:Alias",
    "arn",
    (arn) => `AlreadyExistsException: An alias with the name ${arn} already exists`,
  ],
  [
    "aws:lambda/function:Function",
    "name",
    (name) => `ResourceConflictException: Function already exist: ${name}`,
  ],
  [
    "aws:lb/loadBalancer:LoadBalancer",
    "name",
    (name) => `ELBv2 Load Balancer (${name}) already exists`,
  ],
  [
    "aws:lb/targetGroup:TargetGroup",
    "name",
    (name) => `ELBv2 Target Group (${name}) already exists`,
  ],
  [
    "aws:rds/cluster:Cluster",
    "clusterIdentifier",
    () => "DBClusterAlreadyExistsFault: DB Cluster already exists",
  ],
  [
    "aws:rds/clusterInstance:ClusterInstance",
    "identifier",
    () => "DBInstanceAlreadyExists: DB instance already exists",
  ],
  [
    "aws:rds/clusterParameterGroup:ClusterParameterGroup",
    "name",
    (name) => `DBParameterGroupAlreadyExists: Parameter group ${name} already exists`,
  ],
  [
    "aws:rds/instance:Instance",
    "identifier",
    () => "DBInstanceAlreadyExists: DB instance already exists",
  ],
  [
    "aws:rds/parameterGroup:ParameterGroup",
    "name",
    (name) => `DBParameterGroupAlreadyExists: Parameter group ${name} already exists`,
  ],
  [
    "aws:rds/subnetGroup:SubnetGroup",
    "name",
    (name) => `DBSubnetGroupAlreadyExists: The DB subnet group '${name}' already exists.`,
  ],
  [
    "aws:resourcegroups/group:Group",
    "name",
    (name) => `BadRequestException: A resource group named ${name} already exists`,
  ],
  [
    "aws:scheduler/schedule:Schedule",
    "arn",
    (arn) => `ConflictException: Schedule ${arn.slice(arn.lastIndexOf("/") + 1)} already exists.`,
  ],
  [
    "aws:scheduler/scheduleGroup:ScheduleGroup",
    "name",
    (name) => `ConflictException: Schedule group ${name} already exists.`,
  ],
  [
    "aws:secretsmanager/secret:Secret",
    "name",
    (name) =>
      `ResourceExistsException: The operation failed because the secret ${name} already exists.`,
  ],
  ...["httpNamespace:HttpNamespace", "publicDnsNamespace:PublicDnsNamespace"].map((token): Row => [
    `aws:servicediscovery/${token}`,
    "name",
    () => "NamespaceAlreadyExists: Namespace already exists",
  ]),
  [
    "aws:xray/group:Group",
    "groupName",
    () => "InvalidRequestException: A group with this name already exists",
  ],
  [
    "aws:xray/samplingRule:SamplingRule",
    "ruleName",
    (name) => `InvalidRequestException: A rule with the name ${name} already exists`,
  ],
  ...["webAcl:WebAcl", "ipSet:IpSet", "ruleGroup:RuleGroup"].map((token): Row => [
    `aws:wafv2/${token}`,
    "name",
    () =>
      "WAFDuplicateItemException: AWS WAF couldn’t perform the operation because some resource in your request is a duplicate of an existing one.",
  ]),
  [
    "aws:budgets/budget:Budget",
    "name",
    (name) =>
      `DuplicateRecordException: Error creating budget: ${name} - the budget already exists.`,
  ],
];
