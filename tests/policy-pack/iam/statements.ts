import {
  knownValue,
  readPolicyDocument,
  Value,
  type Statement,
} from "../../../policy-pack/reading";
import { UNKNOWN_TEXT } from "../../../policy-pack/reading/wire";

/** What is not known yet, in a document. */
export const LATER = UNKNOWN_TEXT;

/** A statement as people write it. */
export type Written = Readonly<Record<string, unknown>>;

/** Statements of a document, read as the pack reads them. */
export function statements(...written: readonly Written[]): readonly Statement[] {
  const document = readPolicyDocument(new Value({ Version: "2012-10-17", Statement: written }));
  return knownValue(document)?.statements ?? [];
}

/** The one statement of a document. */
export function statement(written: Written): Statement {
  const [first] = statements(written);
  if (first === undefined) throw new Error("no statement was read");
  return first;
}

/** A statement that allows. */
export function allow(Action: unknown, Resource: unknown, Condition?: unknown): Written {
  return { Effect: "Allow", Action, Resource, ...(Condition === undefined ? {} : { Condition }) };
}
