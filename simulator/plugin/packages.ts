/** The packages that there is a plugin for, and how each opens its simulated provider. */
import { createRequire } from "node:module";
import type { SimulatedProvider } from "../provider";

type Environment = Readonly<Record<string, string | undefined>>;

/** A plugin needs one of the packages, and must start fast: it loads no other. */
const load = createRequire(__filename);

function openAws(environment: Environment): SimulatedProvider {
  const { accountVariable, environmentAccount } = load(
    "../aws/account-directory",
  ) as typeof import("../aws/account-directory");
  const account = environmentAccount(environment);
  if (account === undefined) {
    throw new Error(
      `the simulated aws provider keeps its account in a folder, which ${accountVariable} names: ` +
        `set it to an existing folder of its own, e.g. ${accountVariable}=/tmp/account`,
    );
  }
  return (load("../aws") as typeof import("../aws")).awsProvider(account);
}

const openers: Readonly<Record<string, (environment: Environment) => SimulatedProvider>> = {
  aws: openAws,
  awsx: () => (load("../awsx") as typeof import("../awsx")).awsxProvider(),
  random: () => (load("../random") as typeof import("../random")).randomProvider(),
};

export const packageNames: readonly string[] = Object.keys(openers);

/**
 * The simulated provider of a package.
 * @throws Error for a package that isn't simulated, and where the environment lacks what it needs
 */
export function openPackage(packageName: string, environment: Environment): SimulatedProvider {
  const open = openers[packageName];
  if (open !== undefined) return open(environment);
  throw new Error(
    `there is no simulated provider of the package "${packageName}"; there are ${packageNames.join(", ")}`,
  );
}
