import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { s3NoPublicAccess } from "../../../../policy-pack/policies/data/s3-no-public-access";
import { cases, later } from "../../support";
import { block, bucket, ON, policyOf } from "./buckets";

/** Under the name that buckets had before version 7 of AWS's provider. */
class OldBucket extends pulumi.CustomResource {
  constructor(name: string) {
    super("aws:s3/bucketV2:BucketV2", name, {});
  }
}

const FIX =
  "all four settings must be on. Set blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets to true in an aws.s3.BucketPublicAccessBlock";

const none = (name = "files", opened = ""): string =>
  `${name}: it has no public access block${opened}; ${FIX}`;

const leaves = (off: string, opened = ""): string =>
  `files: its public access block leaves ${off} off${opened}; ${FIX}`;

const opens = (what: string): string => `, and ${what} opens it to everybody`;

cases(s3NoPublicAccess, [
  { name: "passes a full block by id", program: () => block(bucket().id) },
  { name: "passes a full block by name", program: () => block(bucket().bucket) },
  {
    name: "passes a full block by a written name",
    program: () => {
      bucket({ bucket: "shop-files" });
      block("shop-files");
    },
  },
  {
    name: "passes a full block by way of another piece",
    program: () =>
      block(
        new aws.s3.BucketOwnershipControls("owner", {
          bucket: bucket().id,
          rule: { objectOwnership: "BucketOwnerEnforced" },
        }).bucket,
      ),
  },
  {
    name: "passes a full block under the bucket's old type",
    program: () => block(new OldBucket("files").id),
  },
  {
    name: "passes a block that waits for something else",
    program: () => block(pulumi.all([bucket().id, later("x")]).apply(([id]) => id)),
  },
  {
    name: "passes what a block makes harmless",
    program: () => {
      const files = bucket({ acl: "public-read" });
      block(files.id);
      new aws.s3.BucketPolicy("policy", { bucket: files.id, policy: policyOf({}) });
    },
  },
  { name: "refuses none", program: () => bucket(), violations: [none()] },
  {
    name: "refuses none under the bucket's old type",
    program: () => new OldBucket("files"),
    violations: [none()],
  },
  {
    name: "refuses a block of another bucket",
    program: () => {
      block(bucket({}, "other").id);
      bucket();
    },
    violations: [none()],
  },
  ...(Object.keys(ON) as (keyof typeof ON)[]).map((setting) => ({
    name: `refuses ${setting} off`,
    program: () => block(bucket().id, { [setting]: false }),
    violations: [leaves(setting)],
  })),
  {
    name: "refuses settings that are left out",
    program: () => new aws.s3.BucketPublicAccessBlock("block", { bucket: bucket().id }),
    violations: [
      leaves("blockPublicAcls, blockPublicPolicy, ignorePublicAcls, restrictPublicBuckets"),
    ],
  },
  {
    name: "says when a setting is not known yet",
    program: () => block(bucket().id, { blockPublicPolicy: later(true) }),
    preview: { undecided: ["files: blockPublicPolicy is not known yet"] },
  },
  {
    name: "says when it is not known yet what the block is of",
    program: () => {
      bucket();
      block(later("other-files"));
    },
    violations: [none()],
    preview: { undecided: ['files: which bucket "block" is of is not known yet'] },
  },
  {
    name: "counts the account's block",
    program: () => {
      bucket();
      new aws.s3.AccountPublicAccessBlock("account", ON);
    },
  },
  {
    name: "counts what the account's block adds",
    program: () => {
      block(bucket().id, { blockPublicPolicy: false });
      new aws.s3.AccountPublicAccessBlock("account", { blockPublicPolicy: true });
    },
  },
]);

describe("s3-no-public-access on what opens a bucket", () => {
  cases(s3NoPublicAccess, [
    {
      name: "names a list of the bucket itself",
      program: () => bucket({ acl: "public-read" }),
      violations: [none("files", opens('acl "public-read"'))],
    },
    {
      name: "names a list of its own",
      program: () => new aws.s3.BucketAcl("acl", { bucket: bucket().id, acl: "public-read-write" }),
      violations: [none("files", opens('acl "public-read-write"'))],
    },
    {
      name: "names a policy",
      program: () => {
        const files = bucket();
        block(files.id, { blockPublicPolicy: false, restrictPublicBuckets: false });
        new aws.s3.BucketPolicy("site", { bucket: files.id, policy: policyOf({}) });
      },
      violations: [leaves("blockPublicPolicy, restrictPublicBuckets", opens('the policy "site"'))],
    },
    {
      name: "names a policy of the bucket itself",
      program: () => bucket({ policy: JSON.stringify(policyOf({})) }),
      violations: [none("files", opens('the policy "files"'))],
    },
  ]);
});

describe("s3-no-public-access where a block is not asked for", () => {
  const config = { requireBlock: false };

  cases(s3NoPublicAccess, [
    { name: "passes a bucket that nothing opens", program: () => bucket(), config },
    {
      name: "passes settings that nothing makes use of",
      program: () => block(bucket().id, { blockPublicPolicy: false }),
      config,
    },
    {
      name: "refuses what is open",
      program: () => bucket({ acl: "public-read" }),
      config,
      violations: [none("files", opens('acl "public-read"'))],
    },
    {
      name: "says when it is not known yet",
      program: () => bucket({ acl: later("private") }),
      config,
      preview: { undecided: ["files: who may read it is not known yet"] },
    },
  ]);
});

describe("s3-no-public-access on access points", () => {
  const accessPoint = (more: Partial<aws.s3.AccessPointArgs>) => () =>
    new aws.s3.AccessPoint("point", { bucket: "elsewhere", ...more });

  const off =
    "point: its public access block leaves blockPublicPolicy off; all four settings must be on. Leave them out, or set them to true";

  cases(s3NoPublicAccess, [
    { name: "passes the default", program: accessPoint({}) },
    {
      name: "refuses what is switched off",
      program: accessPoint({ publicAccessBlockConfiguration: { blockPublicPolicy: false } }),
      violations: [off],
    },
    {
      name: "passes those for a VPC",
      program: accessPoint({
        vpcConfiguration: { vpcId: "vpc-0a1" },
        publicAccessBlockConfiguration: { blockPublicPolicy: false },
      }),
    },
    {
      name: "says when a setting is not known yet",
      program: () =>
        accessPoint({ publicAccessBlockConfiguration: { blockPublicPolicy: later(true) } })(),
      preview: {
        undecided: ["point: not all settings of its public access block are known yet"],
      },
    },
  ]);
});
