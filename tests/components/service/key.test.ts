import { expect } from "chai";
import { checkServiceKey } from "../../../components/service/key";
import { lines } from "../lines";

const form =
  "Allowed: lower-case letters, digits and single hyphens, starting with a letter, at most 32.";

const securityGroup = "no security group's name may begin with sg-. Fix: choose another name.";

describe("checkServiceKey", () => {
  for (const key of ["a", "api", "sgx", "a-sg-b", "api-2", "a1-b2-c3", "a".repeat(32)]) {
    it(`accepts ${key}`, () => {
      expect(checkServiceKey(key)).to.deep.equal([]);
    });
  }

  const refused: [key: string, message: string][] = [
    ["", `: an empty string can't name a service. ${form}`],
    ["Api", `: Api can't name a service. ${form} Fix: write api.`],
    ["my_api", `: my_api can't name a service. ${form} Fix: write my-api.`],
    ["my--api", `: my--api can't name a service. ${form} Fix: write my-api.`],
    ["-api-", `: -api- can't name a service. ${form} Fix: write api.`],
    ["2api", `: 2api can't name a service. ${form} Fix: write api.`],
    ["a".repeat(33), `: ${"a".repeat(33)} can't name a service. ${form}`],
    ["sg", `: sg can't name a service: ${securityGroup}`],
    ["sg-api", `: sg-api can't name a service: ${securityGroup}`],
    ["äpi", `: äpi can't name a service. ${form}`],
  ];
  for (const [key, message] of refused) {
    it(`refuses ${key === "" ? "an empty key" : key}`, () => {
      expect(lines(checkServiceKey(key))).to.deep.equal([message]);
    });
  }
});
