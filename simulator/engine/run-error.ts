/** Makes one failure of everything that went wrong in a run. */
import { inspect } from "node:util";
import type { Engine } from "./engine";
import { resourceKeptBack } from "./light-sdk";
import type { Diagnostic } from "./model";
import { nameOf, typeOf } from "./urn";

/** The run failed although the program threw nothing: resources were refused, or it logged an error. */
export class RunError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter((each) => each.severity === "error");
    super(errors.map(describeDiagnostic).join("\n"));
    this.name = "RunError";
    this.diagnostics = diagnostics;
  }
}

/** A message after the resource it is about: its type and name. */
export function describeDiagnostic(diagnostic: Diagnostic): string {
  const { urn, message } = diagnostic;
  return urn === undefined ? message : `${typeOf(urn)} "${nameOf(urn)}": ${message}`;
}

/** The SDK repeats the engine's refusals in errors of its own; those are known already. */
function isKnown(engine: Engine, error: unknown): boolean {
  return error instanceof Error && engine.repeatsRefusal(error.message);
}

/** Programs may throw anything. */
function textOf(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message;
  return typeof thrown === "string" ? thrown : inspect(thrown);
}

/** What the run failed with; undefined when it did not. */
export function failureOf(engine: Engine, errors: readonly unknown[]): Error | undefined {
  const own = errors.filter((error) => !isKnown(engine, error));
  const [first] = own;
  if (own.length > 0) return first instanceof Error ? first : new Error(textOf(first));
  const failed = engine.diagnostics.some((each) => each.severity === "error");
  return failed ? new RunError(engine.diagnostics) : undefined;
}

/** Puts the program's own errors among the diagnostics, with the resource they kept from existing. */
export function reportErrors(engine: Engine, errors: readonly unknown[]): void {
  for (const error of errors) {
    if (isKnown(engine, error)) continue;
    const message = textOf(error);
    const resource = error instanceof Error ? resourceKeptBack(error) : undefined;
    const text = resource === undefined ? message : `${resource}: ${message}`;
    engine.report({ severity: "error", message: text });
  }
}
