import type { Props } from "../../provider";
import { isRegionName, zonesOf, type Zone } from "../regions";
import { asList } from "../rule";
import { filterValues, firstFilter, Refusal, type Ask, type AnswerTable } from "./ask";

/** Names of regions as AWS spells them for people. */
const descriptions: Readonly<Record<string, string>> = {
  "ap-northeast-1": "Asia Pacific (Tokyo)",
  "ap-south-1": "Asia Pacific (Mumbai)",
  "ap-southeast-1": "Asia Pacific (Singapore)",
  "ap-southeast-2": "Asia Pacific (Sydney)",
  "ca-central-1": "Canada (Central)",
  "eu-central-1": "Europe (Frankfurt)",
  "eu-north-1": "Europe (Stockholm)",
  "eu-west-1": "Europe (Ireland)",
  "eu-west-2": "Europe (London)",
  "eu-west-3": "Europe (Paris)",
  "sa-east-1": "South America (Sao Paulo)",
  "us-east-1": "US East (N. Virginia)",
  "us-east-2": "US East (Ohio)",
  "us-west-1": "US West (N. California)",
  "us-west-2": "US West (Oregon)",
};

const regionNames = [...Object.keys(descriptions), "ap-northeast-2", "ap-northeast-3"].sort();

function callerIdentity({ cloud, ids }: Ask): Props {
  const session = "simulator";
  return {
    accountId: cloud.accountId,
    arn: `arn:${cloud.partition}:sts::${cloud.accountId}:assumed-role/simulator/${session}`,
    id: cloud.accountId,
    userId: `AROA${ids.base32(17)}:${session}`,
  };
}

function region(ask: Ask): Props {
  const { cloud } = ask;
  const asked = ask.text("name") || cloud.region;
  if (!isRegionName(asked)) throw new Refusal("name", `invalid AWS Region: ${asked}`);
  return {
    description: descriptions[asked] ?? asked,
    endpoint: `ec2.${asked}.${cloud.dnsSuffix}`,
    id: asked,
    name: asked,
    region: asked,
  };
}

function partition({ cloud }: Ask): Props {
  return {
    dnsSuffix: cloud.dnsSuffix,
    id: cloud.partition,
    partition: cloud.partition,
    reverseDnsPrefix: cloud.reverseDnsPrefix,
  };
}

function zonesAsked(ask: Ask): Zone[] {
  const without = asList(ask.args["excludeNames"]);
  const withoutIds = asList(ask.args["excludeZoneIds"]);
  const names = filterValues(ask, "zone-name");
  return zonesOf(ask.cloud.region)
    .filter((zone) => !without.includes(zone.name) && !withoutIds.includes(zone.id))
    .filter((zone) => names.length === 0 || names.includes(zone.name));
}

function availabilityZones(ask: Ask): Props {
  const unavailable = !["", "available"].includes(ask.text("state"));
  const zones = unavailable ? [] : zonesAsked(ask);
  return {
    ...ask.args,
    groupNames: [`${ask.cloud.region}-zg-1`],
    id: ask.cloud.region,
    names: zones.map((zone) => zone.name),
    region: ask.cloud.region,
    zoneIds: zones.map((zone) => zone.id),
  };
}

function availabilityZone(ask: Ask): Props {
  const name = ask.text("name") || firstFilter(ask, "zone-name");
  const id = ask.text("zoneId") || firstFilter(ask, "zone-id");
  const zone = zonesOf(ask.cloud.region).find((found) => found.name === name || found.id === id);
  if (zone === undefined) {
    throw new Refusal(
      "name",
      `no EC2 Availability Zones matched: ${name || id || "no zone was named"}`,
    );
  }
  return {
    ...ask.args,
    groupLongName: descriptions[ask.cloud.region] ?? ask.cloud.region,
    groupName: `${ask.cloud.region}-zg-1`,
    id: zone.name,
    name: zone.name,
    nameSuffix: zone.name.slice(-1),
    networkBorderGroup: ask.cloud.region,
    optInStatus: "opt-in-not-required",
    parentZoneId: "",
    parentZoneName: "",
    region: ask.cloud.region,
    state: "available",
    zoneId: zone.id,
    zoneType: "availability-zone",
  };
}

function arnParts(ask: Ask): Props {
  const arn = ask.text("arn");
  const [prefix, part = "", service = "", place = "", account = "", ...rest] = arn.split(":");
  if (prefix !== "arn" || rest.length === 0) {
    throw new Refusal("arn", `${arn} is an invalid ARN: arn: not enough sections`);
  }
  return {
    account,
    arn,
    id: arn,
    partition: part,
    region: place,
    resource: rest.join(":"),
    service,
  };
}

function servicePrincipal(ask: Ask): Props {
  const serviceName = ask.text("serviceName");
  const suffix = "amazonaws.com";
  return {
    id: `${serviceName}.${ask.cloud.region}.${suffix}`,
    name: `${serviceName}.${suffix}`,
    region: ask.cloud.region,
    serviceName,
    suffix,
  };
}

function service(ask: Ask): Props {
  const { cloud } = ask;
  const serviceId =
    ask.text("serviceId") ||
    ask.text("dnsName").split(".")[0] ||
    ask.text("reverseDnsName").split(".").at(-1) ||
    "";
  if (serviceId === "")
    throw new Refusal("serviceId", "one of serviceId, dnsName, reverseDnsName must be specified");
  const dnsName = `${serviceId}.${cloud.region}.${cloud.dnsSuffix}`;
  return {
    dnsName,
    id: dnsName,
    partition: cloud.partition,
    region: cloud.region,
    reverseDnsName: `${cloud.reverseDnsPrefix}.${cloud.region}.${serviceId}`,
    reverseDnsPrefix: cloud.reverseDnsPrefix,
    serviceId,
    supported: true,
  };
}

export const accountAnswers: AnswerTable = {
  "aws:index/getCallerIdentity:getCallerIdentity": callerIdentity,
  "aws:index/getRegion:getRegion": region,
  "aws:index/getPartition:getPartition": partition,
  "aws:index/getAvailabilityZones:getAvailabilityZones": availabilityZones,
  "aws:index/getAvailabilityZone:getAvailabilityZone": availabilityZone,
  "aws:index/getArn:getArn": arnParts,
  "aws:index/getServicePrincipal:getServicePrincipal": servicePrincipal,
  "aws:index/getService:getService": service,
  "aws:index/getDefaultTags:getDefaultTags": ({ cloud }) => ({
    id: cloud.partition,
    tags: { ...cloud.defaultTags },
  }),
  "aws:index/getRegions:getRegions": ({ args, cloud }) => ({
    ...args,
    id: cloud.partition,
    names: cloud.partition === "aws" ? regionNames : [cloud.region],
  }),
};
