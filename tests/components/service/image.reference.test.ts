import { expect } from "chai";
import {
  isFlaw,
  parseImage,
  parseRepository,
  privateEcrRepository,
  repositoryName,
} from "../../../components/service/image.reference";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;

describe("parseImage", () => {
  const readable: [image: string, parts: object][] = [
    ["nginx", { repository: "nginx" }],
    ["nginx:1.27", { repository: "nginx", tag: "1.27" }],
    ["library/nginx:1.27", { repository: "library/nginx", tag: "1.27" }],
    [
      "public.ecr.aws/nginx/nginx:1.27",
      { registry: "public.ecr.aws", repository: "nginx/nginx", tag: "1.27" },
    ],
    ["localhost/app", { registry: "localhost", repository: "app" }],
    ["registry:5000/app", { registry: "registry:5000", repository: "app" }],
    ["registry:5000/app:v1", { registry: "registry:5000", repository: "app", tag: "v1" }],
    [`nginx@${digest}`, { repository: "nginx", digest }],
    [`nginx:1.27@${digest}`, { repository: "nginx", tag: "1.27", digest }],
    ["my__app/web-1.x_y", { repository: "my__app/web-1.x_y" }],
    ["nginx:_v.1-A", { repository: "nginx", tag: "_v.1-A" }],
    [`nginx:${"a".repeat(128)}`, { repository: "nginx", tag: "a".repeat(128) }],
    [
      `nginx@sha512:${"a".repeat(128)}`,
      { repository: "nginx", digest: `sha512:${"a".repeat(128)}` },
    ],
  ];
  for (const [image, parts] of readable) {
    it(`reads ${image.slice(0, 50)}`, () => {
      expect(parseImage(image)).to.deep.equal(parts);
    });
  }

  const refused: [image: string, message: string][] = [
    ["", "the text is empty"],
    ["nginx 1.27", '"nginx 1.27" contains white space'],
    ["nginx\n", '"nginx\n" contains white space'],
    ["https://public.ecr.aws/nginx", '"https://public.ecr.aws/nginx" is a URL'],
    ["nginx:", 'there is no tag after the colon in "nginx:"'],
    ["nginx:-1", '"-1" is not a tag in "nginx:-1"'],
    [`nginx:${"a".repeat(129)}`, `"${"a".repeat(129)}" is not a tag in "nginx:${"a".repeat(129)}"`],
    ["nginx@", '"" is not a digest'],
    ["nginx@sha256:abc", '"sha256:abc" is not a digest'],
    [`nginx@${digest.toUpperCase()}`, `"${digest.toUpperCase()}" is not a digest`],
    [`nginx@${digest}@${digest}`, `"nginx@${digest}@${digest}" has two @`],
    ["Nginx:1.27", '"Nginx" is not a repository name'],
    ["public.ecr.aws/Team/App", '"Team/App" is not a repository name'],
    ["nginx/", '"nginx/" is not a repository name'],
    ["/nginx", '"/nginx" is not a repository name'],
    ["public.ecr.aws/", '"" is not a repository name'],
    ["my___app", '"my___app" is not a repository name'],
    ["-nginx", '"-nginx" is not a repository name'],
    [":1.27", '"" is not a repository name'],
    ["my_registry.io/app", '"my_registry.io" is not a registry\'s host name'],
    ["registry:port/app", '"registry:port" is not a registry\'s host name'],
  ];
  for (const [image, message] of refused) {
    it(`refuses ${JSON.stringify(image).slice(0, 50)}`, () => {
      const parsed = parseImage(image);
      expect(isFlaw(parsed) && parsed.message).to.equal(message);
    });
  }

  it("says how to write an upper-case repository", () => {
    expect(parseImage("public.ecr.aws/Team/App")).to.have.property("fix", "write team/app");
    expect(parseImage("-nginx")).not.to.have.property("fix");
  });
});

describe("parseRepository", () => {
  it("reads an address without tag and digest", () => {
    expect(parseRepository("public.ecr.aws/nginx/nginx")).to.deep.equal({
      registry: "public.ecr.aws",
      repository: "nginx/nginx",
    });
  });

  for (const [address, message] of [
    ["nginx:1.27", '"nginx:1.27" has a tag of its own'],
    [`nginx@${digest}`, `"nginx@${digest}" has a digest of its own`],
    ["Nginx", '"Nginx" is not a repository name'],
  ] as const) {
    it(`refuses ${address}`, () => {
      expect(parseRepository(address)).to.have.property("message", message);
    });
  }
});

describe("privateEcrRepository", () => {
  const name = "prod/api";
  const found: [image: string, region: string][] = [
    ["123456789012.dkr.ecr.eu-west-1.amazonaws.com/prod/api:v1", "eu-west-1"],
    [`123456789012.dkr.ecr.eu-west-1.amazonaws.com/prod/api@${digest}`, "eu-west-1"],
    ["123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/prod/api", "cn-north-1"],
    ["123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com/prod/api:v1", "us-gov-west-1"],
    ["123456789012.dkr-ecr.us-east-1.on.aws/prod/api:v1", "us-east-1"],
    ["123456789012.dkr.ecr.eusc-de-east-1.amazonaws.eu/prod/api:v1", "eusc-de-east-1"],
    ["123456789012.dkr.ecr.us-iso-east-1.c2s.ic.gov/prod/api:v1", "us-iso-east-1"],
  ];
  for (const [image, region] of found) {
    it(`finds the repository of ${image.slice(0, 70)}`, () => {
      expect(privateEcrRepository(image)).to.deep.equal({
        accountId: "123456789012",
        region,
        name,
      });
    });
  }

  for (const image of [
    "nginx:1.27",
    "public.ecr.aws/nginx/nginx:1.27",
    "ghcr.io/team/app:v1",
    "12345678901.dkr.ecr.eu-west-1.amazonaws.com/app",
    "123456789012.dkr.ecr.eu-west-1.amazonaws.com.example.org/app",
    "123456789012.dkr.ecr.eu-west-1.amazonaws.com/App",
  ]) {
    it(`finds none in ${image}`, () => {
      expect(privateEcrRepository(image)).to.equal(undefined);
    });
  }
});

describe("repositoryName", () => {
  it("is the cluster's and the service's name", () => {
    expect(repositoryName("ecs-platform-prod", "api")).to.equal("ecs-platform-prod/api");
  });

  it("fits into 256 characters", () => {
    expect(repositoryName("c".repeat(251), "api1")).to.have.length(256);
    expect(repositoryName("c".repeat(252), "api1"))
      .to.have.length(256)
      .and.match(/-[0-9a-f]{8}$/);
  });
});
