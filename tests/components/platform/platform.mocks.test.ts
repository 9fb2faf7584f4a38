import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { EcsPlatform } from "../../../components/platform/platform";

/** As a user of the library tests a program of their own: the SDK's mocks, nothing of ours. */
class CloudMocks implements pulumi.runtime.Mocks {
  readonly registered: pulumi.runtime.MockResourceArgs[] = [];

  newResource(args: pulumi.runtime.MockResourceArgs) {
    this.registered.push(args);
    const inputs = args.inputs as Record<string, unknown>;
    const computed = { arn: `arn:aws:mock:::${args.name}`, dnsName: `${args.name}.example` };
    if (args.type !== "awsx:ec2:Vpc") {
      return { id: `${args.name}-id`, state: { ...computed, ...inputs } };
    }
    const state = {
      vpcId: "vpc-1",
      publicSubnetIds: ["subnet-1", "subnet-2"],
      privateSubnetIds: ["subnet-3", "subnet-4"],
    };
    return { id: "", state: { ...inputs, ...state } };
  }

  call(args: pulumi.runtime.MockCallArgs): Record<string, unknown> {
    switch (args.token) {
      case "aws:index/getRegion:getRegion":
        return { region: "eu-west-1" };
      case "aws:index/getCallerIdentity:getCallerIdentity":
        return { accountId: "123456789012" };
      case "aws:index/getPartition:getPartition":
        return { partition: "aws", dnsSuffix: "amazonaws.com" };
      default:
        throw new Error(`unexpected call of ${args.token}`);
    }
  }

  get(type: string, name: string): Record<string, unknown> {
    const found = this.registered.find((args) => args.type === type && args.name === name);
    if (found === undefined) throw new Error(`no ${type} ${name}`);
    return found.inputs as Record<string, unknown>;
  }
}

function value<T>(output: pulumi.Input<T>): Promise<pulumi.Unwrap<T>> {
  return new Promise((resolve) => {
    pulumi.output(output).apply((known) => {
      resolve(known);
    });
  });
}

describe("EcsPlatform under the SDK's mocks", () => {
  const mocks = new CloudMocks();
  let platform: EcsPlatform;

  before(async () => {
    await pulumi.runtime.setMocks(mocks, "shop", "dev");
    platform = new EcsPlatform("shop", {
      lifecycle: "ephemeral",
      loadBalancers: { public: {} },
      overrides: { cluster: { tags: { Team: "web" } } },
    });
    await value(platform.clusterArn);
    await value(platform.loadBalancers["public"]?.listenerArn ?? "");
  });

  it("gives names and ids to what the user's own code needs", async () => {
    expect(platform.clusterName).to.equal("shop-dev");
    expect(await value(platform.vpcId)).to.equal("vpc-1");
    expect(await value(platform.privateSubnetIds)).to.deep.equal(["subnet-3", "subnet-4"]);
    expect(await value(platform.loadBalancers["public"]?.url ?? "")).to.equal(
      "http://shop-public-load-balancer.example",
    );
    expect(await value(platform.execLogGroupArn)).to.equal(
      "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/shop-dev/exec",
    );
  });

  it("registers children whose inputs the user can assert on", () => {
    expect(mocks.get("aws:ecs/cluster:Cluster", "shop-cluster")).to.deep.include({
      name: "shop-dev",
      tags: { Team: "web" },
    });
    expect(mocks.get("awsx:ec2:Vpc", "shop-vpc")).to.deep.include({
      numberOfAvailabilityZones: 2,
      natGateways: { strategy: "Single" },
    });
    expect(mocks.get("aws:lb/loadBalancer:LoadBalancer", "shop-public-load-balancer")).to.include({
      enableDeletionProtection: false,
    });
  });

  it("refuses bad arguments before it registers anything", () => {
    const before = mocks.registered.length;
    expect(() => new EcsPlatform("shop2", { network: { cidr: "8.8.8.0/24" } })).to.throw(
      'EcsPlatform "shop2" can\'t be created:\n  network.cidr: 8.8.8.0/24 is public',
    );
    expect(mocks.registered.length).to.equal(before);
  });
});
