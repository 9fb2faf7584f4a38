import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { requiredTags } from "../../../../policy-pack/policies/hygiene/required-tags";
import { cases, later, remediated, resourcesOf } from "../../support";

const all = { Project: "shop", Environment: "prod", ManagedBy: "pulumi" };

const topic = (tags?: aws.sns.TopicArgs["tags"]) => () =>
  new aws.sns.Topic("topic", tags === undefined ? {} : { tags });

const DEFAULTS = ", or in the provider's defaultTags";

const missing = (name: string, keys: string, where = DEFAULTS): string =>
  keys.includes(",")
    ? `${name}: the tags ${keys} are missing. Set them in its tags${where}`
    : `${name}: the tag ${keys} is missing. Set it in its tags${where}`;

function group(
  tags: aws.autoscaling.GroupArgs["tags"] & object,
  provider?: aws.Provider,
): aws.autoscaling.Group {
  const args = {
    minSize: 1,
    maxSize: 2,
    availabilityZones: ["eu-west-1a"],
    launchTemplate: { id: "lt-0123456789abcdef0" },
    tags,
  };
  return new aws.autoscaling.Group("group", args, provider === undefined ? {} : { provider });
}

cases(requiredTags, [
  { name: "passes all tags", program: topic({ ...all, Team: "shop" }) },
  {
    name: "refuses none",
    program: topic(),
    violations: [missing("topic", "Project, Environment, ManagedBy")],
  },
  {
    name: "names what is missing",
    program: topic({ Project: "shop", ManagedBy: "pulumi" }),
    violations: [missing("topic", "Environment")],
  },
  {
    name: "refuses an empty value",
    program: topic({ ...all, Environment: "" }),
    violations: [`topic: the tag Environment is empty. Set it in its tags${DEFAULTS}`],
  },
  {
    name: "tells a missing tag from an empty one, and from one in another case",
    program: topic({ project: "shop", Environment: "", Managedby: "pulumi" }),
    violations: [
      `topic: the tags Project (project is another tag), ManagedBy (Managedby is another tag) are missing, and the tag Environment is empty. Set them in its tags${DEFAULTS}`,
    ],
  },
  {
    name: "counts a tag whose value is not known yet",
    program: () => topic({ ...all, Environment: later("prod") })(),
  },
  {
    name: "says when no tag is known yet",
    program: () => topic(later({ Project: "shop" }))(),
    violations: [missing("topic", "Environment, ManagedBy")],
    preview: { undecided: ["topic: its tags are not known yet"] },
  },
  {
    name: "counts the provider's default tags",
    program: () => {
      const provider = new aws.Provider("tagged", {
        region: "eu-west-1",
        defaultTags: { tags: { Environment: "prod", ManagedBy: "pulumi" } },
      });
      new aws.sns.Topic("topic", { tags: { Project: "shop" } }, { provider });
    },
  },
  {
    name: "counts default tags where the resource's own are not known yet",
    program: () => {
      const provider = new aws.Provider("tagged", {
        region: "eu-west-1",
        defaultTags: { tags: all },
      });
      new aws.sns.Topic("topic", { tags: later({ Team: "shop" }) }, { provider });
    },
  },
  {
    name: "says which is open where the default tags are not known yet",
    program: () => {
      const provider = new aws.Provider("tagged", {
        region: "eu-west-1",
        defaultTags: { tags: later({ Environment: "prod" }) },
      });
      new aws.sns.Topic("topic", { tags: { Project: "shop", ManagedBy: "pulumi" } }, { provider });
      new aws.sns.Topic("tagged", { tags: all }, { provider });
    },
    preview: { undecided: ["topic: its tags are not known yet"] },
  },
  {
    name: "knows that Auto Scaling groups get no default tags",
    program: () => {
      const provider = new aws.Provider("tagged", {
        region: "eu-west-1",
        defaultTags: { tags: all },
      });
      group([{ key: "Project", value: "shop", propagateAtLaunch: true }], provider);
    },
    violations: [missing("group", "Environment, ManagedBy", "")],
  },
  {
    name: "passes by what is called tags and selects resources",
    program: () =>
      new aws.devopsguru.ResourceCollection("collection", {
        type: "AWS_TAGS",
        tags: { appBoundaryKey: "DevOps-Guru-shop", tagValues: ["*"] },
      }),
  },
  {
    name: "reads the list that Auto Scaling groups take",
    program: () =>
      group([
        { key: "Project", value: "shop", propagateAtLaunch: true },
        { key: "ManagedBy", value: "pulumi", propagateAtLaunch: true },
      ]),
    violations: [missing("group", "Environment", "")],
  },
  {
    name: "passes by what takes no tags",
    program: () =>
      new aws.sns.TopicSubscription("subscription", {
        topic: "arn:aws:sns:eu-west-1:123456789012:alarms",
        protocol: "email",
        endpoint: "ops@example.com",
      }),
  },
  {
    name: "asks for the keys that are configured",
    program: topic(all),
    config: { keys: ["CostCentre"] },
    violations: [missing("topic", "CostCentre")],
  },
]);

describe("required-tags as a remediation", () => {
  async function inputsAfter(
    program: () => unknown,
    keys?: readonly string[],
  ): Promise<Record<string, unknown>[]> {
    const changed = await remediated(await resourcesOf(program, "preview"), {
      rules: [requiredTags],
      ...(keys === undefined ? {} : { config: { "required-tags": { keys } } }),
    });
    return Object.values(changed) as Record<string, unknown>[];
  }

  async function tagsAfter(program: () => unknown, keys?: readonly string[]): Promise<unknown[]> {
    return (await inputsAfter(program, keys)).map(({ tags }) => tags);
  }

  it("adds what the stack's own names tell", async () => {
    expect(await tagsAfter(topic())).to.deep.equal([
      { Project: "ecs-platform", Environment: "dev", ManagedBy: "pulumi" },
    ]);
  });

  it("keeps what is there", async () => {
    expect(await tagsAfter(topic({ Project: "shop", Team: "shop" }))).to.deep.equal([
      { Project: "shop", Team: "shop", Environment: "dev", ManagedBy: "pulumi" },
    ]);
  });

  it("leaves alone what has all tags, and keys that it has no value for", async () => {
    expect(await tagsAfter(topic(all))).to.deep.equal([]);
    expect(await tagsAfter(topic(all), ["CostCentre"])).to.deep.equal([]);
  });

  it("adds them to what the provider made of them already", async () => {
    const added = { Project: "ecs-platform", Environment: "dev", ManagedBy: "pulumi" };
    const [after, ...more] = await inputsAfter(() => {
      const provider = new aws.Provider("aws", {
        region: "eu-west-1",
        defaultTags: { tags: { Team: "shop" } },
      });
      new aws.sns.Topic("topic", {}, { provider });
    });
    expect(more).to.deep.equal([]);
    expect(after).to.deep.include({ tags: added, tagsAll: { Team: "shop", ...added } });
  });

  describe("of a resource with files", () => {
    const asset = { "4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17" };
    const files: Record<string, [program: () => unknown, property: string]> = {
      "an asset with its hash": [
        () =>
          new aws.s3.BucketObject("object", {
            bucket: "shop",
            source: new pulumi.asset.StringAsset("text"),
          }),
        "source",
      ],
      "a secret asset": [
        () =>
          new aws.s3.BucketObject("object", {
            bucket: "shop",
            source: pulumi.secret(new pulumi.asset.StringAsset("text")),
          }),
        "source",
      ],
      "an archive of assets": [
        () =>
          new aws.lambda.Function("function", {
            role: "arn:aws:iam::123456789012:role/function",
            runtime: "nodejs24.x",
            handler: "index.handler",
            code: new pulumi.asset.AssetArchive({
              "index.js": new pulumi.asset.StringAsset("exports.handler = async () => {};"),
            }),
          }),
        "code",
      ],
    };
    for (const [name, [program, property]] of Object.entries(files)) {
      it(`sends ${name} back as it came`, async () => {
        const before = await resourcesOf(program, "preview");
        const [sent] = before.flatMap(({ inputs }) => inputs[property] ?? []);
        expect(JSON.stringify(sent)).to.include(JSON.stringify(asset).slice(1, -1));
        const [after] = await inputsAfter(program);
        expect(after?.[property]).to.deep.equal(sent);
        expect(after?.["tags"]).to.include({ ManagedBy: "pulumi" });
      });
    }
  });

  it("leaves alone tags that are not known yet", async () => {
    expect(await tagsAfter(() => topic(later(all))())).to.deep.equal([]);
  });
});
