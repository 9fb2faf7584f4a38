import * as ecr from "@pulumi/aws/ecr";
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import type { ImageArgs } from "../../../components/service/args";
import { resolveImage } from "../../../components/service/image";
import { simulate, UNKNOWN, type Mode, type SimulateOptions } from "../../../simulator/testing";
import { awsWithParameters } from "./parameters";
import { beijing, ireland, onPlatform } from "./iam-context";

const digest = `sha256:${"a".repeat(64)}`;
const privateImage = "210987654321.dkr.ecr.us-east-1.amazonaws.com/team/app";
const modes: readonly Mode[] = ["preview", "update"];

async function resolved(image: () => ImageArgs, options: SimulateOptions = {}, where = ireland) {
  const simulation = await simulate(() => {
    const {
      image: text,
      owner,
      repositoryUrl,
      repositoryArns,
    } = resolveImage("api", image(), onPlatform(where), {});
    return { text, owner, repositoryUrl, repositoryArns };
  }, options);
  const types = simulation.resources
    .map(({ type }) => type)
    .filter((type) => type.startsWith("aws:"));
  return { ...simulation.outputs, types };
}

for (const mode of modes) {
  describe(`resolveImage at ${mode}`, () => {
    const cases: [name: string, image: ImageArgs, result: object][] = [
      [
        "a public image",
        "public.ecr.aws/nginx/nginx:1.27",
        {
          text: "public.ecr.aws/nginx/nginx:1.27",
          owner: "program",
          repositoryArns: [],
          types: [],
        },
      ],
      [
        "a private image of another account and region",
        `${privateImage}:v1`,
        {
          text: `${privateImage}:v1`,
          owner: "program",
          repositoryArns: ["arn:aws:ecr:us-east-1:210987654321:repository/team/app"],
          types: [],
        },
      ],
      [
        "an existing repository with a tag",
        { repository: privateImage, tag: "v1" },
        {
          text: `${privateImage}:v1`,
          owner: "program",
          repositoryUrl: privateImage,
          repositoryArns: ["arn:aws:ecr:us-east-1:210987654321:repository/team/app"],
          types: [],
        },
      ],
      [
        "an existing repository with a digest",
        { repository: "ghcr.io/team/app", digest },
        {
          text: `ghcr.io/team/app@${digest}`,
          owner: "program",
          repositoryUrl: "ghcr.io/team/app",
          repositoryArns: [],
          types: [],
        },
      ],
      [
        "somebody else's image",
        { external: `${privateImage}:v1` },
        {
          text: `${privateImage}:v1`,
          owner: "external",
          repositoryArns: ["arn:aws:ecr:us-east-1:210987654321:repository/team/app"],
          types: [],
        },
      ],
    ];
    for (const [name, image, result] of cases) {
      it(`takes ${name}`, async () => {
        expect(await resolved(() => image, { mode })).to.deep.equal(result);
      });
    }

    it("creates a repository whose address is known", async () => {
      const image = { repository: { create: true }, tag: "v1" } as const;
      expect(await resolved(() => image, { mode })).to.deep.equal({
        text: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/ecs-platform-dev/api:v1",
        owner: "program",
        repositoryUrl: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/ecs-platform-dev/api",
        repositoryArns: ["arn:aws:ecr:eu-west-1:123456789012:repository/ecs-platform-dev/api"],
        types: ["aws:ecr/repository:Repository", "aws:ecr/lifecyclePolicy:LifecyclePolicy"],
      });
    });

    it("creates a repository in another partition", async () => {
      const image = { repository: { create: true }, digest } as const;
      expect(await resolved(() => image, { mode }, beijing)).to.deep.include({
        text: `123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/ecs-platform-dev/api@${digest}`,
        repositoryArns: ["arn:aws-cn:ecr:cn-north-1:123456789012:repository/ecs-platform-dev/api"],
      });
    });

    it("reads the image from a parameter", async () => {
      const providers = awsWithParameters({ "/api/image": `${privateImage}:v2` });
      const image = { parameter: "/api/image" };
      expect(await resolved(() => image, { mode, providers })).to.deep.equal({
        text: `${privateImage}:v2`,
        owner: "parameter",
        repositoryArns: ["arn:aws:ecr:us-east-1:210987654321:repository/team/app"],
        types: [],
      });
    });

    it("refuses a parameter that shows no value", async () => {
      const providers = awsWithParameters({ "/api/image": "" });
      const message = await resolved(() => ({ parameter: "/api/image" }), { mode, providers }).then(
        () => "accepted",
        (error: unknown) => String(error),
      );
      expect(message).to.contain(
        "The SSM parameter /api/image shows no value. Make it one of type String, with an image in it.",
      );
    });

    it("says which parameter holds what can't be an image", async () => {
      const providers = awsWithParameters({ "/api/image": "nginx:\n" });
      const message = await resolved(() => ({ parameter: "/api/image" }), { mode, providers }).then(
        () => "accepted",
        (error: unknown) => String(error),
      );
      expect(message).to.contain(
        'The image of service "api", which is the value of the SSM parameter /api/image, can\'t be used: ' +
          '"nginx:\\n" contains white space. Allowed: an image like public.ecr.aws/nginx/nginx:1.27.',
      );
    });
  });
}

describe("resolveImage", () => {
  const fromOutput = () => {
    const repository = new ecr.Repository("team", { name: "team" });
    return pulumi.interpolate`${repository.repositoryUrl}:v1`;
  };

  it("waits for an image that another resource decides", async () => {
    expect(await resolved(fromOutput, { mode: "preview" })).to.deep.include({
      text: UNKNOWN,
      repositoryArns: UNKNOWN,
    });
    const { repositoryArns } = (await resolved(fromOutput)) as { repositoryArns?: unknown };
    expect(repositoryArns)
      .to.be.an("array")
      .with.length(1)
      .that.satisfies(([arn]: string[]) => /^arn:aws:ecr:.*:repository\/team$/.test(String(arn)));
  });

  it("refuses an image from elsewhere once it is known", async () => {
    const message = await resolved(() => pulumi.output("Nginx")).then(
      () => "accepted",
      (error: unknown) => String(error),
    );
    expect(message).to.contain(
      'The image of service "api" can\'t be used: "Nginx" is not a repository name.',
    );
  });
});
