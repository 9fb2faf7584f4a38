import type { SimulatedProvider } from "../../../simulator/provider";

/**
 * A provider that makes types that the simulator doesn't know as well, so that rules about them are
 * tried in both modes: their outputs are their inputs, and their ids are their names.
 */
export function makingAnything(provider: SimulatedProvider): SimulatedProvider {
  return {
    package: provider.package,
    knows: () => true,
    check: (request) => provider.check(request),
    create: (request) =>
      provider.knows(request.type) || request.context.preview
        ? provider.create(request)
        : { id: request.name, outputs: request.inputs },
    read: (request) => provider.read(request),
    answers: (token) => provider.answers?.(token) ?? true,
    invoke: (request) => provider.invoke(request),
    construct: (request) =>
      provider.construct?.(request) ??
      Promise.reject(new Error(`${provider.package} has no components`)),
  };
}
