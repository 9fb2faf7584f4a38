/**
 * Compares two exported states by hand: `npx tsx tests/support/compare-states.ts A.json B.json [--all]`.
 * Secrets are compared by value when PULUMI_CONFIG_PASSPHRASE opens both. Exit 1 when they differ.
 */
import { readFileSync } from "node:fs";
import type { Json } from "../../simulator/provider";
import { compareStates, type NamedState } from "./state-comparison";
import { describeDifferences } from "./state-report";

function named(file: string): NamedState {
  const state = JSON.parse(readFileSync(file, "utf8")) as Json;
  return { name: file, state, passphrase: process.env["PULUMI_CONFIG_PASSPHRASE"] };
}

async function main(): Promise<number> {
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
  const [left, right] = files;
  if (left === undefined || right === undefined || files.length > 2) {
    console.error("usage: tsx tests/support/compare-states.ts A.json B.json [--all]");
    return 2;
  }
  const comparison = await compareStates(named(left), named(right));
  const all = process.argv.includes("--all");
  const text = describeDifferences(comparison, { left, right }, { all });
  const reasons = new Map<string, number>();
  for (const { reason } of comparison.expected) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (const [reason, count] of reasons) console.log(`${count} expected: ${reason}`);
  console.log(text === "" ? `the same: ${comparison.compared} resources` : text);
  return text === "" ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
