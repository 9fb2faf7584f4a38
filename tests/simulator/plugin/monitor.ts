import type { Server } from "@grpc/grpc-js";
import type {
  RegisterResourceOutputsRequest,
  RegisterResourceRequest,
  ResourceInvokeRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import { pluginSdk } from "../../../simulator/plugin/sdk";
import { empty, FAILED_PRECONDITION, grpc, messages, received, secret, sent } from "./support";

const { messages: resource, services } = pluginSdk().monitor();

/** An engine of which only the resource monitor is there. */
export class Monitor {
  readonly registered: RegisterResourceRequest[] = [];
  readonly outputs: RegisterResourceOutputsRequest[] = [];
  readonly invoked: ResourceInvokeRequest[] = [];
  /** Logical names of what fails, and why; an empty reason is a failure that was reported. */
  readonly failing = new Map<string, string>();
  /** Called before an answer. */
  onRegister: (request: RegisterResourceRequest) => Promise<void> = () => Promise.resolve();
  preview = false;
  readonly #server: Server = new grpc.Server();

  async listen(): Promise<string> {
    this.#server.addService(services.ResourceMonitorService, {
      registerResource: (
        call: { request: RegisterResourceRequest },
        answer: (error: object | null, response?: unknown) => void,
      ) => {
        this.registered.push(call.request);
        void this.onRegister(call.request).then(() => {
          this.#register(call.request, answer);
        });
      },
      registerResourceOutputs: (
        call: { request: RegisterResourceOutputsRequest },
        answer: (error: null, response: unknown) => void,
      ) => {
        this.outputs.push(call.request);
        answer(null, new empty.Empty());
      },
      invoke: (
        call: { request: ResourceInvokeRequest },
        answer: (error: null, response: unknown) => void,
      ) => {
        this.invoked.push(call.request);
        answer(null, invokeResponse(call.request));
      },
    });
    const port = await new Promise<number>((resolve, reject) => {
      this.#server.bindAsync(
        "127.0.0.1:0",
        grpc.ServerCredentials.createInsecure(),
        (error, at) => {
          if (error === null) resolve(at);
          else reject(error);
        },
      );
    });
    return `127.0.0.1:${port}`;
  }

  close(): void {
    this.#server.forceShutdown();
  }

  #register(
    request: RegisterResourceRequest,
    answer: (error: object | null, response?: unknown) => void,
  ): void {
    const reason = this.failing.get(request.getName());
    if (reason !== undefined && reason !== "") {
      answer({ code: FAILED_PRECONDITION, details: reason });
      return;
    }
    const response = new resource.RegisterResourceResponse();
    response.setUrn(urn(request));
    if (reason === "") response.setResult(resource.Result.FAIL);
    else {
      if (request.getCustom() && !this.preview) response.setId(`id-${request.getName()}`);
      response.setObject(sent({ ...received(request.getObject()), made: secret("made") }));
    }
    answer(null, response);
  }

  /** The request for what has a name. */
  request(name: string): RegisterResourceRequest {
    const found = this.registered.find((each) => each.getName() === name);
    if (found === undefined) throw new Error(`${name} was not registered`);
    return found;
  }
}

/** The URN that it gives to what is registered. */
export function urn(request: RegisterResourceRequest): string {
  return `urn:pulumi:dev::shop::${request.getType()}::${request.getName()}`;
}

/** The class of the answer differs between versions of the SDK. */
interface InvokeAnswer {
  setReturn(value: unknown): void;
  setFailuresList(list: readonly unknown[]): void;
}

function invokeResponse(request: ResourceInvokeRequest): unknown {
  const method = services.ResourceMonitorService.invoke as { responseType?: unknown };
  const response = new (method.responseType as new () => InvokeAnswer)();
  if (request.getTok() === "part:index:refuse") {
    const failure = new messages.CheckFailure();
    failure.setProperty("name");
    failure.setReason("is refused");
    response.setFailuresList([failure]);
  } else {
    response.setReturn(sent({ zones: ["a", "b"], hidden: secret("z") }));
  }
  return response;
}
