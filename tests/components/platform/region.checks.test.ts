import { expect } from "chai";
import { checkCertificateRegion } from "../../../components/platform/region.checks";
import { lines } from "../lines";

describe("checkCertificateRegion", () => {
  const at = (region: string) => ({
    loadBalancers: {
      public: {
        certificateArn: `arn:aws:acm:${region}:123456789012:certificate/x`,
        waf: `arn:aws:wafv2:${region}:123456789012:regional/webacl/x/1`,
      },
    },
  });

  it("accepts the region of the stack, words and what isn't an ARN", () => {
    expect(checkCertificateRegion(at("eu-west-1"), "eu-west-1")).to.deep.equal([]);
    expect(checkCertificateRegion({}, "eu-west-1")).to.deep.equal([]);
    expect(
      checkCertificateRegion(
        { loadBalancers: { a: { waf: "managed", certificateArn: "?" } } },
        "x",
      ),
    ).to.deep.equal([]);
  });

  it("refuses another region", () => {
    expect(lines(checkCertificateRegion(at("us-east-1"), "eu-west-1"))).to.deep.equal([
      "loadBalancers.public.certificateArn: this certificate is in us-east-1, and the load balancer will be in eu-west-1. " +
        "Allowed: a certificate in eu-west-1. Fix: request the certificate in eu-west-1, or set domain instead.",
      "loadBalancers.public.waf: this web ACL is in us-east-1, and the load balancer will be in eu-west-1. " +
        "Allowed: a web ACL in eu-west-1. Fix: name a web ACL of eu-west-1, or set waf to managed.",
    ]);
  });
});
