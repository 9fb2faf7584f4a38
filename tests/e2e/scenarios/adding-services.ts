/** A service comes, fails half-way, is completed, and goes; the others don't notice. */
import { expect } from "chai";
import { changing, describeOperation, nameOf } from "../../support/pulumi-events";
import { expectSameState } from "../support/engines";
import { expectChanges, expectDone, family, linesOf } from "../support/expectations";
import { addService, componentOf } from "../support/services";
import type { StateResource } from "../support/stack-run";
import { expectOthersKeepTheirs } from "./foreign-changes";
import { observe, previewing, type Scenario } from "./scenario";

const key = "added";
const serviceType = "aws:ecs/service:Service";
const refusal = "ServiceUnavailableException: The request has failed due to a temporary failure";

/** What there was before, and what came. */
interface Addition {
  settings: string;
  before: readonly StateResource[];
  added: readonly StateResource[];
}

function add(scenario: Scenario, addition: Addition): void {
  const { run } = scenario;

  previewing(scenario, "adds a service without touching another", async () => {
    addition.settings = run().settings;
    addition.before = await run().resources();
    addService(run(), key, { external: "public.ecr.aws/docker/library/busybox:1.37" });
    const preview = await run().preview("preview of a service");
    expectDone(preview);
    const strangers = changing(preview).filter(
      ({ op, name }) => op !== "create" || !(name === key || name.startsWith(`${key}-`)),
    );
    expect(strangers).to.deep.equal([]);
    return preview;
  });

  it("says which resource AWS refused, and completes on the next run", async () => {
    const { account } = run().laboratory;
    account.refuse({ operation: "create", type: serviceType, message: refusal, once: true });
    const failed = await run().up("up that AWS refuses");
    expect(failed.code).to.not.equal(0);
    expect(describeOperation(failed)).to.contain(refusal);
    expect(failed.failed.map(nameOf)).to.deep.equal([`${key}-service`]);

    expectDone(await run().up("up after a refusal"));
    const resources = await run().resources();
    const added = family(resources, componentOf(resources, key));
    addition.added = added;
    const known = new Set([...addition.before, ...added].map(({ urn }) => urn));
    expect(resources.filter(({ urn }) => !known.has(urn))).to.deep.equal([]);
    expect(added.some(({ type }) => type === serviceType)).to.equal(true);
  });

  observe("ends in the state of a run without a refusal", async () => {
    await expectSameState(run(), scenario.references());
  });
}

function remove(scenario: Scenario, addition: Addition): void {
  const { run } = scenario;

  previewing(scenario, "removes that service and nothing else", async () => {
    run().settings = addition.settings;
    const preview = await run().preview("preview without the service");
    expectChanges(preview, linesOf("delete", addition.added));
    return preview;
  });

  it("is as it was before that service", async () => {
    expectChanges(await run().up("up without the service"), linesOf("delete", addition.added));
    // With the ids: nothing was replaced or renamed on the way.
    const known = (resources: readonly StateResource[]): string[] =>
      resources.map(({ urn, id = "" }) => `${urn} ${id}`).sort();
    expect(known(await run().resources())).to.deep.equal(known(addition.before));
  });
}

export function addingServices(scenario: Scenario): void {
  const addition: Addition = { settings: "", before: [], added: [] };

  add(scenario, addition);

  it("keeps what somebody else deploys", async () => {
    await expectOthersKeepTheirs(scenario.run());
  });

  remove(scenario, addition);
}
