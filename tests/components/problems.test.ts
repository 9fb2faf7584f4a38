import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import {
  ArgumentError,
  at,
  describeProblem,
  formatPath,
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
