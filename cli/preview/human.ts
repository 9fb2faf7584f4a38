import type { Terminal } from "../terminal";
import { changedResources } from "./changes";
import { renderOutputs } from "./outputs";
import { renderPolicies } from "./policy-report";
import { removedText } from "./shown-values";
import { countOperations, type Diagnostic, type Operation, type Report } from "./report";
import { renderTree, signs } from "./tree";

const verbs: Readonly<Record<Operation, string>> = {
  create: "create",
  update: "update",
  replace: "replace",
  delete: "delete",
  discard: "forget",
  same: "keep",
  read: "read",
  import: "import",
};

/** The plan for a person: tree, outputs, counts and time. */
export function humanReport(report: Report, milliseconds: number, terminal: Terminal): string {
  const { colors } = terminal;
  const outputs = renderOutputs(shownOutputs(report), terminal);
  const shown = report.planned === true ? changedResources(report.resources) : report.resources;
  const policies = renderPolicies(report.policies, terminal);
  const lines = [
    ...renderTree(shown, terminal),
    ...(shown.length === 0 ? [] : [""]),
    ...(policies.length === 0 ? [] : [colors.bold("Policies"), ...policies, ""]),
    ...(outputs.length === 0 ? [] : [colors.bold("Outputs"), ...outputs, ""]),
    colors.bold(summary(report)),
    colors.dim(closing(report, milliseconds)),
  ];
  return `${lines.join("\n")}\n`;
}

/** All outputs of a first run, those that change of a later one. */
function shownOutputs({ outputs, changedOutputs }: Report): Report["outputs"] {
  if (changedOutputs === undefined) return outputs;
  return Object.fromEntries(changedOutputs.map((name) => [name, outputs[name] ?? removedText]));
}

/** In the order in which they are counted. */
const counted: readonly Operation[] = [
  "create",
  "import",
  "update",
  "replace",
  "delete",
  "discard",
  "read",
];

function summary(report: Report): string {
  const counts = countOperations(report.resources);
  const parts = counted.flatMap((operation) => {
    const count = counts[operation] ?? 0;
    const always = operation === "create" && report.planned !== true;
    return count === 0 && !always ? [] : [`${signs[operation]} ${count} to ${verbs[operation]}`];
  });
  if (report.planned !== true) return parts.join("   ");
  const unchanged = `${counts["same"] ?? 0} unchanged`;
  const changes = Object.entries(counts).filter(([op]) => op !== "same" && op !== "read");
  const nothing = changes.every(([, count]) => count === 0);
  return [...(nothing ? ["no changes"] : []), ...parts, unchanged].join("   ");
}

function closing({ project, stack, mode }: Report, milliseconds: number): string {
  const seconds = (milliseconds / 1000).toFixed(1);
  const what = mode === "preview" ? "previewed" : "simulated";
  return `${project}/${stack} ${what} in ${seconds} s; nothing was changed`;
}

/** One diagnostic as lines for standard error. */
export function describeDiagnostic(diagnostic: Diagnostic, { colors }: Terminal): string {
  const { severity, place, path, urn, message } = diagnostic;
  const label = {
    error: colors.red("error"),
    warning: colors.yellow("warning"),
    info: colors.cyan("note"),
  }[severity];
  const resource = urn === undefined ? undefined : resourceName(urn, message);
  const subject = [place, path, resource].filter((part) => part !== undefined);
  return `${label}: ${[...subject, message].join(": ")}\n`;
}

/** The last two parts of a URN, which is how people call a resource, unless the message says them. */
function resourceName(urn: string, message: string): string | undefined {
  const [, , types = "", name] = urn.split("::");
  const known = name === undefined || message.includes(urn) || message.includes(`"${name}"`);
  if (known || types.endsWith("pulumi:pulumi:Stack")) return undefined;
  return `${types.split("$").at(-1) ?? types} ${name}`;
}
