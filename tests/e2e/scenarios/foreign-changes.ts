/**
 * What somebody else than the program changes in the account: an operator, autoscaling, a deployment.
 * What that somebody owns stays after a refresh; what the program owns is taken back.
 */
import { expect } from "chai";
import type { Json, Props } from "../../../simulator/provider";
import { nameOf } from "../../support/pulumi-events";
import type { SimulatedAccount } from "../support/account";
import { changeDetails, expectChanges, expectNoChange } from "../support/expectations";
import type { StackRun, StateResource } from "../support/stack-run";
import type { Scenario } from "./scenario";

const serviceType = "aws:ecs/service:Service";
const definitionType = "aws:ecs/taskDefinition:TaskDefinition";

type ForeignChange = (account: SimulatedAccount, outputs: Props) => Props;

function text(value: Json | undefined): string {
  if (typeof value !== "string") throw new Error(`no text: ${JSON.stringify(value)}`);
  return value;
}

/** A deployment from outside registers the next revision of the family that the service runs. */
function registerRevision(account: SimulatedAccount, service: Props): Props {
  const old = account.find(definitionType, text(service["taskDefinition"]));
  const revision = Number(old["revision"]) + 1;
  const arn = text(old["arn"]).replace(/\d+$/, String(revision));
  account.putForeign(definitionType, text(old["family"]), { ...old, revision, arn });
  return { taskDefinition: arn };
}

/** How others change what a service of ECS is asked to ignore, by property. */
const foreignChangesOfService: Readonly<Record<string, ForeignChange>> = {
  desiredCount: (_account, service) => ({ desiredCount: Number(service["desiredCount"]) + 3 }),
  taskDefinition: registerRevision,
};

function changeFor({ type, urn }: StateResource, property: string): ForeignChange {
  const change = type === serviceType ? foreignChangesOfService[property] : undefined;
  if (change !== undefined) return change;
  throw new Error(`${type} ${nameOf(urn)} ignores ${property}: say here how others change it`);
}

/** A property that somebody else gave another value. */
interface Changed {
  readonly resource: StateResource;
  readonly changes: Props;
}

/** Changes all that the program ignores. */
async function changeIgnored(run: StackRun): Promise<Changed[]> {
  const { account } = run.laboratory;
  return (await run.resources()).flatMap((resource) =>
    (resource.ignoreChanges ?? []).map((property) => {
      const changes = changeFor(resource, property)(account, account.outputsOf(resource));
      account.change(resource, changes);
      return { resource, changes };
    }),
  );
}

/** What others own is theirs: a refresh takes it into the state, and nothing wants to revert it. */
export async function expectOthersKeepTheirs(run: StackRun): Promise<void> {
  const changed = await changeIgnored(run);
  expect(changed, "nothing is owned by anybody else").to.not.be.empty;
  expectNoChange(await run.refresh());
  expectNoChange(await run.up("up after others' changes"));
  const state = await run.resources();
  for (const { resource, changes } of changed) {
    const kept = state.find(({ urn }) => urn === resource.urn);
    expect(kept?.outputs, nameOf(resource.urn)).to.deep.include(changes);
    expect(run.laboratory.account.outputsOf(resource)).to.deep.include(changes);
  }
}

export function foreignChanges({ run }: Scenario): void {
  it("takes a desired count back that it owns", async () => {
    const { account } = run().laboratory;
    const service = (await run().resources()).find(
      ({ type, ignoreChanges = [] }) =>
        type === serviceType && !ignoreChanges.includes("desiredCount"),
    );
    if (service === undefined) throw new Error("no service of this stack owns its desired count");
    const wanted = account.outputsOf(service)["desiredCount"];
    account.change(service, { desiredCount: Number(wanted) + 3 });

    const line = `update ${serviceType} ${nameOf(service.urn)}`;
    expectChanges(await run().refresh(), [line]);
    const up = await run().up("up after a foreign change");
    expectChanges(up, [line]);
    expect(changeDetails(up)[0]).to.match(/\(desiredCount\)$/);
    expect(account.outputsOf(service)["desiredCount"]).to.equal(wanted);
  });
}
