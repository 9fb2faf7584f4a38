import type { Colors, Terminal } from "../terminal";
import { describeChanges } from "./changes";
import { describeInputs } from "./details";
import type { Operation, PlannedResource } from "./report";
import { clip, plural, shortType } from "./text";
import { treeRows, type MoreRow, type ResourceRow } from "./tree-rows";

/** The signs that the Pulumi CLI uses. */
export const signs: Readonly<Record<Operation, string>> = {
  create: "+",
  update: "~",
  replace: "+-",
  delete: "-",
  discard: "<",
  same: " ",
  read: ">",
  import: "=",
};

/** Below this width the tree says `ecs:Service` for `aws:ecs:Service`, and `…role` for `api-role` below `api`. */
const roomyColumns = 110;
const gap = "  ";
/** Longer types are rare, and would push everything else to the right. */
const usualTypeWidth = 34;

/** The plan as a tree: sign, name, type, and the inputs that people look for. */
export function renderTree(resources: readonly PlannedResource[], terminal: Terminal): string[] {
  const rows = treeRows(resources);
  const columns = terminal.columns ?? Infinity;
  const shownRows = rows.filter((row) => row.kind === "resource");
  const widest = (texts: readonly string[]): number =>
    Math.max(0, ...texts.map(({ length }) => length));
  const widths: Widths = {
    columns,
    sign: widest(shownRows.map(({ resource }) => signs[resource.op])),
    name: Math.min(
      widest(shownRows.map((row) => row.branch + nameOf(row, columns).join(""))),
      Math.floor(columns / 2),
    ),
    type: Math.min(
      widest(shownRows.map((row) => typeOf(row.resource, columns))),
      Math.min(usualTypeWidth, Math.floor(columns * 0.3)),
    ),
  };
  return rows.map((row) => {
    if (row.kind === "resource") return renderRow(row, widths, terminal);
    const indent = " ".repeat(widths.sign + 1);
    return terminal.colors.dim(clip(`${indent}${row.branch}${describeMore(row)}`, columns));
  });
}

interface Widths {
  readonly columns: number;
  readonly sign: number;
  readonly name: number;
  readonly type: number;
}

function renderRow(row: ResourceRow, widths: Widths, { colors }: Terminal): string {
  const { resource, branch } = row;
  const sign = paintSign(resource.op, signs[resource.op].padEnd(widths.sign), colors);
  const [shared, own] = nameOf(row, widths.columns);
  const name = clip(shared + own, widths.name - branch.length);
  // What a child has in common with its parent is there to be searched for, not to be read again.
  const label =
    colors.dim(branch + name.slice(0, shared.length)) + colors.bold(name.slice(shared.length));
  const room = widths.columns - widths.name - widths.type - (widths.sign + 1) - 2 * gap.length;
  const described = describe(resource);
  const fullType = typeOf(resource, widths.columns);
  // A type that needs more room takes it from the details, as long as the line holds both.
  const type = clip(
    fullType,
    described === "" ? widths.type + gap.length + room : widths.type + room,
  );
  const details = clip(described, room - Math.max(0, type.length - widths.type));
  const namePadding = " ".repeat(Math.max(0, widths.name - branch.length - name.length));
  const heading = `${sign} ${label}${namePadding}${gap}${colors.dim(type)}`;
  if (details === "") return heading;
  return heading + " ".repeat(Math.max(0, widths.type - type.length)) + gap + details;
}

function paintSign(op: Operation, sign: string, colors: Colors): string {
  switch (op) {
    case "create":
      return colors.green(sign);
    case "update":
      return colors.yellow(sign);
    case "replace":
      return colors.magenta(sign);
    case "delete":
    case "discard":
      return colors.red(sign);
    default:
      return colors.cyan(sign);
  }
}

/** What happens to it, or what people look for in it. */
function describe(resource: PlannedResource): string {
  switch (resource.op) {
    case "update":
    case "replace":
      return describeChanges(resource);
    case "same":
    case "delete":
    case "discard":
      return "";
    default:
      return describeInputs(shortType(resource.type), resource.inputs);
  }
}

/** A resource's name in two parts: what it shares with its parent's, shortened in a narrow tree, and its own. */
function nameOf(
  { resource, sharedPrefix }: ResourceRow,
  columns: number,
): readonly [string, string] {
  const shared = resource.name.slice(0, sharedPrefix);
  const own = resource.name.slice(sharedPrefix);
  return [columns < roomyColumns && shared !== "" ? "…" : shared, own];
}

function describeMore(row: MoreRow): string {
  const [first] = row.siblings;
  const below = row.below === 0 ? "" : ` with ${plural(row.below, "resource")}`;
  return `… and ${row.siblings.length} more ${shortType(first?.type ?? "")}${below}`;
}

function typeOf({ type }: PlannedResource, columns: number): string {
  const short = type === "pulumi:pulumi:Stack" ? "Stack" : shortType(type);
  return columns < roomyColumns ? short.replace(/^aws:/, "") : short;
}
