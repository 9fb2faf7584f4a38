import { expect } from "chai";
import type { Rule } from "../../../policy-pack/rule";
import { judge, type JudgeOptions } from "./judge";

interface Expected {
  /** Exact messages, in any order. @defaultValue none */
  readonly violations?: readonly string[];
  /** Exact reasons, one text for each resource and once for the stack. @defaultValue none */
  readonly undecided?: readonly string[];
}

/** A small program and what a rule says of it. */
export interface Case extends Expected {
  readonly name: string;
  readonly program: () => unknown;
  /** Parameters and exemptions of the rule. @defaultValue defaults */
  readonly config?: Readonly<Record<string, unknown>>;
  /** Where preview differs from update. @defaultValue the same */
  readonly preview?: Expected;
  /** `YYYY-MM-DD`. @defaultValue today */
  readonly today?: string;
}

/** Each case in both modes: a rule decides at the first preview as it does after an update. */
export function cases(rule: Rule, table: readonly Case[]): void {
  for (const mode of ["preview", "update"] as const) {
    describe(`${rule.name} in ${mode} mode`, () => {
      for (const each of table) {
        it(each.name, async () => {
          const options: JudgeOptions = {
            rules: [rule],
            ...(each.config === undefined ? {} : { config: { [rule.name]: each.config } }),
            ...(each.today === undefined ? {} : { today: each.today }),
          };
          const verdict = await judge(each.program, { ...options, mode });
          const expected = mode === "preview" ? (each.preview ?? each) : each;
          expect({
            violations: messages(verdict.violations),
            undecided: messages(verdict.undecided),
          }).to.deep.equal({
            violations: [...(expected.violations ?? [])].sort(),
            undecided: [...(expected.undecided ?? [])].sort(),
          });
        });
      }
    });
  }
}

function messages(list: readonly { readonly message: string }[]): string[] {
  return list.map(({ message }) => message).sort();
}
