/** Asks one running pack, and says who failed when it fails. */
import type { ServiceError } from "@grpc/grpc-js";
import { failedPack, wrongPack } from "./errors";
import type { Pack } from "./pack";
import type { JudgedStack, PackProcess } from "./process";
import type { ResourceRequest } from "./requests";
import { protocol, type AnalyzerClient, type Messages } from "./protocol";

const MESSAGE_BYTES = 400 * 1024 * 1024;
type Answer<R> = (error: ServiceError | null, response: R) => void;

/** The calls of the analyzer protocol, in the order in which the engine makes them. */
export class PackClient {
  readonly #pack: Pack;
  readonly #process: PackProcess;
  readonly #client: AnalyzerClient;

  constructor(pack: Pack, process: PackProcess, port: number) {
    const { grpc, service } = protocol();
    this.#pack = pack;
    this.#process = process;
    this.#client = new service.AnalyzerClient(
      `127.0.0.1:${port}`,
      grpc.credentials.createInsecure(),
      {
        "grpc.max_receive_message_length": MESSAGE_BYTES,
        "grpc.max_send_message_length": MESSAGE_BYTES,
      },
    );
  }

  close(): void {
    this.#client.close();
  }

  /** Packs of SDKs that know no handshake do without. */
  async handshake(): Promise<void> {
    const request = new (protocol().messages.AnalyzerHandshakeRequest)();
    const { directory } = this.#pack;
    request.setEngineAddress("127.0.0.1:0").setRootDirectory(directory);
    request.setProgramDirectory(directory);
    await this.#optional((answer) => this.#client.handshake(request, answer));
  }

  async configureStack(judged: JudgedStack): Promise<void> {
    const request = new (protocol().messages.AnalyzerStackConfigureRequest)();
    request.setStack(judged.stack).setProject(judged.project);
    request.setOrganization(judged.organization).setDryRun(judged.preview);
    request.setConfigSecretKeysList([...judged.secretKeys]);
    for (const [key, value] of Object.entries(judged.config)) {
      request.getConfigMap().set(key, value);
    }
    for (const [key, value] of Object.entries(judged.tags)) request.getTagsMap().set(key, value);
    await this.#optional((answer) => this.#client.configureStack(request, answer));
  }

  info(): Promise<Messages.AnalyzerInfo> {
    const nothing = new (protocol().empty)();
    return this.#ask("to describe itself", (answer) =>
      this.#client.getAnalyzerInfo(nothing, answer),
    );
  }

  /** @throws PolicyPackError with what the pack finds wrong with its configuration */
  async configure(request: Messages.ConfigureAnalyzerRequest): Promise<void> {
    try {
      await call((answer: Answer<unknown>) => this.#client.configure(request, answer));
    } catch (error) {
      if (this.#process.ended !== undefined)
        throw this.#failure("to take its configuration", error);
      const message = `policy pack ${this.#pack.shown} refuses its configuration: ${firstLine(detailsOf(error))}`;
      throw wrongPack([{ message }]);
    }
  }

  remediate({ urn, bytes }: ResourceRequest): Promise<Messages.RemediateResponse> {
    return this.#send("remediate", bytes, `to put ${urn} right`);
  }

  analyze({ urn, bytes }: ResourceRequest): Promise<Messages.AnalyzeResponse> {
    return this.#send("analyze", bytes, `to judge ${urn}`);
  }

  analyzeStack(bytes: Buffer): Promise<Messages.AnalyzeResponse> {
    return this.#send("analyzeStack", bytes, "to judge the stack");
  }

  /** Sends what is encoded already. */
  #send<R extends Messages.AnalyzeResponse | Messages.RemediateResponse>(
    method: "remediate" | "analyze" | "analyzeStack",
    bytes: Buffer,
    task: string,
  ): Promise<R> {
    const { path, responseDeserialize } = protocol().service.AnalyzerService[method];
    return this.#ask(task, (answer: Answer<R>) =>
      this.#client.makeUnaryRequest(
        path,
        (encoded: Buffer) => encoded,
        responseDeserialize as (answered: Buffer) => R,
        bytes,
        answer as (error: ServiceError | null, response?: R) => void,
      ),
    );
  }

  async #ask<R>(task: string, ask: (answer: Answer<R>) => unknown): Promise<R> {
    try {
      return await call(ask);
    } catch (error) {
      throw this.#failure(task, error);
    }
  }

  async #optional(ask: (answer: Answer<unknown>) => unknown): Promise<void> {
    try {
      await call(ask);
    } catch (error) {
      const { UNIMPLEMENTED } = protocol().grpc.status;
      if ((error as Partial<ServiceError>).code === UNIMPLEMENTED) return;
      throw this.#failure("to take up its work", error);
    }
  }

  #failure(task: string, error: unknown): Error {
    const { ended } = this.#process;
    const why = ended === undefined ? detailsOf(error) : `its process ended with ${ended}`;
    return failedPack(`policy pack ${this.#pack.shown} failed ${task}: ${why}`);
  }
}

function call<R>(ask: (answer: Answer<R>) => unknown): Promise<R> {
  return new Promise((resolve, reject) => {
    ask((error, response) => {
      if (error === null) resolve(response);
      else reject(error);
    });
  });
}

/** What the pack says; gRPC puts the status before it in the message. */
function detailsOf(error: unknown): string {
  const { details, message } = error as Partial<ServiceError>;
  return details ?? message ?? String(error);
}

/** Without the name of the error's class in front and the stack below. */
function firstLine(text: string): string {
  const [line = ""] = text.split("\n");
  return line.replace(/^\w*Error: /, "");
}
