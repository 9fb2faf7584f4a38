import { policiesObject } from "./policy-report";
import { countOperations, type Report, type Step } from "./report";

/**
 * The one object that `--json` prints, also for a preview that failed. Costs belong to a command that
 * is not there yet; their place is kept so that readers need not change.
 */
export function jsonReport(report: Report): string {
  const object = {
    stack: report.stack,
    steps: report.resources.map(({ op, urn, type, name, changes }) => ({
      op,
      urn,
      type,
      name,
      ...(changes === undefined ? {} : { changes: kindsOf(changes) }),
    })),
    diagnostics: report.diagnostics.map(({ severity, urn, message, path, place }) => ({
      severity,
      ...(urn === undefined ? {} : { urn }),
      message,
      ...(path === undefined ? {} : { path }),
      ...(place === undefined ? {} : { place }),
    })),
    policies: policiesObject(report.policies),
    cost: null,
    outputs: report.outputs,
    summary: countOperations(report.resources),
  };
  return `${JSON.stringify(object, undefined, 2)}\n`;
}

/** As Pulumi words it: `update`, or `update-replace` for what takes a new resource. Never a value. */
function kindsOf(changes: NonNullable<Step["changes"]>): Record<string, string> {
  const kinds = Object.entries(changes).map(([path, { kind, replace }]): [string, string] => [
    path,
    replace ? `${kind}-replace` : kind,
  ]);
  return Object.fromEntries(kinds);
}
