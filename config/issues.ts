import type { z } from "zod";
import { formatPath, type Path, type Problem } from "../components/problems";
import { mismatch, missing, unknownKey } from "./messages";
import { nearestKey } from "./nearest-key";
import { nodeAt } from "./nodes";
import { meantBy, type Repair } from "./repair";
import { valueAt } from "./values";
import { explainVariants } from "./variants";

/** What the schema found, in our words. */
export interface Explained {
  readonly problems: readonly Problem[];
  /** What to do before the rules are checked on the rest. */
  readonly repairs: readonly Repair[];
}

interface Finding {
  readonly problems: readonly Problem[];
  readonly repair?: Repair;
  /** The key that a misspelt one meant. */
  readonly meant?: Path;
  /** The required key that isn't there. */
  readonly missing?: Path;
}

/**
 * Turns what zod found into problems that name the value, what is allowed and how to fix it. Only the
 * kind and the place of an issue are zod's; the words come from the schema's own annotations.
 */
export function explainIssues(issues: readonly z.core.$ZodIssue[], root: unknown): Explained {
  const findings = issues.flatMap((issue) => explain(issue, root));
  const meant = new Set(findings.flatMap(({ meant: path }) => (path ? [formatPath(path)] : [])));
  // A misspelt key is also why the right one is missing: one cause, one message.
  const causes = findings.filter(
    ({ missing: path }) => path === undefined || !meant.has(formatPath(path)),
  );
  return {
    problems: causes.flatMap(({ problems }) => problems),
    repairs: findings.flatMap((finding) => finding.repair ?? []),
  };
}

function explain(issue: z.core.$ZodIssue, root: unknown): Finding[] {
  const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
  const variants = variantsAbove(path);
  if (variants !== undefined) return [explainForms(variants, root)];
  const node = nodeAt(path) ?? {};
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(node.properties ?? {});
    return issue.keys.map((key) => explainUnknown([...path, key], root, known));
  }
  const value = valueAt(root, path);
  if (value === undefined) return [{ problems: [missing(path, node)], missing: path }];
  const inMap = nodeAt(path.slice(0, -1))?.properties === undefined;
  const meant = meantBy(node, value, inMap);
  return [
    {
      problems: [mismatch(path, node, value)],
      repair: meant === undefined ? { path } : { path, meant },
    },
  ];
}

/** The setting with several forms that a place is, or is inside of. */
function variantsAbove(path: Path): Path | undefined {
  const lengths = path.map((_, index) => index + 1);
  const length = lengths.find((end) => {
    const node = nodeAt(path.slice(0, end));
    return node?.anyOf !== undefined && node.type === undefined;
  });
  return length === undefined ? undefined : path.slice(0, length);
}

/** zod tells of one form or of all; which one was meant is ours to find out. */
function explainForms(path: Path, root: unknown): Finding {
  const node = nodeAt(path) ?? {};
  const value = valueAt(root, path);
  if (value === undefined) return { problems: [missing(path, node)], missing: path };
  return {
    problems: explainVariants(path, node, value, { mismatch, unknownKey }),
    repair: { path },
  };
}

function explainUnknown(path: Path, root: unknown, known: readonly string[]): Finding {
  const close = nearestKey(String(path.at(-1)), known);
  return {
    problems: [unknownKey(path, valueAt(root, path), known)],
    repair: { path },
    ...(close === undefined ? {} : { meant: [...path.slice(0, -1), close] }),
  };
}
