import type { DiffRequest, DiffResult, Json, PropertyDiff, Props } from "../../provider";
import { UNKNOWN } from "../../provider";
import { autoName } from "../autoname";
import { configuredRegion } from "../cloud";
import { asText, isProps, type TypeRule } from "../rule";
import { traitsOf } from "../traits";
import { Comparison, type Change } from "./compare";
import { property } from "./place";
import { replaceWhen, type Outcome, type Transition } from "./replacement";
import { isReserved } from "./same";

/** Properties that are compared on their own, beside the rest. */
const APART: ReadonlySet<string> = new Set(["id", "region", "tagsAll"]);

/**
 * Attachments that are what they join: created before the old one is gone, the old one's deletion
 * would take the new one with it.
 */
const DELETED_FIRST: ReadonlySet<string> = new Set([
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
  "aws:iam/policyAttachment:PolicyAttachment",
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "aws:iam/userPolicyAttachment:UserPolicyAttachment",
]);

/** A property as the resource is: as AWS said last, else as the program gave it. */
function oldValue({ old }: DiffRequest, name: string): Json | undefined {
  return (Object.hasOwn(old.outputs, name) ? old.outputs : old.inputs)[name] ?? undefined;
}

function inputChanges(rule: TypeRule | undefined, request: DiffRequest): Change[] {
  const { type, old, inputs } = request;
  const comparison = new Comparison({ type, inputs }, traitsOf(type));
  const names = Object.keys({ ...old.inputs, ...old.outputs, ...inputs });
  const changes = names.flatMap((name): readonly Change[] => {
    if (isReserved(name) || (rule !== undefined && APART.has(name))) return [];
    const was = oldValue(request, name);
    // Whoever set a tag, the program is who says which there are.
    const given = name === "tags" && isProps(was) ? was : old.inputs[name];
    return comparison.changes(property(name), { old: was, given, next: inputs[name] });
  });
  return changes.some(([path]) => nameOf(path) === "tags")
    ? changes
    : [...changes, ...allTagsChanges(rule, comparison, request)];
}

/** Tags that the provider's defaults change; the resource's own are reported as its tags. */
function allTagsChanges(
  rule: TypeRule | undefined,
  comparison: Comparison,
  request: DiffRequest,
): readonly Change[] {
  const was = oldValue(request, "tagsAll");
  if (rule === undefined || rule.taggable === false || !isProps(was)) return [];
  const next = request.inputs["tagsAll"] ?? request.inputs["tags"] ?? {};
  return comparison.changes(property("tagsAll"), { old: was, given: was, next });
}

/** A resource stays in its region. Without one of its own it is the provider's. */
function regionChanges(rule: TypeRule | undefined, request: DiffRequest): Change[] {
  if (rule === undefined || rule.global === true) return [];
  const own = asText(request.inputs["region"]);
  const provided = configuredRegion(request.context);
  const region = own === "" ? provided : own;
  const was = asText(oldValue(request, "region"));
  if (was === "" || region === undefined || region === was) return [];
  // A provider that isn't known yet says nothing about its resources.
  if (own === "" && region === UNKNOWN) return [];
  return [["region", { kind: "update", replace: true }]];
}

/** The property that a path leads into. */
function nameOf(path: string): string {
  return /^[^.[]+/.exec(path)?.[0] ?? path;
}

function decided(change: Change, outcome: Outcome | undefined): readonly Change[] {
  if (outcome === "ignore") return [];
  const [path, { kind, replace }] = change;
  return [[path, { kind, replace: outcome === undefined ? replace : outcome === "replace" }]];
}

function withDecisions(request: DiffRequest, changes: readonly Change[]): readonly Change[] {
  const changed = new Set(changes.map(([path]) => nameOf(path)));
  const transition: Transition = {
    old: (name) => oldValue(request, name),
    inputs: request.inputs,
    changes: (name) => changed.has(name),
  };
  const outcomes = replaceWhen(request.type, transition);
  return changes.flatMap((change) => decided(change, outcomes[nameOf(change[0])]));
}

/** Whether the program gave the name, so that two can't exist at once. */
function hasGivenName(rule: TypeRule | undefined, request: DiffRequest): boolean {
  if (rule?.autoName === undefined) return false;
  const { urn, name, inputs } = request;
  const key = rule.autoName.property ?? "name";
  const given = inputs[key];
  if (given === undefined || given === null) return false;
  const defaults = inputs["__defaults"];
  if (Array.isArray(defaults)) return !defaults.includes(key);
  const unnamed: Props = { ...inputs, [key]: null };
  const named = { urn, name, inputs: unnamed, oldInputs: inputs, isTaken: () => false };
  return autoName(rule.autoName, named).inputs?.[key] !== given;
}

/**
 * What new inputs change about a resource, as the AWS provider behind Pulumi's bridge says it.
 * @throws Error with what the provider says when it refuses a change
 */
export function diffResource(rule: TypeRule | undefined, request: DiffRequest): DiffResult {
  const compared = [...inputChanges(rule, request), ...regionChanges(rule, request)];
  const changes = withDecisions(request, compared);
  const replaces = changes.some(([, { replace }]) => replace);
  return {
    changes: Object.fromEntries<PropertyDiff>(changes),
    deleteBeforeReplace:
      replaces && (DELETED_FIRST.has(request.type) || hasGivenName(rule, request)),
  };
}
