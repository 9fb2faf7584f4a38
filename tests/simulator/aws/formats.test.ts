import { expect } from "chai";
import type { Props } from "../../../simulator/provider";
import { create } from "./support";

describe("simulator/aws: ids, ARNs and names", () => {
  it("gives the same ids for the same stack and other ids for another resource", () => {
    const first = create("aws:ec2/vpc:Vpc", {});
    expect(create("aws:ec2/vpc:Vpc", {})).to.deep.equal(first);
    expect(create("aws:ec2/vpc:Vpc", {}, { name: "other" }).id).not.to.equal(first.id);
  });

  const partitions = [
    ["us-gov-west-1", "arn:aws-us-gov:ecs:us-gov-west-1:123456789012:cluster/web"],
    ["cn-north-1", "arn:aws-cn:ecs:cn-north-1:123456789012:cluster/web"],
    ["us-east-1", "arn:aws:ecs:us-east-1:123456789012:cluster/web"],
  ] as const;
  for (const [region, arn] of partitions) {
    it(`takes the partition from the region ${region}`, () => {
      const { outputs } = create(
        "aws:ecs/cluster:Cluster",
        { name: "web" },
        { config: { region } },
      );
      expect(outputs["arn"]).to.equal(arn);
    });
  }

  it("gives a certificate one validation record for a domain and its wildcard", () => {
    const { outputs } = create("aws:acm/certificate:Certificate", {
      domainName: "example.com",
      subjectAlternativeNames: ["*.example.com", "api.example.org"],
      validationMethod: "DNS",
    });
    const options = outputs["domainValidationOptions"] as Props[];
    expect(options.map((option) => option["domainName"])).to.deep.equal([
      "example.com",
      "*.example.com",
      "api.example.org",
    ]);
    expect(options[0]?.["resourceRecordName"]).to.match(/^_[0-9a-f]{32}\.example\.com\.$/);
    expect(options[1]?.["resourceRecordName"]).to.equal(options[0]?.["resourceRecordName"]);
    expect(options[2]?.["resourceRecordName"]).not.to.equal(options[0]?.["resourceRecordName"]);
    expect(options[0]?.["resourceRecordValue"]).to.match(/\.acm-validations\.aws\.$/);
  });

  it("gives AWS's rotation application its function, and another application nothing", () => {
    const type = "aws:serverlessrepository/cloudFormationStack:CloudFormationStack";
    const owner = "arn:aws:serverlessrepo:us-east-1:297356227824:applications";
    const outputs = (application: string) =>
      create(type, {
        applicationId: `${owner}/${application}`,
        parameters: { functionName: "rotate" },
      }).outputs["outputs"];
    expect(outputs("SecretsManagerRDSPostgreSQLRotationSingleUser")).to.deep.equal({
      RotationLambdaARN: "arn:aws:lambda:eu-west-1:123456789012:function:rotate",
    });
    expect(outputs("Other")).to.deep.equal({});
  });

  it("gives an interface endpoint its own names and, with private DNS, the service's", () => {
    const { outputs } = create("aws:ec2/vpcEndpoint:VpcEndpoint", {
      vpcId: "vpc-1",
      serviceName: "com.amazonaws.eu-west-1.ecr.dkr",
      vpcEndpointType: "Interface",
      privateDnsEnabled: true,
      subnetIds: ["subnet-1", "subnet-2"],
    });
    const entries = outputs["dnsEntries"] as Props[];
    expect(entries[0]?.["dnsName"]).to.match(
      /^vpce-[0-9a-f]{17}-[a-z0-9]{8}\.ecr\.dkr\.eu-west-1\.vpce\.amazonaws\.com$/,
    );
    expect(entries[1]?.["dnsName"]).to.equal("*.dkr.ecr.eu-west-1.amazonaws.com");
    expect(outputs["networkInterfaceIds"]).to.have.length(2);
    expect(outputs["prefixListId"]).to.equal("");
  });
});
