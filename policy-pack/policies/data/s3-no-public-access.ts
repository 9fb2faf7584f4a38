import { flag } from "../../configuration";
import type { Findings } from "../../findings";
import { any, not, type Resource, type Stack, type Truth } from "../../reading";
import { stackRule } from "../../rule";
import { ACCESS_POINTS, accessPointSettings } from "./buckets/access-points";
import { settingsThatAre, SETTINGS, type Settings } from "./buckets/public-access-block";
import { readGrants } from "./buckets/public-grants";
import { isPublicPolicy } from "./buckets/public-policy";
import { settingsOf, targetsOf, type Target } from "./buckets/targets";

const ALL_SETTINGS = `${SETTINGS.slice(0, -1).join(", ")} and ${SETTINGS.at(-1) ?? ""}`;

export const s3NoPublicAccess = stackRule({
  name: "s3-no-public-access",
  area: "Data",
  description: "S3 buckets block all public access.",
  why: "A bucket is opened to the world by one line of a policy or an access control list, and by accident; with all four settings of the public access block such a line has no effect.",
  level: "mandatory",
  severity: "critical",
  matches: {
    checkov: [
      "CKV2_AWS_6",
      "CKV_AWS_53",
      "CKV_AWS_54",
      "CKV_AWS_55",
      "CKV_AWS_56",
      "CKV_AWS_20",
      "CKV_AWS_57",
      "CKV_AWS_70",
      "CKV_AWS_375",
      "CKV_AWS_392",
    ],
    securityHub: ["S3.8", "S3.2", "S3.3", "S3.19"],
    cdkNag: ["AwsSolutions-S2"],
  },
  parameters: {
    requireBlock: flag(
      "Whether each bucket must have a public access block in the stack. Without, only buckets that a policy or an access control list opens are refused: S3 blocks public access of buckets made since April 2023 by itself.",
      { default: true },
    ),
  },
  decides:
    "Looks for the aws.s3.BucketPublicAccessBlock whose `bucket` comes from the bucket, by dependency (known at preview as well) or by name; all four settings must be on there, or in an aws.s3.AccountPublicAccessBlock of the stack. Says as well which policy, access control list or grant opens the bucket, inline or in a resource of its own, and judges those of buckets that the stack only names. Access points must not switch their own block off, unless they are for a VPC only.",
  blindTo:
    "Public access blocks that other stacks or the account set, policies of access points, presigned URLs, and what CloudFront serves.",
  remediation:
    "Add an aws.s3.BucketPublicAccessBlock with all four settings true. Serve public files by CloudFront with an origin access control; a bucket that must be public needs an exemption with a reason.",
  bad: `
const bucket = new aws.s3.Bucket("site");
new aws.s3.BucketPublicAccessBlock("site", {
  bucket: bucket.id,
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: false,
  restrictPublicBuckets: false,
});`,
  good: `
const bucket = new aws.s3.Bucket("site");
new aws.s3.BucketPublicAccessBlock("site", {
  bucket: bucket.id,
  blockPublicAcls: true,
  ignorePublicAcls: true,
  blockPublicPolicy: true,
  restrictPublicBuckets: true,
});`,

  check(stack, { parameters: { requireBlock }, ...findings }) {
    for (const target of targetsOf(stack)) {
      const settings = settingsOf(stack, target);
      if (typeof target.bucket === "string") judgeOther(target, settings, findings);
      else judgeBucket(target.bucket, target, settings, requireBlock, findings);
    }
    judgeAccessPoints(stack, findings);
  },
});

function judgeBucket(
  bucket: Resource,
  target: Target,
  settings: Settings,
  requireBlock: boolean,
  { violation, undecided }: Findings,
): void {
  const off = settingsThatAre(settings, false);
  const open = settingsThatAre(settings, undefined);
  const openings = openingsOf([bucket, ...target.lists], [bucket, ...target.policies], settings);
  const isRefused: Truth = requireBlock
    ? any(off.length > 0, open.length > 0 ? undefined : false)
    : any(...openings.map(({ isPublic }) => isPublic));
  if (isRefused === false) return;
  if (target.openBlock !== undefined) {
    undecided(bucket, `which bucket "${target.openBlock.name}" is of is not known yet`);
  } else if (isRefused === undefined) {
    undecided(bucket, `${requireBlock ? open.join(", ") : "who may read it"} is not known yet`);
  } else {
    const found = openings.filter(({ isPublic }) => isPublic === true).map(({ text }) => text);
    const means = found.length === 0 ? "" : `, and ${found.join(" and ")} opens it to everybody`;
    const state =
      target.blocks.length === 0
        ? "it has no public access block"
        : `its public access block leaves ${off.join(", ")} off`;
    violation(
      bucket,
      `${state}${means}; all four settings must be on. Set ${ALL_SETTINGS} to true in an aws.s3.BucketPublicAccessBlock`,
    );
  }
}

/** A bucket that the stack only names is private unless the stack opens it. */
function judgeOther(target: Target, settings: Settings, { violation, undecided }: Findings): void {
  const off = settingsThatAre(settings, false);
  for (const block of target.blocks) {
    if (off.length > 0) {
      violation(block, `${off.join(", ")} is off; all four settings must be on. Set it to true`);
    } else if (settingsThatAre(settings, undefined).length > 0) {
      undecided(block, "not all of its settings are known yet");
    }
  }
  if (target.blocks.length > 0) return;
  for (const { by, isPublic, text } of openingsOf(target.lists, target.policies, settings)) {
    if (isPublic === true) {
      violation(by, `${text} opens the bucket to everybody. Name who may read it, or remove it`);
    } else if (isPublic === undefined) {
      undecided(by, `${text} is not known yet`);
    }
  }
}

interface Opening {
  readonly by: Resource;
  readonly isPublic: Truth;
  readonly text: string;
}

/** What the access control lists and policies open, as far as the settings let them. */
function openingsOf(
  lists: readonly Resource[],
  policies: readonly Resource[],
  settings: Settings,
): readonly Opening[] {
  const byList = lists.flatMap((by) =>
    readGrants(by).map(({ isPublic, text }) => ({
      by,
      isPublic: settings.ignorePublicAcls === true ? false : isPublic,
      text,
    })),
  );
  const byPolicy = policies.map((by) => ({
    by,
    isPublic: settings.restrictPublicBuckets === true ? false : isPublicPolicy(by.at("policy")),
    text: `the policy "${by.name}"`,
  }));
  return [...byList, ...byPolicy].filter(({ isPublic }) => not(isPublic) !== true);
}

function judgeAccessPoints(stack: Stack, { violation, undecided }: Findings): void {
  for (const accessPoint of stack.byType(ACCESS_POINTS)) {
    const settings = accessPointSettings(accessPoint);
    if (settings === undefined) continue;
    const off = settingsThatAre(settings, false);
    if (off.length > 0) {
      violation(
        accessPoint,
        `its public access block leaves ${off.join(", ")} off; all four settings must be on. Leave them out, or set them to true`,
      );
    } else if (settingsThatAre(settings, undefined).length > 0) {
      undecided(accessPoint, "not all settings of its public access block are known yet");
    }
  }
}
