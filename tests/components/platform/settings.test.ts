import { expect } from "chai";
import { platformDefaults } from "../../../components/platform/defaults";
import {
  endpointServices,
  endpointServiceName,
  endpointServicesFor,
} from "../../../components/platform/endpoint-services";
import { platformSettings } from "../../../components/platform/settings";
import {
  cidrForAddresses,
  smallestVpcPrefix,
  subnetCapacity,
  subnetPlan,
} from "../../../components/platform/subnets";

describe("platformDefaults", () => {
  it("are the contract's for production", () => {
    expect(platformDefaults()).to.deep.equal(platformDefaults("production"));
    expect(platformDefaults("production")).to.deep.equal({
      network: {
        cidr: "10.0.0.0/16",
        availabilityZones: 3,
        nat: "per-zone",
        endpoints: "gateway",
        flowLogs: true,
        isolatedSubnets: false,
      },
      loadBalancer: {
        type: "application",
        scheme: "internet-facing",
        plainHttp: false,
        allowCidrs: ["0.0.0.0/0"],
        waf: "managed",
        accessLogs: true,
        idleTimeoutSeconds: 60,
      },
      capacity: [{ provider: "FARGATE", weight: 1 }],
      observability: { containerInsights: "enhanced", logRetentionDays: 30 },
      endpointServices,
    });
  });

  it("are the contract's for what is ephemeral", () => {
    const { network, loadBalancer, capacity, observability } = platformDefaults("ephemeral");
    expect(network).to.include({ availabilityZones: 2, nat: "single", flowLogs: false });
    expect(loadBalancer).to.include({ waf: "none", accessLogs: false });
    expect(capacity).to.deep.equal([{ provider: "FARGATE_SPOT", weight: 1 }]);
    expect(observability).to.deep.equal({ containerInsights: "disabled", logRetentionDays: 3 });
  });
});

describe("platformSettings", () => {
  it("lets a default stand where a key is there and undefined", () => {
    const args = { network: JSON.parse("{}") as Record<string, unknown> };
    args.network["cidr"] = undefined;
    expect(platformSettings(args).network.cidr).to.equal("10.0.0.0/16");
  });

  it("admits an internal load balancer's own network only", () => {
    const internal = { scheme: "internal", plainHttp: true } as const;
    expect(
      platformSettings({ network: { cidr: "10.9.0.0/16" }, loadBalancers: { a: internal } })
        .loadBalancers["a"]?.allowCidrs,
    ).to.deep.equal(["10.9.0.0/16"]);
    const existing = { vpcId: "vpc-1", privateSubnetIds: [] };
    expect(
      platformSettings({ network: { existing }, loadBalancers: { a: internal } }).loadBalancers["a"]
        ?.allowCidrs,
    ).to.deep.equal(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"]);
  });

  it("keeps what the arguments say", () => {
    const settings = platformSettings({
      lifecycle: "ephemeral",
      loadBalancers: { a: { scheme: "internal", allowCidrs: ["10.1.0.0/16"], waf: "managed" } },
      capacity: { default: [{ provider: "FARGATE" }] },
      observability: { logRetentionDays: 7 },
      endpointServices: ["logs"],
    });
    expect(settings.loadBalancers["a"]).to.include({ waf: "managed", secure: false });
    expect(settings.loadBalancers["a"]?.allowCidrs).to.deep.equal(["10.1.0.0/16"]);
    expect(settings.capacity).to.deep.equal([{ provider: "FARGATE" }]);
    expect(settings.observability).to.deep.equal({
      containerInsights: "disabled",
      logRetentionDays: 7,
    });
    expect(settings.endpointServices).to.deep.equal(["logs"]);
  });

  it("knows which load balancers speak HTTPS", () => {
    const { loadBalancers } = platformSettings({
      loadBalancers: {
        certified: { certificateArn: "arn" },
        named: { domain: { name: "a.example.com", zone: "example.com" } },
        plain: { plainHttp: true },
      },
    });
    expect(Object.entries(loadBalancers).map(([key, { secure }]) => [key, secure])).to.deep.equal([
      ["certified", true],
      ["named", true],
      ["plain", false],
    ]);
  });
});

describe("subnets", () => {
  const plans: [number, number, number, number, number][] = [
    // VPC prefix, zones, then zone, private, public; what isolated subnets take is a quarter
    [16, 2, 17, 18, 19],
    [16, 3, 18, 19, 20],
    [16, 4, 18, 19, 20],
    [16, 5, 19, 20, 21],
    [16, 6, 19, 20, 21],
    [24, 2, 25, 26, 27],
    [24, 3, 26, 27, 27],
    [23, 6, 26, 27, 27],
  ];
  for (const [prefix, zones, zonePrefix, privatePrefix, publicPrefix] of plans) {
    it(`cuts a /${prefix} into ${zones} zones`, () => {
      expect(subnetPlan(prefix, zones)).to.deep.equal({
        zonePrefix,
        privatePrefix,
        publicPrefix,
        isolatedPrefix: zonePrefix + 2,
      });
    });
  }

  const smallest: [number, number][] = [
    [2, 25],
    [3, 24],
    [4, 24],
    [5, 23],
    [6, 23],
  ];
  for (const [zones, prefix] of smallest) {
    it(`needs a /${prefix} for ${zones} zones`, () => {
      expect(smallestVpcPrefix(zones)).to.equal(prefix);
      expect(subnetPlan(prefix, zones).publicPrefix).to.equal(27);
      expect(subnetPlan(prefix + 1, zones).publicPrefix).to.equal(28);
    });
  }

  for (const [zones, prefix] of smallest) {
    it(`needs twice as much with isolated subnets in ${zones} zones`, () => {
      expect(smallestVpcPrefix(zones, true)).to.equal(prefix - 1);
    });
  }

  it("counts what tasks can take, without what AWS keeps", () => {
    expect(subnetCapacity("10.0.0.0/16", 3)).to.deep.equal({
      privatePrefix: 19,
      addressesPerSubnet: 8187,
      addresses: 24_561,
    });
    expect(subnetCapacity("10.0.0.0/24", 2)?.addresses).to.equal(118);
    expect(subnetCapacity("nonsense", 2)).to.equal(undefined);
  });

  it("finds a block that is large enough", () => {
    expect(cidrForAddresses("10.0.1.0/24", 2, 118)).to.equal("10.0.1.0/24");
    expect(cidrForAddresses("10.0.1.0/24", 2, 119)).to.equal("10.0.0.0/23");
    expect(cidrForAddresses("10.0.0.0/16", 2, 32_758)).to.equal("10.0.0.0/16");
    expect(cidrForAddresses("10.0.0.0/16", 2, 32_759)).to.equal(undefined);
    expect(cidrForAddresses("nonsense", 2, 1)).to.equal(undefined);
  });
});

describe("endpointServicesFor", () => {
  const always = ["ecr.api", "ecr.dkr", "logs"];
  const cases: [string, Parameters<typeof endpointServicesFor>[0], string[]][] = [
    ["no services", [], always],
    ["a service with no needs", [{}], always],
    ["ECS Exec that is off", [{ exec: false, secrets: {} }], always],
    ["a secret", [{ secrets: { A: { secret: "a" } } }], [...always, "secretsmanager"]],
    ["a vault", [{ vault: { keys: ["A"] } }], [...always, "secretsmanager"]],
    ["a parameter", [{ secrets: { A: { parameter: "/a" } } }], [...always, "ssm"]],
    ["ECS Exec", [{ exec: true }], ["ecr.api", "ecr.dkr", "kms", "logs", "ssmmessages"]],
    [
      "several services",
      [{ exec: true }, { secrets: { A: { secret: "a" }, B: { parameter: "/b" } } }],
      [...endpointServices],
    ],
  ];
  for (const [what, services, expected] of cases) {
    it(`knows what ${what} needs`, () => {
      expect(endpointServicesFor(services)).to.deep.equal(expected);
    });
  }
});

describe("endpointServiceName", () => {
  const scopes = {
    ireland: { region: "eu-west-1", dnsSuffix: "amazonaws.com" },
    beijing: { region: "cn-north-1", dnsSuffix: "amazonaws.com.cn" },
    govCloud: { region: "us-gov-west-1", dnsSuffix: "amazonaws.com" },
    brandenburg: { region: "eusc-de-east-1", dnsSuffix: "amazonaws.eu" },
  };
  const cases: [Parameters<typeof endpointServiceName>[0], keyof typeof scopes, string][] = [
    ["s3", "ireland", "com.amazonaws.eu-west-1.s3"],
    ["ecr.api", "ireland", "com.amazonaws.eu-west-1.ecr.api"],
    ["ecr.dkr", "govCloud", "com.amazonaws.us-gov-west-1.ecr.dkr"],
    ["s3", "beijing", "com.amazonaws.cn-north-1.s3"],
    ["ecr.api", "beijing", "cn.com.amazonaws.cn-north-1.ecr.api"],
    ["ecr.dkr", "beijing", "cn.com.amazonaws.cn-north-1.ecr.dkr"],
    ["kms", "beijing", "com.amazonaws.cn-north-1.kms"],
    ["logs", "beijing", "com.amazonaws.cn-north-1.logs"],
    ["secretsmanager", "beijing", "com.amazonaws.cn-north-1.secretsmanager"],
    ["ssm", "beijing", "com.amazonaws.cn-north-1.ssm"],
    ["ssmmessages", "beijing", "com.amazonaws.cn-north-1.ssmmessages"],
    ["ecr.dkr", "brandenburg", "eu.amazonaws.eusc-de-east-1.ecr.dkr"],
    ["logs", "brandenburg", "com.amazonaws.eusc-de-east-1.logs"],
  ];
  for (const [service, place, expected] of cases) {
    it(`of ${service} in ${place} is ${expected}`, () => {
      expect(endpointServiceName(service, scopes[place])).to.equal(expected);
    });
  }
});
