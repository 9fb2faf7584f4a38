/**
 * Our own stacks hold every mandatory policy, and each policy decides about them at the first preview.
 * What they violate beyond that is exempt, each with a reason, and the exemptions cover nothing else.
 */
import { expect } from "chai";
import claimed from "../../policy-pack/policy-config.json";
import { lowerProps, type Mode } from "../../simulator/engine";
import { ownStacks, runOwnStack, type OwnStack } from "../support/own-stacks";
import { judgeResources, type Judged } from "./support";

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

/** A stack with ECS Exec on for one of its services. */
function withExec(stack: string, service: string): OwnStack {
  const settings = ["exec=true", "readonlyRootFilesystem=false"];
  const overrides = settings.map((setting) => `ecs-platform:services.${service}.${setting}`);
  return { project: ".", stack, overrides };
}

async function resourcesOf(each: OwnStack, mode: Mode): Promise<readonly Judged[]> {
  const { resources } = await runOwnStack(each, mode);
  return resources.map((resource) => ({
    ...resource,
    inputs: lowerProps(resource.inputs),
    outputs: lowerProps(resource.outputs),
  }));
}

async function expectOnly(
  resources: readonly Judged[],
  advisories: readonly string[],
): Promise<void> {
  const { violations, undecided } = await judgeResources(resources);
  expect(undecided).to.deep.equal([]);
  expect(violations.filter(({ level }) => level === "mandatory")).to.deep.equal([]);
  const found = violations.map(({ policy, urn }) => `${policy} ${urn.split("::").at(-1) ?? ""}`);
  expect(found.sort()).to.deep.equal([...advisories].sort());
}

describe("our own stacks", function () {
  this.timeout(120_000);

  for (const mode of ["preview", "update"] as const) {
    for (const each of ownStacks()) {
      const name = `${each.project} ${each.stack}`;
      it(`${name} violates what it means to and leaves nothing open in ${mode} mode`, async () => {
        const resources = await resourcesOf(each, mode);
        await expectOnly(resources, accepted[name] ?? []);
        const exempted = await judgeResources(resources, { config: claimed, today: "2027-12-31" });
        expect(exempted).to.deep.equal({ violations: [], undecided: [] });
        const expired = await judgeResources(resources, { config: claimed, today: "2028-01-01" });
        expect(expired.violations.length).to.equal(accepted[name]?.length);
      });
    }

    for (const [stack, service] of [
      ["dev", "hello"],
      ["prod", "api"],
    ] as const) {
      it(`${stack} with ECS Exec adds nothing but its writable root in ${mode} mode`, async () => {
        await expectOnly(await resourcesOf(withExec(stack, service), mode), [
          ...(accepted[`. ${stack}`] ?? []),
          `ecs-readonly-root ${service}-task-definition`,
        ]);
      });
    }
  }
});
