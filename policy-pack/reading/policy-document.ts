import { ABSENT, known, knownValue, UNKNOWN, type Reading } from "./reading";
import type { Value } from "./value";

/** A condition: every value of a key, under an operator. */
export interface Condition {
  /** As written, such as `StringLike` or `ForAnyValue:StringEquals`. */
  readonly operator: string;
  /** As written; condition keys are compared without regard to case. */
  readonly key: string;
  readonly values: Texts;
}

/** Members of a list that may be written as a single text; each may be unknown. */
export type Texts = readonly Reading<string>[];

/** Who a statement is about: `AWS`, `Service`, `Federated`, `CanonicalUser`, or `*` for everybody. */
export interface Principal {
  readonly type: string;
  readonly values: Texts;
}

/** A statement, with every list written out. What is absent or wholly unknown says so. */
export interface Statement {
  /** Its place in the document, from 0. */
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: Reading<string>;
  readonly actions: Reading<Texts>;
  readonly notActions: Reading<Texts>;
  readonly resources: Reading<Texts>;
  readonly notResources: Reading<Texts>;
  readonly principals: Reading<readonly Principal[]>;
  readonly notPrincipals: Reading<readonly Principal[]>;
  readonly conditions: Reading<readonly Condition[]>;
}

export interface PolicyDocument {
  readonly version: Reading<string>;
  readonly statements: readonly Statement[];
}

/**
 * Reads a policy document, given as JSON text or as an object, with parts unknown or not. Unknown
 * where the text as a whole is; what is no document at all is absent.
 */
export function readPolicyDocument(value: Value): Reading<PolicyDocument> {
  const document = value.document();
  if (document.state !== "known") return document.state === "unknown" ? UNKNOWN : ABSENT;
  const statements = document.at("Statement").oneOrMany();
  if (statements.state === "unknown") return UNKNOWN;
  const list = knownValue(statements) ?? [];
  if (list.some((statement) => statement.state === "unknown")) return UNKNOWN;
  return known({
    version: document.at("Version").text(),
    statements: list.map(readStatement),
  });
}

function readStatement(statement: Value, index: number): Statement {
  return {
    index,
    sid: knownValue(statement.at("Sid").text()),
    effect: statement.at("Effect").text(),
    actions: readTexts(statement.at("Action")),
    notActions: readTexts(statement.at("NotAction")),
    resources: readTexts(statement.at("Resource")),
    notResources: readTexts(statement.at("NotResource")),
    principals: readPrincipals(statement.at("Principal")),
    notPrincipals: readPrincipals(statement.at("NotPrincipal")),
    conditions: readConditions(statement.at("Condition")),
  };
}

/** A text, or a list of texts. */
export function readTexts(value: Value): Reading<Texts> {
  const members = value.oneOrMany();
  if (members.state !== "known") return members;
  return known(members.value.map((member) => member.text()));
}

function readPrincipals(value: Value): Reading<readonly Principal[]> {
  const everybody = value.text();
  if (everybody.state === "known") return known([{ type: everybody.value, values: [everybody] }]);
  const entries = value.entries();
  if (entries.state !== "known") return entries;
  return known(
    entries.value.map(([type, values]) => ({ type, values: listOrUnknown(readTexts(values)) })),
  );
}

function readConditions(value: Value): Reading<readonly Condition[]> {
  const operators = value.entries();
  if (operators.state !== "known") return operators;
  const conditions: Condition[] = [];
  for (const [operator, keys] of operators.value) {
    const entries = keys.entries();
    if (entries.state === "unknown") return UNKNOWN;
    for (const [key, values] of knownValue(entries) ?? []) {
      conditions.push({ operator, key, values: listOrUnknown(readTexts(values)) });
    }
  }
  return known(conditions);
}

/** A list that is unknown as a whole has at least one member, which is unknown. */
function listOrUnknown(texts: Reading<Texts>): Texts {
  if (texts.state === "unknown") return [UNKNOWN];
  return knownValue(texts) ?? [];
}
