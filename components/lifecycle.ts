/**
 * How long a stack is meant to live. One switch turns together what protects data and names
 * (deletion protection, `protect`, final retention, recovery windows) and what costs money.
 *
 * - `production`: protected, spread over zones, observed.
 * - `ephemeral`: cheap, and gone without a trace after `pulumi destroy`.
 */
export type Lifecycle = "production" | "ephemeral";

export const lifecycles = ["production", "ephemeral"] as const satisfies readonly Lifecycle[];
