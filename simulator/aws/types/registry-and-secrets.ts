import { UNKNOWN, type Props } from "../../provider";
import { standardName } from "../autoname";
import { checkPolicyDocument } from "../checks/iam";
import { checkKey, checkParameter, checkRepository, checkSecret } from "../checks/secrets";
import {
  asNumber,
  idFrom,
  idJoined,
  type Facts,
  type RuleTable,
  type TypeRule,
  spell,
} from "../rule";
import { changesOf } from "./changes";

/** A policy that hangs on a repository, with the repository's name for an id. */
function ofRepository(): TypeRule {
  return {
    taggable: false,
    json: ["policy"],
    required: ["policy", "repository"],
    computed: ({ cloud }) => ({ registryId: cloud.accountId }),
    id: idJoined("", "repository"),
  };
}

const registryRules: RuleTable = {
  "aws:ecr/repository:Repository": {
    autoName: { lowerCase: true, maxLength: 256 },
    defaults: { imageTagMutability: "MUTABLE" },
    computed: ({ cloud, text }) => ({
      arn: cloud.arn("ecr", `repository/${text("name")}`),
      registryId: cloud.accountId,
      repositoryUrl: `${cloud.accountId}.dkr.ecr.${cloud.region}.${cloud.dnsSuffix}/${text("name")}`,
    }),
    id: idFrom("name"),
    checks: [checkRepository],
  },
  "aws:ecr/repositoryPolicy:RepositoryPolicy": ofRepository(),
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": ofRepository(),
  "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration": {
    taggable: false,
    required: ["scanType"],
    computed: ({ cloud }) => ({ registryId: cloud.accountId }),
    id: idFrom("registryId"),
  },
  "aws:ecr/pullThroughCacheRule:PullThroughCacheRule": {
    taggable: false,
    required: ["ecrRepositoryPrefix", "upstreamRegistryUrl"],
    computed: ({ cloud }) => ({ registryId: cloud.accountId }),
    id: idJoined("", "ecrRepositoryPrefix"),
  },
};

/** A secret's ARN ends in a hyphen and six characters that AWS chooses. */
function secretArn(facts: Facts): string {
  return facts.cloud.arn(
    "secretsmanager",
    `secret:${facts.text("name")}-${facts.ids.alphanumeric(6)}`,
  );
}

function versionOutputs(facts: Facts): Props {
  return {
    arn: facts.text("secretId"),
    hasSecretStringWo: false,
    secretArn: facts.text("secretId"),
    versionId: facts.ids.uuid(),
    versionStages: ["AWSCURRENT"],
  };
}

const secretRules: RuleTable = {
  "aws:secretsmanager/secret:Secret": {
    autoName: standardName,
    json: ["policy"],
    defaults: { forceOverwriteReplicaSecret: false, recoveryWindowInDays: 30 },
    computed: (facts) => ({ arn: secretArn(facts), namePrefix: "", policy: "" }),
    id: idFrom("arn"),
    checks: [checkSecret],
  },
  "aws:secretsmanager/secretVersion:SecretVersion": {
    taggable: false,
    required: ["secretId"],
    computed: versionOutputs,
    id: (facts, outputs) => `${facts.text("secretId")}|${spell(outputs["versionId"])}`,
    secrets: ["secretString", "secretBinary"],
  },
  "aws:secretsmanager/secretPolicy:SecretPolicy": {
    taggable: false,
    json: ["policy"],
    required: ["policy", "secretArn"],
    id: idJoined("", "secretArn"),
    checks: [checkPolicyDocument("policy")],
  },
  "aws:secretsmanager/secretRotation:SecretRotation": {
    taggable: false,
    required: ["secretId"],
    defaults: { rotateImmediately: true },
    computed: () => ({ rotationEnabled: true }),
    id: idJoined("", "secretId"),
  },
};

/** A parameter's ARN has one slash between `parameter` and the name, whether or not the name has it. */
function parameterArn(facts: Facts): string {
  return facts.cloud.arn("ssm", `parameter/${facts.text("name").replace(/^\//, "")}`);
}

export const registryAndSecretRules: RuleTable = {
  ...registryRules,
  ...secretRules,
  "aws:ssm/parameter:Parameter": {
    autoName: standardName,
    required: ["type"],
    computed: (facts) => ({
      arn: parameterArn(facts),
      dataType: "text",
      hasValueWo: false,
      // AWS would say the value here again, in the clear; a value that came in secret must not.
      insecureValue: "",
      keyId: facts.text("type") === "SecureString" ? "alias/aws/ssm" : "",
      tier: "Standard",
      value: facts.text("insecureValue"),
      version: 1,
    }),
    changing: ({ inputs }, old) => {
      if (!changesOf(inputs, old.inputs, "value", "insecureValue", "valueWoVersion")) return {};
      return { version: asNumber(old.outputs["version"]) + 1 };
    },
    id: idFrom("name"),
    secrets: ["value"],
    checks: [checkParameter],
  },
  "aws:kms/key:Key": {
    json: ["policy"],
    defaults: {
      bypassPolicyLockoutSafetyCheck: false,
      customerMasterKeySpec: "SYMMETRIC_DEFAULT",
      enableKeyRotation: false,
      isEnabled: true,
      keyUsage: "ENCRYPT_DECRYPT",
    },
    computed: ({ cloud, ids }) => ({
      arn: cloud.arn("kms", `key/${ids.uuid()}`),
      description: "",
      keyId: ids.uuid(),
      multiRegion: false,
      policy: JSON.stringify({
        Id: "key-default-1",
        Version: "2012-10-17",
        Statement: [
          {
            Sid: "Enable IAM User Permissions",
            Effect: "Allow",
            Principal: { AWS: cloud.globalArn("iam", "root") },
            Action: "kms:*",
            Resource: "*",
          },
        ],
      }),
      rotationPeriodInDays: 365,
    }),
    id: idFrom("keyId"),
    checks: [checkKey, checkPolicyDocument("policy")],
  },
  "aws:kms/alias:Alias": {
    taggable: false,
    autoName: { maxLength: 238, prefix: "alias/" },
    required: ["targetKeyId"],
    computed: (facts) => ({
      arn: facts.cloud.arn("kms", facts.text("name")),
      namePrefix: "",
      targetKeyArn: keyArn(facts),
    }),
    id: idFrom("name"),
  },
  "aws:kms/keyPolicy:KeyPolicy": {
    taggable: false,
    json: ["policy"],
    required: ["keyId", "policy"],
    id: idJoined("", "keyId"),
    checks: [checkPolicyDocument("policy")],
  },
};

function keyArn(facts: Facts): string {
  const key = facts.text("targetKeyId");
  return key === UNKNOWN || key.startsWith("arn:") ? key : facts.cloud.arn("kms", `key/${key}`);
}
