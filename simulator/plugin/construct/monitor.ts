/** The engine's resource monitor, as a component asks it for its children. */
import type {
  RegisterResourceOutputsRequest,
  RegisterResourceRequest,
  RegisterResourceResponse,
  ResourceInvokeRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import { PluginError, Status } from "../errors";
import { MESSAGE_BYTES, pluginSdk } from "../sdk";
import { received } from "../wire";
import type { CheckFailure, Props } from "../../provider";

/** What the engine answers a function with. */
export type Invoked =
  | { readonly result: Props; readonly failures?: undefined }
  | { readonly failures: readonly CheckFailure[]; readonly result?: undefined };

export interface Monitor {
  register(request: RegisterResourceRequest): Promise<RegisterResourceResponse>;
  registerOutputs(request: RegisterResourceOutputsRequest): Promise<void>;
  invoke(request: ResourceInvokeRequest): Promise<Invoked>;
  close(): void;
}

interface GrpcError {
  readonly code: number;
  readonly details: string;
}

/**
 * One call to the engine. A failure that the engine has reported, or its end, comes as an error.
 * @param stopped whether the engine has told the plugin to stop
 */
function ask<Response>(
  stopped: () => boolean,
  call: (done: (error: GrpcError | null, response: Response) => void) => unknown,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    if (stopped()) {
      reject(new PluginError("the operation was cancelled", Status.cancelled));
      return;
    }
    call((error, response) => {
      if (error === null) resolve(response);
      else reject(new PluginError(error.details, error.code));
    });
  });
}

export function connect(address: string, stopped: () => boolean): Monitor {
  const { grpc, monitor } = pluginSdk();
  const { services } = monitor();
  const client = new services.ResourceMonitorClient(address, grpc.credentials.createInsecure(), {
    "grpc.max_receive_message_length": MESSAGE_BYTES,
    "grpc.max_send_message_length": MESSAGE_BYTES,
  });
  return {
    register: (request) => ask(stopped, (done) => client.registerResource(request, done)),
    registerOutputs: async (request) => {
      await ask(stopped, (done) => client.registerResourceOutputs(request, done));
    },
    invoke: async (request) => {
      const response = await ask<InvokeAnswer>(stopped, (done) => client.invoke(request, done));
      const failures = response.getFailuresList().map((failure) => ({
        property: failure.getProperty(),
        reason: failure.getReason(),
      }));
      return failures.length > 0 ? { failures } : { result: received(response.getReturn()) };
    },
    close: () => {
      client.close();
    },
  };
}

/** Versions of the SDK differ in the class of the answer. */
interface InvokeAnswer {
  getFailuresList(): { getProperty(): string; getReason(): string }[];
  getReturn(): Parameters<typeof received>[0];
}
