import type { ConstructRequest, ConstructResponse } from "@pulumi/pulumi/proto/provider_pb";
import { markTexts, secretTexts } from "../../engine/secret-texts";
import { packageOf } from "../../engine/urn";
import { lowerProps } from "../../engine/values";
import { UNKNOWN, type Child, type ChildOptions, type Props } from "../../provider";
import type { Plugin } from "../plugin";
import { pluginSdk } from "../sdk";
import { markMade } from "../../engine/secret-texts";
import { refusal } from "../secrets";
import { installedVersion } from "../versions";
import { plain, received, sent } from "../wire";
import { connect, type Monitor } from "./monitor";
import { childRequest, componentRequest } from "./requests";

/** The children of one component, registered through the engine. */
class Family {
  readonly #monitor: Monitor;
  readonly #request: ConstructRequest;
  /** Texts that came in as secrets: what contains one becomes a secret again. */
  readonly #secrets: ReadonlySet<string>;

  constructor(monitor: Monitor, request: ConstructRequest, secrets: ReadonlySet<string>) {
    this.#monitor = monitor;
    this.#request = request;
    this.#secrets = secrets;
  }

  async register(type: string, name: string, inputs: Props, options: ChildOptions): Promise<Child> {
    const version = versionOf(packageOf(type));
    const child = { type, name, inputs: markTexts(inputs, this.#secrets), options, version };
    const response = await this.#monitor.register(childRequest(this.#request, child));
    // Of a resource that failed or was skipped the engine gives no id: what follows is skipped too.
    const id = response.getId() === "" ? UNKNOWN : response.getId();
    return { urn: response.getUrn(), id, outputs: plain(response.getObject()) };
  }

  async invoke(token: string, args: Props): Promise<Props> {
    const packageName = packageOf(token);
    const request = new (pluginSdk().monitor().messages.ResourceInvokeRequest)();
    request.setTok(token);
    request.setArgs(sent(args));
    request.setProvider(this.#request.getProvidersMap().get(packageName) ?? "");
    request.setVersion(versionOf(packageName));
    request.setAcceptresources(true);
    const answer = await this.#monitor.invoke(request);
    if (answer.result !== undefined) return lowerProps(answer.result);
    const reasons = answer.failures.map(({ property, reason }) => `${property}: ${reason}`);
    throw new Error(`${token} is not answered: ${reasons.join("; ")}`);
  }
}

/** The component's own program would bring its SDKs; the nearest we know are those of the stack's. */
function versionOf(packageName: string): string {
  return installedVersion(packageName, process.cwd()) ?? "";
}

function responseOf(
  urn: string,
  outputs: Props,
  dependencies: Readonly<Record<string, readonly string[]>>,
): ConstructResponse {
  const { ConstructResponse } = pluginSdk().provider;
  const response = new ConstructResponse();
  response.setUrn(urn);
  response.setState(sent(outputs));
  const map = response.getStatedependenciesMap();
  for (const [key, urns] of Object.entries(dependencies)) {
    const message = new ConstructResponse.PropertyDependencies();
    message.setUrnsList([...urns]);
    map.set(key, message);
  }
  return response;
}

async function build(
  plugin: Plugin,
  request: ConstructRequest,
  monitor: Monitor,
): Promise<ConstructResponse> {
  const { provider } = plugin;
  const type = request.getType();
  if (provider.construct === undefined || !provider.knows(type)) {
    throw plugin.unsupported(type, "expanded");
  }
  const given = received(request.getInputs());
  const urn = (await monitor.register(componentRequest(request))).getUrn();
  const family = new Family(monitor, request, secretTexts(given));
  const { outputs, outputDependencies } = await provider.construct({
    urn,
    type,
    name: request.getName(),
    inputs: lowerProps(given),
    context: {
      project: request.getProject(),
      stack: request.getStack(),
      organization: request.getOrganization(),
      preview: request.getDryrun(),
      config: plugin.config,
    },
    register: (childType, name, inputs, options) =>
      family.register(childType, name, inputs, options),
    invoke: (token, args) => family.invoke(token, args),
  });
  const always = request.getAdditionalsecretoutputsList();
  const settledOutputs = markMade(outputs, given, always);
  const settled = new (pluginSdk().monitor().messages.RegisterResourceOutputsRequest)();
  settled.setUrn(urn);
  settled.setOutputs(sent(settledOutputs));
  await monitor.registerOutputs(settled);
  return responseOf(urn, settledOutputs, outputDependencies);
}

/** Registers a component and expands it into its children. */
export async function construct(
  plugin: Plugin,
  request: ConstructRequest,
): Promise<ConstructResponse> {
  const monitor = connect(request.getMonitorendpoint(), () => plugin.cancelled);
  try {
    return await build(plugin, request, monitor);
  } catch (reason) {
    throw refusal(reason, received(request.getInputs()));
  } finally {
    monitor.close();
  }
}
