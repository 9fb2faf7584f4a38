import * as path from "node:path";
import { expect } from "chai";
import { loadProject, loadStack, ProjectError, type LoadedStack } from "../../../simulator/project";
import { directoryWith, removeDirectories } from "../../support/directory";

const directory = path.resolve(__dirname, "..", "..", "fixtures", "projects", "secrets");

function load(stack: string, environment: NodeJS.ProcessEnv): Promise<LoadedStack> {
  const project = loadProject(directory, { searchParents: false });
  return loadStack(project, { stack, environment });
}

async function refusals(stack: string, environment: NodeJS.ProcessEnv): Promise<string[]> {
  const error: unknown = await load(stack, environment).catch((reason: unknown) => reason);
  if (!(error instanceof ProjectError)) throw new Error("it was decrypted");
  return error.problems.map((problem) => `${problem.path ?? ""}: ${problem.message}`);
}

describe("encrypted configuration", () => {
  after(removeDirectories);

  it("is decrypted with the passphrase, nested values too", async () => {
    const { config, secretKeys } = await load("dev", { PULUMI_CONFIG_PASSPHRASE: "password" });
    expect(config).to.deep.equal({
      "secrets:password": "hunter2",
      "secrets:nested": '{"list":["plain","nested-secret"]}',
    });
    expect(secretKeys).to.deep.equal(["secrets:password", "secrets:nested"]);
  });

  it("takes the passphrase from a file", async () => {
    const file = path.join(directoryWith({ passphrase: "password\n" }), "passphrase");
    const { config } = await load("dev", { PULUMI_CONFIG_PASSPHRASE_FILE: file });
    expect(config["secrets:password"]).to.equal("hunter2");
  });

  const both = (message: string): string[] => [
    `secrets:password: ${message}`,
    `secrets:nested.list[1]: ${message}`,
  ];
  const refused: readonly [string, string, NodeJS.ProcessEnv, string[]][] = [
    [
      "no passphrase",
      "dev",
      {},
      both(
        "is encrypted; set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE to decrypt it",
      ),
    ],
    [
      "another passphrase",
      "dev",
      { PULUMI_CONFIG_PASSPHRASE: "passwort" },
      both("can't be decrypted: the passphrase is not this stack's"),
    ],
    [
      "an empty passphrase",
      "dev",
      { PULUMI_CONFIG_PASSPHRASE: "" },
      both("can't be decrypted: the passphrase is not this stack's"),
    ],
    [
      "a value of another stack",
      "foreign",
      { PULUMI_CONFIG_PASSPHRASE: "password" },
      [
        "secrets:password: the passphrase doesn't open this value; was it copied from another stack?",
      ],
    ],
    [
      "values that Pulumi Cloud encrypted",
      "cloud",
      { PULUMI_CONFIG_PASSPHRASE: "password" },
      [
        "secrets:password: can't be decrypted: the stack file has no encryptionsalt, so no passphrase encrypted it",
      ],
    ],
  ];
  for (const [what, stack, environment, expected] of refused) {
    it(`names ${what}`, async () => {
      expect(await refusals(stack, environment)).to.deep.equal(expected);
    });
  }

  it("names a passphrase file that can't be read", async () => {
    const [line] = await refusals("dev", { PULUMI_CONFIG_PASSPHRASE_FILE: directory });
    expect(line).to.match(/^secrets:password: PULUMI_CONFIG_PASSPHRASE_FILE can't be read: EISDIR/);
  });

  it("names a key management service that can't be reached", async () => {
    const project = directoryWith({
      "Pulumi.yaml": "name: a\nruntime: nodejs\n",
      "Pulumi.dev.yaml":
        "secretsprovider: awskms://alias/x?region=eu-west-1\nconfig: {a:b: {secure: v1:x}}\n",
    });
    const error: unknown = await loadStack(loadProject(project, { searchParents: false }), {
      environment: {},
    }).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(ProjectError);
    expect((error as ProjectError).problems[0]?.message).to.equal(
      "is encrypted by awskms, which can't be reached offline; only a passphrase can be used",
    );
  });
});
