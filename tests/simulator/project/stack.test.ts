import * as path from "node:path";
import { expect } from "chai";
import { removeDirectories } from "../../support/directory";
import { load, mistakes, project, type Files } from "./load";

const dev = (config: string): Files => ({
  "Pulumi.yaml": project,
  "Pulumi.dev.yaml": `config:\n${config}`,
});
describe("loadStack", () => {
  after(removeDirectories);

  describe("configuration", () => {
    it("hands values over as the CLI does", async () => {
      const { config, secretKeys, stack, organization } = await load(
        dev(
          [
            "  aws:region: eu-west-1",
            "  bare: 1",
            "  shop:config:old: true",
            "  shop:zero: 0777",
            "  shop:none:",
            "  shop:object: {b: [1, two], a: null}",
            "  shop:date: 2026-01-31",
          ].join("\n"),
        ),
      );
      expect(config).to.deep.equal({
        "aws:region": "eu-west-1",
        "shop:bare": "1",
        "shop:old": "true",
        "shop:zero": "511",
        "shop:none": "",
        "shop:object": '{"a":null,"b":[1,"two"]}',
        "shop:date": "2026-01-31T00:00:00Z",
      });
      expect(secretKeys).to.deep.equal([]);
      expect(stack).to.equal("dev");
      expect(organization).to.equal("organization");
    });

    it("lets the command line have the last word", async () => {
      const { config } = await load(
        dev("  shop:object: {a: 1, list: [x]}\n  aws:region: eu-west-1\n"),
        {
          overrides: [
            "aws:region=us-east-1",
            "name=a=b",
            "object.a=2",
            "object.list[1]=true",
            "object.n=012",
            'object["x.y"]=z',
            "shop:new.deep[0].k=v",
          ],
        },
      );
      expect(config).to.deep.equal({
        "shop:object": '{"a":2,"list":["x",true],"n":"012","x.y":"z"}',
        "aws:region": "us-east-1",
        "shop:name": "a=b",
        "shop:new": '{"deep":[{"k":"v"}]}',
      });
    });

    it("says where a setting comes from", async () => {
      const { locate } = await load(dev("  shop:object:\n    a: 1\n    b: 2\n"), {
        overrides: ["object.b=3"],
      });
      expect(locate("shop:object", ["a"])).to.match(/Pulumi\.dev\.yaml:3:5$/);
      expect(locate("shop:object", ["missing"])).to.match(/Pulumi\.dev\.yaml:2:3$/);
      expect(locate("shop:object", ["b"])).to.equal("--config object.b");
      expect(locate("shop:other", [])).to.equal(undefined);
    });
  });

  describe("which stack", () => {
    const files: Files = {
      "Pulumi.yaml": project,
      "Pulumi.prod.yaml": "",
      "Pulumi.staging.yaml": "",
    };

    it("takes the only one, dev, or any name where there are no files", async () => {
      expect((await load({ "Pulumi.yaml": project, "Pulumi.prod.yaml": "" })).stack).to.equal(
        "prod",
      );
      expect((await load({ ...files, "Pulumi.dev.yaml": "" })).stack).to.equal("dev");
      expect((await load({ "Pulumi.yaml": project })).stack).to.equal("dev");
      expect((await load({ "Pulumi.yaml": project }, { stack: "mine" })).stack).to.equal("mine");
    });

    it("takes an organisation and the project", async () => {
      const { stack, organization } = await load(files, { stack: "acme/shop/prod" });
      expect({ stack, organization }).to.deep.equal({ stack: "prod", organization: "acme" });
      expect((await load(files, { stack: "acme/prod" })).organization).to.equal("acme");
    });

    it("finds stack files in the directory that Pulumi.yaml names", async () => {
      for (const line of ["stackConfigDir: stacks", "config: stacks"]) {
        const loaded = await load({
          "Pulumi.yaml": `${project}${line}\n`,
          "stacks/Pulumi.prod.yaml": "config: {a: 1}\n",
        });
        expect(loaded.config).to.deep.equal({ "shop:a": "1" });
      }
    });

    const refused: readonly [string | undefined, string][] = [
      [undefined, "which stack? Give one with --stack: prod, staging"],
      [
        "prd",
        "unknown stack prd: there is no DIR/Pulumi.prd.yaml. Stacks: prod, staging; did you mean prod?",
      ],
      ["other", "unknown stack other: there is no DIR/Pulumi.other.yaml. Stacks: prod, staging"],
      ["acme/web/prod", "--stack acme/web/prod: the project here is shop"],
      [
        "a b",
        "--stack a b: a stack's name is letters, digits, hyphens, underscores and dots; org/project/stack is taken too",
      ],
      [
        "../prod",
        "--stack ../prod: a stack's name is letters, digits, hyphens, underscores and dots; org/project/stack is taken too",
      ],
    ];
    for (const [stack, message] of refused) {
      it(`refuses ${stack ?? "to guess"}`, async () => {
        const lines = await mistakes(files, { stack });
        expect(lines).to.deep.equal([message.replace(`DIR${path.sep}`, "")]);
      });
    }
  });
});
