import { countOperations, type Report } from "./report";

/**
 * The one object that `--json` prints, also for a preview that failed. Policies and costs belong to
 * commands that are not there yet; their places are kept so that readers need not change.
 */
export function jsonReport(report: Report): string {
  const object = {
    stack: report.stack,
    steps: report.resources.map(({ op, urn, type, name }) => ({ op, urn, type, name })),
    diagnostics: report.diagnostics.map(({ severity, urn, message, path, place }) => ({
      severity,
      ...(urn === undefined ? {} : { urn }),
      message,
      ...(path === undefined ? {} : { path }),
      ...(place === undefined ? {} : { place }),
    })),
    policies: {},
    cost: null,
    outputs: report.outputs,
    summary: countOperations(report.resources),
  };
  return `${JSON.stringify(object, undefined, 2)}\n`;
}
