import { expect } from "chai";
import { UNKNOWN, type Props } from "../../../simulator/provider";
import { awsProvider } from "../../../simulator/aws";
import { check, create, reasons, request } from "./support";

const cluster = "aws:ecs/cluster:Cluster";
const bucket = "aws:s3/bucket:Bucket";

describe("simulator/aws: names that the provider makes", () => {
  const targetGroup = "aws:lb/targetGroup:TargetGroup";
  const longest: readonly (readonly [string, string, number, number, Props])[] = [
    [targetGroup, "name", 24, 32, { port: 80, protocol: "HTTP", vpcId: "vpc-1" }],
    ["aws:lb/loadBalancer:LoadBalancer", "name", 24, 32, { subnets: ["subnet-1", "subnet-2"] }],
    ["aws:iam/role:Role", "name", 56, 64, { assumeRolePolicy: UNKNOWN }],
    ["aws:lambda/function:Function", "name", 56, 64, { role: "arn:r" }],
    [bucket, "bucket", 55, 63, {}],
    ["aws:sqs/queue:Queue", "name", 72, 80, {}],
    [cluster, "name", 247, 255, {}],
  ];
  for (const [type, property, fits, limit, inputs] of longest) {
    it(`${type}: a logical name of ${fits} characters fits, one more does not`, () => {
      const good = check(type, inputs, { name: "a".repeat(fits) });
      expect(good.failures).to.deep.equal([]);
      expect(good.inputs[property])
        .to.match(/^a+-[0-9a-f]{7}$/)
        .and.have.length(limit);
      expect(reasons(type, inputs, { name: "a".repeat(fits + 1) })).to.deep.equal([
        `${property}: name '${"a".repeat(fits + 1)}-' plus 7 random chars is longer than maximum length ${limit}`,
      ]);
    });
  }

  it("keeps a given name, and one that is not known yet", () => {
    expect(check(cluster, { name: "mine" }).inputs["name"]).to.equal("mine");
    expect(check(cluster, { name: UNKNOWN }, { preview: true }).inputs["name"]).to.equal(UNKNOWN);
  });

  it("spells a bucket's name in small letters", () => {
    expect(check(bucket, {}, { name: "AccessLogs" }).inputs["bucket"]).to.match(/^accesslogs-/);
  });

  it("makes a name from a prefix on create only", () => {
    const inputs = { namePrefix: "web-", port: 80, protocol: "HTTP", vpcId: "vpc-1" };
    expect(check(targetGroup, inputs).inputs).not.to.have.property("name");
    expect(create(targetGroup, inputs).outputs["name"]).to.match(/^web-\d{26}$/);
    expect(create(targetGroup, inputs, { preview: true }).outputs["name"]).to.equal(UNKNOWN);
  });
});

describe("simulator/aws: preview", () => {
  it("knows inputs, names, defaults, tags and the region, and nothing that AWS computes", () => {
    const made = create(cluster, { name: "web", tags: { A: "b" } }, { preview: true });
    expect(made.id).to.equal(undefined);
    expect(made.outputs).to.deep.equal({
      arn: UNKNOWN,
      settings: UNKNOWN,
      name: "web",
      tags: { A: "b" },
      tagsAll: { A: "b" },
      region: "eu-west-1",
    });
  });

  it("keeps what depends on unknown inputs unknown", () => {
    const made = create(
      "aws:lb/listener:Listener",
      { loadBalancerArn: UNKNOWN, port: 80, protocol: "HTTP", defaultActions: [] },
      { preview: true },
    );
    expect(made.outputs).to.include({ arn: UNKNOWN, loadBalancerArn: UNKNOWN, port: 80 });
  });

  it("echoes the inputs of a type it does not know", () => {
    const provider = awsProvider();
    const asked = request("aws:chime/voiceConnector:VoiceConnector", { a: 1 }, { preview: true });
    expect(provider.knows(asked.type)).to.equal(false);
    expect(provider.check(asked)).to.deep.equal({ inputs: { a: 1 }, failures: [] });
    expect(provider.create(asked)).to.deep.equal({ outputs: { a: 1 } });
  });

  it("refuses it by name on update", () => {
    const asked = request("aws:chime/voiceConnector:VoiceConnector", {});
    expect(() => awsProvider().create(asked)).to.throw("aws:chime/voiceConnector:VoiceConnector");
  });
});

describe("simulator/aws: tags", () => {
  const defaultTags = JSON.stringify({ tags: { Team: "a", Stage: "x" } });

  it("puts the resource's tags over the provider's", () => {
    const made = create(
      cluster,
      { tags: { Team: "b" } },
      { config: { region: "eu-west-1", defaultTags } },
    );
    expect(made.outputs["tags"]).to.deep.equal({ Team: "b" });
    expect(made.outputs["tagsAll"]).to.deep.equal({ Team: "b", Stage: "x" });
  });

  it("shows them in the inputs where the provider has any, for policies to read", () => {
    const config = { region: "eu-west-1", defaultTags: { tags: { Team: "a" } } };
    expect(check(cluster, {}, { config }).inputs["tagsAll"]).to.deep.equal({ Team: "a" });
    expect(check(cluster, { tags: { A: "b" } }).inputs).not.to.have.property("tagsAll");
  });

  it("leaves them away where a type has none", () => {
    const inputs = { bucket: "logs", policy: UNKNOWN };
    const made = create("aws:s3/bucketPolicy:BucketPolicy", inputs, {
      preview: true,
      config: { region: "eu-west-1", defaultTags },
    });
    expect(made.outputs).not.to.have.property("tagsAll");
  });

  it("are unknown as a whole when they are unknown", () => {
    const made = create(cluster, { tags: UNKNOWN }, { preview: true });
    expect(made.outputs["tagsAll"]).to.equal(UNKNOWN);
  });
});

describe("simulator/aws: region and account", () => {
  const environment = ["AWS_REGION", "AWS_DEFAULT_REGION"] as const;
  const before = environment.map((name) => process.env[name]);

  beforeEach(() => {
    for (const name of environment) Reflect.deleteProperty(process.env, name);
  });

  after(() => {
    environment.forEach((name, index) => {
      const value = before[index];
      if (value !== undefined) process.env[name] = value;
    });
  });

  it("prefers the resource's region, then the provider's, then the environment's", () => {
    process.env["AWS_REGION"] = "eu-west-3";
    const region = (inputs: Record<string, string>, config: Record<string, string>) =>
      create(cluster, { name: "web", ...inputs }, { config }).outputs["arn"];
    expect(region({ region: "eu-west-2" }, { region: "eu-west-1" })).to.include(":eu-west-2:");
    expect(region({}, { region: "eu-west-1" })).to.include(":eu-west-1:");
    expect(region({}, {})).to.include(":eu-west-3:");
  });

  it("refuses a regional resource without any region, and takes a global one", () => {
    const missing =
      "region: Missing region: set aws:region in the stack's configuration, or the region of the provider";
    expect(reasons(cluster, {}, { config: {} })).to.deep.equal([missing]);
    expect(reasons("aws:iam/user:User", {}, { config: {} })).to.deep.equal([]);
  });

  it("computes nothing from a region that is not known yet", () => {
    const made = create(cluster, { name: "web" }, { preview: true, config: { region: UNKNOWN } });
    expect(made.outputs).to.include({ arn: UNKNOWN, region: UNKNOWN });
  });

  const accounts = [
    [{}, "123456789012"],
    [{ allowedAccountIds: '["111111111111"]' }, "111111111111"],
    [{ allowedAccountIds: ["222222222222"] }, "222222222222"],
    [{ assumeRole: '{"roleArn":"arn:aws:iam::333333333333:role/deploy"}' }, "333333333333"],
    [{ assumeRoles: '[{"roleArn":"arn:aws:iam::444444444444:role/deploy"}]' }, "444444444444"],
  ] as const;
  for (const [config, account] of accounts) {
    it(`is in the account ${account} with ${JSON.stringify(config)}`, () => {
      const settings = structuredClone({ region: "eu-west-1", ...config }) as Record<
        string,
        string
      >;
      const made = create(cluster, { name: "web" }, { config: settings });
      expect(made.outputs["arn"]).to.equal(`arn:aws:ecs:eu-west-1:${account}:cluster/web`);
    });
  }
});

describe("simulator/aws: check", () => {
  it("names every required argument that is missing", () => {
    expect(reasons("aws:route53/record:Record", {})).to.include.members([
      "name: Missing required argument 'name'",
      "type: Missing required argument 'type'",
      "zoneId: Missing required argument 'zoneId'",
    ]);
  });

  it("spells JSON documents that are given as objects", () => {
    const policy = {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }],
    };
    const { inputs } = check("aws:iam/rolePolicy:RolePolicy", { role: "r", policy });
    expect(inputs["policy"]).to.equal(JSON.stringify(policy));
  });

  it("takes null for absent", () => {
    expect(check(cluster, { name: null, tags: null }).inputs).to.have.all.keys("name");
  });
});

describe("simulator/aws: read", () => {
  it("answers for what exists already from its id", () => {
    const arn = "arn:aws:ecs:eu-west-1:999999999999:cluster/shared";
    const found = awsProvider().read({ ...request(cluster, {}), id: arn });
    expect(found?.id).to.equal(arn);
    expect(found?.outputs).to.include({ arn, name: "shared" });
  });

  it("keeps what the program says of it", () => {
    const asked = {
      ...request("aws:ec2/vpc:Vpc", { cidrBlock: "10.1.0.0/16" }),
      id: "vpc-0123456789abcdef0",
    };
    expect(awsProvider().read(asked)?.outputs).to.include({ cidrBlock: "10.1.0.0/16" });
  });
});

describe("simulator/aws: what one resource knows of another", () => {
  const subnet = { vpcId: "vpc-7", cidrBlock: "10.0.3.0/28", availabilityZone: "eu-west-1c" };

  it("puts a load balancer into the VPC of its subnets", () => {
    const provider = awsProvider();
    const { id = "" } = create("aws:ec2/subnet:Subnet", subnet, { provider });
    const { outputs } = create(
      "aws:lb/loadBalancer:LoadBalancer",
      { subnets: [id, "subnet-2"] },
      { provider },
    );
    expect(outputs["vpcId"]).to.equal("vpc-7");
  });

  it("gives a cluster the account's default at the time", () => {
    const provider = awsProvider();
    const cluster = (name: string): unknown =>
      create("aws:ecs/cluster:Cluster", { name }, { provider }).outputs["settings"];
    expect(cluster("before")).to.deep.equal([{ name: "containerInsights", value: "disabled" }]);
    const set = (name: string, value: string): unknown =>
      create("aws:ecs/accountSettingDefault:AccountSettingDefault", { name, value }, { provider });
    set("taskLongArnFormat", "disabled");
    set("containerInsights", "enhanced");
    expect(cluster("after")).to.deep.equal([{ name: "containerInsights", value: "enhanced" }]);
  });

  it("gives a NAT gateway an address of its subnet and that of its Elastic IP", () => {
    const provider = awsProvider();
    const { id = "" } = create("aws:ec2/subnet:Subnet", subnet, { provider });
    const eip = create("aws:ec2/eip:Eip", {}, { provider });
    const inputs = { subnetId: id, allocationId: eip.id ?? "" };
    const { outputs } = create("aws:ec2/natGateway:NatGateway", inputs, { provider });
    expect(outputs["publicIp"]).to.equal(eip.outputs["publicIp"]);
    // The first four addresses of the block and the last are AWS's own.
    expect(outputs["privateIp"]).to.match(/^10\.0\.3\.([4-9]|1[0-4])$/);
  });

  it("puts an Auto Scaling group into the zones of its subnets", () => {
    const provider = awsProvider();
    const { id = "" } = create("aws:ec2/subnet:Subnet", subnet, { provider });
    const inputs = { minSize: 1, maxSize: 1, vpcZoneIdentifiers: [id] };
    const { outputs } = create("aws:autoscaling/group:Group", inputs, { provider });
    expect(outputs["availabilityZones"]).to.deep.equal(["eu-west-1c"]);
  });

  it("appends the zone to a record's name that lacks it", () => {
    const provider = awsProvider();
    const { id = "" } = create("aws:route53/zone:Zone", { name: "example.com" }, { provider });
    const fqdn = (name: string, type = "A") =>
      create(
        "aws:route53/record:Record",
        { zoneId: id, name, type, ttl: 60, records: ["10.0.0.1"] },
        { provider },
      ).outputs["fqdn"];
    expect(fqdn("api")).to.equal("api.example.com");
    expect(fqdn("api.example.com", "AAAA")).to.equal("api.example.com");
    expect(fqdn("example.com")).to.equal("example.com");
  });

  it("lets the first instance of a database cluster write", () => {
    const provider = awsProvider();
    const cluster = { clusterIdentifier: "db", engine: "aurora-postgresql" };
    create("aws:rds/cluster:Cluster", cluster, { provider });
    const writes = ["one", "two"].map((name) => {
      const inputs = { ...cluster, instanceClass: "db.r7g.large" };
      const type = "aws:rds/clusterInstance:ClusterInstance";
      return create(type, inputs, { provider, name }).outputs["writer"];
    });
    expect(writes).to.deep.equal([true, false]);
  });

  it("counts the revisions of a family", () => {
    const provider = awsProvider();
    const inputs = {
      family: "web",
      containerDefinitions: '[{"name":"web","image":"nginx:1","memory":128}]',
    };
    const type = "aws:ecs/taskDefinition:TaskDefinition";
    expect(create(type, inputs, { provider }).outputs["revision"]).to.equal(1);
    expect(create(type, inputs, { provider, name: "two" }).outputs["revision"]).to.equal(2);
  });
});
