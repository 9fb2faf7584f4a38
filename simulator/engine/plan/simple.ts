/** Registers what no cloud knows of: components, providers and resources that are only read. */
import { diffInputs } from "../../plain-diff";
import type { Engine } from "../engine";
import type { ResourceState } from "../model";
import type { PriorResource } from "../prior/model";
import { storedInputs } from "../state";
import { stableUuid } from "../urn";
import { decide } from "./decide";
import { comparableInputs, keep } from "./existing";
import { matchOld } from "./match";
import { record, type Decision, type Ledger } from "./model";
import { diffProvider } from "./provider-diff";
import { protectedMessage, refuse } from "./protection";
import { resetPaths } from "./reset-paths";

export function registerComponent(engine: Engine, ledger: Ledger, state: ResourceState): void {
  const old = matchOld(ledger, engine.claimedUrns, state);
  if (old === undefined) {
    record(ledger, "create", state);
    return;
  }
  // Nobody here knows what its own program would have stored of its arguments.
  const unexpanded = ledger.unexpanded.has(state.urn);
  const decision = decide(engine, ledger, { old, state }, () => {
    const inputs = storedInputs(state);
    const before = comparableInputs(old, inputs);
    return diffInputs(
      before,
      unexpanded ? before : resetPaths(state.ignoreChanges, before, inputs),
    );
  });
  apply(engine, ledger, { old, state }, decision);
}

export function registerProvider(engine: Engine, ledger: Ledger, state: ResourceState): void {
  const old = matchOld(ledger, engine.claimedUrns, state);
  if (old === undefined) {
    record(ledger, "create", state);
    return;
  }
  const outputs = state.outputs;
  const decision = decide(engine, ledger, { old, state }, () =>
    diffProvider(state.type, comparableInputs(old, state.inputs), state.inputs),
  );
  apply(engine, ledger, { old, state }, decision);
  if (decision.op !== "same") state.outputs = outputs;
  // Another provider than the old one, whose id can't be known before it is made.
  if (decision.op !== "replace") return;
  if (engine.preview) delete state.id;
  else state.id = stableUuid(`${state.urn} after ${old.id ?? ""}`);
}

interface Pair {
  readonly old: PriorResource;
  readonly state: ResourceState;
}

function apply(engine: Engine, ledger: Ledger, { old, state }: Pair, decision: Decision): void {
  switch (decision.op) {
    case "same":
      keep(old, state);
      record(ledger, "same", state);
      return;
    case "update":
      if (old.id !== undefined) state.id = old.id;
      if (state.custom) delete state.modified;
      record(ledger, "update", state, decision.changes);
      return;
    case "replace":
      if (old.protect && state.protect) {
        refuse(engine, ledger, protectedMessage(decision.changes), state.urn);
      }
      ledger.condemned.add(old);
      delete state.created;
      delete state.modified;
      record(ledger, "replace", state, decision.changes);
  }
}

/** A resource that is managed under another id is let go: it is deleted, and the other one read. */
export function registerRead(engine: Engine, ledger: Ledger, state: ResourceState): void {
  const old = matchOld(ledger, engine.claimedUrns, state);
  if (old !== undefined && !old.external && old.id !== state.id) {
    ledger.condemned.add(old);
    record(ledger, "replace", state, {});
    return;
  }
  record(ledger, "read", state);
}
