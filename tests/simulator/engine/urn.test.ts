import { expect } from "chai";
import {
  createUrn,
  isProviderType,
  nameOf,
  packageOf,
  packageOfProvider,
  providerType,
  qualifiedType,
  stableUuid,
  typeOf,
  urnOfReference,
} from "../../../simulator/engine/urn";

const make = (parent: string, type: string, name: string): string =>
  createUrn({ stack: "dev", project: "p", parent, type, name });

describe("engine urn", () => {
  it("is the type and name below the stack", () => {
    const stack = make("", "pulumi:pulumi:Stack", "p-dev");
    expect(stack).to.equal("urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev");
    expect(make(stack, "a:b:C", "x")).to.equal("urn:pulumi:dev::p::a:b:C::x");
  });

  it("carries the types of all parents below the stack", () => {
    const component = make("", "a:b:C", "c");
    const child = make(component, "d:e:F", "f");
    expect(child).to.equal("urn:pulumi:dev::p::a:b:C$d:e:F::f");
    expect(make(child, "g:h:I", "i")).to.equal("urn:pulumi:dev::p::a:b:C$d:e:F$g:h:I::i");
  });

  it("comes apart again, even with :: in the name", () => {
    const urn = make(make("", "a:b:C", "c"), "d:e:F", "x::y");
    expect(qualifiedType(urn)).to.equal("a:b:C$d:e:F");
    expect(typeOf(urn)).to.equal("d:e:F");
    expect(nameOf(urn)).to.equal("x::y");
  });

  it("knows packages and providers", () => {
    expect(packageOf("aws:ecs/cluster:Cluster")).to.equal("aws");
    expect(providerType("aws")).to.equal("pulumi:providers:aws");
    expect(packageOfProvider("pulumi:providers:aws")).to.equal("aws");
    expect(isProviderType("pulumi:providers:aws")).to.equal(true);
    expect(isProviderType("pulumi:pulumi:Stack")).to.equal(false);
    expect(urnOfReference("urn:pulumi:dev::p::t::n::the-id")).to.equal("urn:pulumi:dev::p::t::n");
  });

  it("makes the same UUID of the same seed", () => {
    const uuid = stableUuid("seed");
    expect(uuid).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(stableUuid("seed")).to.equal(uuid);
    expect(stableUuid("other")).not.to.equal(uuid);
  });
});
