import { expect } from "chai";
import { rdsIamAuth } from "../../../../policy-pack/policies/data/rds-iam-auth";
import { cases, judgeResources, later, resourcesOf } from "../../support";
import { cluster, instance } from "./databases";

const off = (found = "not set", name = "main"): string =>
  `${name}: iamDatabaseAuthenticationEnabled is ${found}, so only passwords open it. Set it to true`;

const ENGINE_OPEN = "main: engine, or its version or mode, is not known yet";

cases(rdsIamAuth, [
  {
    name: "passes an instance",
    program: () => instance({ iamDatabaseAuthenticationEnabled: true }),
  },
  { name: "refuses an instance without", program: () => instance(), violations: [off()] },
  {
    name: "refuses an instance that says no",
    program: () => instance({ engine: "mysql", iamDatabaseAuthenticationEnabled: false }),
    violations: [off("false")],
  },
  {
    name: "says when it is not known yet",
    program: () => instance({ iamDatabaseAuthenticationEnabled: later(true) }),
    preview: { undecided: ["main: iamDatabaseAuthenticationEnabled is not known yet"] },
  },
  {
    name: "says when the engine is not known yet",
    program: () => instance({ engine: later("oracle-ee") }),
    preview: { undecided: [ENGINE_OPEN] },
  },
  {
    name: "asks for no engine where it is on",
    program: () => instance({ engine: later("postgres"), iamDatabaseAuthenticationEnabled: true }),
  },
  { name: "passes by engines that can't", program: () => instance({ engine: "sqlserver-ex" }) },
  {
    name: "passes by MariaDB before 10.6",
    program: () => instance({ engine: "mariadb", engineVersion: "10.5.27" }),
  },
  ...["10.6", "10", "11.4.3"].map((engineVersion) => ({
    name: `refuses MariaDB ${engineVersion}`,
    program: () => instance({ engine: "mariadb", engineVersion }),
    violations: [off()],
  })),
  {
    name: "refuses MariaDB of the newest version",
    program: () => instance({ engine: "mariadb" }),
    violations: [off()],
  },
  {
    name: "says when MariaDB's version is not known yet",
    program: () => instance({ engine: "mariadb", engineVersion: later("10.4.1") }),
    preview: { undecided: [ENGINE_OPEN] },
  },
  {
    name: "passes by replicas that don't say their engine",
    program: () => {
      const main = instance({ iamDatabaseAuthenticationEnabled: true });
      instance({ replicateSourceDb: main.identifier }, "replica");
    },
  },
  {
    name: "passes a cluster",
    program: () => cluster({ iamDatabaseAuthenticationEnabled: true }),
  },
  { name: "refuses a cluster without", program: () => cluster(), violations: [off()] },
  {
    name: "refuses a Multi-AZ cluster without",
    program: () => cluster({ engine: "mysql" }),
    violations: [off()],
  },
  {
    name: "passes by Aurora Serverless v1",
    program: () => cluster({ engine: "aurora-mysql", engineMode: "serverless" }),
  },
]);

describe("rds-iam-auth", () => {
  it("takes a cluster that doesn't say its engine for one that knows it", async () => {
    const made = await resourcesOf(() => cluster(), "preview");
    const found = made.map((each) => {
      const given = Object.entries(each.inputs).filter(([name]) => name !== "engine");
      return { ...each, inputs: Object.fromEntries(given) };
    });
    const { violations } = await judgeResources(found, { rules: [rdsIamAuth] });
    expect(violations.map(({ message }) => message)).to.deep.equal([off()]);
  });
});
