import { expect } from "chai";
import { isRegionName, regionFacts, zoneId, zonesOf } from "../../../simulator/aws/regions";
import { accessLogAccounts, loadBalancerZone } from "../../../simulator/aws/hosted-zones";

describe("simulator/aws/regions", () => {
  const facts = [
    ["eu-west-1", "aws", "amazonaws.com", "com.amazonaws"],
    ["cn-north-1", "aws-cn", "amazonaws.com.cn", "cn.com.amazonaws"],
    ["us-gov-east-1", "aws-us-gov", "amazonaws.com", "com.amazonaws"],
    ["us-iso-east-1", "aws-iso", "c2s.ic.gov", "gov.ic.c2s"],
    ["us-isob-east-1", "aws-iso-b", "sc2s.sgov.gov", "gov.sgov.sc2s"],
  ] as const;
  for (const [region, partition, dnsSuffix, reverseDnsPrefix] of facts) {
    it(`${region} is in ${partition}`, () => {
      expect(regionFacts(region)).to.deep.equal({ region, partition, dnsSuffix, reverseDnsPrefix });
    });
  }

  const zones = [
    ["us-east-1", 6, "us-east-1f", "use1-az6"],
    ["us-west-1", 2, "us-west-1c", "usw1-az2"],
    ["eu-west-1", 3, "eu-west-1c", "euw1-az3"],
    ["ap-southeast-2", 3, "ap-southeast-2a", "apse2-az1"],
    ["us-gov-west-1", 3, "us-gov-west-1b", "usgw1-az2"],
  ] as const;
  for (const [region, count, name, id] of zones) {
    it(`${region} has ${count} zones, ${name} among them as ${id}`, () => {
      expect(zonesOf(region)).to.have.length(count);
      expect(zoneId(region, name)).to.equal(id);
    });
  }

  it("knows no zone of another region", () => {
    expect(zoneId("eu-west-1", "eu-west-2a")).to.equal(undefined);
  });

  const names = [
    ["eu-west-1", true],
    ["us-gov-west-1", true],
    ["eu-west", false],
    ["EU-WEST-1", false],
    ["", false],
  ] as const;
  for (const [name, good] of names) {
    it(`${JSON.stringify(name)} is ${good ? "" : "no "}region`, () => {
      expect(isRegionName(name)).to.equal(good);
    });
  }

  it("has the hosted zones of load balancers by type", () => {
    expect(loadBalancerZone("us-east-1", "application")).to.equal("Z35SXDOTRQ7X7K");
    expect(loadBalancerZone("us-east-1", "network")).to.equal("Z26RNL4JYFTOTI");
    expect(loadBalancerZone("xx-nowhere-1", "application")).to.equal(undefined);
  });

  it("has a twelve-digit account for each region with access log accounts", () => {
    expect(Object.values(accessLogAccounts).filter((id) => !/^\d{12}$/.test(id))).to.deep.equal([]);
  });
});
