import type { Props } from "../../provider";

/**
 * What one resource type's schema says of its inputs, as data. Words are property paths in the names
 * that programs use, without the places in lists: `loadBalancers.containerPort`. `x.*` is any key of
 * the map `x`, and `x.**.y` is any `y` or path that ends so, however deep below `x`.
 */
export interface TraitRow {
  /** Inputs whose change takes a new resource. */
  readonly replaces?: string;
  /** Inputs that keep what they are when the program leaves them out. */
  readonly computed?: string;
  /** Lists whose order means nothing. */
  readonly sets?: string;
  /** What the provider takes for an input that is left out. */
  readonly defaults?: Props;
}

/** Rows by type token. */
export type TraitTable = Readonly<Record<string, TraitRow>>;
