import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { describeProblem, formatPath } from "../../../components/problems";
import { checkImage } from "../../../components/service/image.checks";

const digest = `sha256:${"a".repeat(64)}`;
const lines = (...args: Parameters<typeof checkImage>) =>
  checkImage(...args).map((problem) => `${formatPath(problem.path)}: ${describeProblem(problem)}`);

type Image = Parameters<typeof checkImage>[0];

describe("checkImage", () => {
  const accepted: [name: string, image: Image][] = [
    ["an image", "public.ecr.aws/nginx/nginx:1.27"],
    ["an image without a tag, which a policy judges", "nginx"],
    ["an image from another resource", pulumi.output("Whatever It Is")],
    ["an image that is still being found", Promise.resolve("Whatever It Is")],
    ["a created repository with a tag", { repository: { create: true }, tag: "v1" }],
    ["a created repository with a digest", { repository: { create: true }, digest }],
    ["a repository's address with a tag", { repository: "ghcr.io/team/app", tag: "v1" }],
    ["a repository from another resource", { repository: pulumi.output("?"), digest }],
    ["a parameter by name", { parameter: "/api/image" }],
    ["a public parameter", { parameter: "/aws/service/example/image" }],
    ["a parameter by ARN", { parameter: "arn:aws:ssm:eu-west-1:123456789012:parameter/api/image" }],
    ["somebody else's image", { external: "nginx:1.27" }],
    ["somebody else's image from another resource", { external: pulumi.output("Any Thing") }],
    ["nothing, which is somebody else's to report", undefined],
  ];
  for (const [name, image] of accepted) {
    it(`accepts ${name}`, () => {
      expect(checkImage(image)).to.deep.equal([]);
    });
  }

  const refused: [name: string, image: Image, problems: string[]][] = [
    [
      "an upper-case repository",
      "Nginx:1.27",
      [
        'image: "Nginx" is not a repository name. Allowed: lower-case letters, digits and single ' +
          "separators . _ - between them, in parts joined by /. Fix: write nginx.",
      ],
    ],
    [
      "an empty tag",
      "nginx:",
      [
        'image: there is no tag after the colon in "nginx:". Allowed: 1 to 128 letters, digits, ' +
          "_, . and -, not starting with . or -.",
      ],
    ],
    [
      "a URL",
      "https://ghcr.io/team/app",
      [
        'image: "https://ghcr.io/team/app" is a URL. Allowed: an image like ' +
          "public.ecr.aws/nginx/nginx:1.27. Fix: leave https:// out.",
      ],
    ],
    [
      "an empty image",
      "",
      ["image: the text is empty. Allowed: an image like public.ecr.aws/nginx/nginx:1.27."],
    ],
    [
      "an empty form",
      {},
      [
        "image: there is no image. Allowed: an image, {repository, tag}, {repository, digest}, " +
          "{parameter: NAME} or {external: IMAGE}.",
      ],
    ],
    [
      "two forms at once",
      { parameter: "/api/image", external: "nginx" },
      [
        "image: two forms of image are mixed. Allowed: an image, {repository, tag}, " +
          "{repository, digest}, {parameter: NAME} or {external: IMAGE}.",
      ],
    ],
    [
      "a repository alone",
      { repository: "ghcr.io/team/app" },
      [
        "image: the repository has neither tag nor digest. Allowed: tag or digest. " +
          "Fix: give one of them.",
      ],
    ],
    [
      "tag and digest",
      { repository: { create: true }, tag: "v1", digest },
      ["image: tag and digest are both given. Allowed: tag or digest. Fix: give one of them."],
    ],
    [
      "a repository with a tag in its address",
      { repository: "ghcr.io/team/app:v1", tag: "v1" },
      [
        'image.repository: "ghcr.io/team/app:v1" has a tag of its own. Allowed: the repository\'s ' +
          "address alone. Fix: move what follows the repository to tag or digest.",
      ],
    ],
    [
      "everything wrong in a repository at once",
      { repository: "ghcr.io/Team/app", tag: "a b" },
      [
        'image.repository: "Team/app" is not a repository name. Allowed: lower-case letters, ' +
          "digits and single separators . _ - between them, in parts joined by /. " +
          "Fix: write team/app.",
        'image.tag: "a b" is not a tag. Allowed: 1 to 128 letters, digits, _, . and -, not ' +
          "starting with . or -.",
      ],
    ],
    [
      "a short digest",
      { repository: { create: true }, digest: "sha256:abc" },
      [
        'image.digest: "sha256:abc" is not a digest. Allowed: sha256: and 64 lower-case ' +
          "hexadecimal digits.",
      ],
    ],
    [
      "a parameter without its leading slash",
      { parameter: "api/image" },
      [
        "image.parameter: this is not the name of a parameter. Allowed: a parameter's ARN, or its " +
          "name: letters, digits and _ . -, with a leading slash if it has any slash. " +
          "Fix: put a slash in front.",
      ],
    ],
    [
      "somebody else's broken image",
      { external: "nginx:" },
      [
        'image.external: there is no tag after the colon in "nginx:". Allowed: 1 to 128 letters, ' +
          "digits, _, . and -, not starting with . or -.",
      ],
    ],
  ];
  for (const [name, image, problems] of refused) {
    it(`refuses ${name}`, () => {
      expect(lines(image)).to.deep.equal(problems);
    });
  }

  it("refuses to create a repository that ECR can't name", () => {
    const image = { repository: { create: true }, tag: "v1" } as const;
    expect(lines(image, { clusterName: "ecs-platform-prod", service: "api" })).to.deep.equal([]);
    expect(lines(image, { clusterName: "ecs-platform-Prod", service: "api" })).to.deep.equal([
      'image.repository: "ecs-platform-Prod/api" can\'t be the name of an ECR repository. Allowed: ' +
        "lower-case letters and digits, with single . _ - between them. Fix: name the stack " +
        "accordingly, or give the address of a repository that exists.",
    ]);
    expect(lines("nginx", { clusterName: "ecs-platform-Prod", service: "api" })).to.deep.equal([]);
  });
});
