import { nameOf, typeOf } from "../engine/urn";
import type { Props, ProviderContext, SimulatedProvider } from "../provider";
import { PluginError } from "./errors";

/** What a plugin is started with. */
export interface PluginOptions {
  /** The Pulumi package, e.g. `aws`. */
  readonly package: string;
  /** The version it says it has; at least that of the SDK that the program uses. */
  readonly version: string;
  /**
   * Opens the simulated provider; called once, when the engine configures the plugin.
   * @throws Error when it can't work as the environment is
   */
  readonly open: () => SimulatedProvider;
}

/** A resource as requests name it. */
export interface Subject {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
}

/** Where the file backend's stacks live; the engine doesn't tell a provider the organization. */
const ORGANIZATION = "organization";

/** The plugin of one provider: what the engine configured it with, and what it asks. */
export class Plugin {
  readonly options: PluginOptions;
  /** Set when the engine gave up: what takes several steps must stop. */
  cancelled = false;
  #provider: SimulatedProvider | undefined;
  #config: Props = {};
  #urn = "";

  constructor(options: PluginOptions) {
    this.options = options;
  }

  /** Opens the provider. `urn` is the provider resource's own; older engines don't give it. */
  configure(urn: string, config: Props): void {
    this.#urn = urn;
    this.#config = config;
    this.#provider = this.options.open();
  }

  get provider(): SimulatedProvider {
    if (this.#provider !== undefined) return this.#provider;
    throw new PluginError(`the provider ${this.options.package} is not configured yet`);
  }

  get config(): Props {
    return this.#config;
  }

  /** Who asks, from the URN of a resource; without one, from that of the provider. */
  context(preview: boolean, urn: string = this.#urn): ProviderContext {
    const [prefix = "", project = ""] = urn.split("::");
    return {
      project,
      stack: prefix.split(":").slice(2).join(":"),
      organization: ORGANIZATION,
      preview,
      config: this.#config,
    };
  }

  /** Why something of a type can't be done; `what` is the passive, e.g. `created`. */
  unsupported(type: string, what: string): PluginError {
    return new PluginError(
      `The resource type ${type} can't be ${what}: the simulated provider ` +
        `"${this.options.package}" does not know it.`,
    );
  }
}

/** The resource that a request is about. */
export function subjectOf(urn: string): Subject {
  return { urn, type: typeOf(urn), name: nameOf(urn) };
}
