import * as secretsmanager from "@pulumi/aws/secretsmanager";
import { expect } from "chai";
import { policyDocument } from "../../../components/iam";
import type { SecretArgs } from "../../../components/service/args";
import { containerSecrets } from "../../../components/service/secrets";
import { createVault } from "../../../components/service/vault";
import { simulate, UNKNOWN, type Mode } from "../../../simulator/testing";
import { resolve, statementsOf, text } from "../iam/resolve";
import { beijing, ireland, onPlatform } from "./iam-context";

const account = "arn:aws:secretsmanager:eu-west-1:123456789012:secret";

async function statements(of: ReturnType<typeof containerSecrets>): Promise<unknown> {
  return statementsOf(await resolve(policyDocument([...of.statements])));
}

describe("containerSecrets", () => {
  it("is nothing, and grants nothing, without secrets", () => {
    expect(containerSecrets(undefined, undefined, ireland)).to.deep.equal({
      entries: [],
      statements: [],
    });
    expect(containerSecrets({}, undefined, ireland).statements).to.deep.equal([]);
  });

  it("takes secrets and parameters, sorted by name, and grants exactly those", async () => {
    const secrets: Record<string, SecretArgs> = {
      STRIPE_API_KEY: { parameter: "/rails-api/production/STRIPE_API_KEY" },
      RAILS_MASTER_KEY: { secret: "rails-api/production/RAILS_MASTER_KEY" },
      DB_USER: { secret: `${account}:db-AbCdEf`, jsonKey: "user" },
      DB_PASSWORD: { secret: `${account}:db-AbCdEf`, jsonKey: "password" },
    };
    const taken = containerSecrets(secrets, undefined, ireland);
    expect(await resolve([...taken.entries])).to.deep.equal([
      { name: "DB_PASSWORD", valueFrom: `${account}:db-AbCdEf:password::` },
      { name: "DB_USER", valueFrom: `${account}:db-AbCdEf:user::` },
      { name: "RAILS_MASTER_KEY", valueFrom: `${account}:rails-api/production/RAILS_MASTER_KEY` },
      {
        name: "STRIPE_API_KEY",
        valueFrom:
          "arn:aws:ssm:eu-west-1:123456789012:parameter/rails-api/production/STRIPE_API_KEY",
      },
    ]);
    expect(await statements(taken)).to.deep.equal([
      {
        Sid: "ReadSecrets",
        Effect: "Allow",
        Action: ["secretsmanager:GetSecretValue"],
        Resource: [
          `${account}:db-AbCdEf`,
          `${account}:rails-api/production/RAILS_MASTER_KEY-??????`,
        ],
      },
      {
        Sid: "ReadParameters",
        Effect: "Allow",
        Action: ["ssm:GetParameters"],
        Resource: [
          "arn:aws:ssm:eu-west-1:123456789012:parameter/rails-api/production/STRIPE_API_KEY",
        ],
      },
    ]);
  });

  it("reads no parameters where there are only secrets, and the other way round", async () => {
    const sids = async (secret: SecretArgs) =>
      (
        (await statements(containerSecrets({ KEY: secret }, undefined, ireland))) as {
          Sid: string;
        }[]
      ).map(({ Sid }) => Sid);
    expect(await sids({ secret: "key" })).to.deep.equal(["ReadSecrets"]);
    expect(await sids({ parameter: "key" })).to.deep.equal(["ReadParameters"]);
  });

  it("decrypts with a customer key for the services that hold what it encrypts", async () => {
    const key = (id: number) => `arn:aws-cn:kms:cn-north-1:123456789012:key/${id}`;
    const secrets: Record<string, SecretArgs> = {
      A: { secret: "a", kmsKeyArn: key(2) },
      B: { parameter: "b", kmsKeyArn: key(1) },
      C: { secret: "c", kmsKeyArn: key(2) },
    };
    expect(await statements(containerSecrets(secrets, undefined, beijing))).to.deep.include({
      Sid: "DecryptSecrets",
      Effect: "Allow",
      Action: ["kms:Decrypt"],
      Resource: [key(1), key(2)],
      Condition: {
        StringEquals: {
          "kms:ViaService": [
            "secretsmanager.cn-north-1.amazonaws.com.cn",
            "ssm.cn-north-1.amazonaws.com.cn",
          ],
        },
      },
    });
  });

  for (const mode of ["preview", "update"] satisfies Mode[]) {
    it(`takes each key of a vault, but not its port, at ${mode}`, async () => {
      const simulation = await simulate(
        () => {
          const vault = createVault("api", { keys: ["TOKEN", "KEY"] }, 80, onPlatform(ireland), {});
          const taken = containerSecrets({ LAST: { secret: "last" } }, vault, ireland);
          return { entries: taken.entries, policy: policyDocument([...taken.statements]) };
        },
        { mode },
      );
      expect(simulation.outputs["entries"]).to.deep.equal([
        { name: "KEY", valueFrom: `${account}:ecs-platform-dev/api:KEY::` },
        { name: "LAST", valueFrom: `${account}:last` },
        { name: "TOKEN", valueFrom: `${account}:ecs-platform-dev/api:TOKEN::` },
      ]);
      expect(statementsOf(simulation.outputs["policy"])).to.deep.equal([
        {
          Sid: "ReadSecrets",
          Effect: "Allow",
          Action: ["secretsmanager:GetSecretValue"],
          Resource: [`${account}:ecs-platform-dev/api-??????`, `${account}:last-??????`],
        },
      ]);
    });
  }

  it("waits for a secret that another resource makes", async () => {
    const program = () => {
      const secret = new secretsmanager.Secret("made", { name: "made" });
      const taken = containerSecrets(
        { KEY: { secret: secret.arn, jsonKey: "a" } },
        undefined,
        ireland,
      );
      return {
        entries: taken.entries,
        policy: policyDocument([...taken.statements]),
        arn: secret.arn,
      };
    };
    const preview = await simulate(program, { mode: "preview" });
    expect(preview.outputs).to.deep.include({
      entries: [{ name: "KEY", valueFrom: UNKNOWN }],
      policy: UNKNOWN,
    });
    const { entries, policy, arn } = (await simulate(program)).outputs;
    expect(entries).to.deep.equal([{ name: "KEY", valueFrom: `${text(arn)}:a::` }]);
    expect(policy).to.contain(`"Resource":["${text(arn)}"]`);
  });
});
