import { awsProvider } from "./aws";
import type { Account } from "./aws/account";
import { awsxProvider } from "./awsx";
import type { SimulatedProvider } from "./provider";
import { randomProvider } from "./random";

/** Where the providers keep what they create. */
export interface ProviderOptions {
  /** The AWS account. @defaultValue one that is empty and lasts as long as the providers do */
  readonly account?: Account;
}

/**
 * The packages that are simulated. Each call gives fresh providers that remember nothing of another
 * run but what an account holds.
 */
export function providers({ account }: ProviderOptions = {}): SimulatedProvider[] {
  return [awsProvider(account), awsxProvider(), randomProvider()];
}
