import { expect } from "chai";
import { children, routed, simulateService, worker, type ServiceArgs } from "../../support/service";
import { awsWithParameters } from "./parameters";

const always = [
  "aws:cloudwatch/logGroup:LogGroup api-log-group",
  "aws:ec2/securityGroup:SecurityGroup api-security-group",
  "aws:ecs/service:Service api-service",
  "aws:ecs/taskDefinition:TaskDefinition api-task-definition",
  "aws:iam/role:Role api-execution-role",
  "aws:iam/role:Role api-task-role",
  "aws:iam/rolePolicy:RolePolicy api-execution-policy",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule api-https-egress",
];
const taskPolicy = "aws:iam/rolePolicy:RolePolicy api-task-policy";
const route = [
  "aws:lb/listenerRule:ListenerRule api-listener-rule",
  "aws:lb/targetGroup:TargetGroup api-target-group",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule api-load-balancer-ingress",
];
const vault = [
  "aws:secretsmanager/secret:Secret api-vault",
  "aws:secretsmanager/secretVersion:SecretVersion api-vault-version",
];
const repository = [
  "aws:ecr/lifecyclePolicy:LifecyclePolicy api-repository-lifecycle",
  "aws:ecr/repository:Repository api-repository",
];

const variants: [what: string, args: ServiceArgs, more: string[]][] = [
  ["a worker", worker, []],
  ["a worker with a port", { ...worker, port: 80 }, []],
  ["a route", routed, route],
  ["ECS Exec", { ...worker, exec: true, readonlyRootFilesystem: false }, [taskPolicy]],
  [
    "permissions",
    { ...worker, permissions: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::b/*"] }] },
    [taskPolicy],
  ],
  ["no permissions", { ...worker, permissions: [] }, []],
  ["a vault", { ...worker, vault: { keys: ["API_TOKEN"] } }, vault],
  ["secrets", { ...worker, secrets: { A: { secret: "a" }, B: { parameter: "/b" } } }, []],
  [
    "a repository of its own",
    { ...worker, image: { repository: { create: true }, tag: "v1" } },
    repository,
  ],
  [
    "a repository that exists",
    { ...worker, image: { repository: "example.com/worker", tag: "v1" } },
    [],
  ],
  ["an image from a parameter", { ...worker, image: { parameter: "/api/image" } }, []],
  ["an external image", { ...worker, image: { external: "example.com/worker:1" } }, []],
  [
    "everything",
    {
      ...routed,
      image: { repository: { create: true }, tag: "v1" },
      vault: { keys: ["API_TOKEN"] },
      exec: true,
      readonlyRootFilesystem: false,
    },
    [...route, ...vault, ...repository, taskPolicy],
  ],
];

describe("EcsService children", () => {
  for (const mode of ["update", "preview"] as const) {
    for (const [what, args, more] of variants) {
      it(`of ${what} (${mode})`, async () => {
        const providers = awsWithParameters({ "/api/image": "example.com/worker:2" });
        const simulation = await simulateService(args, { mode, providers });
        expect(children(simulation)).to.deep.equal([...always, ...more].sort());
        expect(simulation.diagnostics).to.deep.equal([]);
      });
    }
  }
});
