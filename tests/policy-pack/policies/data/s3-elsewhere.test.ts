/** s3-no-public-access on buckets that the stack only names: what opens them, and what doesn't. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { s3NoPublicAccess } from "../../../../policy-pack/policies/data/s3-no-public-access";
import { cases, later, type Case } from "../../support";
import { block, policyElsewhere, policyOf } from "./buckets";

const opened = (by: string, what: string): string =>
  `${by}: ${what} opens the bucket to everybody. Name who may read it, or remove it`;

const BY_POLICY = opened("policy", 'the policy "policy"');

const ALL_USERS = "http://acs.amazonaws.com/groups/global/AllUsers";

const OWNER = { id: "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" };

describe("s3-no-public-access on buckets elsewhere", () => {
  cases(s3NoPublicAccess, [
    { name: "passes a full block", program: () => block("elsewhere") },
    {
      name: "refuses a block with a hole",
      program: () => block("elsewhere", { blockPublicAcls: false }),
      violations: ["block: blockPublicAcls is off; all four settings must be on. Set it to true"],
    },
    {
      name: "says when a setting of a block is not known yet",
      program: () => block("elsewhere", { blockPublicAcls: later(true) }),
      preview: { undecided: ["block: not all of its settings are known yet"] },
    },
    {
      name: "passes a public policy behind a full block",
      program: () => {
        block("elsewhere");
        policyElsewhere(policyOf({}));
      },
    },
    {
      name: "refuses a public list",
      program: () =>
        new aws.s3.BucketAcl("acl", { bucket: "elsewhere", acl: "authenticated-read" }),
      violations: [opened("acl", 'acl "authenticated-read"')],
    },
    {
      name: "refuses a grant to everybody",
      program: () =>
        new aws.s3.BucketAcl("acl", {
          bucket: "elsewhere",
          accessControlPolicy: {
            owner: OWNER,
            grants: [{ permission: "READ", grantee: { type: "Group", uri: ALL_USERS } }],
          },
        }),
      violations: [opened("acl", "accessControlPolicy.grants for AllUsers")],
    },
    {
      name: "passes a grant to log delivery",
      program: () =>
        new aws.s3.BucketAcl("acl", {
          bucket: "elsewhere",
          accessControlPolicy: {
            owner: OWNER,
            grants: [
              {
                permission: "WRITE",
                grantee: {
                  type: "Group",
                  uri: "http://acs.amazonaws.com/groups/s3/LogDelivery",
                },
              },
            ],
          },
        }),
    },
    {
      name: "refuses a public object",
      program: () =>
        new aws.s3.BucketObject("object", {
          bucket: "elsewhere",
          content: "x",
          acl: "public-read",
        }),
      violations: [opened("object", 'acl "public-read"')],
    },
    {
      name: "refuses everybody",
      program: () => policyElsewhere(policyOf({})),
      violations: [BY_POLICY],
    },
    {
      name: "refuses everybody in JSON",
      program: () => policyElsewhere(pulumi.jsonStringify(policyOf({}))),
      violations: [BY_POLICY],
    },
    {
      name: "says when a policy is not known yet",
      program: () => policyElsewhere(later(JSON.stringify(policyOf({})))),
      violations: [BY_POLICY],
      preview: { undecided: ['policy: the policy "policy" is not known yet'] },
    },
  ]);
});

const ACCOUNT = "123456789012";

/** Statements that let everybody in, by what they say. */
const PUBLIC: readonly (readonly [name: string, statement: Parameters<typeof policyOf>[0]])[] = [
  ["everybody in AWS", { Principal: { AWS: "*" } }],
  ["everybody in a list", { Principal: { AWS: [`arn:aws:iam::${ACCOUNT}:root`, "*"] } }],
  ["everybody but one", { NotPrincipal: { AWS: `arn:aws:iam::${ACCOUNT}:root` } }],
  ["everybody over TLS", { Condition: { Bool: { "aws:SecureTransport": "true" } } }],
  ["everybody with a referer", { Condition: { StringLike: { "aws:Referer": "https://x/*" } } }],
  ["all addresses", { Condition: { IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "0.0.0.0/0"] } } }],
  ["all IPv6 addresses", { Condition: { IpAddress: { "aws:SourceIp": "::/0" } } }],
  ["half the addresses", { Condition: { IpAddress: { "aws:SourceIp": "128.0.0.0/1" } } }],
  ["all but one address", { Condition: { NotIpAddress: { "aws:SourceIp": "192.0.2.1" } } }],
  ["any principal", { Condition: { StringLike: { "aws:PrincipalArn": "*" } } }],
  ["any role", { Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/x" } } }],
  ["who has no account", { Condition: { StringEqualsIfExists: { "aws:SourceAccount": ACCOUNT } } }],
  [
    "whoever says nothing",
    { Condition: { "ForAllValues:StringEquals": { "aws:SourceVpc": "vpc-1" } } },
  ],
];

/** Statements that let in somebody only. */
const PRIVATE: readonly (readonly [name: string, statement: Parameters<typeof policyOf>[0]])[] = [
  ["an account", { Principal: { AWS: ACCOUNT } }],
  ["a service", { Principal: { Service: "cloudfront.amazonaws.com" } }],
  ["nobody", { Effect: "Deny" }],
  ["an organisation", { Condition: { StringEquals: { "aws:principalorgid": "o-a1b2c3d4e5" } } }],
  [
    "an organisation's unit",
    { Condition: { "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": "o-a1b2c3d4e5/*" } } },
  ],
  ["an endpoint", { Condition: { StringEquals: { "aws:SourceVpce": ["vpce-1", "vpce-2"] } } }],
  ["a range", { Condition: { IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "192.0.2.7"] } } }],
  ["an IPv6 range", { Condition: { IpAddress: { "aws:SourceIp": "2001:db8::/32" } } }],
  [
    "an account's roles",
    { Condition: { ArnLike: { "aws:PrincipalArn": `arn:aws:iam::${ACCOUNT}:role/*` } } },
  ],
  ["a role's sessions", { Condition: { StringLike: { "aws:userid": "AROAEXAMPLEID1234567:*" } } }],
];

describe("s3-no-public-access on statements", () => {
  const table = (
    list: typeof PUBLIC,
    verb: string,
    violations: readonly string[],
  ): readonly Case[] =>
    list.map(([name, statement]) => ({
      name: `${verb} ${name}`,
      program: () => policyElsewhere(policyOf(statement)),
      violations,
    }));

  cases(s3NoPublicAccess, [
    ...table(PUBLIC, "refuses", [BY_POLICY]),
    ...table(PRIVATE, "passes", []),
    {
      name: "says when what narrows a statement is not known yet",
      program: () =>
        policyElsewhere(
          pulumi.jsonStringify(
            policyOf({ Condition: { StringEquals: { "aws:SourceVpce": later("vpce-1") } } }),
          ),
        ),
      preview: { undecided: ['policy: the policy "policy" is not known yet'] },
    },
  ]);
});
