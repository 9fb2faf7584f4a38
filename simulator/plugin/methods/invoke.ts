import type { InvokeRequest, InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import { lowerProps } from "../../engine/values";
import { PluginError } from "../errors";
import type { Plugin } from "../plugin";
import { pluginSdk } from "../sdk";
import { refusing } from "../secrets";
import { received, sent } from "../wire";
import { failures } from "./resources";

export function invoke(plugin: Plugin, request: InvokeRequest): InvokeResponse {
  const { provider } = plugin;
  const token = request.getTok();
  const given = received(request.getArgs());
  if (provider.answers?.(token) === false) {
    throw new PluginError(
      `The function ${token} can't be answered: the simulated provider ` +
        `"${plugin.options.package}" does not know it.`,
    );
  }
  const context = plugin.context(request.getPreview());
  const answer = refusing(given, () =>
    provider.invoke({ token, args: lowerProps(given), context }),
  );
  const response = new (pluginSdk().provider.InvokeResponse)();
  if (answer.result !== undefined) response.setReturn(sent(answer.result));
  else response.setFailuresList(failures(answer.failures, given));
  return response;
}
