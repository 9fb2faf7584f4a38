import type { ReadRequest, ReadResponse } from "@pulumi/pulumi/proto/provider_pb";
import { containsSecret, lowerProps } from "../../engine/values";
import type { Existing, Props } from "../../provider";
import { subjectOf, type Plugin } from "../plugin";
import { pluginSdk } from "../sdk";
import { markMade } from "../../engine/secret-texts";
import { markedOutputs, refusing } from "../secrets";
import { received, sent } from "../wire";

/** The wire values of a request, and the resource that they describe when it is a refresh. */
interface Known {
  readonly inputs: Props;
  readonly outputs: Props;
  readonly old?: Existing;
}

/**
 * An import comes with nothing. A resource that is only referred to comes with the arguments of
 * the program twice; a refresh with inputs and outputs of the state, which are never the same.
 */
function knownOf(request: ReadRequest): Known {
  const inputs = received(request.getInputs());
  const outputs = received(request.getProperties());
  if (!request.hasInputs()) return { inputs: outputs, outputs };
  if (JSON.stringify(inputs) === JSON.stringify(outputs)) return { inputs, outputs };
  const id = request.getId();
  return { inputs, outputs, old: { id, inputs: lowerProps(inputs), outputs: lowerProps(outputs) } };
}

/** Properties that are secret as a whole or in part. */
function secretsOf(props: Props): Props {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => containsSecret(value)));
}

/** An answer without properties says that there is no such resource. */
export function read(plugin: Plugin, request: ReadRequest): ReadResponse {
  const { provider } = plugin;
  const subject = subjectOf(request.getUrn());
  if (!provider.knows(subject.type)) throw plugin.unsupported(subject.type, "read");
  const { inputs, outputs, old } = knownOf(request);
  const found = refusing(outputs, () =>
    provider.read({
      ...subject,
      id: request.getId(),
      inputs: lowerProps(inputs),
      ...(old === undefined ? {} : { old }),
      context: plugin.context(false, subject.urn),
    }),
  );
  const response = new (pluginSdk().provider.ReadResponse)();
  if (found === undefined) return response;
  response.setId(found.id ?? request.getId());
  response.setProperties(sent(markedOutputs(found, { ...inputs, ...secretsOf(outputs) })));
  // An import takes a provider that says nothing of inputs for one that can't import.
  const now = found.inputs ?? (old === undefined ? {} : old.inputs);
  response.setInputs(sent(markMade(now, inputs)));
  return response;
}
