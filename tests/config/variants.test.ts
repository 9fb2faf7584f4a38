import { expect } from "chai";
import { problemsOf, service } from "./parse";

const imageForms =
  "a string, e.g. public.ecr.aws/nginx/nginx-unprivileged:1.27, {repository, tag}, {repository, digest}, {parameter} or {external}";
const secretForms = "{secret, jsonKey?, kmsKeyArn?} or {parameter, kmsKeyArn?}";
const repository =
  "{create: true} or a string, e.g. 123456789012.dkr.ecr.us-east-1.amazonaws.com/api";

interface Case {
  readonly given: string;
  readonly problems: readonly string[];
}

const images: readonly Case[] = [
  { given: "5", problems: [`: 5 is a number, not one of its forms. Allowed: ${imageForms}.`] },
  {
    given: "",
    problems: [
      `: the setting is empty (null), not one of its forms. Allowed: ${imageForms}. Fix: leave image out, or give it a value.`,
    ],
  },
  { given: "{}", problems: [`: {} is a map, not one of its forms. Allowed: ${imageForms}.`] },
  {
    given: "{repository: {create: true}}",
    problems: [
      `: repository needs tag or digest beside it. Allowed: ${imageForms}. Fix: add tag or digest.`,
    ],
  },
  {
    given: "{tag: v1}",
    problems: [`: tag needs repository beside it. Allowed: ${imageForms}. Fix: add repository.`],
  },
  {
    given: "{repository: a, tag: v1, digest: 'sha256:1'}",
    problems: [
      `: repository, tag and digest don't go together. Allowed: ${imageForms}. Fix: keep one form.`,
    ],
  },
  {
    given: "{parameter: /api/image, external: nginx}",
    problems: [
      `: parameter and external don't go together. Allowed: ${imageForms}. Fix: keep one form.`,
    ],
  },
  {
    given: "{repository: {create: false}, tag: v1}",
    problems: [
      `.repository: {"create":false} is a map, not one of its forms. Allowed: ${repository}.`,
    ],
  },
  {
    given: "{repository: a, tag: 1}",
    problems: [
      '.tag: 1 is a number, not a string. Allowed: a string, e.g. v1. Fix: quote it: tag: "1".',
    ],
  },
  {
    given: "{repository: {create: true, scan: true}, tag: v1}",
    problems: [
      `.repository: {"create":true,"scan":true} is a map, not one of its forms. Allowed: ${repository}.`,
    ],
  },
  {
    given: "{parameters: /api/image}",
    problems: [
      '.parameters: "parameters" is not a known key (value: "/api/image"). Allowed: repository, tag, digest, parameter or external. Fix: rename it to parameter.',
    ],
  },
  {
    given: "{repository: 5, tagg: v1}",
    problems: [
      `.repository: 5 is a number, not one of its forms. Allowed: ${repository}.`,
      '.tagg: "tagg" is not a known key (value: "v1"). Allowed: repository, tag, digest, parameter or external. Fix: rename it to tag.',
    ],
  },
];

const secrets: readonly Case[] = [
  {
    given: "hunter2",
    problems: [
      `: the value (withheld) is a string, not one of its forms. Allowed: ${secretForms}.`,
    ],
  },
  {
    given: "{secret: a, parameter: b}",
    problems: [
      `: secret and parameter don't go together. Allowed: ${secretForms}. Fix: keep one form.`,
    ],
  },
  {
    given: "{parameter: b, jsonKey: c}",
    problems: [
      `: parameter and jsonKey don't go together. Allowed: ${secretForms}. Fix: keep one form.`,
    ],
  },
  {
    given: "{jsonKey: password}",
    problems: [`: jsonKey needs secret beside it. Allowed: ${secretForms}. Fix: add secret.`],
  },
  {
    given: "{value: hunter2}",
    problems: [
      '.value: "value" is not a known key (value: (withheld)). Allowed: secret, jsonKey, kmsKeyArn or parameter.',
    ],
  },
  {
    given: "{secret: 5}",
    problems: [
      ".secret: the value (withheld) is a number, not a string. Allowed: a string, e.g. api/production/DB_PASSWORD. Fix: quote it.",
    ],
  },
];

describe("settings with several forms", () => {
  for (const { given, problems } of images) {
    it(`image: ${given}`, () => {
      const yaml = service().replace("nginx:1.27", given);
      expect(problemsOf(yaml)).to.deep.equal(
        problems.map((line) => `ecs-platform:services.api.image${line}`),
      );
    });
  }
  for (const { given, problems } of secrets) {
    it(`a secret: ${given}`, () => {
      expect(problemsOf(service(`secrets: {DB_URL: ${given}}`))).to.deep.equal(
        problems.map((line) => `ecs-platform:services.api.secrets.DB_URL${line}`),
      );
    });
  }

  const good = [
    "{repository: {create: true}, tag: v1}",
    `{repository: a/b, digest: "sha256:${"0".repeat(64)}"}`,
    "{parameter: /api/image}",
    "{external: nginx:1.27}",
  ];
  for (const given of good) {
    it(`takes ${given}`, () => {
      expect(problemsOf(service().replace("nginx:1.27", given))).to.deep.equal([]);
    });
  }
});
