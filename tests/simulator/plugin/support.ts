/** A plugin in this process, and a client that asks it as the engine does. */
import type { ServiceError } from "@grpc/grpc-js";
import type { ConfigureRequest } from "@pulumi/pulumi/proto/provider_pb";
import { pluginSdk } from "../../../simulator/plugin/sdk";
import { servePlugin, type ServedPlugin } from "../../../simulator/plugin/server";
import { received, sent } from "../../../simulator/plugin/wire";
import {
  UNKNOWN,
  type Json,
  type Props,
  type SimulatedProvider,
} from "../../../simulator/provider";

export const { grpc, provider: messages, providerService, empty } = pluginSdk();

export const SIGNATURE = "4dabf18193072939515e22adb298388d";

export function secret(value: Json): Props {
  return { [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270", value };
}

export function urnOf(type: string, name = "a"): string {
  return `urn:pulumi:dev::shop::${type}::${name}`;
}

export const thing = urnOf("test:index:Thing");

/** Everything that the provider was asked, in order. */
export type Asked = { readonly method: string; readonly request: Props }[];

/** Answers for `test:index:Thing`, and notes each question. */
export function noting(asked: Asked, changed: Partial<SimulatedProvider> = {}): SimulatedProvider {
  const note = (method: string, request: unknown): void => {
    asked.push({ method, request: JSON.parse(JSON.stringify(request)) as Props });
  };
  return {
    package: "test",
    knows: (type) => type === "test:index:Thing",
    check: (request) => {
      note("check", request);
      return { inputs: { ...request.inputs, checked: true }, failures: [] };
    },
    create: (request) => {
      note("create", request);
      const { inputs, context } = request;
      if (context.preview) return { outputs: { ...inputs, arn: UNKNOWN } };
      return { id: "id-1", outputs: { ...inputs, arn: "arn:1" } };
    },
    read: (request) => {
      note("read", request);
      return { id: request.id, outputs: { ...request.inputs, arn: "arn:read" } };
    },
    invoke: (request) => {
      note("invoke", request);
      return { result: { answer: 42 } };
    },
    ...changed,
  };
}

type Client = InstanceType<typeof providerService.ResourceProviderClient>;
type Done<Response> = (error: ServiceError | null, response: Response) => void;

/** A served plugin and its client. */
export interface Asking {
  readonly served: ServedPlugin;
  /** @throws ServiceError */
  readonly ask: <Response>(
    call: (client: Client, done: Done<Response>) => unknown,
  ) => Promise<Response>;
  readonly close: () => void;
}

export interface Setting {
  readonly package?: string;
  readonly provider?: SimulatedProvider;
  readonly open?: () => SimulatedProvider;
  readonly log?: (line: string) => void;
  /** The provider's configuration; undefined: the engine has not configured it. */
  readonly config?: Props | undefined;
}

export async function plugin(setting: Setting): Promise<Asking> {
  const provider = setting.provider ?? noting([]);
  const served = await servePlugin(
    {
      package: setting.package ?? "test",
      version: "1.2.3",
      open: setting.open ?? (() => provider),
    },
    setting.log,
  );
  const client = new providerService.ResourceProviderClient(
    `127.0.0.1:${served.port}`,
    grpc.credentials.createInsecure(),
  );
  const asking: Asking = {
    served,
    ask: (call) =>
      new Promise((resolve, reject) => {
        call(client, (error, response) => {
          if (error === null) resolve(response);
          else reject(error);
        });
      }),
    close: () => {
      client.close();
      served.close();
    },
  };
  if (!("config" in setting) || setting.config !== undefined) {
    const request = configureRequest(setting.config ?? {});
    await asking.ask((client, done) => client.configure(request, done));
  }
  return asking;
}

export function configureRequest(config: Props): ConfigureRequest {
  const request = new messages.ConfigureRequest();
  request.setUrn("urn:pulumi:dev::shop::pulumi:providers:test::default");
  request.setArgs(sent(config));
  return request;
}

/** A plugin whose provider is {@link noting}, opened by each test and closed after it. */
export class Bench {
  asked: Asked = [];
  #asking: Asking | undefined;

  async open(changed: Partial<SimulatedProvider> = {}): Promise<void> {
    this.asked = [];
    this.#asking = await plugin({ provider: noting(this.asked, changed) });
  }

  get ask(): Asking["ask"] {
    if (this.#asking === undefined) throw new Error("the plugin is not open");
    return this.#asking.ask;
  }

  /** Notes a question to a method of one's own. */
  note(method: string, request: unknown): void {
    this.asked.push({ method, request: JSON.parse(JSON.stringify(request)) as Props });
  }

  /** What the provider was asked with, but for who asks. */
  question(method: string): Props {
    const request = this.asked.find((each) => each.method === method)?.request ?? {};
    return Object.fromEntries(Object.entries(request).filter(([key]) => key !== "context"));
  }

  /** Whether the first question said that it is a preview. */
  preview(): unknown {
    const context = this.asked[0]?.request["context"];
    return (context as Props | undefined)?.["preview"];
  }

  close(): void {
    this.#asking?.close();
    this.#asking = undefined;
  }
}

/** What a call was refused with. */
export async function refused(
  call: Promise<unknown>,
): Promise<{ readonly code: number; readonly details: string }> {
  try {
    await call;
  } catch (reason) {
    const { code, details } = reason as ServiceError;
    return { code, details };
  }
  throw new Error("the call was answered");
}

/** The status codes of gRPC that are expected here. */
export const { FAILED_PRECONDITION, UNIMPLEMENTED, CANCELLED } = grpc.status;

export { received, sent };
