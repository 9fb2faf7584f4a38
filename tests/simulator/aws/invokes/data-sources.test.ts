import { expect } from "chai";
import { UNKNOWN, type Props } from "../../../../simulator/provider";
import { awsProvider } from "../../../../simulator/aws";
import { answer, create, invoke, request, textOf } from "../support";

const index = (name: string): string => `aws:index/${name}:${name}`;
const ec2 = (name: string): string => `aws:ec2/${name}:${name}`;

describe("simulator/aws: data sources about the account", () => {
  it("says who asks", () => {
    const caller = answer(index("getCallerIdentity"));
    expect(caller["accountId"]).to.equal("123456789012");
    expect(caller["arn"]).to.match(/^arn:aws:sts::123456789012:assumed-role\//);
    expect(caller["userId"]).to.match(/^AROA[A-Z2-7]{17}:/);
  });

  const regions = [
    ["us-east-1", "US East (N. Virginia)", "ec2.us-east-1.amazonaws.com"],
    ["cn-north-1", "cn-north-1", "ec2.cn-north-1.amazonaws.com.cn"],
  ] as const;
  for (const [region, description, endpoint] of regions) {
    it(`describes ${region}`, () => {
      expect(answer(index("getRegion"), {}, { config: { region } })).to.deep.equal({
        description,
        endpoint,
        id: region,
        name: region,
        region,
      });
    });
  }

  it("refuses a region whose name is none", () => {
    expect(invoke(index("getRegion"), { name: "Ireland" }).failures?.[0]).to.deep.equal({
      property: "name",
      reason: "invalid AWS Region: Ireland",
    });
  });

  it("describes the partition", () => {
    const china = answer(index("getPartition"), {}, { config: { region: "cn-north-1" } });
    expect(china).to.deep.equal({
      dnsSuffix: "amazonaws.com.cn",
      id: "aws-cn",
      partition: "aws-cn",
      reverseDnsPrefix: "cn.com.amazonaws",
    });
  });

  it("lists the zones, without those that are excluded", () => {
    const zones = (args: Props) => answer(index("getAvailabilityZones"), args)["names"];
    expect(zones({ state: "available" })).to.deep.equal(["eu-west-1a", "eu-west-1b", "eu-west-1c"]);
    expect(zones({ excludeNames: ["eu-west-1a"] })).to.deep.equal(["eu-west-1b", "eu-west-1c"]);
    expect(zones({ excludeZoneIds: ["euw1-az3"] })).to.deep.equal(["eu-west-1a", "eu-west-1b"]);
    expect(zones({ filters: [{ name: "zone-name", values: ["eu-west-1b"] }] })).to.deep.equal([
      "eu-west-1b",
    ]);
    expect(zones({ state: "impaired" })).to.deep.equal([]);
    expect(zones({ region: "us-west-1" })).to.deep.equal(["us-west-1a", "us-west-1c"]);
  });

  it("describes a zone by its name or id, and refuses one that is not there", () => {
    const zone = (args: Props) => answer(index("getAvailabilityZone"), args);
    expect(zone({ name: "eu-west-1b" })).to.include({ zoneId: "euw1-az2", nameSuffix: "b" });
    expect(zone({ zoneId: "euw1-az1" })).to.include({ name: "eu-west-1a" });
    expect(invoke(index("getAvailabilityZone"), { name: "eu-west-2a" }).failures).to.have.length(1);
  });

  it("takes an ARN apart", () => {
    const arn = "arn:aws:logs:eu-west-1:123456789012:log-group:/ecs/web:*";
    expect(answer(index("getArn"), { arn }, { config: {} })).to.include({
      service: "logs",
      region: "eu-west-1",
      account: "123456789012",
      resource: "log-group:/ecs/web:*",
    });
    expect(invoke(index("getArn"), { arn: "nonsense" }).failures).to.have.length(1);
  });
});

describe("simulator/aws: data sources about a network", () => {
  it("answers for a VPC by its id, the same way each time", () => {
    const first = answer(ec2("getVpc"), { id: "vpc-0a1b2c3d" });
    expect(first).to.include({ id: "vpc-0a1b2c3d", cidrBlock: "10.0.0.0/16", default: false });
    expect(answer(ec2("getVpc"), { id: "vpc-0a1b2c3d" })).to.deep.equal(first);
    expect(answer(ec2("getVpc"), { default: true })).to.include({
      cidrBlock: "172.31.0.0/16",
      default: true,
    });
  });

  it("lists a subnet in each of three zones, and each says the same of itself", () => {
    const filters = [{ name: "vpc-id", values: ["vpc-0a1b2c3d"] }];
    const ids = answer(ec2("getSubnets"), { filters })["ids"] as string[];
    expect(ids).to.have.length(3);
    const zones = ids.map((id) => answer(ec2("getSubnet"), { id })["availabilityZone"]);
    expect(zones).to.deep.equal(["eu-west-1a", "eu-west-1b", "eu-west-1c"]);
    const blocks = ids.map((id) => answer(ec2("getSubnet"), { id })["cidrBlock"]);
    expect(new Set(blocks).size).to.equal(3);
  });

  it("knows what this run has created", () => {
    const provider = awsProvider();
    const inputs = { vpcId: "vpc-9", cidrBlock: "10.9.0.0/24", availabilityZone: "eu-west-1c" };
    const { id = "" } = create("aws:ec2/subnet:Subnet", inputs, { provider });
    expect(answer(ec2("getSubnet"), { id }, { provider })).to.include(inputs);
    const filters = [{ name: "vpc-id", values: ["vpc-9"] }];
    expect(answer(ec2("getSubnets"), { filters }, { provider })["ids"]).to.deep.equal([id]);
  });

  it("finds CloudFront's list of origin-facing addresses", () => {
    const name = "com.amazonaws.global.cloudfront.origin-facing";
    const list = answer(ec2("getManagedPrefixList"), { name });
    expect(list["id"]).to.match(/^pl-[0-9a-f]{8}$/);
    expect(list).to.include({ name, ownerId: "AWS" });
    const byFilter = answer(ec2("getManagedPrefixList"), {
      filters: [{ name: "prefix-list-name", values: [name] }],
    });
    expect(byFilter["id"]).to.equal(list["id"]);
    expect(invoke(ec2("getManagedPrefixList"), {}).failures).to.have.length(1);
  });

  it("finds an image for the architecture that is asked for", () => {
    const image = answer(ec2("getAmi"), {
      owners: ["amazon"],
      mostRecent: true,
      filters: [{ name: "name", values: ["al2023-ami-ecs-hvm-*-arm64"] }],
    });
    expect(image["id"]).to.match(/^ami-[0-9a-f]{17}$/);
    expect(image).to.include({ architecture: "arm64", name: "al2023-ami-ecs-hvm-2025.1-arm64" });
  });
});

describe("simulator/aws: data sources about other things", () => {
  const parameter = (name: string) => answer("aws:ssm/getParameter:getParameter", { name });

  it("has AMIs where AWS keeps them", () => {
    const prefix = "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended";
    expect(parameter(`${prefix}/image_id`)["value"]).to.match(/^ami-[0-9a-f]{17}$/);
    expect(
      parameter("/aws/service/bottlerocket/aws-ecs-2/x86_64/latest/image_id")["value"],
    ).to.match(/^ami-/);
    const whole = JSON.parse(textOf(parameter(prefix)["value"])) as Props;
    expect(whole["image_id"]).to.match(/^ami-/);
  });

  it("has an image reference for a parameter that is named so, and no pretence otherwise", () => {
    expect(parameter("/api/image")["value"]).to.equal(
      "123456789012.dkr.ecr.eu-west-1.amazonaws.com/api/image:simulated",
    );
    expect(parameter("/api/limit")).to.include({
      value: "simulated",
      insecureValue: "simulated",
      arn: "arn:aws:ssm:eu-west-1:123456789012:parameter/api/limit",
    });
  });

  it("reads a parameter that this run has created", () => {
    const provider = awsProvider();
    create("aws:ssm/parameter:Parameter", { name: "/a", type: "String", value: "v" }, { provider });
    const found = answer("aws:ssm/getParameter:getParameter", { name: "/a" }, { provider });
    expect(found).to.include({ value: "v", insecureValue: "v" });
  });

  it("finds a zone by name or id, and refuses neither", () => {
    const zone = "aws:route53/getZone:getZone";
    expect(answer(zone, { name: "example.com." })).to.include({ name: "example.com" });
    expect(answer(zone, { name: "example.com" })["zoneId"]).to.match(/^Z[A-Z0-9]{20}$/);
    expect(answer(zone, { zoneId: "Z123" })).to.include({
      id: "Z123",
      arn: "arn:aws:route53:::hostedzone/Z123",
    });
    expect(invoke(zone, {}).failures?.[0]?.reason).to.equal(
      "one of name, zoneId must be specified",
    );
  });

  it("has the account that writes access logs, and refuses regions without one", () => {
    const token = "aws:elb/getServiceAccount:getServiceAccount";
    expect(answer(token)["arn"]).to.equal("arn:aws:iam::156460612806:root");
    expect(invoke(token, { region: "il-central-1" }).failures?.[0]?.reason).to.equal(
      "unsupported AWS Region: il-central-1",
    );
  });

  it("completes what an ARN says of a load balancer and a listener", () => {
    const arn =
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/0123456789abcdef";
    const balancer = answer("aws:lb/getLoadBalancer:getLoadBalancer", { arn });
    expect(balancer).to.include({
      arn,
      name: "web",
      arnSuffix: "app/web/0123456789abcdef",
      zoneId: "Z32O12XQLNTSW2",
    });
    const listener = answer("aws:lb/getListener:getListener", { loadBalancerArn: arn, port: 443 });
    expect(listener).to.include({ loadBalancerArn: arn, port: 443, protocol: "HTTPS" });
    expect(listener["arn"]).to.match(/:listener\/app\/web\/0123456789abcdef\/[0-9a-f]{16}$/);
  });

  it("finds repositories and images", () => {
    const repository = answer("aws:ecr/getRepository:getRepository", {
      name: "web/api",
      registryId: "111111111111",
    });
    expect(repository["repositoryUrl"]).to.equal(
      "111111111111.dkr.ecr.eu-west-1.amazonaws.com/web/api",
    );
    const image = answer("aws:ecr/getImage:getImage", { repositoryName: "web", imageTag: "v1" });
    expect(image["imageUri"]).to.match(
      /^123456789012\.dkr\.ecr\.eu-west-1\.amazonaws\.com\/web@sha256:[0-9a-f]{64}$/,
    );
    expect(invoke("aws:ecr/getImage:getImage", { repositoryName: "web" }).failures).to.have.length(
      1,
    );
  });

  it("has a registry token that opens nothing", () => {
    const token = answer("aws:ecr/getAuthorizationToken:getAuthorizationToken");
    expect(Buffer.from(textOf(token["authorizationToken"]), "base64").toString()).to.equal(
      "AWS:simulated",
    );
    expect(token["proxyEndpoint"]).to.equal("https://123456789012.dkr.ecr.eu-west-1.amazonaws.com");
  });

  it("finds a secret by its name or ARN", () => {
    const token = "aws:secretsmanager/getSecret:getSecret";
    expect(answer(token, { name: "web/api" })["arn"]).to.match(/:secret:web\/api-[A-Za-z0-9]{6}$/);
    const arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:web/api-AbC123";
    expect(answer(token, { arn })).to.include({ arn, name: "web/api" });
    expect(invoke(token, {}).failures).to.have.length(1);
  });

  it("says of a secret what this run has written, else nothing real", () => {
    const token = "aws:secretsmanager/getSecretVersion:getSecretVersion";
    const other = answer(token, { secretId: "web/api" });
    expect(other["arn"]).to.match(/:secret:web\/api-[A-Za-z0-9]{6}$/);
    expect(other["secretString"]).to.equal('{"username":"simulated","password":"simulated"}');

    const provider = awsProvider();
    const { id = "" } = create("aws:secretsmanager/secret:Secret", { name: "own" }, { provider });
    create(
      "aws:secretsmanager/secretVersion:SecretVersion",
      { secretId: id, secretString: "written" },
      { provider },
    );
    const own = answer(token, { secretId: "own" }, { provider });
    expect(own).to.include({ secretArn: id, secretString: "written" });
  });

  it("finds clusters, roles, keys and aliases", () => {
    expect(answer("aws:ecs/getCluster:getCluster", { clusterName: "web" })["arn"]).to.equal(
      "arn:aws:ecs:eu-west-1:123456789012:cluster/web",
    );
    expect(answer("aws:iam/getRole:getRole", { name: "r" })["arn"]).to.equal(
      "arn:aws:iam::123456789012:role/r",
    );
    expect(answer("aws:kms/getKey:getKey", { keyId: "alias/aws/ecr" })).to.include({
      keyManager: "AWS",
    });
    expect(answer("aws:kms/getAlias:getAlias", { name: "alias/x" })["arn"]).to.equal(
      "arn:aws:kms:eu-west-1:123456789012:alias/x",
    );
    expect(invoke("aws:kms/getAlias:getAlias", { name: "x" }).failures).to.have.length(1);
  });

  it("does not guess at the containers of a task definition that is not of this run", () => {
    const { failures } = invoke("aws:ecs/getTaskDefinition:getTaskDefinition", {
      taskDefinition: "web",
    });
    expect(failures?.[0]?.reason).to.include("the task definition web is not of this stack");
  });
});

describe("simulator/aws: data sources that it refuses", () => {
  it("names one that it does not know", () => {
    const token = "aws:chime/getThing:getThing";
    expect(awsProvider().answers?.(token)).to.equal(false);
    expect(invoke(token, {}).failures).to.deep.equal([
      { property: "token", reason: `The simulator does not know the data source ${token}` },
    ]);
  });

  it("says that a region is missing or not known yet", () => {
    const { context } = request("", {}, { config: { region: UNKNOWN } });
    const asked = { token: index("getCallerIdentity"), args: {}, context };
    expect(awsProvider().invoke(asked).failures?.[0]?.property).to.equal("region");
  });

  it("answers in preview as on update", () => {
    const preview = answer(index("getCallerIdentity"), {}, { preview: true });
    expect(preview).to.deep.equal(answer(index("getCallerIdentity")));
  });
});
