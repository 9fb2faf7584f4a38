import type { Terminal } from "../terminal";
import { describeInputs } from "./details";
import type { Operation, PlannedResource } from "./report";
import { clip, plural, shortType } from "./text";
import { treeRows, type MoreRow, type ResourceRow } from "./tree-rows";

/** The signs that the Pulumi CLI uses. */
export const signs: Readonly<Record<Operation, string>> = { create: "+", read: ">", import: "=" };

/** Below this width the tree says `ecs:Service` for `aws:ecs:Service`, and `…role` for `api-role` below `api`. */
const roomyColumns = 110;
const gap = "  ";
const signWidth = 2;
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
    return terminal.colors.dim(clip(`  ${row.branch}${describeMore(row)}`, columns));
  });
}

interface Widths {
  readonly columns: number;
  readonly name: number;
  readonly type: number;
}

function renderRow(row: ResourceRow, widths: Widths, { colors }: Terminal): string {
  const { resource, branch } = row;
  const sign =
    resource.op === "create" ? colors.green(signs.create) : colors.cyan(signs[resource.op]);
  const [shared, own] = nameOf(row, widths.columns);
  const name = clip(shared + own, widths.name - branch.length);
  // What a child has in common with its parent is there to be searched for, not to be read again.
  const label =
    colors.dim(branch + name.slice(0, shared.length)) + colors.bold(name.slice(shared.length));
  const room = widths.columns - widths.name - widths.type - signWidth - 2 * gap.length;
  const described = describeInputs(shortType(resource.type), resource.inputs);
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
