import { expect } from "chai";
import { removeDirectories } from "../../support/directory";
import { load, mistakes, project, type Files } from "./load";

describe("loadStack", () => {
  after(removeDirectories);

  describe("declarations of Pulumi.yaml", () => {
    const declared = (config: string, stack = "config: {}\n"): Files => ({
      "Pulumi.yaml": `${project}config:\n${config}`,
      "Pulumi.dev.yaml": stack,
    });

    it("gives defaults and values, also below a path", async () => {
      const { config } = await load(
        declared(
          "  count: {type: integer, default: 2}\n  short: text\n  aws:region: eu-west-1\n  aws:defaultTags: {value: {tags: {a: b}}}\n  nested.key: {default: 1}\n",
          "config: {shop:count: 3}\n",
        ),
      );
      expect(config).to.deep.equal({
        "shop:count": "3",
        "shop:short": "text",
        "aws:region": "eu-west-1",
        "aws:defaultTags": '{"tags":{"a":"b"}}',
        "shop:nested": '{"key":1}',
      });
    });

    it("names every value that is missing", async () => {
      expect(
        await mistakes(declared("  a: {type: string}\n  b: {type: string, secret: true}\n")),
      ).to.deep.equal([
        "Pulumi.yaml:4:3: a: stack dev has no value for it; set one with pulumi config set a VALUE --stack dev",
        "Pulumi.yaml:5:3: b: stack dev has no value for it; set one with pulumi config set --secret b VALUE --stack dev",
      ]);
    });

    const types: readonly [string, string, string | undefined][] = [
      ["{type: string}", "text", undefined],
      ["{type: string}", "12", undefined],
      ["{type: string}", "[a]", '["a"] is no string'],
      ["{type: integer}", "12", undefined],
      ["{type: integer}", "'12'", undefined],
      ["{type: integer}", "1.5", "1.5 is no integer"],
      ["{type: integer}", "many", '"many" is no integer'],
      ["{type: boolean}", "true", undefined],
      ["{type: boolean}", "'false'", undefined],
      ["{type: boolean}", "yes", '"yes" is no boolean'],
      ["{type: object}", "{a: 1}", undefined],
      ["{type: object}", "[1]", "[1] is no object"],
      ["{type: array, items: {type: integer}}", "[1, 2]", undefined],
      ["{type: array, items: {type: integer}}", "[1, a]", '[1,"a"] is no array<integer>'],
      [
        "{type: array, items: {type: array, items: {type: string}}}",
        "[[a], [1]]",
        '[["a"],[1]] is no array<array<string>>',
      ],
    ];
    for (const [type, value, mistake] of types) {
      it(`${mistake === undefined ? "takes" : "refuses"} ${value} for ${type}`, async () => {
        const files = declared(`  key: ${type}\n`, `config:\n  shop:key: ${value}\n`);
        if (mistake === undefined) await load(files);
        else {
          expect(await mistakes(files)).to.deep.equal([
            `Pulumi.dev.yaml:2:3: key: ${mistake}, which Pulumi.yaml declares`,
          ]);
        }
      });
    }

    const refused: readonly [string, string][] = [
      [
        "key: {type: number}",
        'has the unknown type "number"; it takes string, integer, boolean, array, object',
      ],
      ["key: {type: array}", "is an array, so it needs items: {type: ...}"],
      ["key: {type: integer, default: many}", "has a default that is no integer"],
      ["key: {type: string, secret: true, default: x}", "is secret, so it takes no default"],
      ["key: {default: 1, value: 2}", "has both a default and a value; keep one"],
      ["key: {typ: string}", "takes no attribute typ; did you mean type?"],
      [
        "key: {colour: red}",
        "takes no attribute colour; it takes type, description, items, default, value, secret",
      ],
      ["'a:b:c': 1", "should be a key such as name or aws:region"],
      [
        "aws:region: {type: string, value: x}",
        "is of another namespace, so it takes a value and no type",
      ],
      [
        "aws:region: {default: x}",
        "is of another namespace, so it takes a value instead of a default",
      ],
      ["aws:region: {description: x}", "needs a value"],
    ];
    for (const [line, message] of refused) {
      it(`refuses ${line}`, async () => {
        const key = /^'?(aws:region|a:b:c|key)/.exec(line)?.[1] ?? "";
        expect(await mistakes(declared(`  ${line}\n`))).to.deep.equal([
          `Pulumi.yaml:4:3: ${key}: ${message}`,
        ]);
      });
    }

    it("wants a declared secret encrypted", async () => {
      const files = declared("  key: {type: string, secret: true}\n", "config: {shop:key: open}\n");
      expect(await mistakes(files)).to.deep.equal([
        "Pulumi.dev.yaml:1:10: key: is declared secret in Pulumi.yaml, so its value must be encrypted: pulumi config set --secret",
      ]);
    });
  });
});
