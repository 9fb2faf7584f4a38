import { expect } from "chai";
import { problemsIn, problemsOf, service } from "./parse";

/** Settings of the contract that this version doesn't honour, and so refuses. */
const platform = [
  "capacity: {ec2: {general: {instanceTypes: [t3.medium]}}}",
  "observability: {criticalTopicArn: a}",
  "observability: {warningTopicArn: a}",
  "observability: {criticalEmails: []}",
  "observability: {warningEmails: []}",
  "observability: {alarms: true}",
  "observability: {dashboard: true}",
  "observability: {budget: {monthlyUsd: 500}}",
  "observability: {backup: {retentionDays: 35}}",
  "observability: {audit: true}",
  "databases: {main: {engine: postgres}}",
  "tasks: {migrate: {like: api}}",
  "overrides: {}",
  "endpointServices: []",
];

const services = [
  "database: main",
  "route: {priority: 1, listenerPort: 5432}",
  "route: {priority: 1, protocol: tcp}",
  "placement: {spread: [availabilityZone]}",
  "deployment: {stepPercent: 10}",
  "deployment: {stepMinutes: 5}",
  "deployment: {bakeMinutes: 5}",
  "deployment: {testPort: 8443}",
  "deployment: {hooks: []}",
  "scaling: {min: 2}",
  "discovery: {dns: true}",
  "sidecars: {xray: true}",
  "volumes: {uploads: {efs: {create: true}, mountPath: /uploads}}",
  "platform: x",
  "name: api",
];

/** Words of the contract that this version doesn't honour. */
const words = [
  "deployment: {controller: codedeploy}",
  "deployment: {strategy: blue-green}",
  "scheduling: daemon",
  "networkMode: bridge",
  "networkMode: host",
  "capacity: [{provider: general}]",
];

describe("settings that aren't honoured", () => {
  for (const yaml of platform) {
    it(`are unknown: ${yaml}`, () => {
      const lines = problemsOf(yaml);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(/" is not a known key \(value: .*\)\. Allowed: /);
    });
  }
  for (const yaml of services) {
    it(`of a service are unknown: ${yaml}`, () => {
      const lines = problemsOf(service(`port: 80\n${yaml}`));
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(
        /^ecs-platform:services\.api\..*" is not a known key \(value: .*\)\. Allowed: /,
      );
    });
  }
  for (const yaml of words) {
    it(`of a service are no values: ${yaml}`, () => {
      const lines = problemsOf(service(yaml));
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(
        / is not a value of (controller|strategy|scheduling|networkMode|provider)\. /,
      );
    });
  }

  it("end in the key itself, so that it can be removed", () => {
    const lines = problemsIn({ "my setting": "x" });
    expect(lines).to.deep.equal([
      'ecs-platform:["my setting"]: "my setting" is not a known key (value: "x"). Allowed: lifecycle, tags, network, loadBalancers, capacity, observability or services.',
    ]);
  });

  it("name the one place where the key is known", () => {
    expect(problemsOf(service("logRetentionDays: 5"))[0]).to.match(
      / Fix: move it to ecs-platform:observability\.logRetentionDays\.$/,
    );
    expect(problemsOf("desiredCount: 5")[0]).to.match(
      / Fix: move it to ecs-platform:services\.NAME\.desiredCount\.$/,
    );
    expect(problemsOf(service("timeoutSeconds: 5"))[0]).not.to.match(/ Fix: /);
  });
});
