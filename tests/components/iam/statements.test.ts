import { expect } from "chai";
import {
  authorizeEcr,
  decryptExecSession,
  decryptWith,
  deliverFlowLogs,
  execSession,
  findLogGroups,
  policyDocument,
  pullImage,
  readParameters,
  readSecrets,
  writeExecLogs,
  writeLogs,
  type Statement,
} from "../../../components/iam";
import { parsed } from "./resolve";

interface World {
  readonly partition: string;
  readonly region: string;
  readonly dnsSuffix: string;
}

const worlds: World[] = [
  { partition: "aws", region: "eu-west-1", dnsSuffix: "amazonaws.com" },
  { partition: "aws-cn", region: "cn-north-1", dnsSuffix: "amazonaws.com.cn" },
];

for (const { partition, region, dnsSuffix } of worlds) {
  describe(`iam statements in ${partition}`, () => {
    const scope = { partition, region, accountId: "123456789012" };
    const arn = (service: string, resource: string) =>
      `arn:${partition}:${service}:${region}:123456789012:${resource}`;
    const group = arn("logs", "log-group:/ecs/prod/api");

    const cases: [name: string, statement: Statement, json: object][] = [
      [
        "writeLogs",
        writeLogs(group),
        {
          Sid: "WriteLogs",
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
          Resource: `${group}:*`,
        },
      ],
      [
        "writeExecLogs",
        writeExecLogs(group),
        {
          Sid: "WriteExecLogs",
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          Resource: `${group}:*`,
        },
      ],
      [
        "deliverFlowLogs",
        deliverFlowLogs(group),
        {
          Sid: "DeliverFlowLogs",
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          Resource: `${group}:*`,
        },
      ],
      [
        "findLogGroups",
        findLogGroups(scope),
        {
          Sid: "FindLogGroups",
          Effect: "Allow",
          Action: ["logs:DescribeLogGroups"],
          Resource: arn("logs", "log-group:*"),
        },
      ],
      [
        "authorizeEcr",
        authorizeEcr(),
        {
          Sid: "AuthorizeEcr",
          Effect: "Allow",
          Action: ["ecr:GetAuthorizationToken"],
          Resource: "*",
        },
      ],
      [
        "pullImage",
        pullImage([arn("ecr", "repository/prod/api")]),
        {
          Sid: "PullImage",
          Effect: "Allow",
          Action: [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:GetDownloadUrlForLayer",
          ],
          Resource: [arn("ecr", "repository/prod/api")],
        },
      ],
      [
        "readSecrets",
        readSecrets([arn("secretsmanager", "secret:api/key-??????")]),
        {
          Sid: "ReadSecrets",
          Effect: "Allow",
          Action: ["secretsmanager:GetSecretValue"],
          Resource: [arn("secretsmanager", "secret:api/key-??????")],
        },
      ],
      [
        "readParameters",
        readParameters([arn("ssm", "parameter/api/key")]),
        {
          Sid: "ReadParameters",
          Effect: "Allow",
          Action: ["ssm:GetParameters"],
          Resource: [arn("ssm", "parameter/api/key")],
        },
      ],
      [
        "decryptWith",
        decryptWith([arn("kms", "key/1")], [`secretsmanager.${region}.${dnsSuffix}`]),
        {
          Sid: "DecryptSecrets",
          Effect: "Allow",
          Action: ["kms:Decrypt"],
          Resource: [arn("kms", "key/1")],
          Condition: {
            StringEquals: { "kms:ViaService": [`secretsmanager.${region}.${dnsSuffix}`] },
          },
        },
      ],
      [
        "decryptExecSession",
        decryptExecSession(scope, "alias/ecs/prod/exec"),
        {
          Sid: "DecryptExecSession",
          Effect: "Allow",
          Action: ["kms:Decrypt"],
          Resource: arn("kms", "key/*"),
          Condition: {
            "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/ecs/prod/exec" },
          },
        },
      ],
      [
        "execSession",
        execSession(),
        {
          Sid: "ExecSession",
          Effect: "Allow",
          Action: [
            "ssmmessages:CreateControlChannel",
            "ssmmessages:CreateDataChannel",
            "ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel",
          ],
          Resource: "*",
        },
      ],
    ];

    for (const [name, statement, json] of cases) {
      it(`${name} allows exactly that`, async () => {
        expect(await parsed(policyDocument([statement]))).to.deep.equal({
          Version: "2012-10-17",
          Statement: [json],
        });
      });
    }

    it("names each permission by a Sid of its own", () => {
      const sids = cases.map(([, { Sid }]) => Sid);
      expect(new Set(sids).size).to.equal(cases.length);
      for (const sid of sids) expect(sid).to.match(/^[A-Za-z0-9]+$/);
    });

    it("takes * as a resource only where AWS has none", () => {
      const wide = cases.filter(([, { Resource }]) => Resource === "*").map(([name]) => name);
      expect(wide).to.deep.equal(["authorizeEcr", "execSession"]);
    });
  });
}
