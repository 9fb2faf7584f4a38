import * as ecr from "@pulumi/aws/ecr";
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { readSecrets } from "../../../components/iam";
import type { ServiceContext } from "../../../components/service/context";
import { createRoles, type RolesInput } from "../../../components/service/roles";
import { simulate, UNKNOWN, type Mode, type Simulation } from "../../../simulator/testing";
import { statementsOf, text } from "../iam/resolve";
import { beijing, ireland, onPlatform } from "./iam-context";

const roleType = "aws:iam/role:Role";
const policyType = "aws:iam/rolePolicy:RolePolicy";
const modes: readonly Mode[] = ["preview", "update"];

const logGroupArn = "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/ecs-platform-dev/api";
const least: RolesInput = { logGroupArn, repositoryArns: [], secretStatements: [], exec: false };

const writeLogs = {
  Sid: "WriteLogs",
  Effect: "Allow",
  Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
  Resource: `${logGroupArn}:*`,
};

function run(
  input: Partial<RolesInput> = {},
  mode: Mode = "update",
  context: ServiceContext = onPlatform(ireland),
): Promise<Simulation> {
  return simulate(
    () => {
      createRoles("api", { ...least, ...input }, context, {});
    },
    { mode },
  );
}

function children(simulation: Simulation): string[] {
  return simulation.resources
    .filter(({ type }) => type.startsWith("aws:"))
    .map(({ type, name }) => `${type} ${name}`)
    .sort();
}

function statements(simulation: Simulation, name: string): unknown {
  return statementsOf(simulation.get(policyType, name).inputs["policy"]);
}

for (const mode of modes) {
  describe(`createRoles at ${mode}`, () => {
    it("makes two roles, and one policy when the application may do nothing", async () => {
      expect(children(await run({}, mode))).to.deep.equal([
        `${roleType} api-execution-role`,
        `${roleType} api-task-role`,
        `${policyType} api-execution-policy`,
      ]);
    });

    it("makes a second policy for what the application may do", async () => {
      const permissions = [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::bucket/*"] }];
      const simulation = await run({ permissions }, mode);
      expect(children(simulation)).to.deep.equal([
        `${roleType} api-execution-role`,
        `${roleType} api-task-role`,
        `${policyType} api-execution-policy`,
        `${policyType} api-task-policy`,
      ]);
      expect(statements(simulation, "api-task-policy")).to.deep.equal([
        {
          Sid: "Permission1",
          Effect: "Allow",
          Action: ["s3:GetObject"],
          Resource: ["arn:aws:s3:::bucket/*"],
        },
      ]);
    });

    it("grants nothing but the log group to a service with a public image", async () => {
      expect(statements(await run({}, mode), "api-execution-policy")).to.deep.equal([writeLogs]);
    });

    it("grants the private repository and the secrets that are used", async () => {
      const repository = "arn:aws:ecr:eu-west-1:210987654321:repository/team/api";
      const secret = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-??????";
      const simulation = await run(
        { repositoryArns: [repository], secretStatements: [readSecrets([secret])] },
        mode,
      );
      expect(statements(simulation, "api-execution-policy")).to.deep.equal([
        {
          Sid: "AuthorizeEcr",
          Effect: "Allow",
          Action: ["ecr:GetAuthorizationToken"],
          Resource: "*",
        },
        {
          Sid: "PullImage",
          Effect: "Allow",
          Action: [
            "ecr:BatchCheckLayerAvailability",
            "ecr:BatchGetImage",
            "ecr:GetDownloadUrlForLayer",
          ],
          Resource: [repository],
        },
        writeLogs,
        {
          Sid: "ReadSecrets",
          Effect: "Allow",
          Action: ["secretsmanager:GetSecretValue"],
          Resource: [secret],
        },
      ]);
    });

    for (const platform of [ireland, beijing]) {
      it(`trusts tasks of the account and region only, in ${text(platform.partition)}`, async () => {
        const simulation = await run({}, mode, onPlatform(platform));
        for (const name of ["api-execution-role", "api-task-role"]) {
          const trust = text(simulation.get(roleType, name).inputs["assumeRolePolicy"]);
          expect(JSON.parse(trust)).to.deep.equal({
            Version: "2012-10-17",
            Statement: [
              {
                Sid: "AssumeRole",
                Effect: "Allow",
                Principal: { Service: "ecs-tasks.amazonaws.com" },
                Action: ["sts:AssumeRole"],
                Condition: {
                  StringEquals: { "aws:SourceAccount": "123456789012" },
                  ArnLike: {
                    "aws:SourceArn": `arn:${text(platform.partition)}:ecs:${text(platform.region)}:123456789012:*`,
                  },
                },
              },
            ],
          });
        }
      });

      it(`lets sessions in with Exec, in ${text(platform.partition)}`, async () => {
        const simulation = await run({ exec: true }, mode, onPlatform(platform));
        const logs = `arn:${text(platform.partition)}:logs:${text(platform.region)}:123456789012:log-group`;
        expect(statements(simulation, "api-task-policy")).to.deep.equal([
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
          {
            Sid: "DecryptExecSession",
            Effect: "Allow",
            Action: ["kms:Decrypt"],
            Resource: `arn:${text(platform.partition)}:kms:${text(platform.region)}:123456789012:key/*`,
            Condition: {
              "ForAnyValue:StringEquals": {
                "kms:ResourceAliases": "alias/ecs/ecs-platform-dev/exec",
              },
            },
          },
          {
            Sid: "FindLogGroups",
            Effect: "Allow",
            Action: ["logs:DescribeLogGroups"],
            Resource: `${logs}:*`,
          },
          {
            Sid: "WriteExecLogs",
            Effect: "Allow",
            Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
            Resource: `${logs}:/ecs/ecs-platform-dev/exec:*`,
          },
        ]);
      });
    }
  });
}

describe("createRoles", () => {
  it("attaches each policy to its own role", async () => {
    const simulation = await run({ exec: true });
    for (const kind of ["execution", "task"]) {
      const role = simulation.get(roleType, `api-${kind}-role`);
      const policy = simulation.get(policyType, `api-${kind}-policy`);
      expect(policy.inputs["role"]).to.equal(role.outputs["name"]);
      expect(policy.propertyDependencies["role"]).to.deep.equal([role.urn]);
    }
  });

  it("tags the roles and leaves their names to Pulumi", async () => {
    const simulation = await run();
    for (const role of simulation.ofType(roleType)) {
      expect(role.inputs["tags"]).to.deep.equal({ Team: "payments" });
      expect(role.inputs["name"]).to.match(/^api-(execution|task)-role-[0-9a-f]{7}$/);
    }
  });

  it("keeps a role's name within 64 characters, however long the service's", async () => {
    const name = `a-service-with-${"a".repeat(60)}`;
    const simulation = await simulate(() => {
      createRoles(name, least, onPlatform(ireland), {});
    });
    const names = simulation.ofType(roleType).map(({ inputs }) => text(inputs["name"]));
    expect(new Set(names).size).to.equal(2);
    for (const each of names) expect(each.length).to.equal(64);
  });

  it("gives overrides the last word on each child", async () => {
    const overrides = {
      "execution-role": { permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary" },
      "task-role": { maxSessionDuration: 7200 },
      "execution-policy": { name: "start" },
      "task-policy": { name: "run" },
    };
    const simulation = await run({ exec: true }, "update", { ...onPlatform(ireland), overrides });
    for (const [role, values] of Object.entries(overrides)) {
      const type = role.endsWith("policy") ? policyType : roleType;
      expect(simulation.get(type, `api-${role}`).inputs).to.include(values);
    }
  });

  it("decides about ECR once the image of another resource is known", async () => {
    const program = () => {
      const repository = new ecr.Repository("team", { name: "team" });
      createRoles(
        "api",
        { ...least, repositoryArns: pulumi.all([repository.arn]) },
        onPlatform(ireland),
        {},
      );
    };
    const preview = await simulate(program, { mode: "preview" });
    expect(preview.get(policyType, "api-execution-policy").inputs["policy"]).to.equal(UNKNOWN);
    const update = await simulate(program);
    const arn = update.get("aws:ecr/repository:Repository", "team").outputs["arn"];
    expect(statements(update, "api-execution-policy")).to.deep.include({
      Sid: "PullImage",
      Effect: "Allow",
      Action: [
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:GetDownloadUrlForLayer",
      ],
      Resource: [arn],
    });
  });

  it("fails a preview when a policy grows over IAM's limit", async () => {
    const secrets = Array.from(
      { length: 120 },
      (_, index) =>
        `arn:aws:secretsmanager:eu-west-1:123456789012:secret:api/production/key${index}-??????`,
    );
    const tooBig = run({ secretStatements: [readSecrets(secrets)] }, "preview");
    const message = await tooBig.then(
      () => "accepted",
      (error: unknown) => String(error),
    );
    expect(message).to.match(
      /The execution role of service "api" needs a policy of 1\d{4} characters, and IAM takes 10240\. Name fewer resources, or name them by a common prefix\./,
    );
  });
});
