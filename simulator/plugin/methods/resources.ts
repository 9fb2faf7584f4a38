/** What the engine does with one resource. Values are lowered for the provider and marked afterwards. */
import type {
  CheckFailure as FailureMessage,
  CheckRequest,
  CheckResponse,
  CreateRequest,
  CreateResponse,
  DeleteRequest,
  DiffRequest,
  DiffResponse,
  UpdateRequest,
  UpdateResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { secretTexts, withholdTexts } from "../../engine/secret-texts";
import { containsUnknown, lowerProps } from "../../engine/values";
import { plainDiff } from "../../plain-diff";
import type { CheckFailure, Existing, Props } from "../../provider";
import { PluginError } from "../errors";
import { withoutIgnored } from "../ignored";
import { subjectOf, type Plugin } from "../plugin";
import { pluginSdk } from "../sdk";
import { markMade } from "../../engine/secret-texts";
import { markedOutputs, refusing } from "../secrets";
import { plain, received, sent } from "../wire";
import { diffResponse } from "./diff-response";

/** What is refused, without what is secret in the properties that were given. */
export function failures(list: readonly CheckFailure[], given: Props): FailureMessage[] {
  const texts = secretTexts(given);
  return list.map(({ property, reason }) => {
    const failure = new (pluginSdk().provider.CheckFailure)();
    failure.setProperty(property);
    failure.setReason(withholdTexts(reason, texts));
    return failure;
  });
}

export function check(plugin: Plugin, request: CheckRequest): CheckResponse {
  const { provider } = plugin;
  const subject = subjectOf(request.getUrn());
  const response = new (pluginSdk().provider.CheckResponse)();
  const given = received(request.getNews());
  if (!provider.knows(subject.type)) {
    response.setInputs(sent(given));
    return response;
  }
  const oldInputs = plain(request.getOlds());
  const inputs = lowerProps(given);
  const checked = refusing(given, () =>
    provider.check({
      ...subject,
      inputs,
      // The engine sends none for what is new or replaced.
      ...(Object.keys(oldInputs).length === 0 ? {} : { oldInputs }),
      // A check isn't told its mode, but only a preview knows less than everything.
      context: plugin.context(containsUnknown(inputs), subject.urn),
    }),
  );
  response.setInputs(sent(markMade(checked.inputs, given)));
  response.setFailuresList(failures(checked.failures, given));
  return response;
}

/** A resource as the state holds it, and its new inputs. */
interface Change {
  readonly old: Existing;
  readonly inputs: Props;
}

function changeOf(request: DiffRequest | UpdateRequest): Change {
  const outputs = plain(request.getOlds());
  return {
    old: { id: request.getId(), inputs: plain(request.getOldInputs()), outputs },
    inputs: withoutIgnored(plain(request.getNews()), outputs, request.getIgnorechangesList()),
  };
}

export function diff(plugin: Plugin, request: DiffRequest): DiffResponse {
  const { provider } = plugin;
  const subject = subjectOf(request.getUrn());
  const change = changeOf(request);
  const context = plugin.context(containsUnknown(change.inputs), subject.urn);
  const asked = { ...subject, ...change, context };
  return refusing(received(request.getNews()), () =>
    diffResponse(provider.diff?.(asked) ?? plainDiff(asked)),
  );
}

export function create(plugin: Plugin, request: CreateRequest): CreateResponse {
  const { provider } = plugin;
  const subject = subjectOf(request.getUrn());
  const preview = request.getPreview();
  const given = received(request.getProperties());
  const response = new (pluginSdk().provider.CreateResponse)();
  if (!provider.knows(subject.type)) {
    if (!preview) throw plugin.unsupported(subject.type, "created");
    response.setProperties(sent(given));
    return response;
  }
  const context = plugin.context(preview, subject.urn);
  const created = refusing(given, () =>
    provider.create({ ...subject, inputs: lowerProps(given), context }),
  );
  if (!preview) {
    if (created.id === undefined) throw new PluginError("the provider returned no id");
    response.setId(created.id);
  }
  response.setProperties(sent(markedOutputs(created, given)));
  return response;
}

export function update(plugin: Plugin, request: UpdateRequest): UpdateResponse {
  const { provider } = plugin;
  const subject = subjectOf(request.getUrn());
  const given = received(request.getNews());
  const response = new (pluginSdk().provider.UpdateResponse)();
  if (!provider.knows(subject.type)) {
    if (!request.getPreview()) throw plugin.unsupported(subject.type, "updated");
    response.setProperties(sent(given));
    return response;
  }
  const asked = {
    ...subject,
    ...changeOf(request),
    context: plugin.context(request.getPreview(), subject.urn),
  };
  const updated = refusing(given, () => provider.update?.(asked) ?? provider.create(asked));
  response.setProperties(sent(markedOutputs(updated, given)));
  return response;
}

/** The method is called `delete`, which isn't a name for a function. */
export function remove(plugin: Plugin, request: DeleteRequest): Empty {
  const { provider } = plugin;
  const subject = subjectOf(request.getUrn());
  if (!provider.knows(subject.type)) throw plugin.unsupported(subject.type, "deleted");
  const outputs = received(request.getProperties());
  const old = {
    id: request.getId(),
    inputs: plain(request.getOldInputs()),
    outputs: lowerProps(outputs),
  };
  refusing(outputs, () => {
    provider.delete?.({ ...subject, old, context: plugin.context(false, subject.urn) });
  });
  return new (pluginSdk().empty.Empty)();
}
