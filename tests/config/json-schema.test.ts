import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { jsonSchema } from "../../config/json-schema";
import { isMap } from "../../config/values";
import { violations } from "./conforms";

const root = join(__dirname, "..", "..");

function check(yaml: string): string[] {
  const schema = jsonSchema();
  return violations(parse(yaml), schema, schema);
}

function config(...lines: string[]): string {
  return `config:\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

/** Every place that a person fills in, with what an editor shows there. */
function undescribed(node: unknown, path: string): string[] {
  if (!isMap(node)) return [];
  const own = typeof node["description"] === "string" || "$ref" in node ? [] : [path];
  const fields = isMap(node["properties"]) ? Object.entries(node["properties"]) : [];
  const options = Array.isArray(node["anyOf"]) ? node["anyOf"] : [];
  return [
    ...own,
    ...fields.flatMap(([key, field]) => undescribed(field, `${path}/${key}`)),
    ...options.flatMap((option, index) => undescribed(option, `${path}|${index}`)),
    ...("items" in node ? undescribed(node["items"], `${path}[]`) : []),
    ...(isMap(node["additionalProperties"])
      ? undescribed(node["additionalProperties"], `${path}/*`)
      : []),
  ];
}

describe("the JSON Schema of a stack file", () => {
  it("is what schema/ holds; npm run generate writes it", () => {
    const file = readFileSync(join(root, "schema", "ecs-platform.schema.json"), "utf8");
    expect(file).to.equal(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  });

  it("says what it is of", () => {
    expect(jsonSchema()).to.include({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Stack file of ecs-platform",
    });
  });

  it("describes every setting", () => {
    expect(undescribed(jsonSchema(), "")).to.deep.equal([]);
    const definitions = jsonSchema()["$defs"];
    for (const [key, node] of isMap(definitions) ? Object.entries(definitions) : []) {
      expect(undescribed(node, key)).to.deep.equal([]);
    }
  });

  it("tells an editor defaults, words, ranges and patterns", () => {
    const cidr = violations("10.0.0/16", at("network/cidr"), {});
    expect(cidr).to.deep.equal([""]);
    expect(at("network/cidr")).to.include({ type: "string", default: "10.0.0.0/16" });
    expect(at("network/nat")).to.deep.include({ enum: ["per-zone", "single", "none"] });
    expect(at("network/availabilityZones")).to.include({ type: "integer", minimum: 2, maximum: 6 });
    expect(at("network")).to.include({ additionalProperties: false });
  });

  for (const name of ["dev", "prod"]) {
    it(`finds nothing in Pulumi.${name}.yaml, which points to it`, () => {
      const file = readFileSync(join(root, `Pulumi.${name}.yaml`), "utf8");
      expect(file.split("\n")[0]).to.equal(
        "# yaml-language-server: $schema=./schema/ecs-platform.schema.json",
      );
      expect(check(file)).to.deep.equal([]);
    });
  }

  const files: readonly [yaml: string, places: readonly string[]][] = [
    [config("ecs-platform:services: {}"), []],
    [config("services: {}"), []],
    [config("ecs-platform:config:services: {}"), []],
    [config("other:anything: {a: 1}", "aws:profile: x"), []],
    ["encryptionsalt: v1:x\nsecretsprovider: passphrase", []],
    [config("ecs-platform:services:"), ["/config/ecs-platform:services"]],
    [config("services:"), ["/config/services"]],
    [config("ecs-platform:servces: {}"), ["/config/ecs-platform:servces"]],
    [config("ecs-platform:config:servces: {}"), ["/config/ecs-platform:config:servces"]],
    [config("servces: {}"), ["/config/servces"]],
    [config("ecs-platform:lifecycle: live"), ["/config/ecs-platform:lifecycle"]],
    [
      config("ecs-platform:loadBalancers: {Public: {}}"),
      ["/config/ecs-platform:loadBalancers/Public"],
    ],
    [
      config('ecs-platform:network: {availabilityZones: 7, flowLogs: "yes"}'),
      ["/config/ecs-platform:network/availabilityZones", "/config/ecs-platform:network/flowLogs"],
    ],
    [
      config("ecs-platform:services: {api: {image: {tag: v1}, cpu: 300, memory: 512}}"),
      [
        "/config/ecs-platform:services/api/image",
        "/config/ecs-platform:services/api/cpu",
        "/config/ecs-platform:services/api",
        "/config/ecs-platform:services/api/memory",
      ],
    ],
  ];
  for (const [yaml, places] of files) {
    it(`finds ${places.length === 0 ? "nothing" : places.join(", ")} in ${yaml.split("\n").at(-1)?.trim() ?? ""}`, () => {
      expect(check(yaml)).to.deep.equal(places);
    });
  }
});

function at(path: string): unknown {
  let node: unknown = jsonSchema()["$defs"];
  for (const [index, key] of path.split("/").entries()) {
    if (index > 0 && isMap(node)) node = node["properties"];
    node = isMap(node) ? node[key] : undefined;
  }
  return node;
}
