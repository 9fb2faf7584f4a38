import { expect } from "chai";
import type { CheckRequest, CheckResponse } from "@pulumi/pulumi/proto/provider_pb";
import { UNKNOWN, type Props } from "../../../simulator/provider";
import { Bench, messages, received, secret, sent, SIGNATURE, thing, urnOf } from "./support";

const bench = new Bench();

const reference = {
  [SIGNATURE]: "5cf8f73096256a8f31e491e813e4eb8e",
  urn: urnOf("test:index:Thing", "other"),
  id: "id-2",
};

function checkRequest(news: Props, olds: Props = {}, urn = thing): CheckRequest {
  const request = new messages.CheckRequest();
  request.setUrn(urn);
  request.setNews(sent(news));
  request.setOlds(sent(olds));
  return request;
}

function check(request: CheckRequest): Promise<CheckResponse> {
  return bench.ask((client, done) => client.check(request, done));
}

describe("simulator/plugin: check", () => {
  afterEach(() => {
    bench.close();
  });

  it("lowers what the provider sees and marks what it answers", async () => {
    await bench.open();
    const given = {
      plain: 1,
      hidden: secret({ a: "hush" }),
      other: reference,
      nested: { b: [secret("x")] },
    };
    const response = await check(checkRequest(given));
    expect(bench.question("check")).to.deep.equal({
      urn: thing,
      type: "test:index:Thing",
      name: "a",
      inputs: { plain: 1, hidden: { a: "hush" }, other: "id-2", nested: { b: ["x"] } },
    });
    expect(received(response.getInputs())).to.deep.equal({
      plain: 1,
      hidden: secret({ a: "hush" }),
      other: "id-2",
      nested: { b: [secret("x")] },
      checked: true,
    });
  });

  it("marks what the provider made of a secret", async () => {
    await bench.open({
      check: ({ inputs }) => ({
        inputs: { ...inputs, all: { text: "before hush after", free: "nothing" } },
        failures: [],
      }),
    });
    const response = await check(checkRequest({ token: secret("hush") }));
    expect(received(response.getInputs())).to.deep.equal({
      token: secret("hush"),
      all: { text: secret("before hush after"), free: "nothing" },
    });
  });

  it("gives the old inputs of what exists", async () => {
    await bench.open();
    await check(checkRequest({ size: 2 }, { size: 1, token: secret("old") }));
    expect(bench.question("check")["oldInputs"]).to.deep.equal({ size: 1, token: "old" });
  });

  it("gives no old inputs for what is new", async () => {
    await bench.open();
    await check(checkRequest({ size: 2 }));
    expect(bench.question("check")).not.to.have.property("oldInputs");
  });

  const unknowns: [string, string][] = [
    ["a text", UNKNOWN],
    ["a boolean", "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7"],
    ["a number", "3eeb2bf0-c639-47a8-9e75-3b44932eb421"],
    ["a list", "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2"],
    ["an object", "dd056dcd-154b-4c76-9bd3-c8f88648b5ff"],
  ];
  for (const [what, sentinel] of unknowns) {
    it(`takes an unknown that will be ${what} for a preview`, async () => {
      await bench.open();
      const response = await check(checkRequest({ list: [{ size: sentinel }] }));
      expect(bench.question("check")["inputs"]).to.deep.equal({ list: [{ size: UNKNOWN }] });
      expect(bench.preview()).to.equal(true);
      expect(received(response.getInputs())["list"]).to.deep.equal([{ size: UNKNOWN }]);
    });
  }

  it("names what is refused, without a secret in it", async () => {
    await bench.open({
      check: ({ inputs }) => ({
        inputs,
        failures: [{ property: "token", reason: `"hush" is too short` }],
      }),
    });
    const response = await check(checkRequest({ token: secret("hush") }));
    expect(response.getFailuresList().map((failure) => failure.toObject())).to.deep.equal([
      { property: "token", reason: `"[secret]" is too short` },
    ]);
  });

  it("passes on what it doesn't know", async () => {
    await bench.open();
    const given = { token: secret("hush"), size: UNKNOWN };
    const response = await check(checkRequest(given, {}, urnOf("test:index:Other")));
    expect(received(response.getInputs())).to.deep.equal(given);
    expect(bench.asked).to.deep.equal([]);
  });
});
