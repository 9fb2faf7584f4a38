/** Every input of every resource of our own stacks and of the examples, as the AWS provider sees it. */
import { expect } from "chai";
import { checkProperties } from "../../../simulator/aws/properties";
import { shapeOf } from "../../../simulator/aws/properties/shapes";
import type { SimulatedProvider } from "../../../simulator/provider";
import { providers } from "../../../simulator/providers";
import { ownStacks, runOwnStack } from "../../support/own-stacks";

interface Seen {
  readonly types: string[];
  readonly failures: string[];
}

/** The provider, with an eye on what it is asked to check. */
function watched(provider: SimulatedProvider, seen: Seen): SimulatedProvider {
  if (provider.package !== "aws") return provider;
  const check = provider.check.bind(provider);
  provider.check = (request) => {
    const result = check(request);
    seen.types.push(request.type);
    for (const inputs of [request.inputs, result.inputs]) {
      for (const { property, reason } of checkProperties(request.type, inputs)) {
        seen.failures.push(`${request.urn}: ${property}: ${reason}`);
      }
    }
    return result;
  };
  return provider;
}

describe("simulator/aws: properties of our stacks and examples", function () {
  this.timeout(120_000);

  for (const stack of ownStacks()) {
    for (const mode of ["preview", "update"] as const) {
      it(`${stack.project} ${stack.stack} in ${mode} mode`, async () => {
        const seen: Seen = { types: [], failures: [] };
        const watching = providers().map((provider) => watched(provider, seen));
        await runOwnStack(stack, mode, watching);
        expect(seen.failures).to.deep.equal([]);
        expect(seen.types).to.include("aws:ecs/service:Service");
        expect(seen.types.filter((type) => shapeOf(type) === undefined)).to.deep.equal([]);
      });
    }
  }
});
