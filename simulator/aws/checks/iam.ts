import type { CheckFailure, Json, Props } from "../../provider";
import { asList, asProps, isProps, type Check, type Facts } from "../rule";
import { isKnownText, parseDocument, refuse } from "./common";

/** Names in IAM: letters, digits and `+=,.@-_`. */
export function iamName(maxLength: number): Check {
  return ({ inputs }) => {
    const name = inputs["name"];
    if (!isKnownText(name)) return [];
    if (name.length > maxLength)
      return refuse(
        "name",
        `expected length of name to be in the range (1 - ${maxLength}), got ${name}`,
      );
    return /^[\w+=,.@-]+$/.test(name)
      ? []
      : refuse("name", `invalid value for name (must match [\\w+=,.@-]): ${name}`);
  };
}

function statementsOf(document: Json): readonly Props[] {
  const statement = asProps(document)["Statement"];
  return (isProps(statement) ? [statement] : asList(statement)).map(asProps);
}

function has(statement: Props, ...keys: string[]): boolean {
  return keys.some((key) => {
    const value = statement[key];
    return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  });
}

function malformed(property: string, detail: string): CheckFailure[] {
  return refuse(property, `MalformedPolicyDocument: ${detail}`);
}

function checkCommon(document: Json, property: string): CheckFailure[] {
  if (!isProps(document)) return malformed(property, "Syntax errors in policy: not an object.");
  const version = document["Version"];
  if (version !== undefined && version !== "2012-10-17" && version !== "2008-10-17") {
    return malformed(
      property,
      "The policy failed legacy parsing: Version must be 2012-10-17 or 2008-10-17.",
    );
  }
  const statements = statementsOf(document);
  if (statements.length === 0) return malformed(property, "Syntax errors in policy: no Statement.");
  return statements.flatMap((statement, index) => {
    const at = `statement ${index + 1}`;
    const effect = statement["Effect"];
    return [
      ...(effect === "Allow" || effect === "Deny"
        ? []
        : malformed(property, `Syntax errors in policy: ${at} has no valid Effect.`)),
      ...(has(statement, "Action", "NotAction")
        ? []
        : malformed(property, `Policy statement must contain actions: ${at}.`)),
    ];
  });
}

function checkActionsOf(document: Json, property: string): CheckFailure[] {
  const actions = statementsOf(document).flatMap((statement) => {
    const value = statement["Action"] ?? statement["NotAction"];
    return isKnownText(value) ? [value] : asList(value).filter(isKnownText);
  });
  return actions
    .filter((action) => action !== "*" && !/^[a-zA-Z0-9-]+:[\w*?]+$/.test(action))
    .flatMap((action) =>
      malformed(
        property,
        `Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.: ${action}`,
      ),
    );
}

function checkIdentity(document: Json, property: string): CheckFailure[] {
  return statementsOf(document).flatMap((statement) => {
    const sid = statement["Sid"];
    return [
      ...(has(statement, "Resource", "NotResource")
        ? []
        : malformed(property, "Policy statement must contain resources.")),
      ...(has(statement, "Principal", "NotPrincipal")
        ? malformed(property, "Policy document should not specify a principal.")
        : []),
      ...(isKnownText(sid) && !/^[A-Za-z0-9]*$/.test(sid)
        ? malformed(
            property,
            `Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*: ${sid}`,
          )
        : []),
    ];
  });
}

function checkSids(document: Json, property: string): CheckFailure[] {
  const sids = statementsOf(document)
    .map((statement) => statement["Sid"])
    .filter(isKnownText)
    .filter((sid) => sid !== "");
  const twice = sids.find((sid, index) => sids.indexOf(sid) !== index);
  return twice === undefined
    ? []
    : malformed(property, `Statement IDs (SID) in a single policy must be unique: ${twice}`);
}

/** Characters that count towards IAM's limits: all but white space. */
function checkLength(text: Json | undefined, property: string, limit: number): CheckFailure[] {
  if (!isKnownText(text)) return [];
  const { length } = text.replace(/\s+/g, "");
  return length <= limit
    ? []
    : refuse(
        property,
        `LimitExceeded: Cannot exceed quota for PolicySize: ${limit}, and this has ${length}`,
      );
}

const identityLimits: Readonly<Record<string, number>> = {
  "aws:iam/rolePolicy:RolePolicy": 10240,
  "aws:iam/groupPolicy:GroupPolicy": 5120,
  "aws:iam/userPolicy:UserPolicy": 2048,
  "aws:iam/policy:Policy": 6144,
};

/** A policy document in a property: identity policies of IAM are held to more than a resource's. */
export function checkPolicyDocument(property: string): Check {
  return ({ inputs, type }: Facts) => {
    const { document, failures } = parseDocument(inputs[property], property);
    if (document === undefined) return failures;
    const common = [...checkCommon(document, property), ...checkSids(document, property)];
    const limit = identityLimits[type];
    if (limit === undefined) return common;
    return [
      ...common,
      ...checkActionsOf(document, property),
      ...checkIdentity(document, property),
      ...checkLength(inputs[property], property, limit),
    ];
  };
}

/** The trust policy of a role: who may assume it, and nothing about resources. */
export function checkTrustPolicy({ inputs }: Facts): CheckFailure[] {
  const property = "assumeRolePolicy";
  const { document, failures } = parseDocument(inputs[property], property);
  if (document === undefined) return failures;
  const trust = statementsOf(document).flatMap((statement) => [
    ...(has(statement, "Principal", "NotPrincipal")
      ? []
      : malformed(property, "AssumeRole policy must contain a principal.")),
    ...(has(statement, "Resource", "NotResource")
      ? malformed(property, "Has prohibited field Resource")
      : []),
  ]);
  return [
    ...checkCommon(document, property),
    ...trust,
    ...checkActionsOf(document, property),
    // 2,048 characters by default; AWS raises it to 4,096 and no further.
    ...checkLength(inputs[property], property, 4096),
  ];
}
