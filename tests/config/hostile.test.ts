import { expect } from "chai";
import * as fc from "fast-check";
import { describeProblem, formatPath } from "../../components/problems";
import { parseSettings } from "../../config/parse";
import type { SettingsProblem } from "../../config/errors";
import { isSensitive } from "../../config/withhold";
import { service, written } from "./parse";

/** Texts that patterns may take long to refuse. */
function long(length: number): string[] {
  return ["-", "a", "1", "a-", "/a", " "].map((text) => text.repeat(length / text.length));
}

/** Keys and texts that have broken programs before. */
const words = [
  "",
  " ",
  "\t\n",
  "a\nb",
  "\u001b[31mred\u001b[0m",
  "\u009b31m",
  "\u2028",
  "\u202egnp.exe",
  "\ud800",
  "日本語",
  "NaN",
  "1e999",
  "-0",
  "null",
  "constructor",
  "toString",
  "hasOwnProperty",
  "__proto__",
  "[[[",
  '{"a":',
  "${a}",
  ...long(1500),
];

const numbers = [0, -1, 0.1, 2 ** 31, 2 ** 53, 1e308, Number.MIN_VALUE, NaN, Infinity];

const hostileText = fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary" }));

const hostileValue = fc.oneof(
  { weight: 2, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(...numbers, null, true, [], {}, [[[[]]]]) },
  { weight: 1, arbitrary: fc.dictionary(hostileText, hostileText, { maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** Settings with nearly every key, so that a place to break is nearly any place. */
const base = written(`
tags: {Team: a, Token: b}
network: {cidr: 10.0.0.0/16, availabilityZones: 2, nat: single, endpoints: gateway, existing: {vpcId: vpc-1, privateSubnetIds: [a]}}
loadBalancers: {public: {scheme: internal, certificateArn: a, domain: {name: a.b, zone: b}, allowCidrs: [10.0.0.0/8], waf: none, idleTimeoutSeconds: 60}}
capacity: {default: [{provider: FARGATE, weight: 1}]}
observability: {containerInsights: enabled, logRetentionDays: 30}
${service(`architecture: arm64
port: 80
command: [a]
ulimits: {nofile: {soft: 1, hard: 1}}
user: "1"
writablePaths: [/tmp]
addCapabilities: [SYS_PTRACE]
environment: {A: b, DB_PASSWORD: c}
plainEnvironment: [A]
secrets: {S: {secret: a, jsonKey: b, kmsKeyArn: c}, P: {parameter: /a}}
vault: {keys: [K]}
permissions: [{actions: ["s3:Get*"], resources: ["*"]}]
route: {loadBalancer: public, paths: [/a], hosts: [a.b], priority: 1, healthCheck: {path: /, matcher: "200"}}
healthCheck: {command: [CMD, "true"]}
capacity: [{provider: FARGATE, base: 1}]
deployment: {minimumHealthyPercent: 50, alarms: [a]}
logs: {retentionDays: 3}
overrides: {service: {a: 1}}`)}`);

type Place = readonly (string | number)[];

function placesIn(value: unknown, path: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.map((item: unknown, index): [number, unknown] => [index, item])
    : Object.entries(value);
  const deeper = inner.flatMap(([key, item]) => placesIn(item, [...path, key]));
  return path.length === 0 ? deeper : [path, ...deeper];
}

const places = placesIn(base);

/** The settings with one place replaced, or with another key beside it. */
function broken(place: Place, key: string | undefined, value: unknown): Record<string, unknown> {
  const copy = structuredClone(base) as Record<string, unknown>;
  const own = place.at(-1) ?? "";
  let parent: object = copy;
  for (const segment of place.slice(0, -1)) {
    const next: unknown = Reflect.get(parent, segment);
    if (typeof next === "object" && next !== null) parent = next;
  }
  Object.defineProperty(parent, key === undefined || Array.isArray(parent) ? own : key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

function judge(settings: Readonly<Record<string, unknown>>): readonly SettingsProblem[] {
  return parseSettings(settings, { stack: "dev", region: "eu-west-1" }).problems ?? [];
}

/** Everything about a problem that may be printed. */
function texts(problem: SettingsProblem): string[] {
  const { message, allowed = "", fix = "", setting } = problem;
  return [message, allowed, fix, setting, formatPath(problem.path), describeProblem(problem)];
}

describe("settings of whatever content", () => {
  it("are judged, and never break the judge", () => {
    const input = fc.tuple(fc.constantFrom(...places), fc.option(hostileText), hostileValue);
    fc.assert(
      fc.property(input, ([place, key, value]) => {
        for (const problem of judge(broken(place, key ?? undefined, value))) {
          expect(problem.path).not.to.be.empty;
          expect(problem.message).not.to.equal("");
          expect(describeProblem(problem).length).to.be.below(2000);
          expect(texts(problem).join("")).not.to.match(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
        }
      }),
      { numRuns: 300, seed: 3 },
    );
  }).timeout(10_000);

  it("never show what may be a credential", () => {
    const sensitive = places.filter(isSensitive);
    const mark = "hunter2";
    const wrap = fc.constantFrom<(text: string) => unknown>(
      (text) => text,
      (text) => [text],
      (text) => ({ [mark.slice(0, 3)]: text }),
      (text) => ({ secret: [text] }),
      (text) => [[{ a: { b: text } }]],
    );
    const input = fc.tuple(fc.constantFrom(...sensitive), wrap, hostileText, hostileText);
    fc.assert(
      fc.property(input, ([place, shape, before, after]) => {
        const lines = judge(broken(place, undefined, shape(`${before}${mark}${after}`)));
        const said = lines.flatMap((problem) => [problem.message, problem.allowed, problem.fix]);
        // A name in `vault.keys` is no value: it may be repeated.
        if (place.includes("vault") && /^\w*$/.test(before + after)) return;
        expect(said.join("\n")).not.to.include(mark);
      }),
      { numRuns: 300, seed: 3 },
    );
  }).timeout(10_000);

  it("may be nested as deeply as it likes", () => {
    for (const depth of [101, 10_000]) {
      const text = `${"[".repeat(depth)}${"]".repeat(depth)}`;
      const problems = judge({ lifecycle: "ephemeral", services: `{"api": ${text}}` });
      expect(problems.map(({ setting, message }) => `${setting}: ${message}`)).to.deep.equal([
        "ecs-platform:services: there are more than a hundred maps or lists in one another",
      ]);
    }
  });

  it("take no time by the square of their length", () => {
    const start = performance.now();
    for (const name of long(10_000)) {
      judge(broken(["services", "api", "plainEnvironment"], undefined, [`${name}b`]));
      judge(broken(["services", "api", "environment"], undefined, { [name]: name }));
      judge(broken(["services", "api", "port"], undefined, name));
    }
    expect(performance.now() - start).to.be.below(3000);
  });
});
