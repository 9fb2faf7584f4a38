import { expect } from "chai";
import { ecsImagePinned } from "../../../../policy-pack/policies/containers/ecs-image-pinned";
import {
  isInRegistry,
  parseImage,
} from "../../../../policy-pack/policies/containers/image-reference";
import { UNKNOWN } from "../../../../simulator/testing";
import { cases } from "../../support";
import { judgedWith, task, taskLater, TEXT_UNKNOWN } from "./task";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
const account = "123456789012.dkr.ecr.us-east-1.amazonaws.com";

const refused = (image: string, tag = "latest"): string =>
  `api: container "app": image is "${image}", so it is whatever "${tag}" happens to be when a task starts. Name a version, a commit or a digest`;

const pinned = [
  "nginx:1.27",
  "nginx:v1",
  `nginx@${digest}`,
  `nginx:latest@${digest}`,
  `${account}/shop/api:2026.11.2`,
  "localhost:5000/api:1",
  "nginx:latest-alpine",
];

const moving = [
  "nginx",
  "nginx:latest",
  "library/nginx",
  `${account}/shop/api`,
  "localhost:5000/api",
  "registry.example.com:443/shop/api:latest",
];

cases(ecsImagePinned, [
  ...pinned.map((image) => ({ name: `passes ${image}`, program: task({ image }) })),
  ...moving.map((image) => ({
    name: `refuses ${image}`,
    program: task({ image }),
    violations: [refused(image)],
  })),
  {
    name: "says when the text is not known yet",
    program: taskLater({ image: "nginx" }),
    violations: [refused("nginx")],
    preview: { undecided: [TEXT_UNKNOWN] },
  },
  {
    name: "refuses a tag where a digest is asked for",
    program: task([{ image: "nginx:1.27" }, { name: "log", image: `fluent@${digest}` }]),
    config: { requireDigest: true },
    violations: [
      'api: container "app": image is "nginx:1.27"; a digest is asked for. Add @sha256:… to it',
    ],
  },
  {
    name: "refuses other tags that an organisation moves",
    program: task({ image: "nginx:Stable" }),
    config: { movingTags: ["latest", "stable"] },
    violations: [refused("nginx:Stable", "Stable")],
  },
  {
    name: "passes registries that are allowed",
    program: task([
      { image: `${account}/shop/api:1` },
      { name: "log", image: "public.ecr.aws/docker/library/busybox:1.37" },
    ]),
    config: { allowedRegistries: ["*.dkr.ecr.*.amazonaws.com", "public.ecr.aws/docker/"] },
  },
  {
    name: "refuses other registries",
    program: task({ image: "nginx:1.27" }),
    config: { allowedRegistries: ["public.ecr.aws"] },
    violations: [
      'api: container "app": image is from "docker.io/library/nginx"; allowed are public.ecr.aws. Push it there',
    ],
  },
]);

describe("ecs-image-pinned", () => {
  it("says when one image is not known yet", async () => {
    const containerDefinitions = [
      { name: "app", image: UNKNOWN },
      { name: "log", image: "x" },
    ];
    expect(await judgedWith(ecsImagePinned, { containerDefinitions })).to.deep.equal({
      violations: [refused("x").replace("app", "log")],
      undecided: ['api: container "app": image is not known yet'],
    });
  });

  it("leaves no image to AWS, which refuses it", async () => {
    const containerDefinitions = [{ name: "app" }, { name: "log", image: "" }];
    expect(await judgedWith(ecsImagePinned, { containerDefinitions })).to.deep.equal({
      violations: [],
      undecided: [],
    });
  });
});

describe("an image's name", () => {
  const table: readonly (readonly [image: string, repository: string, tag?: string])[] = [
    ["nginx", "docker.io/library/nginx", "latest"],
    ["nginx:", "docker.io/library/nginx", "latest"],
    ["bitnami/nginx:1", "docker.io/bitnami/nginx", "1"],
    ["docker.io/nginx:1", "docker.io/library/nginx", "1"],
    ["index.docker.io/nginx:1", "docker.io/library/nginx", "1"],
    ["index.docker.io/bitnami/nginx:1", "docker.io/bitnami/nginx", "1"],
    ["localhost/nginx:1", "localhost/nginx", "1"],
    ["host:5000/nginx", "host:5000/nginx", "latest"],
    ["ghcr.io/a/b/c:1", "ghcr.io/a/b/c", "1"],
    [`nginx@${digest}`, "docker.io/library/nginx"],
  ];

  for (const [image, repository, tag] of table) {
    it(`is read as Docker does: ${image}`, () => {
      const parsed = parseImage(image);
      expect([parsed.repository, parsed.tag]).to.deep.equal([repository, tag]);
    });
  }

  const registries: readonly (readonly [repository: string, registry: string, inside: boolean])[] =
    [
      ["docker.io/library/nginx", "docker.io", true],
      ["docker.io/library/nginx", "docker.io/library", true],
      ["docker.io/library/nginx", "docker.io/lib", false],
      ["docker.io/library/nginx", "docker", false],
      [`${account}/api`, "*.dkr.ecr.*.amazonaws.com", true],
      [`evil.example/${account}/api`, "*.dkr.ecr.*.amazonaws.com", false],
      [`evil.example/x.dkr.ecr.y.amazonaws.com`, "*.dkr.ecr.*.amazonaws.com", false],
      ["dockerXio/nginx", "docker.io", false],
      ["GHCR.io/a", "ghcr.io", true],
      ["docker.io", "docker.io/library", false],
    ];

  for (const [repository, registry, inside] of registries) {
    it(`${repository} is ${inside ? "" : "not "}in ${registry}`, () => {
      expect(isInRegistry(repository, registry)).to.equal(inside);
    });
  }
});
