import { expect } from "chai";
import { problemsOf, service } from "./parse";

interface Case {
  readonly given: string;
  readonly problems: readonly string[];
}

const loadBalancerKeys =
  "type, scheme, certificateArn, domain, plainHttp, allowCidrs, waf, accessLogs or idleTimeoutSeconds";
const topKeys = "lifecycle, tags, network, loadBalancers, capacity, observability or services";
const cpus = "256, 512, 1024, 2048, 4096, 8192 or 16384";

const platformCases: readonly Case[] = [
  {
    given: "lifecycle: prodution",
    problems: [
      'ecs-platform:lifecycle: "prodution" is not a value of lifecycle. Allowed: production or ephemeral. Fix: set lifecycle to production.',
    ],
  },
  {
    given: "lifecycle: staging",
    problems: [
      'ecs-platform:lifecycle: "staging" is not a value of lifecycle. Allowed: production or ephemeral.',
    ],
  },
  {
    given: "lifecycle:",
    problems: [
      "ecs-platform:lifecycle: the setting is empty (null), not a string. Allowed: production or ephemeral. Fix: leave lifecycle out, or give it a value.",
    ],
  },
  {
    given: "tags: {Cost: 5}",
    problems: [
      'ecs-platform:tags.Cost: 5 is a number, not a string. Allowed: a string. Fix: quote it: Cost: "5".',
    ],
  },
  {
    given: "tags: [Team]",
    problems: [
      'ecs-platform:tags: ["Team"] is a list, not a map. Allowed: a map by name, e.g. {"Team":"payments"}. Fix: write a map: a name, a colon and a value on each line.',
    ],
  },
  {
    given: 'network: {flowLogs: "yes"}',
    problems: [
      'ecs-platform:network.flowLogs: "yes" is a string, not true or false. Allowed: true or false. Fix: write flowLogs: true, without quotes.',
    ],
  },
  {
    given: "network: {flowLogs: 0}",
    problems: [
      "ecs-platform:network.flowLogs: 0 is a number, not true or false. Allowed: true or false. Fix: write flowLogs: false, without quotes.",
    ],
  },
  {
    given: "network: {nat: perzone}",
    problems: [
      'ecs-platform:network.nat: "perzone" is not a value of nat. Allowed: per-zone, single or none. Fix: set nat to per-zone.',
    ],
  },
  {
    given: "network: {availabilityZones: 2.5}",
    problems: [
      "ecs-platform:network.availabilityZones: 2.5 is a fraction, not a whole number. Allowed: a whole number from 2 to 6.",
    ],
  },
  {
    given: "network: {existing: {vpcId: vpc-01234567}}",
    problems: [
      'ecs-platform:network.existing.privateSubnetIds: privateSubnetIds is missing. Allowed: a list, e.g. ["subnet-0123456789abcdef0","subnet-0123456789abcdef1"]. Fix: add it, e.g. privateSubnetIds: ["subnet-0123456789abcdef0","subnet-0123456789abcdef1"].',
    ],
  },
  {
    given: 'loadBalancers: {public: {idleTimeoutSeconds: "30s"}}',
    problems: [
      'ecs-platform:loadBalancers.public.idleTimeoutSeconds: "30s" is a string, not a whole number. Allowed: a whole number from 1 to 4000. Fix: idleTimeoutSeconds is in seconds: write idleTimeoutSeconds: 30.',
    ],
  },
  {
    given: "loadBalancers: {public: {idleTimeout: 30}}",
    problems: [
      `ecs-platform:loadBalancers.public.idleTimeout: "idleTimeout" is not a known key (value: 30). Allowed: ${loadBalancerKeys}. Fix: rename it to idleTimeoutSeconds.`,
    ],
  },
  {
    given: "loadBalancers: {public: true}",
    problems: [
      `ecs-platform:loadBalancers.public: true is a boolean, not a map. Allowed: a map with the keys ${loadBalancerKeys.replace(" or ", " and ")}.`,
    ],
  },
  {
    given: "loadBalancers: {public: {type: network}}",
    problems: [
      'ecs-platform:loadBalancers.public.type: "network" is not a value of type. Allowed: application.',
    ],
  },
  {
    given: "capacity: {default: [{provider: FARGATE_SPOTT}, {weight: 1}]}",
    problems: [
      'ecs-platform:capacity.default[0].provider: "FARGATE_SPOTT" is not a value of provider. Allowed: FARGATE or FARGATE_SPOT. Fix: set provider to FARGATE_SPOT.',
      "ecs-platform:capacity.default[1].provider: provider is missing. Allowed: FARGATE or FARGATE_SPOT. Fix: add it, e.g. provider: FARGATE.",
    ],
  },
  {
    given: 'observability: {logRetentionDays: "2 weeks"}',
    problems: [
      'ecs-platform:observability.logRetentionDays: "2 weeks" is a string, not a whole number. Allowed: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653. Fix: logRetentionDays is in days: write logRetentionDays: 14.',
    ],
  },
  {
    given: "services:",
    problems: [
      "ecs-platform:services: the setting is empty (null), not a map. Allowed: a map by name. Fix: leave services out, or write services: {}.",
    ],
  },
  {
    given: "services: {api: }",
    problems: [
      "ecs-platform:services.api: the setting is empty (null), not a map. Allowed: a map with at least image, cpu and memoryMiB. Fix: leave api out, or give it a value.",
    ],
  },
  {
    given: "cidr: 10.0.0.0/16",
    problems: [
      `ecs-platform:cidr: "cidr" is not a known key (value: "10.0.0.0/16"). Allowed: ${topKeys}. Fix: move it to ecs-platform:network.cidr.`,
    ],
  },
  {
    given: "service: {}",
    problems: [
      `ecs-platform:service: "service" is not a known key (value: {}). Allowed: ${topKeys}. Fix: rename it to services.`,
    ],
  },
];

const serviceCases: readonly Case[] = [
  {
    given: "cpu: 0.25",
    problems: [
      `ecs-platform:services.api.cpu: 0.25 is a fraction, not a whole number. Allowed: ${cpus}. Fix: cpu is in CPU units (1024 are one vCPU): write cpu: 256.`,
    ],
  },
  {
    given: 'cpu: "0.25"',
    problems: [
      `ecs-platform:services.api.cpu: "0.25" is a string, not a whole number. Allowed: ${cpus}. Fix: cpu is in CPU units (1024 are one vCPU): write cpu: 256.`,
    ],
  },
  {
    given: "cpu: 1 vCPU",
    problems: [
      `ecs-platform:services.api.cpu: "1 vCPU" is a string, not a whole number. Allowed: ${cpus}. Fix: cpu is in CPU units (1024 are one vCPU): write cpu: 1024.`,
    ],
  },
  {
    given: 'cpu: "256"',
    problems: [
      `ecs-platform:services.api.cpu: "256" is a string, not a whole number. Allowed: ${cpus}. Fix: write it without quotes: cpu: 256.`,
    ],
  },
  {
    // Both mistakes of one value, and one fix for both.
    given: 'cpu: "300"',
    problems: [
      `ecs-platform:services.api.cpu: "300" is a string, not a whole number; 300 is not a Fargate CPU size. Allowed: ${cpus} CPU units. Fix: set cpu to 512.`,
    ],
  },
  {
    given: "memoryMiB: 512MB",
    problems: [
      'ecs-platform:services.api.memoryMiB: "512MB" is a string, not a whole number. Allowed: a whole number from 512 to 122880. Fix: memoryMiB is in MiB: write memoryMiB: 512.',
    ],
  },
  {
    given: "memoryMiB: 0.5",
    problems: [
      "ecs-platform:services.api.memoryMiB: 0.5 is a fraction, not a whole number. Allowed: a whole number from 512 to 122880. Fix: memoryMiB is in MiB: write memoryMiB: 512.",
    ],
  },
  {
    given: "stopTimeoutSeconds: 1m",
    problems: [
      'ecs-platform:services.api.stopTimeoutSeconds: "1m" is a string, not a whole number. Allowed: a whole number from 2 to 120. Fix: stopTimeoutSeconds is in seconds: write stopTimeoutSeconds: 60.',
    ],
  },
  {
    given: "deployment: {minimumHealthyPercent: 0.5}",
    problems: [
      "ecs-platform:services.api.deployment.minimumHealthyPercent: 0.5 is a fraction, not a whole number. Allowed: a whole number from 0 to 100. Fix: minimumHealthyPercent is in percent: write minimumHealthyPercent: 50.",
    ],
  },
  {
    given: "command: npm start",
    problems: [
      'ecs-platform:services.api.command: "npm start" is a string, not a list. Allowed: a list. Fix: write a list: ["npm start"].',
    ],
  },
  {
    given: "command: [echo, 1]",
    problems: [
      'ecs-platform:services.api.command[1]: 1 is a number, not a string. Allowed: a string. Fix: quote it: command: "1".',
    ],
  },
  {
    given: "user: 1000",
    problems: [
      'ecs-platform:services.api.user: 1000 is a number, not a string. Allowed: a string. Fix: quote it: user: "1000".',
    ],
  },
  {
    given: "environment: {WORKERS: 4, DEBUG: true, EMPTY: }",
    problems: [
      'ecs-platform:services.api.environment.WORKERS: 4 is a number, not a string. Allowed: strings: environment values are strings, so quote numbers and booleans. Fix: quote it: WORKERS: "4".',
      'ecs-platform:services.api.environment.DEBUG: true is a boolean, not a string. Allowed: strings: environment values are strings, so quote numbers and booleans. Fix: quote it: DEBUG: "true".',
      'ecs-platform:services.api.environment.EMPTY: the setting is empty (null), not a string. Allowed: strings: environment values are strings, so quote numbers and booleans. Fix: leave EMPTY out, or write EMPTY: "".',
    ],
  },
  {
    given: "ulimits: {nofile: 65536}",
    problems: [
      "ecs-platform:services.api.ulimits.nofile: 65536 is a number, not a map. Allowed: a map with at least soft and hard.",
    ],
  },
  {
    given: "deployment: {controller: codedeploy}",
    problems: [
      'ecs-platform:services.api.deployment.controller: "codedeploy" is not a value of controller. Allowed: ecs.',
    ],
  },
  {
    given: "overrides: {service: true}",
    problems: [
      "ecs-platform:services.api.overrides.service: true is a boolean, not a map. Allowed: a map by name.",
    ],
  },
];

describe("the shape of settings", () => {
  for (const { given, problems } of platformCases) {
    it(given, () => {
      expect(problemsOf(given)).to.deep.equal(problems);
    });
  }
  for (const { given, problems } of serviceCases) {
    it(`of a service: ${given}`, () => {
      const key = given.slice(0, given.indexOf(":"));
      const rest = service()
        .split("\n")
        .filter((line) => !line.startsWith(`    ${key}:`));
      expect(problemsOf([...rest, `    ${given}`].join("\n"))).to.deep.equal(problems);
    });
  }

  it("says what a service can't do without", () => {
    expect(problemsOf("services: {api: {}}")).to.deep.equal([
      "ecs-platform:services.api.image: image is missing. Allowed: a string, e.g. public.ecr.aws/nginx/nginx-unprivileged:1.27, {repository, tag}, {repository, digest}, {parameter} or {external}. Fix: add it, e.g. image: public.ecr.aws/nginx/nginx-unprivileged:1.27.",
      `ecs-platform:services.api.cpu: cpu is missing. Allowed: ${cpus}. Fix: add it, e.g. cpu: 256.`,
      "ecs-platform:services.api.memoryMiB: memoryMiB is missing. Allowed: a whole number from 512 to 122880. Fix: add it, e.g. memoryMiB: 512.",
    ]);
  });

  it("takes a misspelt key for the reason why the right one is missing", () => {
    const lines = problemsOf("services: {api: {image: nginx, cpu: 256, memory: 512}}");
    expect(lines).to.have.length(1);
    expect(lines[0]).to.match(/^ecs-platform:services\.api\.memory: "memory" is not a known key/);
    expect(lines[0]).to.match(/ Fix: rename it to memoryMiB\.$/);
  });

  it("refuses keys that JavaScript hides", () => {
    const raw =
      '{"api": {"image": "nginx", "cpu": 256, "memoryMiB": 512, "__proto__": {"exec": true}}}';
    expect(problemsOf(`services: '${raw}'`)[0]).to.match(
      /^ecs-platform:services\.api\.__proto__: "__proto__" is not a known key/,
    );
  });

  it("reports everything at once, in the order of the file", () => {
    const lines = problemsOf(
      "services: {web: {image: 5, cpu: 300, memoryMiB: 512, prot: 80}}\nnetwork: {cidr: 8.8.0.0/16, nat: no}\ntags: {aws:x: y}",
      { region: "moon" },
    );
    expect(lines.map((line) => line.slice(0, line.indexOf(": ")))).to.deep.equal([
      "aws:region",
      "ecs-platform:services.web.image",
      "ecs-platform:services.web.cpu",
      "ecs-platform:services.web.prot",
      "ecs-platform:network.cidr",
      "ecs-platform:network.nat",
      'ecs-platform:tags["aws:x"]',
    ]);
  });
});
