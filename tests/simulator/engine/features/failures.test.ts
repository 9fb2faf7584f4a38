import { expect } from "chai";
import * as pulumi from "@pulumi/pulumi";
import { SimulationError } from "../../../../simulator/testing";
import {
  Group,
  MODES,
  Remote,
  rejection,
  rootUrn,
  run,
  testProvider,
  Thing,
} from "../../../support/engine";

describe("engine: failures", () => {
  for (const mode of MODES) {
    it(`a duplicate URN (${mode})`, async () => {
      const error = await rejection(
        run(
          () => {
            new Thing("one");
            new Thing("one");
          },
          { mode },
        ),
      );
      const urn = rootUrn("test:index:Thing", "one");
      const message = `Duplicate resource URN '${urn}'; try giving it a unique name`;
      expect(error.message).to.equal(`test:index:Thing "one": ${message}`);
      if (!(error instanceof SimulationError)) throw error;
      expect(error.diagnostics).to.deep.equal([{ severity: "error", urn, message }]);
    });

    it(`arguments that the provider refuses (${mode})`, async () => {
      const error = await rejection(
        run(
          () => {
            const bad = new Thing("bad", { value: "refused" });
            // What depends on it never comes about, and is not a failure of its own.
            new Group("group", (parent) => {
              const child = new Thing("child", { value: bad.arn }, { parent });
              return { arn: child.arn, child };
            });
            new Thing("also", { value: "refused" });
          },
          { mode },
        ),
      );
      expect(error.message).to.equal(
        'test:index:Thing "bad": value: may not be refused\n' +
          'test:index:Thing "also": value: may not be refused',
      );
    });

    it(`what a program throws (${mode})`, async () => {
      const thrown = new TypeError("oops");
      expect(
        await rejection(
          run(
            () => {
              throw thrown;
            },
            { mode },
          ),
        ),
      ).to.equal(thrown);
      expect(await rejection(run(() => Promise.reject(thrown), { mode }))).to.equal(thrown);
    });

    it(`an error that is only logged (${mode})`, async () => {
      const error = await rejection(
        run(
          async () => {
            const one = new Thing("one");
            await pulumi.log.error("something is off", one);
            new Thing("two");
          },
          { mode },
        ),
      );
      expect(error.message).to.equal('test:index:Thing "one": something is off');
    });
  }

  it("an apply that throws, once, whoever waits for it", async () => {
    const thrown = new Error("in apply");
    const error = await rejection(
      run(() => {
        const one = new Thing("one");
        const broken = one.arn.apply((): string => {
          throw thrown;
        });
        new Thing("two", { value: broken });
        return { broken };
      }),
    );
    expect(error).to.equal(thrown);
  });

  it("a promise that nobody handles", async () => {
    const thrown = new Error("forgotten");
    expect(
      await rejection(
        run(() => {
          void Promise.reject(thrown);
        }),
      ),
    ).to.equal(thrown);
  });

  it("a create that breaks", async () => {
    const error = await rejection(run(() => new Thing("one", { value: "broken" })));
    expect(error.message).to.equal('test:index:Thing "one": the create broke');
  });

  it("a file that is not there", async () => {
    const error = await rejection(
      run(() => {
        new Thing("one", { value: new pulumi.asset.FileAsset("no/such/file") });
      }),
    );
    expect(error.message).to.equal(
      'test:index:Thing "one": the asset file no/such/file can\'t be read: ENOENT',
    );
  });

  it("a timeout that is no duration", async () => {
    const error = await rejection(
      run(() => {
        new Thing("one", {}, { customTimeouts: { create: "soon" } });
      }),
    );
    expect(error.message).to.contain(
      'test:index:Thing "one": customTimeouts.create: "soon" is no duration',
    );
  });

  const unsupported: [string, string][] = [
    ["test:index:Unheard", 'the simulated provider "test" does not know it'],
    ["nobody:index:Knows", 'no provider of the package "nobody" is simulated'],
  ];
  for (const [type, reason] of unsupported) {
    it(`the type ${type} in update mode, created or read`, async () => {
      const refusal = `The resource type ${type} can't be created: ${reason}. Preview mode takes any type.`;
      class Unheard extends pulumi.CustomResource {
        constructor(opts: pulumi.CustomResourceOptions) {
          super(type, "u", {}, opts);
        }
      }
      for (const opts of [{}, { id: "there" }]) {
        const error = await rejection(run(() => new Unheard(opts)));
        expect(error.message).to.equal(`${type} "u": ${refusal}`);
      }
    });
  }

  it("a remote component that nobody expands, in update mode", async () => {
    const error = await rejection(run(() => new Remote("net"), { providers: [testProvider()] }));
    expect(error.message).to.contain(
      'far:index:Remote "net": The resource type far:index:Remote can\'t be created',
    );
  });

  it("a dynamic resource, whose code is the program's own, in update mode only", async () => {
    class Dynamic extends pulumi.dynamic.Resource {
      constructor() {
        super({ create: () => Promise.resolve({ id: "x" }) }, "d", {});
      }
    }
    const error = await rejection(run(() => new Dynamic()));
    expect(error.message).to.contain("pulumi-nodejs:dynamic:Resource is a dynamic resource");
    const simulation = await run(() => new Dynamic(), { mode: "preview" });
    expect(simulation.ofType("pulumi-nodejs:dynamic:Resource")).to.have.lengthOf(1);
  });

  it("leave nothing behind for the next run", async () => {
    const listeners = process.listeners("unhandledRejection");
    await rejection(run(() => new Thing("one", { value: "refused" })));
    expect(process.listeners("unhandledRejection")).to.deep.equal(listeners);
    const simulation = await run(() => {
      new Thing("one");
    });
    expect(simulation.diagnostics).to.deep.equal([]);
  });

  it("of one run are not those of another beside it", async () => {
    const good = run(
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return { arn: new Thing("good").arn };
      },
      { stack: "good" },
    );
    const bad = rejection(
      run(
        () => {
          new Thing("bad").arn.apply(() => {
            throw new Error("bad apply");
          });
        },
        { stack: "bad" },
      ),
    );
    expect((await good).outputs).to.deep.equal({ arn: "arn:good" });
    expect((await bad).message).to.equal("bad apply");
  });
});
