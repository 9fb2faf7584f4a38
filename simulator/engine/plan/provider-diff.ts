/** What changes about providers, and what that means for the resources that they answer for. */
import { diffConfig } from "../../config-diff";
import type { DiffResult, Props } from "../../provider";
import type { Engine } from "../engine";
import type { ResourceState } from "../model";
import { storedProvider } from "../state";
import { packageOfProvider, urnOfReference } from "../urn";
import { lowerProps } from "../values";
import type { Ledger } from "./model";

/** What a provider's new inputs change. */
export function diffProvider(type: string, oldInputs: Props, inputs: Props): DiffResult {
  return diffConfig(packageOfProvider(type), lowerProps(oldInputs), lowerProps(inputs));
}

/** Whether another provider answers for a resource now, one that knows nothing of the old one. */
export function providerChanged(
  engine: Engine,
  ledger: Ledger,
  old: ResourceState,
  state: ResourceState,
): boolean {
  const current = storedProvider(state);
  if (old.provider === current) return false;
  if (old.provider === "" || current === "") return true;
  const [before, after] = [urnOfReference(old.provider), urnOfReference(current)];
  if (ledger.aliased.get(before) === after) return false;
  const [oldProvider, provider] = [ledger.olds.get(before), engine.byUrn.get(after)];
  if (oldProvider === undefined || provider === undefined) return false;
  const { changes } = diffProvider(provider.type, oldProvider.inputs, provider.inputs);
  return Object.values(changes).some(({ replace }) => replace);
}
