/** All packs that judge a run. */
import type { Props } from "../provider";
import type { ResourceState } from "../engine";
import type { Forbidden, Policies } from "../engine/policies";
import { STACK_TYPE } from "../engine/urn";
import { PolicyPackError } from "./errors";
import { PackJudge, type PackRequest } from "./judge";
import type { PackResult } from "./model";
import type { JudgedStack } from "./process";
import { analyzeRequest, stackRequest, type ProviderOf } from "./requests";
import { withholding } from "./withhold";

/** Policy packs at work. They are started by the constructor's caller and must be stopped. */
export class PolicyRun implements Policies {
  readonly #judged: JudgedStack;
  readonly #judges: readonly PackJudge[];
  readonly #resources: ResourceState[] = [];
  readonly #pending: Promise<unknown>[] = [];

  constructor(
    packs: readonly PackRequest[],
    judged: JudgedStack,
    onOutput: (text: string) => void,
  ) {
    this.#judged = judged;
    this.#judges = packs.map((request) => new PackJudge(request, judged, onOutput));
  }

  /** Resolves when each pack is there, or can't be. */
  async ready(): Promise<void> {
    await Promise.allSettled(this.#judges.map((judge) => judge.ready));
  }

  /** What is wrong with all packs that can't judge, as far as that is known. */
  failure(): Error | undefined {
    const failures = this.#judges.flatMap(({ failure }) => failure ?? []);
    const known = failures.filter((failure) => failure instanceof PolicyPackError);
    const other = failures.find((failure) => !(failure instanceof PolicyPackError));
    if (other !== undefined || known.length === 0) return other;
    const usage = known.some((error) => error.usage);
    return new PolicyPackError(
      known.flatMap(({ problems }) => problems),
      { usage },
    );
  }

  /** Ends every pack. */
  stop(): void {
    for (const judge of this.#judges) judge.stop();
  }

  /** One pack after the other: each sees what those before it changed. */
  async remediate(
    resource: ResourceState,
    provider: ResourceState | undefined,
  ): Promise<Props | undefined> {
    await nextTurn();
    let inputs: Props | undefined;
    for (const judge of this.#judges) {
      const seen = inputs === undefined ? resource : { ...resource, inputs };
      const changed = await this.#safely(judge.remediate(seen, provider));
      inputs = changed ?? inputs;
    }
    return inputs;
  }

  async judge(
    resource: ResourceState,
    provider: ResourceState | undefined,
  ): Promise<readonly Forbidden[]> {
    this.#resources.push(resource);
    const request = analyzeRequest(resource, provider);
    const answers = this.#safely(Promise.all(this.#judges.map((judge) => judge.analyze(request))));
    answers.catch(() => undefined);
    this.#pending.push(answers);
    return (await answers).flat();
  }

  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }

  async judgeStack(resources: readonly ResourceState[], providerOf: ProviderOf): Promise<void> {
    const request = stackRequest(resources, providerOf);
    const urns = new Set(resources.map(({ urn }) => urn));
    const stack = {
      urn: resources.find(({ type }) => type === STACK_TYPE)?.urn ?? "",
      has: (urn: string) => urns.has(urn),
    };
    await this.#safely(
      Promise.all(this.#judges.map((judge) => judge.analyzeStack(request, stack))),
    );
  }

  /** What the packs said, in the order in which they were asked for; those that are there. */
  results(): PackResult[] {
    const show = this.#withholding();
    return this.#judges.flatMap((judge) => judge.result(show) ?? []);
  }

  /** What a person should know of the packs themselves. */
  notes(): string[] {
    return this.#judges.flatMap((judge) => judge.notes());
  }

  #withholding(): (message: string) => string {
    return withholding(this.#resources, this.#judged);
  }

  /** What a policy throws may quote what it was shown. */
  async #safely<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw error instanceof PolicyPackError ? error.map(this.#withholding()) : error;
    }
  }
}

/**
 * A program that waits for nothing but its resources leaves nobody else a turn, and packs would start
 * to judge when it has come to its end.
 */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
