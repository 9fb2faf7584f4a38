import { gzipSync } from "node:zlib";
import { expect } from "chai";
import {
  joinsCluster,
  turnsDrainingOn,
  userDataOf,
} from "../../../../policy-pack/policies/capacity/user-data";
import { Resource } from "../../../../policy-pack/reading";
import { factsOf } from "../../support/facts";

const launch = (properties: Readonly<Record<string, unknown>>): Resource =>
  new Resource(factsOf({ type: "aws:ec2/launchTemplate:LaunchTemplate", name: "x", properties }));

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const script = "#!/bin/bash\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config\n";

describe("user data", () => {
  const spellings: readonly (readonly [name: string, properties: Record<string, unknown>])[] = [
    ["in plain text", { userData: script }],
    ["in Base64", { userData: base64(script) }],
    ["in Base64 with line breaks", { userData: base64(script).replace(/.{20}/g, "$&\n") }],
    ["of a launch configuration in Base64", { userDataBase64: base64(script) }],
    ["compressed", { userData: gzipSync(script).toString("base64") }],
  ];

  for (const [name, properties] of spellings) {
    it(`is read ${name}`, () => {
      const text = userDataOf(launch(properties));
      expect(text.state === "known" && text.value).to.include("ECS_CLUSTER=main");
      expect(joinsCluster(launch(properties))).to.be.true;
    });
  }

  it("is read in the parts of an archive", () => {
    const archive = [
      'Content-Type: multipart/mixed; boundary="MIMEBOUNDARY"',
      "MIME-Version: 1.0",
      "",
      "--MIMEBOUNDARY",
      "Content-Transfer-Encoding: base64",
      "Content-Type: text/x-shellscript",
      "",
      base64(script),
      "--MIMEBOUNDARY--",
      "",
    ].join("\r\n");
    expect(joinsCluster(launch({ userData: base64(archive) }))).to.be.true;
  });

  it("survives what is not what it looks like", () => {
    const broken = Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from("no archive")]);
    expect(userDataOf(launch({ userData: broken.toString("base64") })).state).to.equal("known");
    expect(joinsCluster(launch({ userData: "####" }))).to.be.false;
  });

  it("is not known where the provider keeps a hash of it", () => {
    expect(userDataOf(launch({ userData: "a".repeat(40) })).state).to.equal("unknown");
  });

  it("is absent where there is none", () => {
    expect(userDataOf(launch({})).state).to.equal("absent");
  });
});

describe("Spot draining", () => {
  const table: readonly (readonly [text: string, on: boolean])[] = [
    ["ECS_ENABLE_SPOT_INSTANCE_DRAINING=true", true],
    ['echo "ECS_ENABLE_SPOT_INSTANCE_DRAINING=true" >> /etc/ecs/ecs.config', true],
    ["cat <<EOF\n  ECS_ENABLE_SPOT_INSTANCE_DRAINING=True\nEOF", true],
    [String.raw`printf "ECS_CLUSTER=a\nECS_ENABLE_SPOT_INSTANCE_DRAINING=true\n"`, true],
    ['[Environment]::SetEnvironmentVariable("ECS_ENABLE_SPOT_INSTANCE_DRAINING", "true")', true],
    ['SetEnvironmentVariable("ECS_ENABLE_SPOT_INSTANCE_DRAINING", $TRUE, "Machine")', true],
    ["[settings.ecs]\nenable-spot-instance-draining = true", true],
    ["settings.ecs.enable-spot-instance-draining = true", true],
    ["[settings]\necs = { enable-spot-instance-draining = true }", true],
    ['["settings".ecs] # agent\nenable-spot-instance-draining = true', true],
    ["[settings.kernel]\n[settings.ecs]\nenable-spot-instance-draining = true", true],
    ["[settings.kernel]\nenable-spot-instance-draining = true", false],
    [
      "[settings.ecs]\nenable-spot-instance-draining = true\n[other]\nenable-spot-instance-draining = false",
      true,
    ],
    ["apiclient set ecs.enable-spot-instance-draining=true", true],
    ["", false],
    ["ECS_ENABLE_SPOT_INSTANCE_DRAINING=false", false],
    ["# ECS_ENABLE_SPOT_INSTANCE_DRAINING=true", false],
    ["  #enable-spot-instance-draining = true", false],
    ["#!/bin/bash\nECS_ENABLE_SPOT_INSTANCE_DRAINING=true", true],
    ["ECS_ENABLE_SPOT_INSTANCE_DRAINING=true\nECS_ENABLE_SPOT_INSTANCE_DRAINING=false", false],
    ["ECS_ENABLE_SPOT_INSTANCE_DRAINING=false\nECS_ENABLE_SPOT_INSTANCE_DRAINING=true", true],
    ["ECS_ENABLE_SPOT_INSTANCE_DRAINING", false],
    ["enable-spot-instance-draining = false", false],
  ];

  for (const [text, on] of table) {
    it(`is ${on ? "on" : "off"} with ${JSON.stringify(text)}`, () => {
      expect(turnsDrainingOn(text)).to.equal(on);
    });
  }
});
