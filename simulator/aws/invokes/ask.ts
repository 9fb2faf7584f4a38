import type { Json, Props } from "../../provider";
import type { Account } from "../account";
import type { Cloud } from "../cloud";
import type { Ids } from "../ids";
import { asList, asProps, asText } from "../rule";

/** One question to a data source, with what an answer may look at. */
export interface Ask {
  readonly token: string;
  readonly args: Props;
  readonly cloud: Cloud;
  /** Seeded by the question and the place, so that the same question has the same answer. */
  readonly ids: Ids;
  /** What exists. */
  readonly account: Account;
  /** An argument as text; `""` when absent. */
  readonly text: (name: string) => string;
}

/** Answers one data source. Throws {@link Refusal} for arguments that AWS refuses. */
export type Answer = (ask: Ask) => Props;

/** Data sources by token. */
export type AnswerTable = Readonly<Record<string, Answer>>;

/** Arguments that a data source can't answer. */
export class Refusal extends Error {
  readonly property: string;

  constructor(property: string, reason: string) {
    super(reason);
    this.name = "Refusal";
    this.property = property;
  }
}

/** The values of a filter: `filters: [{name: "vpc-id", values: [...]}]`. */
export function filterValues(ask: Ask, name: string): readonly string[] {
  return asList(ask.args["filters"])
    .map(asProps)
    .filter((filter) => filter["name"] === name)
    .flatMap((filter) => asList(filter["values"]).map(asText));
}

/** The first value of a filter; `""` without one. */
export function firstFilter(ask: Ask, name: string): string {
  return filterValues(ask, name)[0] ?? "";
}

/** The resource of this run whose property has the value, if there is one. */
export function created(ask: Ask, type: string, property: string, value: Json): Props | undefined {
  if (value === "" || value === null) return undefined;
  return ask.account.ofType(type).find((outputs) => outputs[property] === value);
}

/** An answer, with what is known of the resource itself laid over it where it has the same names. */
export function overlaid(answer: Props, known: Props | undefined): Props {
  if (known === undefined) return answer;
  const shared = Object.keys(answer).filter((key) => known[key] !== undefined);
  return { ...answer, ...Object.fromEntries(shared.map((key) => [key, known[key] ?? null])) };
}

/** Refuses a question without any of the arguments that could answer it. */
export function needOneOf(ask: Ask, ...names: string[]): void {
  if (names.some((name) => ask.args[name] !== undefined && ask.args[name] !== null)) return;
  throw new Refusal(names[0] ?? "", `${ask.token}: one of ${names.join(", ")} must be specified`);
}
