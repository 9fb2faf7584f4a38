/** A stack goes: not while it is protected, and then with all that AWS lets go. */
import { expect } from "chai";
import { describeOperation, nameOf } from "../../support/pulumi-events";
import { keptByAws } from "../support/kept";
import { expectDone } from "../support/expectations";
import { giveUpProtection } from "../support/services";
import type { StateResource } from "../support/stack-run";
import type { Scenario } from "./scenario";

const serviceType = "aws:ecs/service:Service";
const refusal = "ServerException: Service Unavailable. Please try again later.";

/** What AWS refuses to delete while there is something in it. */
const storing = new Set(["aws:s3/bucket:Bucket", "aws:ecr/repository:Repository"]);

function lines(resources: readonly StateResource[]): string[] {
  return resources.map(({ type, urn }) => `${type} ${nameOf(urn)}`).sort();
}

export function destroying({ run }: Scenario): void {
  let resources: readonly StateResource[] = [];

  it("refuses to destroy what is protected, and touches nothing", async function () {
    resources = await run().resources();
    const urns = resources.filter(({ protect }) => protect === true).map(({ urn }) => urn);
    if (urns.length === 0) this.skip();
    const { account } = run().laboratory;
    const existed = account.present(resources);
    const refused = await run().previewedDestroy("destroy that is refused");
    expect(refused.code).to.not.equal(0);
    const said = describeOperation(refused);
    const named = [
      ...said.matchAll(/resource "([^"]+)" cannot be deleted\nbecause it is protected/g),
    ];
    expect(named, said).to.not.be.empty;
    for (const [, urn] of named) expect(urns).to.include(urn);
    expect(lines(account.present(resources))).to.deep.equal(lines(existed));
  });

  it("gives up its protection", async function () {
    if (!resources.some(({ protect }) => protect === true)) this.skip();
    const { account } = run().laboratory;
    for (const each of resources) if (storing.has(each.type)) account.fill(each);
    giveUpProtection(run());
    expectDone(await run().up("up without protection"));
    resources = await run().resources();
    expect(resources.filter(({ protect }) => protect === true)).to.deep.equal([]);
  });

  it("goes on where AWS refused a delete, and ends empty", async () => {
    const { account } = run().laboratory;
    account.refuse({ operation: "delete", type: serviceType, message: refusal, once: true });
    const failed = await run().destroy("destroy that AWS refuses");
    expect(failed.code).to.not.equal(0);
    expect(describeOperation(failed)).to.contain(refusal);
    expect(failed.failed).to.have.length(1);

    expectDone(await run().destroy());
    expect(await run().resources()).to.deep.equal([]);
    const kept = resources.filter((resource) => keptByAws(resource) !== undefined);
    expect(lines(account.present(resources))).to.deep.equal(lines(kept));
  });
}
