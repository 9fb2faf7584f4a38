import { expect } from "chai";
import { ecsNoPlaintextSecrets } from "../../../../policy-pack/policies/containers/ecs-no-plaintext-secrets";
import { UNKNOWN } from "../../../../simulator/testing";
import { judgedWith } from "./task";

const FIX =
  "Whoever may describe it reads that. Move it to Secrets Manager or to a SecureString parameter, and refer to it";

const byName = (place: string): string =>
  `api: container "app": ${place} holds a credential in plain text, going by its name. ${FIX}`;

const byValue = (place: string, kind: string): string =>
  `api: container "app": ${place} holds ${kind} in plain text. ${FIX}`;

describe("ecs-no-plaintext-secrets, wherever something stands", () => {
  const table: readonly (readonly [
    name: string,
    container: Parameters<typeof judgedWith>[1][string],
    violations: readonly string[],
    undecided?: readonly string[],
  ])[] = [
    [
      "an object in a variable",
      {
        name: "app",
        environment: [
          { name: "CONFIG", value: '{"db": [{"user": "app", "password": "hunter2"}]}' },
        ],
      },
      [byName("environment variable CONFIG (db.password)")],
    ],
    [
      "an option in a variable",
      {
        name: "app",
        environment: [{ name: "JAVA_OPTS", value: "-Xmx1g -Djavax.net.ssl.keyStorePassword=abc" }],
      },
      [byName("environment variable JAVA_OPTS Djavax.net.ssl.keyStorePassword")],
    ],
    [
      "a query in a variable",
      {
        name: "app",
        environment: [{ name: "JDBC_URL", value: "jdbc:postgresql://db/shop?user=a&password=abc" }],
      },
      [byName("environment variable JDBC_URL password")],
    ],
    [
      "options in a variable that something else fills in, or masks",
      {
        name: "app",
        environment: [
          { name: "JAVA_OPTS", value: "-Ddb.password=${DB_PASSWORD} --secret=%s" },
          { name: "FILTER", value: "where(token=='x') or secret=(.*)" },
          { name: "LOG_FORMAT", value: "user=%u token=*** secret=:secret" },
        ],
      },
      [],
    ],
    [
      "a command",
      { name: "app", command: ["run", "--db-password", "hunter2"] },
      [byName("command db-password")],
    ],
    [
      "a shell's variable",
      { name: "app", entryPoint: ["sh", "-c", "PGPASSWORD=hunter2 psql -h db"] },
      [byName("entryPoint PGPASSWORD")],
    ],
    [
      "a variable that something else fills in",
      { name: "app", command: ["sh", "-c", 'run --password "$DB_PASSWORD" --token=${TOKEN}'] },
      [],
    ],
    [
      "a health check",
      {
        name: "app",
        healthCheck: { command: ["CMD-SHELL", "curl -H 'Authorization: Bearer abcdefgh12' x"] },
      },
      [byValue("healthCheck.command", "an authorization header")],
    ],
    [
      "a label",
      { name: "app", dockerLabels: { "app.token": "abc" } },
      [byName("dockerLabels app.token")],
    ],
    [
      "an option of the log driver",
      {
        name: "app",
        logConfiguration: { logDriver: "splunk", options: { "splunk-token": "abc" } },
      },
      [byName("logConfiguration.options splunk-token")],
    ],
    [
      "the same thing twice",
      { name: "app", command: ["--token=ghp_0123456789abcdefghijklmnopqrstuvwxyz"] },
      [byValue("command", "a GitHub token")],
    ],
    [
      "an unknown environment",
      { name: "app", environment: UNKNOWN },
      [],
      ['api: container "app": environment is not known yet'],
    ],
    [
      "an unknown variable",
      { name: "app", environment: [UNKNOWN] },
      [],
      ['api: container "app": environment[0] is not known yet'],
    ],
    [
      "an unknown value",
      { name: "app", environment: [{ name: "DB_PASSWORD", value: UNKNOWN }] },
      [],
      ['api: container "app": environment variable DB_PASSWORD is not known yet'],
    ],
    [
      "an unknown name",
      { name: "app", environment: [{ name: UNKNOWN, value: "info" }] },
      [],
      ['api: container "app": the name of environment[0] is not known yet'],
    ],
    [
      "an unknown name of what is no credential under any",
      { name: "app", environment: [{ name: UNKNOWN, value: "true" }] },
      [],
    ],
    [
      "an unknown name of what is a credential under any",
      { name: "app", environment: [{ name: UNKNOWN, value: "AKIAIOSFODNN7EXAMPLE" }] },
      [byValue("environment[0]", "an AWS access key")],
    ],
    [
      "an unknown word of a command",
      { name: "app", command: ["run", UNKNOWN] },
      [],
      ['api: container "app": command is not known yet'],
    ],
    ["null", { name: "app", environment: null, command: null, dockerLabels: null }, []],
    ["a variable without a value", { name: "app", environment: [{ name: "TOKEN" }] }, []],
    [
      "a number",
      { name: "app", environment: [{ name: "PIN_SECRET", value: 1234 }] },
      [byName("environment variable PIN_SECRET")],
    ],
  ];

  for (const [name, container, violations, undecided = []] of table) {
    it(name, async () => {
      const containerDefinitions = [container];
      expect(await judgedWith(ecsNoPlaintextSecrets, { containerDefinitions })).to.deep.equal({
        violations,
        undecided,
      });
    });
  }

  it("says when the volumes are not known yet", async () => {
    const { violations, undecided } = await judgedWith(ecsNoPlaintextSecrets, {
      volumes: [{ dockerVolumeConfiguration: { driverOpts: UNKNOWN } }],
    });
    expect(violations).to.deep.equal([]);
    expect(undecided).to.deep.equal(["api: volume 1: driverOpts is not known yet"]);
  });
});
