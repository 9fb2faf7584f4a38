import type { SimulatedProvider } from "../../../simulator/testing";
import { providers } from "../../../simulator/providers";

/** The simulated cloud with parameters in its Parameter Store. */
export function awsWithParameters(values: Readonly<Record<string, string>>): SimulatedProvider[] {
  return providers().map((provider) =>
    provider.package === "aws" ? withParameters(provider, values) : provider,
  );
}

function withParameters(
  provider: SimulatedProvider,
  values: Readonly<Record<string, string>>,
): SimulatedProvider {
  return {
    package: provider.package,
    knows: (type) => provider.knows(type),
    check: (request) => provider.check(request),
    create: (request) => provider.create(request),
    read: (request) => provider.read(request),
    invoke: (request) => {
      const { name } = request.args;
      const value = typeof name === "string" ? values[name] : undefined;
      if (request.token !== "aws:ssm/getParameter:getParameter" || value === undefined) {
        return provider.invoke(request);
      }
      return { result: { ...request.args, id: "id", insecureValue: value } };
    },
  };
}
