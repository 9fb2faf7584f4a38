/** What is expected of an operation, with all that it said where it isn't so. */
import { expect } from "chai";
import {
  changeLines,
  changing,
  describeOperation,
  nameOf,
  type Operation,
} from "../../support/pulumi-events";
import type { StateResource } from "./stack-run";

/** It succeeded, and neither warned nor broke a policy that is mandatory. */
export function expectDone(operation: Operation): void {
  expect(operation.code, describeOperation(operation)).to.equal(0);
  expect(operation.failed).to.deep.equal([]);
  expect(operation.diagnostics).to.deep.equal([]);
  const mandatory = operation.violations.filter(({ level }) => level === "mandatory");
  expect(mandatory).to.deep.equal([]);
}

/** It succeeded and did, or would do, nothing. */
export function expectNoChange(operation: Operation): void {
  expect(changeDetails(operation)).to.deep.equal([]);
  expectDone(operation);
}

/** Each change with the properties it changes: a failed test says at once what isn't stable. */
export function changeDetails(operation: Operation): string[] {
  return changing(operation)
    .map(({ op, type, name, changes }) => `${op} ${type} ${name} (${changes.join(", ")})`)
    .sort();
}

/** It succeeded and did, or would do, exactly this: lines such as `update TYPE NAME`. */
export function expectChanges(operation: Operation, lines: readonly string[]): void {
  expect(operation.code, describeOperation(operation)).to.equal(0);
  expect(changeLines(operation), changeDetails(operation).join("\n")).to.deep.equal(
    [...lines].sort(),
  );
  expectDone(operation);
}

/** The steps that replace a resource. */
export function replacement(type: string, name: string): string[] {
  return ["create-replacement", "delete-replaced", "replace"].map((op) => `${op} ${type} ${name}`);
}

/** A resource and all that is below it. */
export function family(resources: readonly StateResource[], urn: string): StateResource[] {
  return resources.filter((resource) => {
    for (let at: string | undefined = resource.urn; at !== undefined;) {
      if (at === urn) return true;
      const current: string = at;
      at = resources.find((candidate) => candidate.urn === current)?.parent;
    }
    return false;
  });
}

/** One line for each resource, as {@link expectChanges} takes them. */
export function linesOf(op: string, resources: readonly StateResource[]): string[] {
  return resources.map(({ type, urn }) => `${op} ${type} ${nameOf(urn)}`);
}

/** The one child of a type. @throws Error when there isn't exactly one */
export function childOf(
  resources: readonly StateResource[],
  parent: string,
  type: string,
): StateResource {
  const found = resources.filter((each) => each.parent === parent && each.type === type);
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`${parent} has ${found.length} resources of ${type}`);
  }
  return only;
}
