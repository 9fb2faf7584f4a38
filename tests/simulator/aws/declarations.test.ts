import { expect } from "chai";
import { UNKNOWN } from "../../../simulator/provider";
import { awsProvider } from "../../../simulator/aws";
import { answers } from "../../../simulator/aws/invokes";
import { rules } from "../../../simulator/aws/types";
import { declared, declaredResult } from "./declarations";
import { request } from "./support";

/** Outputs that the SDK calls always there and that follow from inputs most programs give. */
const fromInputs: Readonly<Record<string, readonly string[]>> = {
  "aws:acm/certificate:Certificate": ["domainName"],
  "aws:autoscaling/group:Group": ["launchTemplate", "mixedInstancesPolicy"],
  "aws:ec2/subnet:Subnet": ["cidrBlock"],
  "aws:ec2/vpc:Vpc": ["cidrBlock"],
  "aws:ecs/accountSettingDefault:AccountSettingDefault": ["name"],
  "aws:rds/instance:Instance": ["allocatedStorage", "engine"],
  "aws:s3/bucket:Bucket": [
    "acl",
    "logging",
    "objectLockConfiguration",
    "replicationConfiguration",
    "website",
  ],
  "aws:s3/bucketV2:BucketV2": ["acl", "objectLockConfiguration", "replicationConfigurations"],
};

function made(type: string, preview: boolean) {
  const provider = awsProvider();
  const inputs = Object.fromEntries(declared(type).required.map((property) => [property, "x"]));
  const checked = provider.check(request(type, inputs, { preview }));
  return provider.create(request(type, checked.inputs, { preview }));
}

describe("simulator/aws: types against the SDK's declarations", () => {
  for (const type of Object.keys(rules)) {
    it(`${type} has every output that the SDK calls always there, and no other`, () => {
      const { outputs, always } = declared(type);
      const keys = Object.keys(made(type, false).outputs);
      expect(keys.filter((key) => !outputs.includes(key))).to.deep.equal([]);
      expect(always.filter((key) => !keys.includes(key))).to.deep.equal(fromInputs[type] ?? []);
    });

    it(`${type} asks for the arguments that the SDK requires`, () => {
      const required = [...declared(type).required].sort();
      expect([...(rules[type]?.required ?? [])].sort()).to.deep.equal(required);
    });

    it(`${type} has an id on update and none in preview, and leaves nothing unknown on update`, () => {
      const updated = made(type, false);
      expect(updated.id).to.be.a("string").that.is.not.empty;
      expect(JSON.stringify(updated.outputs)).not.to.include(UNKNOWN);
      expect(made(type, true).id).to.equal(undefined);
    });
  }
});

const sampleArgs: Readonly<Record<string, Record<string, string | number>>> = {
  "aws:index/getRegion:getRegion": {},
  "aws:servicediscovery/getDnsNamespace:getDnsNamespace": { name: "x", type: "DNS_PRIVATE" },
  "aws:ecs/getTaskDefinition:getTaskDefinition": { taskDefinition: "web" },
  "aws:index/getArn:getArn": { arn: "arn:aws:s3:::b" },
  "aws:index/getAvailabilityZone:getAvailabilityZone": { name: "eu-west-1a" },
  "aws:index/getService:getService": { serviceId: "ecs" },
  "aws:ecr/getImage:getImage": { repositoryName: "web", imageTag: "1" },
  "aws:kms/getAlias:getAlias": { name: "alias/x" },
};

describe("simulator/aws: data sources against the SDK's declarations", () => {
  for (const token of Object.keys(answers)) {
    it(`${token} has every property of the result that is always there, and no other`, () => {
      const provider = awsProvider();
      const definition = "aws:ecs/taskDefinition:TaskDefinition";
      const inputs = { family: "web", containerDefinitions: "[]" };
      provider.create(request(definition, inputs));
      const args = sampleArgs[token] ?? { name: "web", arn: "arn:aws:x:eu-west-1:1:thing/web/1" };
      const { context } = request("", {});
      const { result = {} } = provider.invoke({ token, args, context });
      const { all, always } = declaredResult(token);
      const keys = Object.keys(result);
      expect(always.filter((key) => !keys.includes(key))).to.deep.equal([]);
      const strangers = keys.filter((key) => !all.includes(key) && !Object.hasOwn(args, key));
      expect(strangers).to.deep.equal([]);
    });
  }
});
