/** A run over an existing state: what is the same, what changes, and what goes. */
import type { Engine } from "../engine";
import type { PlanStep, ResourceState } from "../model";
import type { PriorState } from "../prior/model";
import { isProviderType } from "../urn";
import { lowerProps } from "../values";
import { registerComponent, registerProvider, registerRead } from "./simple";
import { registerCustom } from "./custom";
import { deleteGone } from "./deletes";
import { ledgerOf, type Ledger } from "./model";

export class Planner {
  readonly #engine: Engine;
  readonly #ledger: Ledger;
  #complete = false;

  constructor(engine: Engine, prior: PriorState) {
    this.#engine = engine;
    this.#ledger = ledgerOf(prior.resources);
    for (const message of prior.warnings) engine.report({ severity: "warning", message });
    adopt(engine, this.#ledger);
  }

  custom(state: ResourceState): Promise<void> {
    return registerCustom(this.#engine, this.#ledger, state);
  }

  /** @param options `expands`: of a remote component, whether its provider registers its children */
  component(
    state: ResourceState,
    options: { readonly expands: boolean } = { expands: true },
  ): void {
    if (!options.expands) this.#ledger.unexpanded.add(state.urn);
    registerComponent(this.#engine, this.#ledger, state);
  }

  /** A provider resource, explicit or default. */
  provider(state: ResourceState): void {
    registerProvider(this.#engine, this.#ledger, state);
  }

  read(state: ResourceState): void {
    registerRead(this.#engine, this.#ledger, state);
  }

  /** Deletes what the program has not registered; the program must have come to its end. */
  async finish(): Promise<void> {
    await deleteGone(this.#engine, this.#ledger);
    for (const { urn, message } of this.#ledger.refusals) {
      this.#engine.report({ severity: "error", message, urn });
    }
    this.#complete = true;
  }

  /** Undefined before the plan is complete. */
  steps(): readonly PlanStep[] | undefined {
    return this.#complete ? this.#ledger.steps : undefined;
  }
}

/** Tells each provider what there is of its own. */
function adopt(engine: Engine, ledger: Ledger): void {
  for (const { urn, type, id = "", custom, external, ...old } of ledger.prior) {
    if (!custom || external || old.pendingReplacement || isProviderType(type)) continue;
    const provider = engine.providerOf(type);
    if (provider?.adopt === undefined || !provider.knows(type)) continue;
    provider.adopt(type, urn, {
      id,
      inputs: lowerProps(old.inputs),
      outputs: lowerProps(old.outputs),
    });
  }
}
