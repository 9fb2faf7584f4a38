import type { PackResult } from "../../simulator/analyzer";
import { shownPath } from "../../simulator/project";
import { nameOf, typeOf } from "../../simulator/engine/urn";
import type { Colors, Terminal } from "../terminal";
import { plural, shortType } from "./text";

/** What `--json` says of the packs, by their names. */
export function policiesObject(results: readonly PackResult[]): Record<string, object> {
  const named: Record<string, object> = {};
  for (const result of results) {
    const { name, version, configuration, policies, evaluated } = result;
    const { violations, undecided, remediations } = result;
    const directory = shownPath(result.directory);
    named[name in named ? `${name} (${directory})` : name] = {
      version,
      directory,
      ...(configuration === undefined ? {} : { configuration }),
      policies,
      evaluated,
      undecided: undecided.length,
      violations: violations.map(({ policy, level, urn, message }) => ({
        policy,
        level,
        urn,
        message,
      })),
      undecidedPolicies: undecided,
      remediations,
    };
  }
  return named;
}

/** A line for each pack, and what it found. */
export function renderPolicies(
  results: readonly PackResult[],
  { colors }: Pick<Terminal, "colors">,
): string[] {
  return results.flatMap((result) => [packLine(result, colors), ...findings(result, colors)]);
}

function packLine({ name, version, policies, ...result }: PackResult, colors: Colors): string {
  const counts = [
    ...violationCounts(result.violations),
    ...(result.remediations.length === 0 ? [] : [`${result.remediations.length} put right`]),
    `${result.undecided.length} undecided`,
  ];
  const judged = `${counted(policies, "policy", "policies")}, ${plural(result.evaluated, "verdict")}`;
  const { configuration } = result;
  const by = configuration === undefined ? "" : `  configured by ${configuration}`;
  return `${colors.bold(`${name} ${version}`)}${by}  ${judged}: ${counts.join(", ")}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function violationCounts(violations: PackResult["violations"]): string[] {
  const counts = (["mandatory", "advisory"] as const).flatMap((level) => {
    const { length } = violations.filter((violation) => violation.level === level);
    return length === 0 ? [] : [`${length} ${level}`];
  });
  return counts.length === 0 ? ["no violations"] : counts;
}

function findings({ violations, undecided, remediations }: PackResult, colors: Colors): string[] {
  const styles = { mandatory: colors.red, advisory: colors.yellow };
  return [
    ...violations.map((each) => finding(styles[each.level](each.level), each)),
    ...remediations.map((each) => {
      const message = `changed ${each.properties.join(", ")}. ${each.message}`;
      return finding(colors.green("put right"), { ...each, message });
    }),
    ...undecided.map((each) => finding(colors.cyan("undecided"), each)),
  ];
}

interface Finding {
  readonly policy: string;
  readonly urn: string;
  readonly message: string;
}

function finding(label: string, { policy, urn, message }: Finding): string {
  const name = nameOf(urn);
  const prefix = `${name}: `;
  const own = message.startsWith(prefix) ? message.slice(prefix.length) : message;
  const lines = own.trimEnd().split("\n").join("\n    ");
  return `  ${label}  ${policy}  ${shortType(typeOf(urn))} ${name}: ${lines}`;
}
