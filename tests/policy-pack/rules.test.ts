/** What holds for every rule of the pack. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { crossGuardPolicies } from "../../policy-pack/pack";
import { rules } from "../../policy-pack/policies";
import { AREAS } from "../../policy-pack/rule";

/** Mandatory unless an organisation says otherwise, beside all of the area Least privilege. */
const MANDATORY = [
  "ecs-no-public-ip",
  "ecs-private-subnets",
  "sg-no-open-ingress",
  "ecs-circuit-breaker",
  "codedeploy-auto-rollback",
  "ecs-no-plaintext-secrets",
  "ecs-no-privileged",
  "ecs-no-host-namespaces",
  "ec2-imdsv2",
  "ec2-no-public-ip",
  "rds-private",
  "rds-encrypted",
  "s3-no-public-access",
];

const oneLine = /^[^\n]+$/;

describe("the rules of the pack", () => {
  it("have names of their own, in the order of their areas", () => {
    const names = rules.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    const areas = rules.map(({ area }) => AREAS.indexOf(area));
    expect(areas).to.deep.equal([...areas].sort((a, b) => a - b));
  });

  for (const rule of rules) {
    it(`${rule.name} says what a reviewer asks for`, () => {
      expect(rule.name).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const text of [rule.description, rule.why, rule.decides, rule.blindTo]) {
        expect(text).to.match(oneLine);
        expect(text).to.match(/[.]$/);
      }
      expect(rule.remediation).to.match(/[.]$/);
      expect(rule.description).to.not.match(/[.] /, "one sentence");
      expect(rule.bad.trim()).to.not.equal(rule.good.trim());
    });

    it(`${rule.name} has its level by default`, () => {
      const mandatory = rule.area === "Least privilege" || MANDATORY.includes(rule.name);
      expect(rule.level).to.equal(mandatory ? "mandatory" : "advisory");
    });
  }

  it("become policies with everything that CrossGuard shows", () => {
    for (const policy of crossGuardPolicies(rules)) {
      expect(policy).to.include.all.keys(
        "name",
        "description",
        "enforcementLevel",
        "severity",
        "tags",
        "remediationSteps",
        "url",
        "configSchema",
      );
      expect(policy.url).to.equal(`docs/policies.md#${policy.name}`);
    }
  });
});

describe("the pack's manifests", () => {
  const folder = join(__dirname, "..", "..", "policy-pack");
  const project = readFileSync(join(folder, "PulumiPolicy.yaml"), "utf8");

  it("agree on the version", () => {
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
      version: string;
    };
    expect(project).to.include(`\nversion: ${version}\n`);
  });

  it("leave main to package.json: pulumi policy publish would take its folder for the pack", () => {
    expect(project).to.not.match(/^main:/m);
  });
});
