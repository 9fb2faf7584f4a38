import type { CheckFailure } from "../../provider";
import type { Facts } from "../rule";
import { isKnownText, refuse } from "./common";

/** Finds what CreateBucket refuses in a name. */
export function checkBucket({ inputs }: Facts): CheckFailure[] {
  const name = inputs["bucket"];
  if (!isKnownText(name)) return [];
  const invalid = (detail: string): CheckFailure[] =>
    refuse("bucket", `InvalidBucketName: The specified bucket is not valid: ${name} (${detail})`);
  if (name.length < 3 || name.length > 63) return invalid("3 to 63 characters");
  if (!/^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(name))
    return invalid("small letters, digits, dots and hyphens, with a letter or digit at both ends");
  if (name.includes("..") || /^\d+\.\d+\.\d+\.\d+$/.test(name))
    return invalid("no two dots in a row, and no IP address");
  if (/^(xn--|sthree-|amzn-s3-demo-)|(-s3alias|--ol-s3|\.mrap|--x-s3)$/.test(name))
    return invalid("a prefix or suffix that S3 keeps for itself");
  return [];
}
