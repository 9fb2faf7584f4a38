import * as pulumi from "@pulumi/pulumi";
import { shortName } from "../naming";
import type { ServiceContext } from "./context";

/**
 * The three arguments of a child's constructor: its logical name, its inputs with the user's overrides
 * spread last, and its options.
 *
 * @param maxLength - of the logical name, for children that AWS names after it.
 */
export function child<Args extends object>(
  { service, overrides }: ServiceContext,
  role: string,
  inputs: Args,
  opts: pulumi.CustomResourceOptions,
  maxLength = Infinity,
): [string, Args, pulumi.CustomResourceOptions] {
  return [shortName(`${service}-${role}`, maxLength), { ...inputs, ...overrides?.[role] }, opts];
}
