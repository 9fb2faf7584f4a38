import type { Terminal } from "../terminal";
import { renderOutputs } from "./outputs";
import { countOperations, type Diagnostic, type Operation, type Report } from "./report";
import { renderTree, signs } from "./tree";

const verbs: Readonly<Record<Operation, string>> = {
  create: "create",
  read: "read",
  import: "import",
};

/** The plan for a person: tree, outputs, counts and time. */
export function humanReport(report: Report, milliseconds: number, terminal: Terminal): string {
  const { colors } = terminal;
  const outputs = renderOutputs(report.outputs, terminal);
  const lines = [
    ...renderTree(report.resources, terminal),
    "",
    ...(outputs.length === 0 ? [] : [colors.bold("Outputs"), ...outputs, ""]),
    colors.bold(summary(report)),
    colors.dim(closing(report, milliseconds)),
  ];
  return `${lines.join("\n")}\n`;
}

function summary(report: Report): string {
  const counts = countOperations(report.resources);
  const operations: Operation[] = ["create", "import", "read"];
  const parts = operations.flatMap((operation) => {
    const count = counts[operation] ?? 0;
    return count === 0 && operation !== "create"
      ? []
      : [`${signs[operation]} ${count} to ${verbs[operation]}`];
  });
  return parts.join("   ");
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
