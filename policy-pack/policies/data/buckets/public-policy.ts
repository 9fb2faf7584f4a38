/** Whether a bucket policy lets everybody in, as S3 itself decides it. */
import {
  all,
  any,
  equals,
  knownValue,
  not,
  readPolicyDocument,
  type Condition,
  type Principal,
  type Reading,
  type Statement,
  type Truth,
  type Value,
} from "../../../reading";

/**
 * Condition keys that narrow everybody down to somebody, in lower case.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
const NARROWING: ReadonlySet<string> = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceip",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:sourceowner",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:userid",
  "aws:vpceaccount",
  "aws:vpceorgid",
  "aws:vpceorgpaths",
  "aws:vpcsourceip",
  "s3:dataaccesspointaccount",
  "s3:dataaccesspointarn",
]);

/** Operators that hold only for the values that they name. */
const POSITIVE =
  /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress)$/i;

/** An ARN's account, a role's id, an organisation. */
const FIXED_BESIDE_WILDCARDS = /^(arn:[^:]*:[^:]*:[^:]*:\d{12}:|A[A-Z0-9]{15,}:|o-[a-z0-9]{10,}\/)/;

/** The widest ranges that S3 doesn't call public. */
const WIDEST = { ipv4: 8, ipv6: 32 } as const;

export function isPublicPolicy(value: Value): Truth {
  const policy = readPolicyDocument(value);
  if (policy.state !== "known") return policy.state === "unknown" ? undefined : false;
  return any(...policy.value.statements.map(isPublicStatement));
}

function isPublicStatement(statement: Statement): Truth {
  const effect = statement.effect;
  const allows = effect.state === "unknown" ? undefined : knownValue(effect) === "Allow";
  return all(allows, isForEverybody(statement), not(isNarrowed(statement.conditions)));
}

function isForEverybody({ principals, notPrincipals }: Statement): Truth {
  if (notPrincipals.state === "known") return true;
  if (principals.state === "unknown") return undefined;
  return any(...(knownValue(principals) ?? []).map(isEverybody));
}

function isEverybody({ type, values }: Principal): Truth {
  if (type !== "*" && type.toUpperCase() !== "AWS") return false;
  return any(...values.map((value) => equals(value, "*")));
}

function isNarrowed(conditions: Reading<readonly Condition[]>): Truth {
  if (conditions.state === "unknown") return undefined;
  return any(...(knownValue(conditions) ?? []).map(narrows));
}

/** All values of a condition must be narrow: each of them is enough to get in. */
function narrows({ operator, key, values }: Condition): Truth {
  if (!POSITIVE.test(operator) || !NARROWING.has(key.toLowerCase()) || values.length === 0) {
    return false;
  }
  return all(
    ...values.map((value): Truth => {
      if (value.state === "unknown") return undefined;
      return isNarrow(key.toLowerCase(), knownValue(value) ?? "*");
    }),
  );
}

function isNarrow(key: string, value: string): boolean {
  if (key === "aws:sourceip" || key === "aws:vpcsourceip") return isNarrowRange(value);
  return /[*?]|\$\{/.test(value) ? FIXED_BESIDE_WILDCARDS.test(value) : value !== "";
}

function isNarrowRange(range: string): boolean {
  const [address = "", bits = address.includes(":") ? "128" : "32"] = range.split("/");
  return Number(bits) >= (address.includes(":") ? WIDEST.ipv6 : WIDEST.ipv4);
}
