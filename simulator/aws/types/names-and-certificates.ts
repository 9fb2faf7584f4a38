import { UNKNOWN, type Props } from "../../provider";
import { standardName } from "../autoname";
import { asList, asText, idFrom, type Facts, type RuleTable } from "../rule";

/** A domain and its wildcard share one validation record. */
function validationRecord(facts: Facts, domainName: string): Props {
  const bare = domainName.replace(/^\*\./, "");
  return {
    domainName,
    resourceRecordName: `_${facts.ids.hex(32, `name:${bare}`)}.${bare}.`,
    resourceRecordType: "CNAME",
    resourceRecordValue: `_${facts.ids.hex(32, `value:${bare}`)}.${facts.ids.lower(10, bare)}.acm-validations.aws.`,
  };
}

function certificateOutputs(facts: Facts): Props {
  const domain = facts.text("domainName");
  const others = asList(facts.inputs["subjectAlternativeNames"]).map(asText);
  const names = [...new Set([domain, ...others])].filter((name) => name !== "");
  const byDns = facts.text("validationMethod") === "DNS";
  return {
    arn: facts.cloud.arn("acm", `certificate/${facts.ids.uuid()}`),
    domainValidationOptions: byDns ? names.map((name) => validationRecord(facts, name)) : [],
    keyAlgorithm: "RSA_2048",
    notAfter: "",
    notBefore: "",
    options: { certificateTransparencyLoggingPreference: "ENABLED", export: "DISABLED" },
    pendingRenewal: false,
    renewalEligibility: "INELIGIBLE",
    renewalSummaries: [],
    status: "PENDING_VALIDATION",
    subjectAlternativeNames: names,
    type: "AMAZON_ISSUED",
    validationEmails: [],
    validationMethod: "NONE",
  };
}

/** The record's full name: a name that doesn't end in its zone has the zone appended. */
function recordName(facts: Facts): string {
  const name = facts.text("name").replace(/\.$/, "").toLowerCase();
  const zone = facts.account.find("aws:route53/zone:Zone", facts.text("zoneId"));
  const zoneName = asText(zone?.["name"]).replace(/\.$/, "");
  if (name === UNKNOWN || zoneName === "" || name === zoneName) return name;
  if (name.endsWith(`.${zoneName}`)) return name;
  return name === "" ? zoneName : `${name}.${zoneName}`;
}

export const nameAndCertificateRules: RuleTable = {
  "aws:acm/certificate:Certificate": {
    computed: certificateOutputs,
    id: idFrom("arn"),
    checks: [
      ({ inputs }) =>
        ["domainName", "privateKey"].some((property) => inputs[property] !== undefined)
          ? []
          : [
              {
                property: "domainName",
                reason: "one of `domainName` and `privateKey` must be specified",
              },
            ],
    ],
  },
  "aws:acm/certificateValidation:CertificateValidation": {
    taggable: false,
    required: ["certificateArn"],
    // The time of issue; fixed, so that two runs of a stack give the same state.
    id: () => "2025-01-01 00:00:00 +0000 UTC",
  },
  "aws:route53/zone:Zone": {
    global: true,
    autoName: standardName,
    inputDefaults: { comment: "Managed by Pulumi" },
    defaults: { forceDestroy: false },
    computed: (facts) => {
      const zoneId = `Z${facts.ids.base32(20).replace(/[2-7]/g, "0")}`;
      const servers = ["com", "net", "org", "co.uk"].map(
        (domain, index) =>
          `ns-${facts.ids.below(512, domain) + 512 * index}.awsdns-${facts.ids.digits(2, domain)}.${domain}`,
      );
      return {
        arn: `arn:${facts.cloud.partition}:route53:::hostedzone/${zoneId}`,
        enableAcceleratedRecovery: false,
        nameServers: servers,
        primaryNameServer: servers[0] ?? "",
        zoneId,
      };
    },
    id: idFrom("zoneId"),
  },
  "aws:route53/record:Record": {
    global: true,
    taggable: false,
    required: ["name", "type", "zoneId"],
    computed: (facts) => ({ allowOverwrite: false, fqdn: recordName(facts) }),
    id: (facts) => {
      const parts = [
        facts.text("zoneId"),
        facts.text("name").replace(/\.$/, "").toLowerCase(),
        facts.text("type"),
      ];
      const set = facts.text("setIdentifier");
      return [...parts, ...(set === "" ? [] : [set])].join("_");
    },
    checks: [checkRecord],
  },
  "aws:route53/healthCheck:HealthCheck": {
    global: true,
    required: ["type"],
    computed: ({ cloud, ids }) => ({
      arn: `arn:${cloud.partition}:route53:::healthcheck/${ids.uuid()}`,
      enableSni: false,
      failureThreshold: 3,
      regions: [],
      triggers: {},
    }),
    id: ({ ids }) => ids.uuid(),
  },
};

/** A record is an alias, or has values and a time to live; never both, never neither. */
function checkRecord(facts: Facts): { property: string; reason: string }[] {
  const { inputs } = facts;
  const alias = inputs["aliases"] !== undefined;
  const values = inputs["records"] !== undefined;
  if (alias === values) {
    const reason = alias
      ? '"records": conflicts with aliases'
      : "one of `aliases,records` must be specified";
    return [{ property: "records", reason }];
  }
  if (values && inputs["ttl"] === undefined) {
    return [{ property: "ttl", reason: '"ttl": all of `records,ttl` must be specified' }];
  }
  return [];
}
