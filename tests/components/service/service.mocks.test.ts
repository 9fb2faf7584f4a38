import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { EcsService } from "../../../components/service/service";
import { production, publicBalancer } from "../../support/platform-reference";

/** As a user of the library tests a program of their own: the SDK's mocks, nothing of ours. */
class CloudMocks implements pulumi.runtime.Mocks {
  readonly registered: pulumi.runtime.MockResourceArgs[] = [];

  newResource(args: pulumi.runtime.MockResourceArgs) {
    this.registered.push(args);
    const inputs = args.inputs as Record<string, unknown>;
    return { id: `${args.name}-id`, state: { arn: `arn:aws:mock:::${args.name}`, ...inputs } };
  }

  call(args: pulumi.runtime.MockCallArgs): Record<string, unknown> {
    throw new Error(`unexpected call of ${args.token}`);
  }

  get(name: string): Record<string, unknown> {
    const found = this.registered.find((args) => args.name === name);
    if (found === undefined) throw new Error(`no ${name}`);
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

describe("EcsService under the SDK's mocks", () => {
  const mocks = new CloudMocks();
  let service: EcsService;

  before(async () => {
    await pulumi.runtime.setMocks(mocks, "shop", "prod");
    service = new EcsService("api", {
      platform: production,
      image: "public.ecr.aws/nginx/nginx-unprivileged:1.27",
      cpu: 256,
      memoryMiB: 512,
      port: 8080,
      route: { paths: ["/api*"], priority: 110 },
    });
    // The last to be registered, so that all others are.
    await value(service.service.urn);
  });

  it("registers the component and its children", () => {
    expect(mocks.registered.map(({ name }) => name).sort()).to.deep.equal([
      "api",
      "api-execution-policy",
      "api-execution-role",
      "api-https-egress",
      "api-listener-rule",
      "api-load-balancer-ingress",
      "api-log-group",
      "api-security-group",
      "api-service",
      "api-target-group",
      "api-task-definition",
      "api-task-role",
    ]);
  });

  it("puts tasks in private subnets", () => {
    expect(mocks.get("api-service")["networkConfiguration"]).to.deep.equal({
      subnets: production.privateSubnetIds,
      securityGroups: ["api-security-group-id", publicBalancer.targetsSecurityGroupId],
      assignPublicIp: false,
    });
  });

  it("rolls a failed deployment back", () => {
    expect(mocks.get("api-service")["deploymentCircuitBreaker"]).to.deep.equal({
      enable: true,
      rollback: true,
    });
  });

  it("offers what others need", async () => {
    expect(await value(service.url)).to.equal("https://api.example.com/api");
    expect(await value(service.name)).to.equal("api");
    expect(await value(service.arn)).to.equal("arn:aws:mock:::api-service");
    expect(await value(service.targetGroup?.arn)).to.equal("arn:aws:mock:::api-target-group");
    expect(await value(service.taskRole.arn)).to.equal("arn:aws:mock:::api-task-role");
    expect(await value(service.logGroup.name)).to.equal("/ecs/ecs-platform-prod/api");
    expect(service.vaultArn).to.equal(undefined);
    expect(service.repositoryUrl).to.equal(undefined);
  });
});
