/** What the stack says about each bucket, in the bucket itself or in resources of their own. */
import { BUCKETS, type Reference, type Resource, type Stack } from "../../../reading";
import { ALL_OFF, readSettings, strictest, type Settings } from "./public-access-block";

const BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
const ACCOUNT_BLOCK = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";
const POLICY = "aws:s3/bucketPolicy:BucketPolicy";

/** What carries an access control list beside the bucket. */
const LISTS = [
  "aws:s3/bucketAcl:BucketAcl",
  "aws:s3/bucketAclV2:BucketAclV2",
  "aws:s3/bucketObject:BucketObject",
  "aws:s3/bucketObjectv2:BucketObjectv2",
  "aws:s3/objectCopy:ObjectCopy",
];

/** Resources that name a bucket and are named for it in turn: `bucket: ownership.bucket`. */
const GO_BETWEENS = [
  BLOCK,
  POLICY,
  ...LISTS,
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
  "aws:s3/bucketVersioning:BucketVersioning",
  "aws:s3/bucketVersioningV2:BucketVersioningV2",
  "aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration",
  "aws:s3/bucketWebsiteConfigurationV2:BucketWebsiteConfigurationV2",
];

/** A bucket of the stack, or the name of another. */
export interface Target {
  readonly bucket: Resource | string;
  readonly blocks: readonly Resource[];
  readonly policies: readonly Resource[];
  readonly lists: readonly Resource[];
  /** A public access block may be its own: which bucket that is of is not known yet. */
  readonly openBlock: Resource | undefined;
}

export function targetsOf(stack: Stack): readonly Target[] {
  const blocks = new Pieces(stack, [BLOCK]);
  const policies = new Pieces(stack, [POLICY]);
  const lists = new Pieces(stack, LISTS);
  const outside = [blocks, policies, lists].flatMap((pieces) => pieces.outside());
  return [...stack.byType(BUCKETS), ...new Set(outside)].map((bucket) => ({
    bucket,
    blocks: blocks.of(bucket),
    policies: policies.of(bucket),
    lists: lists.of(bucket),
    openBlock: blocks.open,
  }));
}

/** The settings that hold for a bucket: its own and those of the account. */
export function settingsOf(stack: Stack, { blocks }: Target): Settings {
  return [...blocks, ...stack.byType([ACCOUNT_BLOCK])]
    .map((block) => readSettings((setting) => block.at(setting), false))
    .reduce(strictest, ALL_OFF);
}

/** Resources of one kind, by the bucket that they are for. */
class Pieces {
  readonly open: Resource | undefined;
  readonly #byBucket = new Map<Resource | string, Resource[]>();

  constructor(stack: Stack, types: readonly string[]) {
    for (const piece of stack.byType(types)) {
      const { resources, outside, unknown } = bucketsOf(stack, piece, GO_BETWEENS.length);
      if (unknown) this.open ??= piece;
      for (const bucket of [...resources, ...outside]) {
        const pieces = this.#byBucket.get(bucket);
        if (pieces === undefined) this.#byBucket.set(bucket, [piece]);
        else pieces.push(piece);
      }
    }
  }

  of(bucket: Resource | string): readonly Resource[] {
    return this.#byBucket.get(bucket) ?? [];
  }

  outside(): readonly string[] {
    return [...this.#byBucket.keys()].filter((bucket) => typeof bucket === "string");
  }
}

/** @param steps how many more go-betweens may stand in the way */
function bucketsOf(stack: Stack, piece: Resource, steps: number): Reference {
  const direct = stack.follow(piece, ["bucket"], BUCKETS);
  if (direct.resources.length > 0 || steps === 0) return direct;
  const behind = piece
    .sources("bucket")
    .filter(({ type }) => GO_BETWEENS.includes(type))
    .map((each) => bucketsOf(stack, each, steps - 1));
  return behind.find(({ resources, outside }) => resources.length + outside.length > 0) ?? direct;
}
