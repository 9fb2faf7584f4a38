import { expect } from "chai";
import * as pulumi from "@pulumi/pulumi";
import { UNKNOWN } from "../../../../simulator/provider";
import {
  Group,
  MODES,
  rejection,
  rootUrn,
  run,
  TestProvider,
  Thing,
} from "../../../support/engine";

describe("engine: data sources", () => {
  for (const mode of MODES) {
    it(`answer both forms of an invoke (${mode})`, async () => {
      const simulation = await run(
        async () => {
          const plain = (await pulumi.runtime.invoke("test:index:echo", { a: 1 })) as {
            answer: number;
          };
          const output = pulumi.runtime.invokeOutput<{ answer: number }>("test:index:echo", {
            b: "x",
          });
          return { plain: plain.answer, output: output.answer };
        },
        { mode },
      );
      expect(simulation.outputs).to.deep.equal({ plain: 42, output: 42 });
      expect(simulation.invokes).to.deep.equal([
        { token: "test:index:echo", args: { a: 1 } },
        { token: "test:index:echo", args: { b: "x" } },
      ]);
      expect(simulation.ofType("pulumi:providers:test")).to.have.lengthOf(1);
    });
  }

  it("of the engine's own package are answered by a provider that the state holds too", async () => {
    const urn = rootUrn("test:index:Thing", "one");
    const simulation = await run(async () => {
      const one = new Thing("one", { value: 1 });
      await new Promise((resolve) => {
        one.arn.apply(resolve);
      });
      const found = (await pulumi.runtime.invoke("pulumi:pulumi:getResource", { urn })) as {
        state: { arn: string };
      };
      return { found: found.state.arn };
    });
    expect(simulation.outputs).to.deep.equal({ found: "arn:one" });
    expect(simulation.ofType("pulumi:providers:pulumi").map(({ name }) => name)).to.deep.equal([
      "default",
    ]);
    expect(simulation.invokes).to.deep.equal([]);
  });

  it("are not asked with unknown arguments", async () => {
    const simulation = await run(
      () => {
        const one = new Thing("one");
        return { out: pulumi.runtime.invokeOutput("test:index:echo", { arn: one.arn }) };
      },
      { mode: "preview" },
    );
    expect(simulation.outputs).to.deep.equal({ out: UNKNOWN });
    expect(simulation.invokes).to.deep.equal([]);
  });

  it("give a secret for a secret", async () => {
    const simulation = await run(() => ({
      out: pulumi.runtime.invokeOutput("test:index:echo", { a: pulumi.secret("x") }),
    }));
    expect(simulation.get("pulumi:pulumi:Stack", "proj-dev").secretOutputs).to.deep.equal(["out"]);
  });

  it("use the parent's provider", async () => {
    const simulation = await run(() => {
      const provider = new TestProvider("mine");
      new Group(
        "group",
        (parent) => {
          void pulumi.runtime.invoke("test:index:echo", {}, { parent });
          return {};
        },
        { providers: [provider] },
      );
    });
    expect(simulation.ofType("pulumi:providers:test").map((each) => each.name)).to.deep.equal([
      "mine",
    ]);
  });

  it("fail the program with what they refuse", async () => {
    const error = await rejection(
      run(async () => {
        await pulumi.runtime.invoke("test:index:refuse", {});
      }),
    );
    expect(error.message).to.equal("Invoke of 'test:index:refuse' failed: is refused (query)");
  });

  for (const token of ["test:index:unheard", "nobody:index:knows"]) {
    it(`nobody knows are unknown at preview: ${token}`, async () => {
      const simulation = await run(() => ({ out: pulumi.runtime.invokeOutput(token, {}) }), {
        mode: "preview",
      });
      expect(simulation.outputs).to.deep.equal({ out: UNKNOWN });
      expect(simulation.diagnostics).to.have.lengthOf(1);
      expect(simulation.diagnostics[0]?.severity).to.equal("warning");
      expect(simulation.diagnostics[0]?.message).to.contain(
        `The result of ${token} is unknown in this preview: `,
      );
    });

    it(`nobody knows are refused in update mode: ${token}`, async () => {
      const error = await rejection(run(() => ({ out: pulumi.runtime.invokeOutput(token, {}) })));
      expect(error.message).to.contain(`The function ${token} can't be answered: `);
    });
  }

  it("go through the stack's invoke transforms", async () => {
    const simulation = await run(async () => {
      pulumi.runtime.registerInvokeTransform((args) => ({
        args: { ...args.args, added: args.token },
        opts: args.opts,
      }));
      await pulumi.runtime.invoke("test:index:echo", { a: 1 });
    });
    expect(simulation.invokes).to.deep.equal([
      { token: "test:index:echo", args: { a: 1, added: "test:index:echo" } },
    ]);
  });

  it("of methods are refused by name", async () => {
    const error = await rejection(
      run(() => ({
        out: pulumi.runtime.call("test:index:Thing/method", {}, new Thing("one")),
      })),
    );
    expect(error.message).to.equal(
      "The method test:index:Thing/method runs inside a provider; the simulator has no methods of resources.",
    );
  });
});

describe("engine: stack references", () => {
  const stackOutputs = { "acme/base/dev": { vpcId: "vpc-1", zones: ["a", "b"] } };

  for (const mode of MODES) {
    it(`give the outputs that were passed (${mode})`, async () => {
      const simulation = await run(
        async () => {
          const base = new pulumi.StackReference("base", { name: "acme/base/dev" });
          return {
            vpc: base.getOutput("vpcId"),
            zones: base.requireOutput("zones"),
            none: base.getOutput("none").apply((value) => value === undefined),
            details: (await base.getOutputDetails("vpcId")).value as unknown,
          };
        },
        { mode, stackOutputs },
      );
      expect(simulation.outputs).to.deep.equal({
        vpc: "vpc-1",
        zones: ["a", "b"],
        none: true,
        details: "vpc-1",
      });
      const reference = simulation.get("pulumi:pulumi:StackReference", "base");
      expect(reference).to.include({ external: true, id: "acme/base/dev" });
    });
  }

  it("keep secret outputs secret", async () => {
    const value = {
      "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
      value: "hunter2",
    };
    const simulation = await run(
      () => {
        const base = new pulumi.StackReference("acme/base/dev");
        return { open: base.getOutput("open"), password: base.getOutput("password") };
      },
      { stackOutputs: { "acme/base/dev": { open: 1, password: value } } },
    );
    expect(simulation.outputs).to.deep.equal({ open: 1, password: "hunter2" });
    const stack = simulation.get("pulumi:pulumi:Stack", "proj-dev");
    expect(stack.secretOutputs).to.include("password");
    expect(JSON.stringify(simulation.stateExport())).not.to.contain("hunter2");
  });

  it("to a stack that was not passed are refused, with what to pass", async () => {
    for (const mode of MODES) {
      const error = await rejection(
        run(() => new pulumi.StackReference("acme/other/dev"), { mode, stackOutputs }),
      );
      expect(error.message).to.equal(
        'pulumi:pulumi:StackReference "acme/other/dev": The program refers to the stack ' +
          '"acme/other/dev", whose outputs are not known here (given are: acme/base/dev). Pass them: ' +
          'stackOutputs: {"acme/other/dev": {...}} in a test, --stack-reference ' +
          "acme/other/dev=EXPORT.json (a state as `pulumi stack export` writes it) on the command line.",
      );
    }
  });
});

describe("engine: packages with a parameter", () => {
  it("have a default provider of their own", async () => {
    const simulation = await run(
      () => {
        const ref = pulumi.runtime.registerPackage({
          baseProviderName: "terraform-provider",
          baseProviderVersion: "0.5.0",
          baseProviderDownloadUrl: "",
          packageName: "parameterized",
          packageVersion: "1.2.3",
          base64Parameter: Buffer.from("parameter").toString("base64"),
        });
        class Special extends pulumi.CustomResource {
          constructor() {
            super("parameterized:index:Special", "special", {}, {}, false, ref);
          }
        }
        return { urn: new Special().urn };
      },
      { mode: "preview" },
    );
    const [provider] = simulation.ofType("pulumi:providers:parameterized");
    expect(provider?.name).to.equal("default_1_2_3");
    expect(provider?.inputs).to.deep.equal({
      version: "1.2.3",
      __internal: {
        name: "terraform-provider",
        version: "0.5.0",
        parameterization: { value: Buffer.from("parameter").toString("base64") },
      },
    });
    expect(simulation.outputs["urn"]).to.equal(rootUrn("parameterized:index:Special", "special"));
  });
});
