import type { ConstructRequest, ConstructResponse } from "@pulumi/pulumi/proto/provider_pb";
import type {
  ConstructRequest as Construction,
  Props,
  SimulatedProvider,
} from "../../../simulator/provider";
import { Monitor } from "./monitor";
import { empty, messages, noting, plugin, sent, type Asking } from "./support";

type Build = NonNullable<SimulatedProvider["construct"]>;

/** A component provider whose `test:index:Pair` is what `build` makes. */
function building(build: Build): SimulatedProvider {
  return noting([], { knows: (type) => type === "test:index:Pair", construct: build });
}

/** Two children of which the second refers to the first. */
export async function pair(request: Construction): ReturnType<Build> {
  const first = await request.register(
    "part:index:Part",
    `${request.name}-1`,
    { ...request.inputs, free: true },
    { parent: request.urn },
  );
  const second = await request.register(
    "part:index:Part",
    `${request.name}-2`,
    { partId: first.id, size: 1 },
    {
      parent: first.urn,
      dependencies: [first.urn],
      propertyDependencies: { partId: [first.urn] },
    },
  );
  return {
    outputs: {
      ids: [first.id, second.id],
      label: request.inputs["label"] ?? "",
      made: first.outputs["made"] ?? "",
    },
    outputDependencies: { ids: [first.urn, second.urn] },
  };
}

/** A plugin for components, and an engine for it. */
export class ConstructBench {
  monitor = new Monitor();
  #address = "";
  #asking: Asking | undefined;

  async open(): Promise<void> {
    this.monitor = new Monitor();
    this.#address = await this.monitor.listen();
  }

  close(): void {
    this.#asking?.close();
    this.#asking = undefined;
    this.monitor.close();
  }

  /** The engine's request for a `Pair` called `pair`. */
  request(
    inputs: Props,
    change: (request: ConstructRequest) => void = () => undefined,
  ): ConstructRequest {
    const request = new messages.ConstructRequest();
    request.setProject("shop");
    request.setStack("dev");
    request.setOrganization("acme");
    request.setMonitorendpoint(this.#address);
    request.setType("test:index:Pair");
    request.setName("pair");
    request.setParent("urn:pulumi:dev::shop::my:Parent::p");
    request.setInputs(sent(inputs));
    change(request);
    return request;
  }

  async construct(request: ConstructRequest, build: Build = pair): Promise<ConstructResponse> {
    const { ask } = await this.#open(build);
    return ask((client, done) => client.construct(request, done));
  }

  async cancel(): Promise<void> {
    await this.#asking?.ask((client, done) => client.cancel(new empty.Empty(), done));
  }

  async #open(build: Build): Promise<Asking> {
    this.#asking = await plugin({ provider: building(build), config: { region: "eu-west-1" } });
    return this.#asking;
  }
}
