import type { Props } from "../../provider";
import { overlaid, Refusal, type Ask, type AnswerTable } from "./ask";

function zone(ask: Ask): Props {
  const { args, cloud, ids } = ask;
  const name = ask.text("name").replace(/\.$/, "");
  const zoneId =
    ask.text("zoneId") || (name === "" ? "" : `Z${ids.base32(20).replace(/[2-7]/g, "0")}`);
  if (zoneId === "") throw new Refusal("name", "one of name, zoneId must be specified");
  const servers = ["com", "net", "org", "co.uk"].map(
    (domain, index) =>
      `ns-${ids.below(512, domain) + 512 * index}.awsdns-${ids.digits(2, domain)}.${domain}`,
  );
  const answer: Props = {
    ...args,
    arn: `arn:${cloud.partition}:route53:::hostedzone/${zoneId}`,
    callerReference: ids.uuid(),
    comment: "",
    id: zoneId,
    linkedServiceDescription: "",
    linkedServicePrincipal: "",
    name,
    nameServers: servers,
    primaryNameServer: servers[0] ?? "",
    privateZone: args["privateZone"] ?? false,
    resourceRecordSetCount: 2,
    tags: args["tags"] ?? {},
    zoneId,
  };
  const mine =
    ask.account.find("aws:route53/zone:Zone", zoneId) ??
    ask.account.ofType("aws:route53/zone:Zone").find((found) => found["name"] === name);
  return overlaid(answer, mine);
}

function certificate(ask: Ask): Props {
  const arn = ask.cloud.arn("acm", `certificate/${ask.ids.uuid()}`);
  return {
    ...ask.args,
    arn,
    certificate: "",
    certificateChain: "",
    domain: ask.text("domain"),
    id: arn,
    region: ask.cloud.region,
    status: "ISSUED",
    tags: ask.args["tags"] ?? {},
  };
}

function bucket(ask: Ask): Props {
  const { cloud } = ask;
  const name = ask.text("bucket");
  const answer: Props = {
    arn: `arn:${cloud.partition}:s3:::${name}`,
    bucket: name,
    bucketDomainName: `${name}.s3.${cloud.dnsSuffix}`,
    bucketRegion: cloud.region,
    bucketRegionalDomainName: `${name}.s3.${cloud.region}.${cloud.dnsSuffix}`,
    hostedZoneId: "",
    id: name,
    region: cloud.region,
    websiteDomain: "",
    websiteEndpoint: "",
  };
  return overlaid(answer, ask.account.find("aws:s3/bucket:Bucket", name));
}

function logGroup(ask: Ask): Props {
  const name = ask.text("name");
  const answer: Props = {
    ...ask.args,
    arn: ask.cloud.arn("logs", `log-group:${name}`),
    creationTime: 1735689600000,
    deletionProtectionEnabled: false,
    id: name,
    kmsKeyId: "",
    logGroupClass: "STANDARD",
    name,
    region: ask.cloud.region,
    retentionInDays: 0,
    tags: ask.args["tags"] ?? {},
  };
  return overlaid(answer, ask.account.find("aws:cloudwatch/logGroup:LogGroup", name));
}

/** A named thing whose ARN is its service and its name. */
function named(service: string, extra: (ask: Ask) => Props = () => ({})): (ask: Ask) => Props {
  return (ask) => {
    const name = ask.text("name");
    const arn = ask.cloud.arn(service, name);
    return {
      ...ask.args,
      arn,
      id: arn,
      name,
      region: ask.cloud.region,
      tags: ask.args["tags"] ?? {},
      ...extra(ask),
    };
  };
}

function queueUrl({ cloud, text }: Ask): Props {
  const url = `https://sqs.${cloud.region}.${cloud.dnsSuffix}/${cloud.accountId}/${text("name")}`;
  return { id: url, url };
}

function namespace(http: boolean): (ask: Ask) => Props {
  return (ask) => {
    const id = `ns-${ask.ids.lower(16)}`;
    const hostedZone = `Z${ask.ids.base32(20)}`;
    return {
      ...ask.args,
      arn: ask.cloud.arn("servicediscovery", `namespace/${id}`),
      description: "",
      id,
      name: ask.text("name"),
      region: ask.cloud.region,
      tags: ask.args["tags"] ?? {},
      ...(http ? { httpName: ask.text("name") } : { hostedZone }),
    };
  };
}

function webAcl(ask: Ask): Props {
  const { cloud, ids } = ask;
  const id = ids.uuid();
  const global = ask.text("scope") === "CLOUDFRONT";
  const place = global ? "us-east-1" : cloud.region;
  const path = `${global ? "global" : "regional"}/webacl/${ask.text("name")}/${id}`;
  return {
    ...ask.args,
    arn: `arn:${cloud.partition}:wafv2:${place}:${cloud.accountId}:${path}`,
    description: "",
    id,
    region: cloud.region,
    scope: ask.text("scope"),
  };
}

export const namedAnswers: AnswerTable = {
  "aws:route53/getZone:getZone": zone,
  "aws:acm/getCertificate:getCertificate": certificate,
  "aws:s3/getBucket:getBucket": bucket,
  "aws:cloudwatch/getLogGroup:getLogGroup": logGroup,
  "aws:sns/getTopic:getTopic": named("sns"),
  "aws:sqs/getQueue:getQueue": named("sqs", queueUrl),
  "aws:servicediscovery/getDnsNamespace:getDnsNamespace": namespace(false),
  "aws:servicediscovery/getHttpNamespace:getHttpNamespace": namespace(true),
  "aws:wafv2/getWebAcl:getWebAcl": webAcl,
};
