import * as sdk from "@pulumi/policy";
import { exemptionOf, type Exempted, type Exemption } from "./configuration";
import type { Resource } from "./reading";
import { UNKNOWN_TEXT } from "./reading/wire";

/** What a check reports. */
export interface Findings {
  /**
   * @param message what is wrong, the value found (never a secret), what is allowed and how to fix
   * it, in one line; the resource is named for it
   */
  readonly violation: (resource: Resource, message: string) => void;
  /** @param why what is not known yet, in one line */
  readonly undecided: (resource: Resource, why: string) => void;
}

export interface Finding {
  readonly resource: Resource;
  readonly message: string;
}

/** Collects what a check reports, leaves out what is exempt, and says each thing once. */
export class FindingList implements Findings {
  readonly violations: Finding[] = [];
  readonly openQuestions: Finding[] = [];
  readonly #exemptions: readonly Exemption[];
  readonly #today: () => string;

  constructor(exemptions: readonly Exemption[], today: () => string) {
    this.#exemptions = exemptions;
    this.#today = today;
  }

  violation(resource: Resource, message: string): void {
    this.#add(this.violations, resource, message);
  }

  undecided(resource: Resource, why: string): void {
    this.#add(this.openQuestions, resource, why);
  }

  #exempted(resource: Resource): Exempted | undefined {
    if (this.#exemptions.length === 0) return undefined;
    return exemptionOf(resource, this.#exemptions, this.#today());
  }

  #add(list: Finding[], resource: Resource, text: string): void {
    const exempted = this.#exempted(resource);
    if (exempted?.counts === true) return;
    const { reason, expires } = exempted?.exemption ?? {};
    const note =
      reason === undefined || expires === undefined
        ? ""
        : ` (its exemption "${reason}" expired on ${expires} and counts no more)`;
    const message = `${resource.name}: ${oneLine(text)}${note}`;
    const again = list.some((each) => each.resource === resource && each.message === message);
    if (!again) list.push({ resource, message });
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

type UnknownValueErrorClass = new (unknown: string, path: readonly string[]) => Error;

/** The SDK exports it without a type. */
const exported: Readonly<Record<string, unknown>> = sdk;
const UnknownValueError = exported["UnknownValueError"] as UnknownValueErrorClass;

/** CrossGuard's own way to say that a policy can't decide during preview; it becomes an advisory. */
export class UndecidedError extends UnknownValueError {
  constructor(questions: readonly Finding[]) {
    super(UNKNOWN_TEXT, []);
    this.name = "UndecidedError";
    this.message = questions.map(({ message }) => message).join("; ");
  }
}
