import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import {
  ArgumentError,
  at,
  describeProblem,
  formatPath,
  legible,
  rejectProblems,
  type Path,
} from "../../components/problems";

describe("problems", () => {
  const paths: [Path, string][] = [
    [[], ""],
    [["cidr"], "cidr"],
    [["network", "cidr"], "network.cidr"],
    [["services", "my-api", "port"], "services.my-api.port"],
    [["capacity", 0, "weight"], "capacity[0].weight"],
    [[0], "[0]"],
    [["services", "my.api"], 'services["my.api"]'],
    [["tags", ""], 'tags[""]'],
    [["tags", "1st"], 'tags["1st"]'],
    [["tags", "a\n\u009b\u2028"], 'tags["a\\n\\u009b\\u2028"]'],
  ];
  for (const [path, text] of paths) {
    it(`spells the path ${JSON.stringify(path)}`, () => {
      expect(formatPath(path)).to.equal(text);
    });
  }

  it("describes what is wrong, what is allowed and how to fix it", () => {
    expect(describeProblem({ path: [], message: "3 is odd" })).to.equal("3 is odd.");
    expect(
      describeProblem({ path: [], message: "3 is odd", allowed: "2 or 4", fix: "set it to 2" }),
    ).to.equal("3 is odd. Allowed: 2 or 4. Fix: set it to 2.");
  });

  const unreadable: [string, string][] = [
    ["a\nb", "a\\nb"],
    ["\u001b[31mred", "\\u001b[31mred"],
    ["\u009b31m", "\\u009b31m"],
    ["a\u2028b", "a\\u2028b"],
    ["\u202egnp", "\\u202egnp"],
    ["\ud800", "\\ud800"],
    ["\u{e0001}", "\\udb40\\udc01"],
    ["é 日本 🚀", "é 日本 🚀"],
    ["x".repeat(600), "x".repeat(600)],
    ["x".repeat(601), `${"x".repeat(300)}…${"x".repeat(300)}`],
  ];
  for (const [text, shown] of unreadable) {
    it(`shows ${JSON.stringify(text.slice(0, 12))} (${text.length}) on one line`, () => {
      const problem = { path: ["a"], message: text, allowed: text, fix: text };
      const legibly = { path: ["a"], message: shown, allowed: shown, fix: shown };
      expect(legible(problem)).to.deep.equal(legibly);
      expect(describeProblem(problem)).to.equal(`${shown}. Allowed: ${shown}. Fix: ${shown}.`);
    });
  }

  it("puts a prefix before each path", () => {
    expect(at(["a", 1], [{ path: ["b"], message: "m" }])).to.deep.equal([
      { path: ["a", 1, "b"], message: "m" },
    ]);
  });

  it("throws all problems in one error that Pulumi prints without a stack", () => {
    const problems = [
      { path: ["cpu"], message: "300 is not a CPU size", fix: "set cpu to 256" },
      { path: [], message: "port is missing" },
    ];
    let caught: unknown;
    try {
      rejectProblems('EcsService "api"', problems);
    } catch (error) {
      caught = error;
    }
    expect(caught).to.be.instanceOf(ArgumentError);
    expect(pulumi.RunError.isInstance(caught)).to.equal(true);
    expect(caught).to.have.property("problems").that.equals(problems);
    expect(caught)
      .to.have.property("message")
      .that.equals(
        'EcsService "api" can\'t be created:\n' +
          "  cpu: 300 is not a CPU size. Fix: set cpu to 256.\n" +
          "  : port is missing.",
      );
  });

  it("lets no problems pass", () => {
    expect(() => {
      rejectProblems("x", []);
    }).not.to.throw();
  });
});
