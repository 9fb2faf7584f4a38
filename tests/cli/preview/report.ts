import type { CommandResult } from "../../support/command-line";

/** What `--json` prints, always. */
export interface JsonReport {
  readonly stack: string;
  readonly steps: readonly { op: string; urn: string; type: string; name: string }[];
  readonly diagnostics: readonly {
    severity: string;
    urn?: string;
    message: string;
    path?: string;
    place?: string;
  }[];
  readonly policies: object;
  readonly cost: null;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly summary: Readonly<Record<string, number>>;
}

/** The object on standard output, which has to be all that is there. */
export function reportOf({ stdout }: CommandResult): JsonReport {
  return JSON.parse(stdout) as JsonReport;
}

export const reportKeys = [
  "stack",
  "steps",
  "diagnostics",
  "policies",
  "cost",
  "outputs",
  "summary",
];
