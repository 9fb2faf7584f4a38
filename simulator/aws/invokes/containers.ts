import type { Props } from "../../provider";
import { lastPart } from "../rule";
import { overlaid, Refusal, type Ask, type AnswerTable } from "./ask";

function registry(ask: Ask): string {
  const { cloud } = ask;
  const account = ask.text("registryId") || cloud.accountId;
  return `${account}.dkr.ecr.${cloud.region}.${cloud.dnsSuffix}`;
}

function repository(ask: Ask): Props {
  const { args, cloud } = ask;
  const name = ask.text("name");
  const registryId = ask.text("registryId") || cloud.accountId;
  const answer: Props = {
    ...args,
    arn: `arn:${cloud.partition}:ecr:${cloud.region}:${registryId}:repository/${name}`,
    encryptionConfigurations: [{ encryptionType: "AES256", kmsKey: "" }],
    id: name,
    imageScanningConfigurations: [{ scanOnPush: true }],
    imageTagMutability: "IMMUTABLE",
    imageTagMutabilityExclusionFilters: [],
    mostRecentImageTags: [],
    name,
    region: cloud.region,
    registryId,
    repositoryUrl: `${registry(ask)}/${name}`,
    tags: args["tags"] ?? {},
  };
  return overlaid(answer, ask.account.find("aws:ecr/repository:Repository", name));
}

function image(ask: Ask): Props {
  const { args, cloud, ids } = ask;
  const repositoryName = ask.text("repositoryName");
  const tag = ask.text("imageTag");
  const imageDigest = ask.text("imageDigest") || `sha256:${ids.hex(64)}`;
  if (tag === "" && ask.text("imageDigest") === "" && args["mostRecent"] !== true) {
    throw new Refusal(
      "imageTag",
      "one of image_digest, image_tag, or most_recent must be specified",
    );
  }
  return {
    ...args,
    id: imageDigest,
    imageDigest,
    imagePushedAt: 1735689600,
    imageSizeInBytes: 52428800,
    imageTags: tag === "" ? [] : [tag],
    imageUri: `${registry(ask)}/${repositoryName}@${imageDigest}`,
    region: cloud.region,
    registryId: ask.text("registryId") || cloud.accountId,
    repositoryName,
  };
}

/** A token that opens nothing: it says what it is. */
function authorizationToken(ask: Ask): Props {
  const password = "simulated";
  return {
    ...ask.args,
    authorizationToken: Buffer.from(`AWS:${password}`).toString("base64"),
    expiresAt: "2025-01-01T12:00:00Z",
    id: ask.cloud.region,
    password,
    proxyEndpoint: `https://${registry(ask)}`,
    region: ask.cloud.region,
    userName: "AWS",
  };
}

function cluster(ask: Ask): Props {
  const clusterName = lastPart(ask.text("clusterName"));
  const arn = ask.cloud.arn("ecs", `cluster/${clusterName}`);
  const answer: Props = {
    ...ask.args,
    arn,
    clusterName,
    id: arn,
    pendingTasksCount: 0,
    region: ask.cloud.region,
    registeredContainerInstancesCount: 0,
    runningTasksCount: 0,
    serviceConnectDefaults: [],
    settings: [{ name: "containerInsights", value: "disabled" }],
    status: "ACTIVE",
    tags: ask.args["tags"] ?? {},
  };
  return overlaid(answer, ask.account.find("aws:ecs/cluster:Cluster", arn));
}

/** A task definition of this run; nobody can guess the containers of another. */
function taskDefinition(ask: Ask): Props {
  const asked = ask.text("taskDefinition");
  const type = "aws:ecs/taskDefinition:TaskDefinition";
  const mine = ask.account.find(type, asked) ?? ask.account.find(type, asked.split(":")[0] ?? "");
  if (mine === undefined) {
    throw new Refusal(
      "taskDefinition",
      `the task definition ${asked} is not of this stack, and the simulator can't look into an account`,
    );
  }
  const answer: Props = {
    arn: "",
    arnWithoutRevision: "",
    containerDefinitions: "",
    cpu: "",
    enableFaultInjection: false,
    executionRoleArn: "",
    family: "",
    ipcMode: "",
    memory: "",
    networkMode: "",
    pidMode: "",
    requiresCompatibilities: [],
    revision: 0,
    taskRoleArn: "",
  };
  const lists = [
    "ephemeralStorages",
    "placementConstraints",
    "proxyConfigurations",
    "runtimePlatforms",
    "volumes",
  ];
  return {
    ...Object.fromEntries(lists.map((list) => [list, []])),
    ...overlaid(answer, mine),
    id: mine["arn"] ?? "",
    region: ask.cloud.region,
    status: "ACTIVE",
    taskDefinition: asked,
  };
}

export const containerAnswers: AnswerTable = {
  "aws:ecr/getRepository:getRepository": repository,
  "aws:ecr/getImage:getImage": image,
  "aws:ecr/getAuthorizationToken:getAuthorizationToken": authorizationToken,
  "aws:ecs/getCluster:getCluster": cluster,
  "aws:ecs/getTaskDefinition:getTaskDefinition": taskDefinition,
};
