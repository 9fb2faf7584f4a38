import type { PlannedResource } from "./report";

/** A resource's line. */
export interface ResourceRow {
  readonly kind: "resource";
  /** The lines that lead to it. */
  readonly branch: string;
  readonly resource: PlannedResource;
  /** How much of its name its parent's name is, with the hyphen: 4 for `api-role` below `api`. */
  readonly sharedPrefix: number;
}

/** How many like the ones above are left out. */
export interface MoreRow {
  readonly kind: "more";
  readonly branch: string;
  /** Siblings of one type. */
  readonly siblings: readonly PlannedResource[];
  /** How many resources are below them. */
  readonly below: number;
}

/** One line of the tree. */
export type Row = ResourceRow | MoreRow;

/** Trees up to this many lines are shown whole. */
const wholeUpTo = 200;
/** In a longer one, this many siblings of one type. */
const siblingsShown = 3;

/** Lays resources out as a tree, parents before children, both in the order of registration. */
export function treeRows(resources: readonly PlannedResource[]): Row[] {
  const urns = new Set(resources.map(({ urn }) => urn));
  const children = new Map<string, PlannedResource[]>();
  for (const resource of resources) {
    // What hangs on nothing that is shown stands at the top.
    const parent =
      urns.has(resource.parent) && resource.parent !== resource.urn ? resource.parent : "";
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [resource]);
    else siblings.push(resource);
  }
  const collapse = resources.length > wholeUpTo;
  const rows: Row[] = [];
  addRows(rows, undefined, "", children, collapse);
  return rows;
}

type Children = ReadonlyMap<string, readonly PlannedResource[]>;

function addRows(
  rows: Row[],
  parent: PlannedResource | undefined,
  indent: string,
  children: Children,
  collapse: boolean,
): void {
  const siblings = children.get(parent?.urn ?? "") ?? [];
  const groups = collapse
    ? collapsed(siblings)
    : siblings.map((resource) => ({ resource, rest: [] }));
  groups.forEach(({ resource, rest }, index) => {
    const top = parent === undefined;
    const last = index === groups.length - 1;
    const branch = top ? "" : indent + (last && rest.length === 0 ? "└─ " : "├─ ");
    const below = top ? "" : indent + (last && rest.length === 0 ? "   " : "│  ");
    rows.push({ kind: "resource", branch, resource, sharedPrefix: sharedPrefix(resource, parent) });
    addRows(rows, resource, below, children, collapse);
    if (rest.length > 0) {
      const moreBranch = top ? "" : indent + (last ? "└─ " : "├─ ");
      rows.push({
        kind: "more",
        branch: moreBranch,
        siblings: rest,
        below: countBelow(rest, children),
      });
    }
  });
}

function sharedPrefix({ name }: PlannedResource, parent: PlannedResource | undefined): number {
  // awsx gives the parts of a thing the name of the thing.
  if (name === parent?.name) return name.length;
  const prefix = `${parent?.name ?? ""}-`;
  return prefix.length > 1 && name.startsWith(prefix) ? prefix.length : 0;
}

/** The first few siblings of each type; the last of them carries those that are left out. */
function collapsed(
  siblings: readonly PlannedResource[],
): { resource: PlannedResource; rest: readonly PlannedResource[] }[] {
  const byType = new Map<string, PlannedResource[]>();
  for (const sibling of siblings) {
    const group = byType.get(sibling.type);
    if (group === undefined) byType.set(sibling.type, [sibling]);
    else group.push(sibling);
  }
  return siblings.flatMap((resource) => {
    const group = byType.get(resource.type) ?? [];
    const position = group.indexOf(resource);
    // One line that says "1 more" is no shorter than the one it stands for.
    if (group.length <= siblingsShown + 1) return [{ resource, rest: [] }];
    if (position >= siblingsShown) return [];
    return [{ resource, rest: position === siblingsShown - 1 ? group.slice(siblingsShown) : [] }];
  });
}

function countBelow(resources: readonly PlannedResource[], children: Children): number {
  return resources.reduce((sum, { urn }) => {
    const direct = children.get(urn) ?? [];
    return sum + direct.length + countBelow(direct, children);
  }, 0);
}
