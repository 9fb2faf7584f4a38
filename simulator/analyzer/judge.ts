/** One started pack: what it is asked, and what it said. */
import type { Props } from "../provider";
import type { ResourceState } from "../engine";
import type { Forbidden } from "../engine/policies";
import { PackClient } from "./client";
import { reconcile } from "./configuration/reconcile";
import type { ConfigurationFile } from "./configuration/file";
import { failedPack, type PolicyPackError } from "./errors";
import { configureRequest, packInfo } from "./info";
import type { PackResult, PolicySettings } from "./model";
import type { Pack } from "./pack";
import { PackProcess, type JudgedStack } from "./process";
import { PackRecord } from "./record";
import { analyzeRequest, type ResourceRequest } from "./requests";

/** A pack that is to judge, and what its policies are configured with. */
export interface PackRequest {
  readonly pack: Pack;
  /** @defaultValue none: its own levels and defaults */
  readonly configuration?: ConfigurationFile | undefined;
}

interface Ready {
  readonly client: PackClient;
  readonly record: PackRecord;
}

export class PackJudge {
  readonly pack: Pack;
  /** Settled when the pack is configured, or can't be. */
  readonly ready: Promise<Ready>;
  /** Why it can't judge, as far as that is known. */
  failure: Error | undefined;
  readonly #process: PackProcess;
  readonly #mayRemediate: boolean;
  readonly #configuration: string | undefined;
  #client: PackClient | undefined;
  #record: PackRecord | undefined;
  #startSeconds = 0;

  constructor(request: PackRequest, judged: JudgedStack, onOutput: (text: string) => void) {
    this.pack = request.pack;
    this.#configuration = request.configuration?.file;
    this.#mayRemediate = mayRemediate(request);
    this.#process = new PackProcess(request.pack, judged, onOutput);
    this.ready = this.#start(request, judged);
    this.ready.catch((error: unknown) => {
      this.failure = error instanceof Error ? error : new Error("it can't be started");
    });
  }

  stop(): void {
    this.#client?.close();
    this.#process.stop();
  }

  /** What a person should know of the pack itself. */
  notes(): string[] {
    const { shown, typescript, missingMain } = this.pack;
    const missing = `its main ${missingMain ?? ""} doesn't exist, so another file runs`;
    const checked = `its TypeScript is type-checked at each start, ${this.#startSeconds.toFixed(1)} s this time; compile it and let main in package.json name the result`;
    const notes = [
      ...(missingMain === undefined ? [] : [missing]),
      ...(typescript === undefined ? [] : [checked]),
    ];
    return notes.length === 0 ? [] : [`policy pack ${shown}: ${notes.join("; ")}`];
  }

  /** The inputs that policies make of those of a resource; undefined: they are as they should be. */
  async remediate(
    resource: ResourceState,
    provider: ResourceState | undefined,
  ): Promise<Props | undefined> {
    // A program needn't wait for a pack that only judges.
    if (!this.#mayRemediate) return undefined;
    const { client, record } = await this.ready;
    if (!record.remediates) return undefined;
    const answer = record.ask();
    const response = await client.remediate(analyzeRequest(resource, provider, true));
    const { said, inputs } = record.remediated(response, resource);
    answer(said);
    return inputs;
  }

  /** The mandatory policies that forbid it. */
  async analyze(request: ResourceRequest): Promise<readonly Forbidden[]> {
    const { client, record } = await this.ready;
    const answer = record.ask();
    const { urn } = request;
    const said = record.analyzed(await client.analyze(request), "resource", () => urn);
    answer(said);
    return said.violations
      .filter(({ level }) => level === "mandatory")
      .map(({ policy }) => ({ policy, pack: record.info.name }));
  }

  async analyzeStack(
    request: Buffer,
    stack: { readonly urn: string; readonly has: (urn: string) => boolean },
  ): Promise<void> {
    const { client, record } = await this.ready;
    const answer = record.ask();
    const response = await client.analyzeStack(request);
    answer(record.analyzed(response, "stack", (urn) => (stack.has(urn) ? urn : stack.urn)));
  }

  /** Undefined before it is ready. */
  result(show: (message: string) => string): PackResult | undefined {
    const result = this.#record?.result(show);
    const configuration = this.#configuration;
    return result && configuration !== undefined ? { ...result, configuration } : result;
  }

  async #start({ pack, configuration }: PackRequest, judged: JudgedStack): Promise<Ready> {
    const started = performance.now();
    const port = await this.#process.port();
    this.#startSeconds = (performance.now() - started) / 1000;
    const client = new PackClient(pack, this.#process, port);
    this.#client = client;
    // The pack takes them in this order; asking at once spares waiting while the program loads.
    const [, , described] = await Promise.all([
      client.handshake(),
      client.configureStack(judged),
      client.info(),
    ]);
    const info = packInfo(described, pack.version);
    const settings = reconcile(info, configuration);
    if (info.supportsConfiguration) await client.configure(configureRequest(settings));
    const record = new PackRecord(info, pack.directory, settings);
    if (record.remediates && !this.#mayRemediate) throw remediatesAfterAll(pack, settings);
    this.#record = record;
    return { client, record };
  }
}

/** Before the pack itself can be asked. */
function mayRemediate({ pack, configuration }: PackRequest): boolean {
  const levels = Object.values(configuration?.policies ?? {}).map(({ level }) => level);
  return pack.remediatesUnasked || levels.includes("remediate");
}

function remediatesAfterAll(
  { shown }: Pack,
  settings: ReadonlyMap<string, PolicySettings>,
): PolicyPackError {
  const [name = ""] = [...settings].find(([, { level }]) => level === "remediate") ?? [];
  const message = `policy pack ${shown}: its package.json says that it remediates when configured, but ${name} does unasked; give the policy another level, or take "ecs-platform" out of package.json`;
  return failedPack(message);
}
