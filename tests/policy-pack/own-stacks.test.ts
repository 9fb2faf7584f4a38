/** Our own stacks hold every mandatory policy, and each policy decides about them at the first preview. */
import { expect } from "chai";
import { lowerProps } from "../../simulator/engine";
import { ownStacks, runOwnStack } from "../support/own-stacks";
import { judgeResources } from "./support";

/** What an ephemeral stack leaves out on purpose: it costs money or protects what isn't worth it. */
const ephemeral = [
  "ecs-container-insights ecs-platform-cluster",
  "lb-access-logs ecs-platform-public-load-balancer",
  "lb-deletion-protection ecs-platform-public-load-balancer",
  "lb-https ecs-platform-public-http",
  "lb-waf ecs-platform-public-load-balancer",
  "vpc-flow-logs ecs-platform-vpc",
];

/** Nothing is scaled yet: there is no component for it. */
const unscaled = (...services: string[]): string[] =>
  services.map((service) => `ecs-autoscaled ${service}-service`);

/** Advisories that stay, by project and stack: exactly these. */
const accepted: Readonly<Record<string, readonly string[]>> = {
  ". dev": [...unscaled("hello"), ...ephemeral],
  ". prod": unscaled("api", "flask", "nginx", "worker"),
  "examples/library dev": [
    ...unscaled("web"),
    ...ephemeral.map((each) => each.replace("ecs-platform-", "shop-")),
  ],
  "examples/team-service prod": unscaled("orders"),
};

describe("our own stacks", function () {
  this.timeout(120_000);

  for (const each of ownStacks()) {
    const name = `${each.project} ${each.stack}`;
    for (const mode of ["preview", "update"] as const) {
      it(`${name} violates what it means to and leaves nothing open in ${mode} mode`, async () => {
        const { resources } = await runOwnStack(each, mode);
        const { violations, undecided } = await judgeResources(
          resources.map((resource) => ({
            ...resource,
            inputs: lowerProps(resource.inputs),
            outputs: lowerProps(resource.outputs),
          })),
        );
        expect(undecided).to.deep.equal([]);
        expect(violations.filter(({ level }) => level === "mandatory")).to.deep.equal([]);
        const found = violations.map(
          ({ policy, urn }) => `${policy} ${urn.split("::").at(-1) ?? ""}`,
        );
        expect(found.sort()).to.deep.equal([...(accepted[name] ?? [])].sort());
      });
    }
  }
});
