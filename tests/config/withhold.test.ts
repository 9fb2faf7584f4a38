import { expect } from "chai";
import { protect } from "../../config/protect";
import { isSensitive, looksSensitive, showValue } from "../../config/withhold";
import { problemsOf, service } from "./parse";

describe("names of what may be a credential", () => {
  for (const name of [
    "password",
    "DB_PASSWORD",
    "passwd",
    "clientSecret",
    "apiKey",
    "API_KEY",
    "token",
    "AUTH_TOKEN",
    "credentials",
    "key",
    "stripe-key",
    "dbPwd",
    "SENTRY_DSN",
  ]) {
    it(`${name} is one`, () => {
      expect(looksSensitive(name)).to.equal(true);
    });
  }
  for (const name of [
    "cpu",
    "monkey",
    "keyboard",
    "author",
    "image",
    "certificateArn",
    "environment",
    "paths",
  ]) {
    it(`${name} is none`, () => {
      expect(looksSensitive(name)).to.equal(false);
    });
  }

  it("are judged below what people name, not in it", () => {
    expect(isSensitive(["services", "token-service", "cpu"])).to.equal(false);
    expect(isSensitive(["loadBalancers", "secret", "waf"])).to.equal(false);
    expect(isSensitive(["services", "api", "secrets", "A", "secret"])).to.equal(true);
    expect(isSensitive(["secrets"])).to.equal(true);
  });
});

describe("showValue", () => {
  const path = ["services", "api", "thing"];
  const values: readonly [value: unknown, shown: string][] = [
    [5, "5"],
    ["a", '"a"'],
    [null, "null"],
    [undefined, "nothing"],
    [{ a: { password: "hunter2", b: 1 } }, '{"a":{"password":"(withheld)","b":1}}'],
    [{ environment: ["A=hunter2"] }, '{"environment":["(withheld)"]}'],
    ["PASSWORD=hunter2", '"(withheld)"'],
    ["password: hunter2", '"(withheld)"'],
    ["a=b", '"a=b"'],
    [
      "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a",
      '"arn:aws:secretsmanager:eu-west-1:123456789012:secret:a"',
    ],
    ["x".repeat(58), `"${"x".repeat(58)}"`],
    ["x".repeat(59), `"${"x".repeat(58)}…`],
  ];
  for (const [value, shown] of values) {
    it(`shows ${shown}`, () => {
      expect(showValue(value, path)).to.equal(shown);
    });
  }
});

/** Wherever the value of a credential may have been put by mistake. */
const leaks = [
  service("secrets: hunter2"),
  service("secrets: [hunter2]"),
  service("secrets: {A: hunter2}"),
  service("secrets: {A: {secret: [hunter2]}}"),
  service("secrets: {A: {secret: 'hunter2 !'}}"),
  service("secrets: {A: {value: hunter2}}"),
  service("secrets: {A: {secret: a, jsonKey: 'hunter2:'}}"),
  service("vault: {keys: {A: hunter2}}"),
  service("vault: {keys: [{A: hunter2}]}"),
  service("environment: {DB_PASSWORD: hunter2}"),
  service("environment: {API_KEY: [hunter2]}"),
  service("environment: [DB_PASSWORD=hunter2]"),
  service("environment: DB_PASSWORD=hunter2"),
  service("apiKey: hunter2"),
  service("sidecars: {datadog: {apiKey: hunter2}}"),
  "databases: {main: {password: hunter2}}",
  "password: hunter2",
  "tags: {Token: {a: hunter2}}",
];

describe("a problem with what may be a credential", () => {
  for (const yaml of leaks) {
    it(`doesn't repeat it: ${yaml.split("\n").at(-1)?.trim() ?? ""}`, () => {
      const lines = problemsOf(yaml);
      expect(lines).not.to.be.empty;
      expect(lines.join("\n")).not.to.include("hunter2");
    });
  }

  it("is a number as well", () => {
    expect(problemsOf(service("environment: {DB_PASSWORD: 123456}")).join()).not.to.include(
      "123456",
    );
  });

  it("doesn't repeat it whoever wrote the message", () => {
    const path = ["services", "api", "secrets", "A", "secret"];
    const root = { services: { api: { secrets: { A: { secret: "hunter2" } } } } };
    expect(protect({ path, message: "hunter2 is wrong", fix: "write x" }, root, [])).to.deep.equal({
      path,
      message: "the value (withheld) can't be used here",
    });
    expect(protect({ path, message: "this is wrong" }, root, [])).to.deep.equal({
      path,
      message: "this is wrong",
    });
  });

  it("doesn't repeat it escaped, or too long to be shown whole", () => {
    for (const value of ["hunter2\n!", "hunter2".repeat(1000)]) {
      const root = { tags: { Token: value } };
      for (const text of [value, JSON.stringify(value)]) {
        expect(protect({ path: ["tags", "Token"], message: text }, root, []).message).to.equal(
          "the value (withheld) can't be used here",
        );
      }
    }
  });

  it("names variables where names are asked for", () => {
    expect(problemsOf(service("vault: {keys: [API_TOKEN, API_TOKEN]}"))).to.deep.equal([
      "ecs-platform:services.api.vault.keys[1]: API_TOKEN is in vault.keys too. Fix: keep one of them.",
    ]);
  });
});

describe("an encrypted setting", () => {
  const refused =
    "the value is encrypted (secure:), and no setting takes a secret value. Allowed: plain text: secrets are references, never values. Fix: put the value into Secrets Manager or Parameter Store, name it under secrets ({secret: NAME} or {parameter: NAME}), and write the setting without secure:.";

  it("is refused by its top-level key", () => {
    expect(
      problemsOf(service("environment: {A: hunter2}"), { secretKeys: ["services"] }),
    ).to.deep.equal([`ecs-platform:services: ${refused}`]);
  });

  it("is named beside every other mistake", () => {
    const lines = problemsOf(`${service()}\nnetwork: {nat: all}`, { secretKeys: ["services"] });
    expect(lines).to.deep.equal([
      `ecs-platform:services: ${refused}`,
      'ecs-platform:network.nat: "all" is not a value of nat. Allowed: per-zone, single or none.',
    ]);
  });

  it("shows nothing of what is in it", () => {
    const lines = problemsOf(service("user: hunter2 hunter2\nport: hunter2"), {
      secretKeys: ["services"],
    });
    expect(lines).to.deep.equal([
      `ecs-platform:services: ${refused}`,
      "ecs-platform:services.api.user: this can't be used (withheld, as the setting is encrypted).",
      "ecs-platform:services.api.port: this can't be used (withheld, as the setting is encrypted).",
    ]);
  });

  it("that isn't even a map shows nothing either", () => {
    const lines = problemsOf("services: hunter2", { secretKeys: ["services"] });
    expect(lines.join("\n")).not.to.include("hunter2");
    expect(lines[0]).to.equal(`ecs-platform:services: ${refused}`);
  });
});
