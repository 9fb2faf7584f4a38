import * as fs from "node:fs";
import * as path from "node:path";
import { expect } from "chai";
import { openLog } from "../../../simulator/plugin/log";
import { openPackage, packageNames } from "../../../simulator/plugin/packages";
import { installedVersion } from "../../../simulator/plugin/versions";
import { directoryWith, removeDirectories } from "../../support/directory";

const variable = "ECS_PLATFORM_SIMULATED_ACCOUNT";

describe("simulator/plugin/packages", () => {
  after(removeDirectories);

  it("opens each package", () => {
    const environment = { [variable]: directoryWith({}) };
    const opened = packageNames.map((name) => openPackage(name, environment).package);
    expect(opened).to.deep.equal(["aws", "awsx", "random"]);
  });

  for (const name of ["awsx", "random"]) {
    it(`needs no account for ${name}`, () => {
      expect(openPackage(name, {}).package).to.equal(name);
    });
  }

  for (const environment of [{}, { [variable]: "" }]) {
    it(`says what aws needs: ${JSON.stringify(environment)}`, () => {
      expect(() => openPackage("aws", environment)).to.throw(
        `the simulated aws provider keeps its account in a folder, which ${variable} names: ` +
          `set it to an existing folder of its own, e.g. ${variable}=/tmp/account`,
      );
    });
  }

  it("names an account that isn't there", () => {
    const folder = path.join(directoryWith({}), "absent");
    expect(() => openPackage("aws", { [variable]: folder })).to.throw(folder);
  });

  it("refuses a package that isn't simulated", () => {
    expect(() => openPackage("gcp", {})).to.throw(
      `there is no simulated provider of the package "gcp"; there are aws, awsx, random`,
    );
  });
});

describe("simulator/plugin/versions", () => {
  after(removeDirectories);

  it("is that of the program's SDK", () => {
    const folder = directoryWith({
      "node_modules/@pulumi/aws/package.json": JSON.stringify({ version: "9.8.7" }),
    });
    expect(installedVersion("aws", folder)).to.equal("9.8.7");
  });

  it("is that of the SDK beside us where a program has none", () => {
    const file = require.resolve("@pulumi/aws/package.json");
    const { version } = JSON.parse(fs.readFileSync(file, "utf8")) as { version: string };
    expect(installedVersion("aws", directoryWith({}))).to.equal(version);
  });

  it("is unknown of what nobody has", () => {
    expect(installedVersion("nothing-of-the-kind", directoryWith({}))).to.equal(undefined);
  });
});

describe("simulator/plugin/log", () => {
  after(removeDirectories);

  for (const wanted of [undefined, "", "0"]) {
    it(`is off for ${JSON.stringify(wanted)}`, () => {
      expect(openLog({ ECS_PLATFORM_SIMULATOR_LOG: wanted }, "aws")).to.equal(undefined);
    });
  }

  it("appends to a file", () => {
    const file = path.join(directoryWith({}), "log.txt");
    const log = openLog({ ECS_PLATFORM_SIMULATOR_LOG: file }, "aws");
    log?.("one");
    log?.("two");
    expect(fs.readFileSync(file, "utf8")).to.match(/^\S+Z aws one\n\S+Z aws two\n$/);
  });

  it("writes to standard error for 1", () => {
    const write = process.stderr.write.bind(process.stderr);
    const written: string[] = [];
    process.stderr.write = (text: string | Uint8Array) => {
      written.push(text.toString());
      return true;
    };
    try {
      openLog({ ECS_PLATFORM_SIMULATOR_LOG: "1" }, "aws")?.("one");
    } finally {
      process.stderr.write = write;
    }
    expect(written.join("")).to.match(/^\S+Z aws one\n$/);
  });
});
