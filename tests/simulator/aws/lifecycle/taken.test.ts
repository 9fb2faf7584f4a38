import { expect } from "chai";
import type { Props } from "../../../../simulator/provider";
import { takenTable } from "../../../../simulator/aws/lifecycle/taken-table";
import { rules } from "../../../../simulator/aws/types";
import { Scene } from "./support";

const policy = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::b/*" }],
});
const trust = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Action: "sts:AssumeRole",
      Principal: { Service: "ecs-tasks.amazonaws.com" },
    },
  ],
});
const listenerArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/a/1/2";
const loadBalancerArn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/1";
const rule: Props = {
  listenerArn,
  priority: 10,
  conditions: [{ pathPattern: { values: ["/a"] } }],
  actions: [{ type: "forward", targetGroupArn: "arn:tg" }],
};

/** Type, inputs of the first, what the second has instead, what AWS says. */
type Row = readonly [type: string, inputs: Props, other: Props, message: string];

const refused: readonly Row[] = [
  [
    "aws:ecs/cluster:Cluster",
    { name: "web" },
    { tags: { A: "b" } },
    "InvalidParameterException: Arguments on this idempotent request are inconsistent with arguments used in previous request(s).",
  ],
  [
    "aws:cloudwatch/logGroup:LogGroup",
    { name: "/ecs/web" },
    {},
    "ResourceAlreadyExistsException: The specified log group already exists",
  ],
  [
    "aws:secretsmanager/secret:Secret",
    { name: "web" },
    {},
    "ResourceExistsException: The operation failed because the secret web already exists.",
  ],
  [
    "aws:iam/role:Role",
    { name: "web", assumeRolePolicy: trust },
    { path: "/a/" },
    "EntityAlreadyExists: Role with name web already exists.",
  ],
  [
    "aws:iam/policy:Policy",
    { name: "web", policy },
    {},
    "EntityAlreadyExists: A policy called web already exists. Duplicate names are not allowed.",
  ],
  [
    "aws:lb/loadBalancer:LoadBalancer",
    { name: "web", subnets: ["subnet-1", "subnet-2"] },
    {},
    "ELBv2 Load Balancer (web) already exists",
  ],
  [
    "aws:lb/targetGroup:TargetGroup",
    { name: "web", port: 80, protocol: "HTTP", vpcId: "vpc-1" },
    { port: 81 },
    "ELBv2 Target Group (web) already exists",
  ],
  [
    "aws:lb/listener:Listener",
    {
      loadBalancerArn,
      port: 80,
      protocol: "HTTP",
      defaultActions: [{ type: "forward", targetGroupArn: "arn:tg" }],
    },
    {},
    `DuplicateListener: A listener already exists on this port for this load balancer '${loadBalancerArn}'`,
  ],
  [
    "aws:lb/listenerRule:ListenerRule",
    rule,
    {},
    "PriorityInUse: Priority '10' is currently in use",
  ],
  [
    "aws:ecr/repository:Repository",
    { name: "web" },
    {},
    "RepositoryAlreadyExistsException: The repository with name 'web' already exists in the registry",
  ],
  [
    "aws:s3/bucket:Bucket",
    { bucket: "logs" },
    { region: "us-east-1" },
    "BucketAlreadyOwnedByYou: Your previous request to create the named bucket succeeded and you already own it.",
  ],
  [
    "aws:ssm/parameter:Parameter",
    { name: "/web", type: "String", value: "a" },
    { overwrite: false },
    "ParameterAlreadyExists: The parameter already exists. To overwrite this value, set the overwrite option in the request to true.",
  ],
  [
    "aws:ecs/service:Service",
    { name: "web", cluster: "arn:aws:ecs:eu-west-1:1:cluster/a", taskDefinition: "web:1" },
    {},
    "InvalidParameterException: Creation of service was not idempotent.",
  ],
  [
    "aws:ec2/securityGroup:SecurityGroup",
    { name: "web", vpcId: "vpc-1" },
    {},
    "InvalidGroup.Duplicate: The security group 'web' already exists for VPC 'vpc-1'",
  ],
  [
    "aws:ec2/subnet:Subnet",
    { vpcId: "vpc-1", cidrBlock: "10.0.0.0/24" },
    { availabilityZone: "eu-west-1b" },
    "InvalidSubnet.Conflict: The CIDR '10.0.0.0/24' conflicts with another subnet",
  ],
  [
    "aws:ec2/route:Route",
    { routeTableId: "rtb-1", destinationCidrBlock: "0.0.0.0/0", gatewayId: "igw-1" },
    { gatewayId: "igw-2" },
    "RouteAlreadyExists: Route in Route Table (rtb-1) with destination (0.0.0.0/0) already exists",
  ],
  [
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    {
      securityGroupId: "sg-1",
      ipProtocol: "tcp",
      fromPort: 80,
      toPort: 80,
      cidrIpv4: "10.0.0.0/8",
    },
    { description: "again" },
    'InvalidPermission.Duplicate: the specified rule "peer: 10.0.0.0/8, TCP, from port: 80, to port: 80, ALLOW" already exists',
  ],
  [
    "aws:sns/topic:Topic",
    { name: "alarms" },
    { displayName: "Alarms" },
    "InvalidParameter: Invalid parameter: Attributes Reason: Topic already exists with different attributes",
  ],
];

/** The same, but AWS makes both. */
const accepted: readonly (readonly [string, string, Props, Props])[] = [
  [
    "a log group in another region",
    "aws:cloudwatch/logGroup:LogGroup",
    { name: "a" },
    { region: "us-east-1" },
  ],
  [
    "a service of that name in another cluster",
    "aws:ecs/service:Service",
    { name: "web", cluster: "a", taskDefinition: "web:1" },
    { cluster: "b" },
  ],
  [
    "the priority on another listener",
    "aws:lb/listenerRule:ListenerRule",
    rule,
    { listenerArn: `${listenerArn}3` },
  ],
  [
    "a group in another VPC",
    "aws:ec2/securityGroup:SecurityGroup",
    { name: "a", vpcId: "vpc-1" },
    { vpcId: "vpc-2" },
  ],
  ["a VPC with the same block", "aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }, {}],
  [
    "a parameter to be overwritten",
    "aws:ssm/parameter:Parameter",
    { name: "/web", type: "String", value: "a" },
    { overwrite: true, value: "b" },
  ],
  [
    "a rule for another port",
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    {
      securityGroupId: "sg-1",
      ipProtocol: "tcp",
      fromPort: 80,
      toPort: 80,
      cidrIpv4: "10.0.0.0/8",
    },
    { fromPort: 81, toPort: 81 },
  ],
  [
    "two rules without a priority",
    "aws:lb/listenerRule:ListenerRule",
    { ...rule, priority: null },
    {},
  ],
];

describe("simulator/aws/lifecycle: names and places that are taken", () => {
  for (const [type, inputs, other, message] of refused) {
    it(`${type}: ${message.slice(0, 60)}`, () => {
      const scene = new Scene();
      scene.create(type, inputs, "one");
      const before = scene.account.records();
      expect(() => scene.create(type, { ...inputs, ...other }, "two")).to.throw(message);
      expect(scene.account.records()).to.deep.equal(before);
    });
  }

  for (const [title, type, inputs, other] of accepted) {
    it(`are no obstacle to ${title}`, () => {
      const scene = new Scene();
      scene.create(type, inputs, "one");
      expect(scene.create(type, { ...inputs, ...other }, "two").id).not.to.equal("");
    });
  }

  it("stand in the way of nothing in preview", () => {
    const scene = new Scene();
    scene.create("aws:cloudwatch/logGroup:LogGroup", { name: "a" }, "one");
    const options = { preview: true };
    scene.create("aws:cloudwatch/logGroup:LogGroup", { name: "a" }, "two", options);
    expect(scene.account.records()).to.have.length(1);
  });

  it("give what is there to a request for just that, where AWS does", () => {
    for (const type of ["aws:ecs/cluster:Cluster", "aws:sns/topic:Topic", "aws:sqs/queue:Queue"]) {
      const scene = new Scene();
      const first = scene.create(type, { name: "web" }, "one");
      expect(scene.create(type, { name: "web" }, "two")).to.deep.equal(first);
      expect(scene.account.records()).to.have.length(1);
    }
  });

  it("are written over where AWS puts instead of creating", () => {
    const scene = new Scene();
    const type = "aws:iam/rolePolicy:RolePolicy";
    scene.create(type, { role: "web", name: "a", policy }, "one");
    const other = policy.replace("GetObject", "PutObject");
    scene.create(type, { role: "web", name: "a", policy: other }, "two");
    expect(scene.account.records().map(({ outputs }) => outputs["policy"])).to.deep.equal([other]);
  });

  it("hold for a change too, but not against itself", () => {
    const scene = new Scene();
    const type = "aws:lb/listenerRule:ListenerRule";
    scene.create(type, rule, "one");
    const two = scene.create(type, { ...rule, priority: 20 }, "two");
    expect(() => scene.update(type, two, rule, "two")).to.throw(
      "PriorityInUse: Priority '10' is currently in use",
    );
    const tagged = { ...rule, priority: 20, tags: { A: "b" } };
    expect(scene.update(type, two, tagged, "two").outputs["tags"]).to.deep.equal({ A: "b" });
  });

  it("keep a deleted secret's name until it can't be restored", () => {
    const type = "aws:secretsmanager/secret:Secret";
    const scene = new Scene();
    const kept = scene.create(type, { name: "web" });
    scene.delete(type, kept);
    expect(scene.account.find(type, kept.id)).to.equal(undefined);
    expect(() => scene.create(type, { name: "web" }, "again")).to.throw(
      "InvalidRequestException: You can't create this secret because a secret with this name is already scheduled for deletion.",
    );
    const gone = scene.create(type, { name: "api", recoveryWindowInDays: 0 });
    scene.delete(type, gone);
    expect(scene.create(type, { name: "api" }, "again").id).not.to.equal(gone.id);
  });

  it("are asked of types that the simulator knows", () => {
    expect(Object.keys(takenTable).filter((kind) => !Object.hasOwn(rules, kind))).to.deep.equal([]);
  });
});
