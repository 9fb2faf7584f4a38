import { expect } from "chai";
import { ignoredServiceChanges } from "../../../components/deployment/ownership";

describe("ignoredServiceChanges", () => {
  it("leaves everything to the program that chooses the image", () => {
    expect(ignoredServiceChanges({ image: "program" })).to.deep.equal([]);
  });

  it("leaves everything to the program that reads the image from a parameter", () => {
    expect(ignoredServiceChanges({ image: "parameter" })).to.deep.equal([]);
  });

  it("leaves the revision to whoever else deploys", () => {
    expect(ignoredServiceChanges({ image: "external" })).to.deep.equal(["taskDefinition"]);
  });
});
