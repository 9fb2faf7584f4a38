import { expect } from "chai";
import { problemsOf, service } from "./parse";

const certificate = (region: string): string =>
  `arn:aws:acm:${region}:123456789012:certificate/3f0c2a9e-5d5e-4c55-9d0a-2f6f3f4f1b7c`;

function services(more: Readonly<Record<string, string>>): string {
  const lines = Object.entries(more).map(
    ([key, rest]) => `  ${key}: {image: "nginx:1", cpu: 256, memoryMiB: 512, ${rest}}`,
  );
  return `services:\n${lines.join("\n")}`;
}

interface Case {
  readonly name: string;
  readonly given: string;
  readonly problems: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: "a certificate of another region",
    given: `loadBalancers: {public: {certificateArn: "${certificate("us-east-1")}"}}`,
    problems: [
      "ecs-platform:loadBalancers.public.certificateArn: this certificate is in us-east-1, and the load balancer will be in eu-west-1. Allowed: a certificate in eu-west-1. Fix: request the certificate in eu-west-1, or set domain instead.",
    ],
  },
  {
    name: "a certificate of this region",
    given: `loadBalancers: {public: {certificateArn: "${certificate("eu-west-1")}"}}`,
    problems: [],
  },
  {
    name: "a public CIDR",
    given: "network: {cidr: 8.8.0.0/16}",
    problems: [
      "ecs-platform:network.cidr: 8.8.0.0/16 is public: its addresses belong to somebody on the internet. Allowed: a block in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10. Fix: choose a private block such as 10.0.0.0/16.",
    ],
  },
  {
    name: "a CIDR too small for the tasks of all services",
    given: `network: {cidr: 10.0.0.0/24}\n${services({ a: "desiredCount: 40", b: "desiredCount: 20" })}`,
    problems: [
      "ecs-platform:network.cidr: 60 tasks take 120 addresses during a deployment, and the 2 private subnets of 10.0.0.0/24 (/26 each) have 118. Allowed: at most 59 tasks in 10.0.0.0/24. Fix: set cidr to 10.0.0.0/23, or run fewer tasks.",
    ],
  },
  {
    name: "a CIDR large enough for the tasks of all services",
    given: `network: {cidr: 10.0.0.0/24}\n${services({ a: "desiredCount: 40", b: "desiredCount: 19" })}`,
    problems: [],
  },
  {
    name: "a priority used twice",
    given: services({
      a: "port: 80, route: {priority: 100, paths: [/a]}",
      b: "port: 80, route: {priority: 100, paths: [/b]}",
    }),
    problems: [
      "ecs-platform:services.b.route.priority: a has priority 100 on the load balancer public already. Allowed: 1 to 50000, each used once. Fix: set priority to 101.",
    ],
  },
  {
    name: "a path that two services claim",
    given: services({
      a: "port: 80, route: {priority: 1, paths: [/x, /y]}",
      b: "port: 80, route: {priority: 2, paths: [/y]}",
    }),
    problems: [
      "ecs-platform:services.b.route: /y leads to a on the load balancer public already. Allowed: each host and path leads to one service. Fix: change paths or hosts of b or of a.",
    ],
  },
  {
    name: "a load balancer that isn't there",
    given: `loadBalancers: {public: {}, internal: {scheme: internal}}\n${services({
      a: "port: 80, route: {priority: 1, loadBalancer: pubic}",
      b: "port: 80, route: {priority: 2}",
    })}`,
    problems: [
      "ecs-platform:services.a.route.loadBalancer: there is no load balancer pubic. Allowed: public, internal. Fix: write public.",
      "ecs-platform:services.b.route.loadBalancer: there are 2 load balancers, and the route names none. Allowed: public, internal. Fix: set loadBalancer to public.",
    ],
  },
  {
    name: "a route in production without a certificate: one message for one cause",
    given: `lifecycle: production\n${services({ a: "port: 80, route: {priority: 1}" })}`,
    problems: [
      "ecs-platform:loadBalancers.public: a production load balancer has no plain HTTP unless plainHttp says so. Allowed: certificateArn, domain {name, zone}, or plainHttp: true. Fix: set certificateArn or domain.",
    ],
  },
  {
    name: "names that AWS refuses",
    given: `loadBalancers: {Public: {}}\n${services({ my_api: "exec: false" })}`,
    problems: [
      "ecs-platform:loadBalancers.Public: Public can't name a load balancer. Allowed: lower-case letters, digits and single hyphens, starting with a letter, at most 32.",
      "ecs-platform:services.my_api: my_api can't name a service. Allowed: lower-case letters, digits and single hyphens, starting with a letter, at most 32. Fix: write my-api.",
    ],
  },
  {
    name: "a size that Fargate doesn't have",
    given: "services: {a: {image: nginx, cpu: 8192, memoryMiB: 17408}}",
    problems: [
      "ecs-platform:services.a.memoryMiB: 17408 MiB don't go with 8192 CPU units. Allowed: 16384 to 61440 MiB in steps of 4096. Fix: set memoryMiB to 20480.",
    ],
  },
  {
    name: "Exec with a read-only root",
    given: services({ a: "exec: true" }),
    problems: [
      "ecs-platform:services.a.exec: exec: true needs a writable root file system, and readonlyRootFilesystem is true by default. Fix: set readonlyRootFilesystem: false, or exec: false.",
    ],
  },
  {
    name: "a bad image, a permission for everything, a secret that is a variable too",
    given: services({
      a: 'environment: {A: x}, secrets: {A: {secret: x}}, permissions: [{actions: ["*"], resources: ["*"]}]',
    }).replace("nginx:1", "Nginx"),
    problems: [
      'ecs-platform:services.a.image: "Nginx" is not a repository name. Allowed: lower-case letters, digits and single separators . _ - between them, in parts joined by /. Fix: write nginx.',
      "ecs-platform:services.a.secrets.A: A is in environment too. Fix: keep one of them.",
      'ecs-platform:services.a.permissions[0].actions[0]: "*" allows every action of every service. Allowed: SERVICE:ACTION, e.g. s3:GetObject or s3:Get*. Fix: name the actions that the application calls.',
    ],
  },
  {
    name: "an override of a child that isn't made",
    given: services({ a: "overrides: {target-grup: {}}" }),
    problems: [
      "ecs-platform:services.a.overrides.target-grup: this service has no child target-grup. Allowed: log-group, execution-role, task-role, execution-policy, security-group, https-egress, task-definition, service.",
    ],
  },
];

describe("the rules about settings", () => {
  for (const { name, given, problems } of cases) {
    it(name, () => {
      expect(problemsOf(given)).to.deep.equal(problems);
    });
  }

  it("refuse the 101st rule of a load balancer", () => {
    const many = Object.fromEntries(
      Array.from({ length: 101 }, (_, index) => [
        `s${index}`,
        `port: 80, route: {priority: ${index + 1}, paths: [/${index}]}`,
      ]),
    );
    expect(problemsOf(services(many))).to.deep.equal([
      "ecs-platform:services.s100.route: the load balancer public would have 101 rules. Allowed: 100 rules on a load balancer. Fix: add a load balancer, and move some services to it.",
    ]);
    delete many["s100"];
    expect(problemsOf(services(many))).to.deep.equal([]);
  });

  it("refuse a stack's name that can't be part of AWS names", () => {
    expect(problemsOf("", { stack: "my.stack" })).to.deep.equal([
      "stack: the stack my.stack can't be part of a load balancer's name. Allowed: letters, digits and hyphens. Fix: rename the stack with pulumi stack rename.",
    ]);
  });
});

/** One mistake must not look like several because what is wrong was taken for left out. */
const single: Readonly<Record<string, string>> = {
  "an unreadable certificate": `lifecycle: production\nloadBalancers: {public: {certificateArn: []}}\n${services({ a: "port: 80, route: {priority: 1, protocolVersion: grpc}" })}`,
  "a misspelt certificate": `lifecycle: production\nloadBalancers: {public: {certificate: x}}\n${services({ a: "port: 80, route: {priority: 1}" })}`,
  "an unreadable load balancer": `lifecycle: production\nloadBalancers: {public: true}\n${services({ a: "port: 80, route: {priority: 1}" })}`,
  "unreadable load balancers": `lifecycle: production\nloadBalancers: [public]\n${services({ a: "port: 80, route: {priority: 1, loadBalancer: web}" })}`,
  "an unknown lifecycle": `lifecycle: live\n${services({ a: "port: 80, route: {priority: 1}" })}`,
  "a variable that is a list, and plain": service(
    "environment: {TOKEN_NAMES: [a]}\nplainEnvironment: []",
  ),
  "a quoted priority": services({ a: 'port: 80, route: {priority: "1"}' }),
  "a strategy with an unknown provider":
    "capacity: {default: [{provider: EC2, weight: 0}, {provider: FARGATE}]}",
  "a quoted plainHttp": 'lifecycle: production\nloadBalancers: {public: {plainHttp: "true"}}',
};

describe("a mistake of shape", () => {
  for (const [name, yaml] of Object.entries(single)) {
    it(`is one problem: ${name}`, () => {
      expect(problemsOf(yaml)).to.have.length(1);
    });
  }

  it("doesn't hide the mistakes beside it, whose indices stay", () => {
    expect(
      problemsOf("capacity: {default: [x, {provider: FARGATE, weight: 1001}]}").map(
        (line) => line.split(": ")[0],
      ),
    ).to.deep.equal([
      "ecs-platform:capacity.default[0]",
      "ecs-platform:capacity.default[1].weight",
    ]);
  });
});

describe("the region of a stack", () => {
  const regions: readonly [region: string | undefined, problem: string | undefined][] = [
    ["eu-west-1", undefined],
    ["us-gov-west-1", undefined],
    ["ap-southeast-7", undefined],
    ["eusc-de-east-1", undefined],
    ["us-isob-east-1", undefined],
    [
      undefined,
      "the region is missing. Allowed: the name of an AWS region, e.g. eu-west-1. Fix: run pulumi config set aws:region eu-west-1.",
    ],
    [
      "",
      "the region is missing. Allowed: the name of an AWS region, e.g. eu-west-1. Fix: run pulumi config set aws:region eu-west-1.",
    ],
    [
      "eu-west-1a",
      '"eu-west-1a" is an availability zone, not a region. Allowed: the name of an AWS region, e.g. eu-west-1. Fix: set it to eu-west-1.',
    ],
    [
      "eu-wets-1",
      '"eu-wets-1" is not a region. Allowed: the name of an AWS region, e.g. eu-west-1. Fix: run pulumi config set aws:region eu-west-1.',
    ],
    [
      "EU-WEST-1",
      '"EU-WEST-1" is not a region. Allowed: the name of an AWS region, e.g. eu-west-1. Fix: run pulumi config set aws:region eu-west-1.',
    ],
  ];
  for (const [region, problem] of regions) {
    it(`${region ?? "absent"}: ${problem ?? "fine"}`, () => {
      expect(problemsOf("", { region })).to.deep.equal(
        problem === undefined ? [] : [`aws:region: ${problem}`],
      );
    });
  }
});
