/** Secrets of every origin stand in the state as ciphertext, and both engines seal the same values. */
import { expect } from "chai";
import { expectSameState } from "./support/engines";
import { expectDone, expectNoChange } from "./support/expectations";
import { available, laboratory } from "./support/shared";
import { StackRun } from "./support/stack-run";

const token = "t0ken-that-nobody-may-see";
const place = {
  folder: "fixtures/sealed",
  project: "sealed",
  stack: "test",
  references: [],
  services: [],
};

describe("secrets under the real Pulumi engine", function () {
  this.timeout(240_000);
  let run: StackRun;
  let password = "";

  before(async function () {
    if (!available) this.skip();
    run = new StackRun(laboratory(), place);
    await run.create();
    await run.setSecret("token", token);
  });

  it("are ciphertext in the state, in the backend and in what is printed", async () => {
    const up = await run.up();
    expectDone(up);
    password = await run.secretOutput("password");
    expect(password).to.match(/^.{32}$/);
    expect(await run.secretOutput("greeting")).to.equal(`hello ${token}`);

    // In the clear they are only where they belong.
    const inAws = JSON.stringify(laboratory().account.ours());
    expect([inAws.includes(token), inAws.includes(password)]).to.deep.equal([true, true]);
    for (const [where, text] of [
      ["the exported state", await run.export()],
      ["the backend", laboratory().backend()],
      ["the events", JSON.stringify(up)],
      ["the stack file", run.settings],
    ] as const) {
      expect(text.includes(token), where).to.equal(false);
      expect(text.includes(password), where).to.equal(false);
    }
  });

  it("are the same in both engines", async () => {
    await expectSameState(run, [], laboratory().passphrase);
  });

  it("show no change, and go", async () => {
    expectNoChange(await run.previewWithoutChange());
    expectDone(await run.destroy());
    expect(await run.resources()).to.deep.equal([]);
  });
});
