import * as pulumi from "@pulumi/pulumi";
import { setAllConfig } from "@pulumi/pulumi/runtime/config";
import { expect } from "chai";
import { SettingsError } from "../../config/errors";
import { readSettings } from "../../config/read";

/** What Pulumi hands to a program: text, in which maps are JSON. */
function given(config: Record<string, string>, secretKeys: string[] = []): void {
  setAllConfig(config, secretKeys);
}

function errorOf(config: Record<string, string>, secretKeys?: string[]): SettingsError {
  given(config, secretKeys);
  try {
    readSettings();
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error("readSettings threw nothing");
}

const service = '{"api":{"image":"nginx:1.27","cpu":256,"memoryMiB":512}}';

describe("readSettings", () => {
  afterEach(() => {
    given({});
  });

  it("reads what Pulumi hands to the program", () => {
    given({
      "aws:region": "eu-west-1",
      "ecs-platform:lifecycle": "ephemeral",
      "ecs-platform:config:services": service,
      "other:services": "not ours",
    });
    expect(readSettings()).to.deep.equal({
      platform: { lifecycle: "ephemeral" },
      services: { api: { image: "nginx:1.27", cpu: 256, memoryMiB: 512 } },
    });
  });

  it("takes nothing for a platform in production", () => {
    given({ "aws:region": "eu-west-1" });
    expect(readSettings()).to.deep.equal({ platform: {}, services: {} });
  });

  it("throws everything at once, as Pulumi prints without a stack trace", () => {
    const error = errorOf({
      "ecs-platform:lifecycle": "live",
      "ecs-platform:services": "",
      "ecs-platform:network": "10.0.0.0/16",
      "ecs-platform:cluster": "main",
    });
    expect(pulumi.RunError.isInstance(error)).to.equal(true);
    expect(error.name).to.equal("SettingsError");
    expect(error.message.split("\n")).to.deep.equal([
      `The settings of stack "${pulumi.getStack()}" have 5 problems; nothing was created:`,
      "  aws:region: the region is missing. Allowed: the name of an AWS region, e.g. eu-west-1. Fix: run pulumi config set aws:region eu-west-1.",
      '  ecs-platform:lifecycle: "live" is not a value of lifecycle. Allowed: production or ephemeral.',
      "  ecs-platform:services: the setting is empty (null), not a map. Allowed: a map by name. Fix: leave services out, or write services: {}.",
      '  ecs-platform:network: "10.0.0.0/16" is a string, not a map. Allowed: a map with the keys cidr, availabilityZones, nat, endpoints, flowLogs, isolatedSubnets and existing.',
      '  ecs-platform:cluster: "cluster" is not a known key (value: "main"). Allowed: lifecycle, tags, network, loadBalancers, capacity, observability or services.',
    ]);
  });

  it("gives each problem with its path, and as text to paste", () => {
    const { problems } = errorOf({
      "aws:region": "eu-west-1",
      "ecs-platform:capacity": '{"default":[{"provider":"FARGATE","weight":1001}]}',
    });
    expect(problems).to.deep.equal([
      {
        path: ["capacity", "default", 0, "weight"],
        setting: "ecs-platform:capacity.default[0].weight",
        message: "1001 is out of range",
        allowed: "a whole number from 0 to 1000",
        fix: "set weight to at most 1000",
      },
    ]);
  });

  it("refuses an encrypted setting by its key", () => {
    const error = errorOf({ "aws:region": "eu-west-1", "ecs-platform:services": service }, [
      "ecs-platform:services",
    ]);
    expect(error.problems.map(({ setting }) => setting)).to.deep.equal(["ecs-platform:services"]);
    expect(error.message).to.match(
      /have 1 problem; nothing was created:\n {2}ecs-platform:services: the value is encrypted \(secure:\)/,
    );
  });

  it("takes an encrypted setting of another program for what it is: not ours", () => {
    given({ "aws:region": "eu-west-1", "other:password": "x" }, ["other:password"]);
    expect(readSettings().services).to.deep.equal({});
  });
});
