import { expect } from "chai";
import type { CreateResponse } from "@pulumi/pulumi/proto/provider_pb";
import { UNKNOWN, type Props } from "../../../simulator/provider";
import {
  Bench,
  FAILED_PRECONDITION,
  messages,
  received,
  refused,
  secret,
  sent,
  thing,
  urnOf,
} from "./support";

const bench = new Bench();

async function create(
  given: Props,
  options: { preview?: boolean; urn?: string } = {},
): Promise<CreateResponse> {
  const request = new messages.CreateRequest();
  request.setUrn(options.urn ?? thing);
  request.setProperties(sent(given));
  request.setPreview(options.preview ?? false);
  return bench.ask((client, done) => client.create(request, done));
}

describe("simulator/plugin: create", () => {
  afterEach(() => {
    bench.close();
  });

  it("gives id and outputs, secrets marked", async () => {
    await bench.open({
      create: ({ inputs }) => ({
        id: "id-1",
        outputs: { ...inputs, copy: "a hush", password: "p4ss" },
        secretOutputs: ["password", "absent"],
      }),
    });
    const response = await create({ token: secret("hush"), size: 1 });
    expect(response.getId()).to.equal("id-1");
    expect(received(response.getProperties())).to.deep.equal({
      token: secret("hush"),
      size: 1,
      copy: secret("a hush"),
      password: secret("p4ss"),
    });
  });

  it("gives no id in a preview, and what is unknown", async () => {
    await bench.open();
    const response = await create({ size: 1 }, { preview: true });
    expect(bench.preview()).to.equal(true);
    expect(response.getId()).to.equal("");
    expect(received(response.getProperties())).to.deep.equal({ size: 1, arn: UNKNOWN });
  });

  it("passes on the provider's refusal as one that left everything as it was", async () => {
    await bench.open({
      create: () => {
        throw new Error("ServiceQuotaExceeded: hush is one too many");
      },
    });
    expect(await refused(create({ token: secret("hush") }))).to.deep.equal({
      code: FAILED_PRECONDITION,
      details: "ServiceQuotaExceeded: [secret] is one too many",
    });
  });

  it("refuses a type that it doesn't know by name", async () => {
    await bench.open();
    expect(await refused(create({}, { urn: urnOf("test:index:Other") }))).to.deep.equal({
      code: FAILED_PRECONDITION,
      details:
        `The resource type test:index:Other can't be created: ` +
        `the simulated provider "test" does not know it.`,
    });
    expect(bench.asked).to.deep.equal([]);
  });

  it("previews a type that it doesn't know with its inputs", async () => {
    await bench.open();
    const given = { token: secret("hush") };
    const response = await create(given, { urn: urnOf("test:index:Other"), preview: true });
    expect(received(response.getProperties())).to.deep.equal(given);
  });

  it("refuses a provider's answer without an id", async () => {
    await bench.open({ create: () => ({ outputs: {} }) });
    expect((await refused(create({}))).details).to.equal("the provider returned no id");
  });
});
