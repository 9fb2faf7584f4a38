/** Where policies take part in a run: before each resource, and when all of them are there. */
import type { Props } from "../provider";
import type { Engine } from "./engine";
import { asEngineError, ForbiddenError } from "./errors";
import type { ResourceState } from "./model";
import { urnOfReference } from "./urn";

/** A mandatory policy that a resource violates. */
export interface Forbidden {
  readonly policy: string;
  readonly pack: string;
}

/** What judges the resources of a run. They come with the inputs that their providers checked. */
export interface Policies {
  /**
   * What policies that put resources right make of the inputs; undefined where they leave them alone.
   * Rejects when a policy pack fails.
   */
  remediate(
    resource: ResourceState,
    provider: ResourceState | undefined,
  ): Promise<Props | undefined>;
  /**
   * Judges a resource as it is when this is called, before anything is done to it.
   * Rejects when a policy pack fails.
   */
  judge(
    resource: ResourceState,
    provider: ResourceState | undefined,
  ): Promise<readonly Forbidden[]>;
  /** Resolves when all has been said of single resources; rejects when a policy pack failed. */
  settled(): Promise<void>;
  /** Judges the resources of a run that came to its end, by their outputs. */
  judgeStack(
    resources: readonly ResourceState[],
    providerOf: (resource: ResourceState) => ResourceState | undefined,
  ): Promise<void>;
}

/**
 * Lets policies put a resource right and judge it, once its provider has checked it. A preview goes on
 * without waiting for the verdict.
 * @param recheck checks the inputs that policies changed
 * @throws EngineError for what a mandatory policy forbids to do
 */
export async function applyPolicies(
  engine: Engine,
  state: ResourceState,
  recheck: () => unknown = () => undefined,
): Promise<void> {
  const { policies } = engine.options;
  if (policies === undefined) return;
  const changed = await policies.remediate(state, providerOf(engine, state));
  if (changed !== undefined) {
    state.inputs = changed;
    // As in the real engine they stay as the policy left them: this only finds what is refused.
    recheck();
  }
  await judge(engine, state);
}

/** Lets policies judge a resource without changing it. */
export async function judge(engine: Engine, state: ResourceState): Promise<void> {
  const verdict = engine.options.policies?.judge(state, providerOf(engine, state));
  if (verdict === undefined) return;
  if (engine.preview) {
    // Whoever asks for the verdicts hears of a failure.
    verdict.catch(() => undefined);
    return;
  }
  const forbidden = await verdict;
  if (forbidden.length > 0) throw new ForbiddenError(state.urn, refusal(forbidden));
}

function refusal(forbidden: readonly Forbidden[]): string {
  const names = [...new Set(forbidden.map(({ policy, pack }) => `${policy} of ${pack}`))];
  const what = names.length === 1 ? "the mandatory policy" : "the mandatory policies";
  return `violates ${what} ${names.join(", ")}, so it is left alone`;
}

/** @param complete whether the program came to its end and nothing was refused */
export async function finishPolicies(engine: Engine, complete: boolean): Promise<void> {
  const { policies } = engine.options;
  if (policies === undefined) return;
  try {
    await policies.settled();
    if (complete) {
      await policies.judgeStack(engine.resources, (state) => providerOf(engine, state));
    }
  } catch (reason) {
    engine.reportFailure(asEngineError(reason));
  }
}

function providerOf(engine: Engine, { provider }: ResourceState): ResourceState | undefined {
  return provider === "" ? undefined : engine.byUrn.get(urnOfReference(provider));
}
