import { expect } from "chai";
import {
  accountId,
  certificateArn,
  child,
  document,
  existing,
  platformRun,
  text,
  webAclArn,
} from "./support";

const network = { existing };
const publicSecure = { public: { certificateArn } };

describe("access logs", () => {
  it("lie in a private, encrypted bucket that lets logs expire", async () => {
    const run = await platformRun({
      network,
      loadBalancers: publicSecure,
      observability: { logRetentionDays: 14 },
    });
    const bucket = child(run, "access-logs");
    expect(bucket.inputs["forceDestroy"]).to.equal(false);
    expect(bucket.protect).to.equal(true);
    expect(child(run, "access-logs-public-access").inputs).to.deep.equal({
      bucket: bucket.id,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    expect(child(run, "access-logs-ownership").inputs["rule"]).to.deep.equal({
      objectOwnership: "BucketOwnerEnforced",
    });
    expect(child(run, "access-logs-encryption").inputs["rules"]).to.deep.equal([
      { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
    ]);
    expect(child(run, "access-logs-lifecycle").inputs["rules"]).to.deep.equal([
      {
        id: "expire",
        status: "Enabled",
        filter: {},
        expiration: { days: 14 },
        abortIncompleteMultipartUpload: { daysAfterInitiation: 1 },
      },
    ]);
  });

  it("are written by the load balancers of this account and region that asked for it", async () => {
    const run = await platformRun({
      network,
      loadBalancers: {
        public: { certificateArn },
        inside: { certificateArn, scheme: "internal" },
        quiet: { certificateArn, accessLogs: false },
      },
    });
    const arn = text(child(run, "access-logs").outputs, "arn");
    const policy = child(run, "access-logs-policy");
    expect(policy.dependencies).to.include(child(run, "access-logs-public-access").urn);
    expect(document(policy)).to.deep.equal({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "DeliverAccessLogs",
          Effect: "Allow",
          Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
          Action: ["s3:PutObject"],
          Resource: [
            `${arn}/inside/AWSLogs/${accountId}/*`,
            `${arn}/public/AWSLogs/${accountId}/*`,
          ],
          Condition: {
            ArnLike: {
              "aws:SourceArn": `arn:aws:elasticloadbalancing:eu-west-1:${accountId}:loadbalancer/*`,
            },
          },
        },
        {
          Sid: "OnlyTls",
          Effect: "Deny",
          Principal: "*",
          Action: ["s3:*"],
          Resource: [arn, `${arn}/*`],
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
      ],
    });
    expect(child(run, "quiet-load-balancer").inputs).not.to.have.property("accessLogs");
  });

  it("go with an ephemeral stack", async () => {
    const run = await platformRun({
      lifecycle: "ephemeral",
      network,
      loadBalancers: { public: { accessLogs: true } },
    });
    expect(child(run, "access-logs").inputs["forceDestroy"]).to.equal(true);
    expect(child(run, "access-logs").protect).to.equal(false);
  });
});

describe("web ACLs", () => {
  it("are one for all load balancers: AWS's managed rules and a rate limit", async () => {
    const run = await platformRun({
      network,
      loadBalancers: { a: { certificateArn }, b: { certificateArn } },
    });
    expect(run.ofType("aws:wafv2/webAcl:WebAcl")).to.have.length(1);
    const acl = child(run, "web-acl");
    expect(acl.inputs).to.deep.include({ scope: "REGIONAL", defaultAction: { allow: {} } });
    const rules = acl.inputs["rules"] as { name: string; priority: number; statement: object }[];
    expect(rules.map(({ name, priority }) => `${priority} ${name}`)).to.deep.equal([
      "0 RateLimit",
      "1 AWSManagedRulesAmazonIpReputationList",
      "2 AWSManagedRulesKnownBadInputsRuleSet",
      "3 AWSManagedRulesCommonRuleSet",
      "4 AWSManagedRulesSQLiRuleSet",
    ]);
    expect(rules[0]?.statement).to.deep.equal({
      rateBasedStatement: { aggregateKeyType: "IP", evaluationWindowSec: 300, limit: 2000 },
    });
    expect(rules[3]?.statement).to.deep.equal({
      managedRuleGroupStatement: {
        vendorName: "AWS",
        name: "AWSManagedRulesCommonRuleSet",
        ruleActionOverrides: [{ name: "SizeRestrictions_BODY", actionToUse: { count: {} } }],
      },
    });
    for (const key of ["a", "b"]) {
      expect(child(run, `${key}-web-acl-association`).inputs).to.deep.equal({
        resourceArn: child(run, `${key}-load-balancer`).outputs["arn"],
        webAclArn: acl.outputs["arn"],
      });
    }
  });

  it("may be one that exists", async () => {
    const run = await platformRun({
      network,
      loadBalancers: { public: { certificateArn, waf: webAclArn } },
    });
    expect(run.ofType("aws:wafv2/webAcl:WebAcl")).to.have.length(0);
    expect(child(run, "public-web-acl-association").inputs["webAclArn"]).to.equal(webAclArn);
  });

  it("may be none", async () => {
    const run = await platformRun({
      network,
      loadBalancers: { public: { certificateArn, waf: "none" } },
    });
    expect(run.ofType("aws:wafv2/webAcl:WebAcl")).to.have.length(0);
    expect(run.ofType("aws:wafv2/webAclAssociation:WebAclAssociation")).to.have.length(0);
  });
});
