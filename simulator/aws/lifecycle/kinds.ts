/** Types that are the same resource in AWS under another token. */
const tokens: readonly (readonly [kind: string, others: readonly string[]])[] = [
  ["aws:s3/bucket:Bucket", ["aws:s3/bucketV2:BucketV2"]],
  ["aws:s3/bucketObjectv2:BucketObjectv2", ["aws:s3/bucketObject:BucketObject"]],
];

/** The token that stands for all tokens of the same resource. */
export function kindOf(type: string): string {
  if (type.startsWith("aws:alb/")) return `aws:lb/${type.slice("aws:alb/".length)}`;
  return tokens.find(([, others]) => others.includes(type))?.[0] ?? type;
}

/** Every token of a kind, itself included. */
export function typesOf(kind: string): readonly string[] {
  if (kind.startsWith("aws:lb/")) return [kind, `aws:alb/${kind.slice("aws:lb/".length)}`];
  return [kind, ...(tokens.find(([token]) => token === kind)?.[1] ?? [])];
}
