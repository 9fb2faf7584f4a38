import { PluginAttach } from "@pulumi/pulumi/proto/plugin_pb";
import { expect } from "chai";
import type { Props } from "../../../simulator/provider";
import { UNKNOWN } from "../../../simulator/provider";
import {
  configureRequest,
  empty,
  FAILED_PRECONDITION,
  messages,
  noting,
  plugin,
  refused,
  secret,
  sent,
  thing,
  UNIMPLEMENTED,
  type Asked,
  type Asking,
} from "./support";

describe("simulator/plugin: setup", () => {
  let asking: Asking | undefined;
  const open = async (setting: Parameters<typeof plugin>[0]): Promise<Asking> => {
    asking = await plugin(setting);
    return asking;
  };
  afterEach(() => asking?.close());

  it("shakes hands, and takes secrets, references and output values", async () => {
    const { ask } = await open({ config: undefined });
    const response = await ask<InstanceType<typeof messages.ProviderHandshakeResponse>>(
      (client, done) => client.handshake(new messages.ProviderHandshakeRequest(), done),
    );
    expect(response.toObject()).to.include({
      acceptSecrets: true,
      acceptResources: true,
      acceptOutputs: true,
    });
  });

  it("says its version, also before it is configured", async () => {
    const { ask } = await open({ config: undefined });
    const response = await ask<{ getVersion(): string }>((client, done) =>
      client.getPluginInfo(new empty.Empty(), done),
    );
    expect(response.getVersion()).to.equal("1.2.3");
  });

  it("has a schema with a name and a version", async () => {
    const { ask } = await open({ config: undefined });
    const response = await ask<{ getSchema(): string }>((client, done) =>
      client.getSchema(new messages.GetSchemaRequest(), done),
    );
    expect(JSON.parse(response.getSchema())).to.deep.equal({
      name: "test",
      version: "1.2.3",
      resources: {},
    });
  });

  it("refuses another version of the schema's language", async () => {
    const { ask } = await open({ config: undefined });
    const request = new messages.GetSchemaRequest();
    request.setVersion(1);
    const { details } = await refused(ask((client, done) => client.getSchema(request, done)));
    expect(details).to.equal("unsupported schema version 1");
  });

  it("leaves to the engine what it copes without", async () => {
    const { ask } = await open({});
    const calls = [
      ask((client, done) => client.checkConfig(new messages.CheckRequest(), done)),
      ask((client, done) => client.parameterize(new messages.ParameterizeRequest(), done)),
      ask((client, done) => client.call(new messages.CallRequest(), done)),
      ask((client, done) => client.getMapping(new messages.GetMappingRequest(), done)),
      ask((client, done) => client.getMappings(new messages.GetMappingsRequest(), done)),
    ];
    for (const call of calls) expect((await refused(call)).code).to.equal(UNIMPLEMENTED);
  });

  it("can be attached to and cancelled", async () => {
    const { ask } = await open({ config: undefined });
    const request = new PluginAttach();
    request.setAddress("127.0.0.1:1");
    await ask((client, done) => client.attach(request, done));
    await ask((client, done) => client.cancel(new empty.Empty(), done));
  });

  it("tells the provider its configuration, the project and the stack", async () => {
    const asked: Asked = [];
    const { ask } = await open({
      provider: noting(asked),
      config: { region: "eu-west-1", token: secret("hush") },
    });
    const request = new messages.CheckRequest();
    request.setUrn(thing);
    request.setNews(sent({ size: 1 }));
    await ask((client, done) => client.check(request, done));
    expect(asked[0]?.request["context"]).to.deep.equal({
      project: "shop",
      stack: "dev",
      organization: "organization",
      preview: false,
      config: { region: "eu-west-1", token: "hush" },
    });
  });

  it("says why the provider can't be opened when the engine configures it", async () => {
    const { ask } = await open({
      config: undefined,
      open: () => {
        throw new Error("set THE_VARIABLE to a folder");
      },
    });
    const call = ask((client, done) => client.configure(configureRequest({}), done));
    expect(await refused(call)).to.deep.equal({
      code: FAILED_PRECONDITION,
      details: "set THE_VARIABLE to a folder",
    });
  });

  it("does nothing before it is configured", async () => {
    const { ask } = await open({ config: undefined });
    const request = new messages.CheckRequest();
    request.setUrn(thing);
    const { details } = await refused(ask((client, done) => client.check(request, done)));
    expect(details).to.equal("the provider test is not configured yet");
  });

  it("logs each call with what it was about and how it ended, without values", async () => {
    const lines: string[] = [];
    const { ask } = await open({
      log: (line) => lines.push(line),
      provider: noting([], {
        create: () => {
          throw new Error("no room");
        },
      }),
    });
    const request = new messages.CreateRequest();
    request.setUrn(thing);
    request.setProperties(sent({ size: "enormous" }));
    await refused(ask((client, done) => client.create(request, done)));
    expect(lines.join("\n")).to.match(
      new RegExp(`^Configure .* done .*\nCreate ${thing.replaceAll(":", "\\:")} refused: no room`),
    );
    expect(lines.join("\n")).not.to.contain("enormous");
  });
});

describe("simulator/plugin: diffConfig", () => {
  const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
  const region = { region: "eu-west-1" };
  const cases: [string, string, Props, Props, "nothing" | "some", string[]][] = [
    ["the same", "aws", region, region, "nothing", []],
    ["another version", "aws", { ...region, version: "7.1.0" }, region, "nothing", []],
    ["another region", "aws", region, { region: "us-east-1" }, "some", []],
    [
      "another region before version 7",
      "aws",
      region,
      { region: "us-east-1", version: "6.83.0" },
      "some",
      ["region"],
    ],
    ["a region not known yet", "aws", region, { region: UNKNOWN }, "some", []],
    ["new default tags", "aws", region, { ...region, defaultTags: "{}" }, "some", []],
    ["another region of another package", "test", region, { region: "x" }, "some", []],
  ];
  for (const [what, packageName, before, after, changes, replaces] of cases) {
    it(`${what}: ${changes === "nothing" ? "nothing" : `replaces [${replaces.join()}]`}`, async () => {
      const { ask, close } = await plugin({ package: packageName, config: undefined });
      const request = new messages.DiffRequest();
      request.setOlds(sent(before));
      request.setNews(sent(after));
      const response = await ask<InstanceType<typeof messages.DiffResponse>>((client, done) =>
        client.diffConfig(request, done),
      );
      close();
      expect(response.getChanges()).to.equal(changes === "nothing" ? DIFF_NONE : DIFF_SOME);
      expect(response.getReplacesList()).to.deep.equal(replaces);
    });
  }
});
