/**
 * The pack's policies as the SDK walks through them. For a resource the SDK asks each policy in turn,
 * at 10 µs a question, although a type concerns three or four: so while it judges one resource, the
 * list walks through the policies that judge its type. Nothing else of the list is changed, and
 * whoever walks through it at another time meets all of them.
 */
import type { Policies, PolicyPackArgs } from "@pulumi/policy";

type One = PolicyPackArgs["policies"][number];

export class PolicyList extends Array<One> {
  readonly #judges: (policy: string, type: string) => boolean;
  readonly #byType = new Map<string, Policies>();
  #next: Policies | undefined;

  /** Methods such as `map` make usual lists. */
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  /** @param judges whether a policy is to be asked about single resources of a type */
  constructor(policies: Policies, judges: (policy: string, type: string) => boolean) {
    super(...policies);
    this.#judges = judges;
  }

  /**
   * The very next walk is for a resource of this type. The SDK reads the type of a request and walks
   * at once; a walk that doesn't come before this turn ends meets all policies.
   */
  announce(type: string): void {
    this.#next = this.#ofType(type);
    queueMicrotask(() => {
      this.#next = undefined;
    });
  }

  override [Symbol.iterator](): ArrayIterator<One> {
    const next = this.#next;
    this.#next = undefined;
    return next === undefined ? super[Symbol.iterator]() : next[Symbol.iterator]();
  }

  #ofType(type: string): Policies {
    let policies = this.#byType.get(type);
    if (policies === undefined) {
      policies = this.filter(({ name }) => this.#judges(name, type));
      this.#byType.set(type, policies);
    }
    return policies;
  }
}
