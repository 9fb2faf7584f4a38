/** When the engine asks policies, and what it makes of their answers. */
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { runFunction, type Mode, type RunResult } from "../../../simulator/engine";
import type { Policies } from "../../../simulator/engine/policies";
import { readPriorState } from "../../../simulator/engine/prior/read";
import type { Json, Props } from "../../../simulator/provider";
import {
  Group,
  MODES,
  Remote,
  remoteProvider,
  TestProvider,
  testProvider,
  Thing,
} from "../../support/engine";

interface Judge {
  /** Changes inputs; by name of the resource. */
  readonly remedies?: Readonly<Record<string, Props>>;
  /** Names of resources that a mandatory policy forbids. */
  readonly forbidden?: readonly string[];
  readonly fails?: "remediate" | "judge" | "judgeStack";
}

/** Notes what it is asked, among what the provider is asked to do. */
function policiesOf(journal: string[], { remedies = {}, forbidden = [], fails }: Judge): Policies {
  const failure = (at: Judge["fails"]): Promise<void> =>
    fails === at ? Promise.reject(new Error(`${String(at)} broke`)) : Promise.resolve();
  const pending: Promise<unknown>[] = [];
  return {
    remediate: async ({ name, inputs }) => {
      await failure("remediate");
      const remedy = remedies[name];
      if (remedy === undefined) return undefined;
      journal.push(`remediate ${name}`);
      return { ...inputs, ...remedy };
    },
    judge: ({ name, inputs }, provider) => {
      const by = provider === undefined ? "" : ` by ${provider.name}`;
      journal.push(`judge ${name} ${JSON.stringify(inputs)}${by}`);
      const answer = failure("judge").then(() =>
        forbidden.includes(name) ? [{ policy: "no", pack: "pack" }] : [],
      );
      pending.push(answer);
      return answer;
    },
    settled: async () => {
      await Promise.all(pending);
      journal.push("settled");
    },
    judgeStack: async (resources, providerOf) => {
      await failure("judgeStack");
      const shown = resources.map((each) => `${each.name}<${providerOf(each)?.name ?? ""}`);
      journal.push(`judge the stack: ${shown.join(" ")}`);
    },
  };
}

interface Judged {
  readonly run: RunResult;
  readonly journal: readonly string[];
}

async function run(
  program: () => unknown,
  judge: Judge,
  mode: Mode,
  before?: () => unknown,
): Promise<Judged> {
  const options = {
    directory: process.cwd(),
    project: "proj",
    stack: "dev",
    organization: "organization",
    config: {},
    secretKeys: [],
    stackOutputs: {},
  };
  const old =
    before === undefined
      ? undefined
      : await runFunction(before, {
          ...options,
          mode: "update",
          providers: [testProvider(), remoteProvider()],
        });
  const prior =
    old === undefined
      ? undefined
      : await readPriorState(JSON.stringify(old.stateExport()), { project: "proj", stack: "dev" });
  const journal: string[] = [];
  const result = await runFunction(program, {
    ...options,
    mode,
    prior,
    providers: [testProvider(journal), remoteProvider()],
    policies: policiesOf(journal, judge),
  });
  return { run: result, journal };
}

/** What the journal says of one resource. */
function about(journal: readonly string[], name: string): string[] {
  return journal.filter((line) => new RegExp(`^\\w+ ${name}( |$)`).test(line));
}

describe("policies in a run of the engine", () => {
  for (const mode of MODES) {
    const create = mode === "update" ? ["create one"] : [];

    it(`judge the checked inputs before anything is done in ${mode} mode`, async () => {
      const { run: result, journal } = await run(() => new Thing("one", { value: 1 }), {}, mode);
      expect(result.error).to.equal(undefined);
      expect(about(journal, "one")).to.deep.equal([
        'judge one {"value":1,"checked":true} by default',
        ...create,
      ]);
    });

    it(`put inputs right before they judge them in ${mode} mode`, async () => {
      const remedies = { one: { value: 2 } };
      const program = (): unknown => new Thing("one", { value: 1 });
      const { run: result, journal } = await run(program, { remedies }, mode);
      expect(about(journal, "one")).to.deep.equal([
        "remediate one",
        'judge one {"value":2,"checked":true} by default',
        ...create,
      ]);
      const one = result.resources.find(({ name }) => name === "one");
      expect(one?.inputs["value"]).to.equal(2);
      expect(one?.outputs["value"]).to.equal(2);
    });

    it(`have what they put right checked again in ${mode} mode`, async () => {
      const remedies = { one: { value: "refused" as Json } };
      const program = (): unknown => new Thing("one", { value: 1 });
      const { run: result, journal } = await run(program, { remedies }, mode);
      expect(result.diagnostics.map(({ message }) => message)).to.deep.equal([
        "value: may not be refused",
      ]);
      expect(about(journal, "one")).to.deep.equal(["remediate one"]);
    });

    it(`judge the stack, components, providers and what providers expand in ${mode} mode`, async () => {
      const program = (): pulumi.Inputs => {
        const provider = new TestProvider("mine", { region: "here" });
        new Group("group", (parent) => {
          new Thing("inner", { value: 1 }, { parent, provider });
          return {};
        });
        new Remote("far", { value: 3 });
        return { out: 1 };
      };
      const { run: result, journal } = await run(program, {}, mode);
      expect(result.error).to.equal(undefined);
      const judged = journal.filter(
        (line) => line.startsWith("judge ") && !line.includes("the stack"),
      );
      expect(judged).to.include.members([
        "judge proj-dev {}",
        "judge group {}",
        'judge mine {"region":"here"}',
        'judge inner {"value":1,"checked":true} by mine',
        // A component that its provider registers stores none of its arguments.
        "judge far {} by default",
      ]);
      expect(judged.filter((line) => line.startsWith("judge default "))).to.have.length(2);
      const names = judged.map((line) => line.split(" ")[1]);
      expect(new Set(names).size).to.equal(names.length - 1);
      expect(names).to.include.members(["far-thing", "far-nested"]);
    });

    it(`judge what is only read with the stack, and not before, in ${mode} mode`, async () => {
      const { journal } = await run(() => Thing.get("read", "some-id"), {}, mode);
      expect(about(journal, "read")).to.deep.equal([]);
      expect(journal.at(-1)).to.equal("judge the stack: proj-dev< default< read<default");
      expect(journal.at(-2)).to.equal("settled");
    });

    for (const fails of ["remediate", "judge", "judgeStack"] as const) {
      it(`fail the run when a pack fails to ${fails} in ${mode} mode`, async () => {
        const { run: result } = await run(() => undefined, { fails }, mode);
        expect(result.error?.message).to.include(`${fails} broke`);
        expect(new Set(result.diagnostics.map(({ message }) => message))).to.deep.equal(
          new Set([`${fails} broke`]),
        );
      });
    }
  }

  it("don't stop a preview", async () => {
    const { run: result, journal } = await run(
      () => new Thing("one"),
      { forbidden: ["one"] },
      "preview",
    );
    expect(result.error).to.equal(undefined);
    expect(result.diagnostics).to.deep.equal([]);
    expect(journal.at(-1)).to.match(/^judge the stack: .*one</);
  });

  it("stop an update, and the stack isn't judged", async () => {
    const { run: result, journal } = await run(
      () => {
        const one = new Thing("one");
        new Thing("two", { value: one.arn });
      },
      { forbidden: ["one"] },
      "update",
    );
    expect(result.diagnostics).to.deep.equal([
      {
        severity: "error",
        message: "violates the mandatory policy no of pack, so it is left alone",
        urn: "urn:pulumi:dev::proj::test:index:Thing::one",
        forbidden: true,
      },
    ]);
    expect(journal.filter((line) => /^create|two|the stack/.test(line))).to.deep.equal([]);
    expect(journal.at(-1)).to.equal("settled");
  });

  describe("over an existing state", () => {
    const before = (): void => {
      new Thing("same", { value: 1 });
      new Thing("changed", { value: 1 });
      new Thing("replaced", { value: 1, fixed: 1 });
      new Thing("gone", { value: 1 });
    };
    const after = (): void => {
      new Thing("same", { value: 1 });
      new Thing("changed", { value: 2 });
      new Thing("replaced", { value: 1, fixed: 2 });
      new Thing("new", { value: 1 });
    };

    it("judge each resource that stays once, and nothing that goes", async () => {
      const { run: result, journal } = await run(after, {}, "update", before);
      expect(result.error).to.equal(undefined);
      const judged = journal.filter((line) => line.startsWith("judge "));
      const names = ["same", "changed", "replaced", "new", "gone"];
      const times = names.map((name) => about(judged, name).length);
      expect(times).to.deep.equal([1, 1, 1, 1, 0]);
      expect(about(journal, "changed").map((line) => line.split(" ")[0])).to.deep.equal([
        "adopt",
        "judge",
        "update",
      ]);
      expect(journal.at(-1)).to.not.include("gone");
    });

    it("let remediation decide what changes", async () => {
      const remedies = { same: { value: 3 }, changed: { value: 1 } };
      const { run: result } = await run(after, { remedies }, "preview", before);
      const steps = Object.fromEntries(
        result.steps?.map(({ op, state }) => [state.name, op]) ?? [],
      );
      expect(steps).to.include({ same: "update", changed: "same", replaced: "replace" });
    });

    it("leave alone what they forbid", async () => {
      const forbidden = ["changed", "replaced"];
      const { run: result, journal } = await run(after, { forbidden }, "update", before);
      expect(result.diagnostics.map(({ message }) => message)).to.deep.equal([
        "violates the mandatory policy no of pack, so it is left alone",
        "violates the mandatory policy no of pack, so it is left alone",
      ]);
      expect(
        journal.filter((line) => /^(update|delete|create (replaced|changed))/.test(line)),
      ).to.deep.equal([]);
    });
  });
});
