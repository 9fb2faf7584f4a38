import type { Props } from "../../provider";
import { asList, spell } from "../rule";
import { filterValues, firstFilter, type Ask, type AnswerTable } from "./ask";

/** An AMI's name that a filter's pattern matches. */
function matching(pattern: string): string {
  return (
    pattern.replaceAll("*", "2025.1").replaceAll("?", "0") ||
    "al2023-ami-ecs-hvm-2023.0.20250101-kernel-6.1-x86_64"
  );
}

function image(ask: Ask): Props {
  const { args, cloud, ids } = ask;
  const pattern = firstFilter(ask, "name");
  const asked = filterValues(ask, "architecture")[0];
  const architecture = asked ?? (/arm64|aarch64/.test(pattern) ? "arm64" : "x86_64");
  const id = firstFilter(ask, "image-id") || `ami-${ids.hex(17)}`;
  const name = matching(pattern);
  const owner = asList(args["owners"])[0];
  const empty = [
    "deprecationTime",
    "kernelId",
    "lastLaunchedTime",
    "platform",
    "ramdiskId",
    "tpmSupport",
  ];
  return {
    ...Object.fromEntries(empty.map((property) => [property, ""])),
    ...args,
    architecture,
    arn: `arn:${cloud.partition}:ec2:${cloud.region}::image/${id}`,
    blockDeviceMappings: [],
    bootMode: "uefi-preferred",
    creationDate: "2025-01-01T00:00:00.000Z",
    description: name,
    enaSupport: true,
    hypervisor: "xen",
    id,
    imageId: id,
    imageLocation: `amazon/${name}`,
    imageOwnerAlias: typeof owner === "string" && /^[a-z]/.test(owner) ? owner : "amazon",
    imageType: "machine",
    imdsSupport: "v2.0",
    name,
    ownerId: "591542846629",
    platformDetails: "Linux/UNIX",
    productCodes: [],
    public: true,
    region: cloud.region,
    rootDeviceName: "/dev/xvda",
    rootDeviceType: "ebs",
    rootSnapshotId: `snap-${ids.hex(17)}`,
    sriovNetSupport: "simple",
    state: "available",
    stateReason: {},
    tags: {},
    usageOperation: "RunInstances",
    virtualizationType: "hvm",
  };
}

/** What AWS's own parameters say; anything else is text that nobody takes for a real value. */
function parameterValue(ask: Ask): string {
  const name = ask.text("name");
  const imageId = `ami-${ask.ids.hex(17)}`;
  if (/^\/aws\/service\/ecs\/optimized-ami\/.*\/recommended$/.test(name)) {
    return JSON.stringify({
      ecs_agent_version: "1.90.0",
      ecs_runtime_version: "Docker version 25.0.6",
      image_id: imageId,
      image_name: "al2023-ami-ecs-hvm-2023.0.20250101-kernel-6.1-x86_64",
      image_version: "2023.0.20250101",
      os: "Amazon Linux 2023",
      schema_version: 1,
      source_image_name: "al2023-ami-minimal-2023.6.20250101.0-kernel-6.1-x86_64",
    });
  }
  if (/^\/aws\/service\/.*(image_id|image-id|ami-)/.test(name)) return imageId;
  if (/^\/aws\/service\/.*image_version$/.test(name)) return "2023.0.20250101";
  if (/image/i.test(name)) {
    const { accountId, region, dnsSuffix } = ask.cloud;
    const path = name
      .toLowerCase()
      .replace(/[^a-z0-9/]+/g, "-")
      .replace(/^[/-]+|[/-]+$/g, "");
    return `${accountId}.dkr.ecr.${region}.${dnsSuffix}/${path || "image"}:simulated`;
  }
  return "simulated";
}

function parameter(ask: Ask): Props {
  const name = ask.text("name");
  const mine = ask.account.find("aws:ssm/parameter:Parameter", name);
  const known = mine?.["type"] === "SecureString" ? undefined : mine?.["value"];
  const value = spell(known ?? parameterValue(ask));
  const type = spell(mine?.["type"] ?? "String");
  return {
    ...ask.args,
    arn: ask.cloud.arn("ssm", `parameter/${name.replace(/^\//, "")}`),
    id: name,
    insecureValue: type === "SecureString" ? "" : value,
    name,
    region: ask.cloud.region,
    type,
    value,
    version: 1,
  };
}

export const imageAnswers: AnswerTable = {
  "aws:ec2/getAmi:getAmi": image,
  "aws:ssm/getParameter:getParameter": parameter,
};
