import { expect } from "chai";
import { parseArn } from "../../components/arn";

describe("parseArn", () => {
  it("takes an ARN apart", () => {
    expect(
      parseArn("arn:aws-us-gov:acm:us-gov-west-1:123456789012:certificate/ab:c"),
    ).to.deep.equal({
      partition: "aws-us-gov",
      service: "acm",
      region: "us-gov-west-1",
      accountId: "123456789012",
      resource: "certificate/ab:c",
    });
  });

  it("takes what has no region and no account", () => {
    expect(parseArn("arn:aws:s3:::bucket/key")).to.include({ region: "", accountId: "" });
    expect(parseArn("arn:aws:iam::aws:policy/ReadOnlyAccess")).to.include({ accountId: "aws" });
  });

  const bad = [
    "",
    "arn",
    "arn:aws:acm:eu-west-1:12345678901:certificate/x",
    "arn:aws:acm:eu-west-1:1234567890123:certificate/x",
    "arn:gcp:acm:eu-west-1:123456789012:certificate/x",
    "arn:aws:acm:eu-west-1:123456789012:",
    "arn:aws:acm:eu-west-1:123456789012",
    "aws:acm:eu-west-1:123456789012:certificate/x",
  ];
  for (const text of bad) {
    it(`refuses "${text}"`, () => {
      expect(parseArn(text)).to.equal(undefined);
    });
  }
});
