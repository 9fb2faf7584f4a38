import type { Props } from "../../provider";
import { lastPart, spell } from "../rule";
import { needOneOf, overlaid, Refusal, type Ask, type AnswerTable } from "./ask";
import { policyDocument } from "./policy-document";

function role(ask: Ask): Props {
  const { args, cloud, ids } = ask;
  const name = ask.text("name");
  const answer: Props = {
    ...args,
    arn: cloud.globalArn("iam", `role/${name}`),
    assumeRolePolicy: JSON.stringify({ Version: "2012-10-17", Statement: [] }),
    createDate: "2025-01-01T00:00:00Z",
    description: "",
    id: name,
    maxSessionDuration: 3600,
    name,
    path: "/",
    permissionsBoundary: "",
    roleLastUseds: [],
    tags: args["tags"] ?? {},
    uniqueId: `AROA${ids.base32(17)}`,
  };
  return overlaid(answer, ask.account.find("aws:iam/role:Role", name));
}

function policy(ask: Ask): Props {
  needOneOf(ask, "arn", "name");
  const { args, cloud, ids } = ask;
  const name = ask.text("name") || lastPart(ask.text("arn"));
  const arn = ask.text("arn") || cloud.globalArn("iam", `policy/${name}`);
  const answer: Props = {
    ...args,
    arn,
    attachmentCount: 0,
    description: "",
    id: arn,
    name,
    path: "/",
    policy: JSON.stringify({ Version: "2012-10-17", Statement: [] }),
    policyId: `ANPA${ids.base32(17)}`,
    tags: args["tags"] ?? {},
  };
  return overlaid(answer, ask.account.find("aws:iam/policy:Policy", arn));
}

function sessionContext(ask: Ask): Props {
  const arn = ask.text("arn");
  const assumed = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/(.+)$/.exec(arn);
  const [, partition = "", account = "", issuerName = "", sessionName = ""] = assumed ?? [];
  return {
    arn,
    id: arn,
    issuerArn: assumed === null ? arn : `arn:${partition}:iam::${account}:role/${issuerName}`,
    issuerId: assumed === null ? "" : `AROA${ask.ids.base32(17)}`,
    issuerName,
    sessionName,
  };
}

function key(ask: Ask): Props {
  const { args, cloud, ids } = ask;
  const asked = ask.text("keyId");
  const alias = asked.includes("alias/");
  const keyId = alias ? ids.uuid() : lastPart(asked);
  const answer: Props = {
    ...args,
    arn: cloud.arn("kms", `key/${keyId}`),
    awsAccountId: cloud.accountId,
    cloudHsmClusterId: "",
    creationDate: "2025-01-01T00:00:00Z",
    customKeyStoreId: "",
    customerMasterKeySpec: "SYMMETRIC_DEFAULT",
    deletionDate: "",
    description: "",
    enabled: true,
    expirationModel: "",
    id: keyId,
    keyId: asked,
    keyManager: asked.includes("alias/aws/") ? "AWS" : "CUSTOMER",
    keySpec: "SYMMETRIC_DEFAULT",
    keyState: "Enabled",
    keyUsage: "ENCRYPT_DECRYPT",
    multiRegion: false,
    multiRegionConfigurations: [],
    origin: "AWS_KMS",
    pendingDeletionWindowInDays: 0,
    region: cloud.region,
    validTo: "",
    xksKeyConfigurations: [],
  };
  return answer;
}

function alias(ask: Ask): Props {
  const name = ask.text("name");
  if (!name.startsWith("alias/"))
    throw new Refusal("name", `name must begin with "alias/": ${name}`);
  const mine = ask.account.find("aws:kms/alias:Alias", name);
  const targetKeyId = ask.ids.uuid();
  const answer: Props = {
    ...ask.args,
    arn: ask.cloud.arn("kms", name),
    id: ask.cloud.arn("kms", name),
    name,
    region: ask.cloud.region,
    targetKeyArn: ask.cloud.arn("kms", `key/${targetKeyId}`),
    targetKeyId,
  };
  return overlaid(answer, mine);
}

/** A secret's ARN: as given, or as AWS would have made it from the name. */
function secretArn(ask: Ask, property: string): string {
  const given = ask.text(property);
  if (given.startsWith("arn:")) return given;
  const name = given || ask.text("name");
  const mine = ask.account
    .ofType("aws:secretsmanager/secret:Secret")
    .find((found) => found["name"] === name);
  return spell(
    mine?.["arn"] ?? ask.cloud.arn("secretsmanager", `secret:${name}-${ask.ids.alphanumeric(6)}`),
  );
}

function secret(ask: Ask): Props {
  needOneOf(ask, "arn", "name");
  const arn = secretArn(ask, "arn");
  const name =
    ask.text("name") ||
    lastPart(arn.replace(/-[A-Za-z0-9]{6}$/, "").replaceAll("/", "\u0000")).replaceAll(
      "\u0000",
      "/",
    );
  const answer: Props = {
    ...ask.args,
    arn,
    createdDate: "2025-01-01T00:00:00Z",
    description: "",
    id: arn,
    kmsKeyId: "",
    lastChangedDate: "2025-01-01T00:00:00Z",
    name,
    policy: "",
    region: ask.cloud.region,
    tags: ask.args["tags"] ?? {},
    type: "",
  };
  return overlaid(answer, ask.account.find("aws:secretsmanager/secret:Secret", arn));
}

/** What nobody takes for a real secret, as the JSON that most secrets are. */
const SIMULATED_SECRET = JSON.stringify({ username: "simulated", password: "simulated" });

function secretVersion(ask: Ask): Props {
  const arn = secretArn(ask, "secretId");
  const mine = ask.account
    .ofType("aws:secretsmanager/secretVersion:SecretVersion")
    .findLast((found) => found["secretId"] === arn);
  const versionId = spell(mine?.["versionId"] ?? ask.ids.uuid());
  return {
    ...ask.args,
    arn,
    createdDate: "2025-01-01T00:00:00Z",
    id: `${arn}|AWSCURRENT`,
    region: ask.cloud.region,
    secretArn: arn,
    secretBinary: mine?.["secretBinary"] ?? "",
    secretId: ask.text("secretId"),
    secretString: mine?.["secretString"] ?? SIMULATED_SECRET,
    versionId,
    versionStages: ["AWSCURRENT"],
  };
}

export const identityAnswers: AnswerTable = {
  "aws:iam/getPolicyDocument:getPolicyDocument": policyDocument,
  "aws:iam/getRole:getRole": role,
  "aws:iam/getPolicy:getPolicy": policy,
  "aws:iam/getSessionContext:getSessionContext": sessionContext,
  "aws:kms/getKey:getKey": key,
  "aws:kms/getAlias:getAlias": alias,
  "aws:secretsmanager/getSecret:getSecret": secret,
  "aws:secretsmanager/getSecretVersion:getSecretVersion": secretVersion,
};
