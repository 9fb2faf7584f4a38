import { standardName } from "../autoname";
import {
  asText,
  idFrom,
  idJoined,
  type Facts,
  type RuleTable,
  type TypeRule,
  spell,
} from "../rule";

/** `arn:...:wafv2:REGION:...:regional/KIND/NAME/ID`; a CloudFront one is global, in us-east-1. */
function wafArn(facts: Facts, kind: string): string {
  const { partition, region, accountId } = facts.cloud;
  const global = facts.text("scope") === "CLOUDFRONT";
  const place = global ? "us-east-1" : region;
  const scope = global ? "global" : "regional";
  const path = `${scope}/${kind}/${facts.text("name")}/${facts.ids.uuid()}`;
  return `arn:${partition}:wafv2:${place}:${accountId}:${path}`;
}

/** Each change takes the lock token of the one before and gives the next. */
const nextToken: TypeRule["changing"] = ({ ids }, { outputs }) => ({
  lockToken: ids.uuid(`lock after ${asText(outputs["lockToken"])}`),
});

function common(kind: string) {
  return (facts: Facts) => ({
    arn: wafArn(facts, kind),
    lockToken: facts.ids.uuid("lock"),
    namePrefix: "",
  });
}

const scopeValues = ["REGIONAL", "CLOUDFRONT"];

function checkScope({ inputs, cloud }: Facts): { property: string; reason: string }[] {
  const scope = inputs["scope"];
  if (typeof scope !== "string" || scope.includes("-")) return [];
  if (!scopeValues.includes(scope)) {
    return [
      {
        property: "scope",
        reason: `expected scope to be one of ["CLOUDFRONT" "REGIONAL"], got ${scope}`,
      },
    ];
  }
  return scope === "CLOUDFRONT" && cloud.region !== "us-east-1"
    ? [
        {
          property: "scope",
          reason: `WAFInvalidParameterException: scope CLOUDFRONT is only available in us-east-1, and the region is ${cloud.region}`,
        },
      ]
    : [];
}

export const wafRules: RuleTable = {
  "aws:wafv2/webAcl:WebAcl": {
    autoName: standardName,
    required: ["defaultAction", "scope", "visibilityConfig"],
    computed: (facts) => ({
      ...common("webacl")(facts),
      applicationIntegrationUrl: "",
      capacity: 0,
    }),
    changing: nextToken,
    id: ({ ids }) => ids.uuid(),
    checks: [checkScope],
  },
  "aws:wafv2/ipSet:IpSet": {
    autoName: standardName,
    required: ["ipAddressVersion", "scope"],
    computed: common("ipset"),
    changing: nextToken,
    id: ({ ids }) => ids.uuid(),
    checks: [checkScope],
  },
  "aws:wafv2/ruleGroup:RuleGroup": {
    autoName: standardName,
    required: ["capacity", "scope", "visibilityConfig"],
    computed: common("rulegroup"),
    changing: nextToken,
    id: ({ ids }) => ids.uuid(),
    checks: [checkScope],
  },
  "aws:wafv2/webAclAssociation:WebAclAssociation": {
    taggable: false,
    required: ["resourceArn", "webAclArn"],
    id: idJoined(",", "webAclArn", "resourceArn"),
  },
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": {
    taggable: false,
    required: ["logDestinationConfigs", "resourceArn"],
    id: idJoined("", "resourceArn"),
    checks: [checkLogDestination],
  },
  "aws:cloudfront/distribution:Distribution": {
    global: true,
    required: ["defaultCacheBehavior", "enabled", "origins", "restrictions", "viewerCertificate"],
    defaults: {
      httpVersion: "http2",
      isIpv6Enabled: false,
      priceClass: "PriceClass_All",
      retainOnDelete: false,
      staging: false,
      waitForDeployment: true,
    },
    computed: ({ cloud, ids }) => {
      const id = `E${ids.base32(13)}`;
      return {
        arn: cloud.globalArn("cloudfront", `distribution/${id}`),
        callerReference: `terraform-${ids.digits(26)}`,
        continuousDeploymentPolicyId: "",
        domainName: `d${ids.lower(13)}.cloudfront.net`,
        etag: `E${ids.base32(13, "etag")}`,
        hostedZoneId: "Z2FDTNDATAQYW2",
        inProgressValidationBatches: 0,
        lastModifiedTime: "2025-01-01 00:00:00 +0000 UTC",
        loggingV1Enabled: false,
        status: "Deployed",
        trustedKeyGroups: [{ enabled: false, items: [] }],
        trustedSigners: [{ enabled: false, items: [] }],
      };
    },
    changing: ({ ids }, { outputs }) => ({
      etag: `E${ids.base32(13, `etag after ${asText(outputs["etag"])}`)}`,
    }),
    id: ({ ids }) => `E${ids.base32(13)}`,
  },
  "aws:globalaccelerator/accelerator:Accelerator": {
    global: true,
    autoName: standardName,
    defaults: { enabled: true, ipAddressType: "IPV4" },
    computed: ({ cloud, ids }) => ({
      arn: cloud.globalArn("globalaccelerator", `accelerator/${ids.uuid()}`),
      dnsName: `a${ids.hex(16)}.awsglobalaccelerator.com`,
      dualStackDnsName: "",
      hostedZoneId: "Z2BJ6XQ5FK7U4H",
      ipSets: [{ ipAddresses: [ids.publicIp("0"), ids.publicIp("1")], ipFamily: "IPv4" }],
    }),
    id: idFrom("arn"),
  },
};

/** WAF writes only to destinations whose name starts with `aws-waf-logs-`. */
function checkLogDestination({ inputs }: Facts): { property: string; reason: string }[] {
  const destinations = inputs["logDestinationConfigs"];
  const wrong = (Array.isArray(destinations) ? destinations : []).find(
    (arn) => typeof arn === "string" && arn.startsWith("arn:") && !arn.includes("aws-waf-logs-"),
  );
  return wrong === undefined
    ? []
    : [
        {
          property: "logDestinationConfigs",
          reason: `WAFInvalidParameterException: the log destination's name must start with aws-waf-logs-, field: LOG_DESTINATION, parameter: ${spell(wrong)}`,
        },
      ];
}
