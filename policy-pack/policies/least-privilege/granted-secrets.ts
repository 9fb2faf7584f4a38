import { membersOf, readsSecrets } from "../../iam";
import { known, knownValue, type Stack, type Statement } from "../../reading";
import { secretsBehind, secretSources } from "./secret-sources";
import { isTraced } from "./traced";
import type { WrittenPolicy } from "./written-policies";

/** What a policy lets be read, with URNs of resources of the stack for ARNs that are not known yet. */
export interface GrantedSecrets {
  readonly policy: WrittenPolicy;
  /** None where the document as a whole is not known yet. */
  readonly statements: readonly Statement[];
  /** URNs among the statements that may belong to another statement. */
  readonly unsure: readonly string[];
  /** URNs of secrets that a document came from which is not known yet. */
  readonly maybe: readonly string[];
  /** Whether it can't be told what it grants. */
  readonly open: boolean;
}

export function grantedSecrets(stack: Stack, policy: WrittenPolicy): GrantedSecrets {
  const { resource, property, document } = policy;
  const traced = isTraced(stack, resource, property);
  if (document.state === "unknown") {
    const maybe = traced ? secretSources(stack, resource, property) : [];
    return { policy, statements: [], unsure: [], maybe, open: maybe.length === 0 };
  }
  const all = knownValue(document)?.statements ?? [];
  const found: GrantedSecrets = { policy, statements: all, unsure: [], maybe: [], open: false };
  const reading = all.filter(
    (statement) => membersOf(statement.resources).unknown && readsSecrets(statement),
  );
  if (reading.length === 0 || !traced) return found;
  const named = all.flatMap(({ resources }) => membersOf(resources).known);
  const urns = secretsBehind(stack, resource, property, named);
  if (urns.length === 0) return found;
  const later = reading.flatMap(({ resources }) =>
    (knownValue(resources) ?? []).filter(({ state }) => state === "unknown"),
  ).length;
  const statements = all.map((each) => (reading.includes(each) ? withSecrets(each, urns) : each));
  return { ...found, statements, unsure: urns.length > later ? urns : [] };
}

function withSecrets(statement: Statement, urns: readonly string[]): Statement {
  const resources = [...membersOf(statement.resources).known, ...urns];
  return { ...statement, resources: known(resources.map(known)) };
}
