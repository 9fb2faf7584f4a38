import { awsProvider } from "./aws";
import { awsxProvider } from "./awsx";
import { randomProvider } from "./random";
import type { SimulatedProvider } from "./provider";

/**
 * The packages that the embedded engine can answer for. Each call gives fresh providers that
 * remember nothing of another run.
 */
export function providers(): SimulatedProvider[] {
  return [awsProvider(), awsxProvider(), randomProvider()];
}
