import { expect } from "chai";
import { directoryWith, removeDirectories } from "../../support/directory";
import { discoverStacks, fullName, titleOf } from "./projects";

const project = (name: string): string => `name: ${name}\nruntime: nodejs\n`;

describe("the stacks of a repository", () => {
  after(removeDirectories);

  it("are found by their files, those first that others refer to", () => {
    const root = directoryWith({
      "Pulumi.yaml": project("app"),
      "Pulumi.prod.yaml": "config: {}\n",
      "Pulumi.dev.yaml": "config:\n  ecs-platform:services: {web: {}, api: {}}\n",
      "examples/a-team/Pulumi.yaml": project("team"),
      "examples/a-team/Pulumi.prod.yaml": "config:\n  team:of: organization/base/prod\n",
      "examples/base/Pulumi.yaml": project("base"),
      "examples/base/Pulumi.prod.yaml": "config: {}\n",
      "examples/no-project/README.md": "nothing\n",
    });
    expect(discoverStacks(root).map(fullName)).to.deep.equal([
      "organization/app/dev",
      "organization/app/prod",
      "organization/base/prod",
      "organization/team/prod",
    ]);
    expect(discoverStacks(root).map(titleOf)).to.deep.equal([
      "dev",
      "prod",
      "examples/base prod",
      "examples/a-team prod",
    ]);
    expect(discoverStacks(root).map(({ services }) => services)).to.deep.equal([
      ["web", "api"],
      [],
      [],
      [],
    ]);
  });

  it("may not refer to what isn't there", () => {
    const root = directoryWith({
      "Pulumi.yaml": project("app"),
      "Pulumi.dev.yaml": "config:\n  app:of: organization/nobody/prod\n",
      "examples/readme.md": "",
    });
    expect(() => discoverStacks(root)).to.throw(
      "stacks refer to each other or to unknown ones: organization/app/dev (organization/nobody/prod)",
    );
  });
});
