import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { describeProblem, formatPath } from "../../../components/problems";
import { checkPermissions } from "../../../components/service/permissions.checks";

const lines = (...args: Parameters<typeof checkPermissions>) =>
  checkPermissions(...args).map(
    (problem) => `${formatPath(problem.path)}: ${describeProblem(problem)}`,
  );

const anyResource = ["*"];
const anyAction = ["s3:GetObject"];

describe("checkPermissions", () => {
  for (const action of [
    "s3:GetObject",
    "S3:getobject",
    "s3:Get*",
    "s3:*",
    "execute-api:Invoke",
    "s3:Get?bject",
  ]) {
    it(`takes the action ${action} as written`, () => {
      expect(lines([{ actions: [action], resources: anyResource }])).to.deep.equal([]);
    });
  }

  for (const action of ["*", "*:*", "**", "?:*"]) {
    it(`refuses the action ${action}`, () => {
      expect(lines([{ actions: [action], resources: anyResource }])).to.deep.equal([
        `permissions[0].actions[0]: "${action}" allows every action of every service. ` +
          "Allowed: SERVICE:ACTION, e.g. s3:GetObject or s3:Get*. " +
          "Fix: name the actions that the application calls.",
      ]);
    });
  }

  for (const action of [
    "GetObject",
    "s3",
    "s3:",
    ":GetObject",
    "*:GetObject",
    "s3:Get Object",
    "s3:a:b",
    "",
  ]) {
    it(`refuses what is no action: ${JSON.stringify(action)}`, () => {
      expect(lines([{ actions: [action], resources: anyResource }])).to.deep.equal([
        `permissions[0].actions[0]: "${action}" is not an IAM action. ` +
          "Allowed: SERVICE:ACTION, e.g. s3:GetObject or s3:Get*.",
      ]);
    });
  }

  for (const resource of [
    "*",
    "arn:aws:s3:::my-bucket/*",
    "arn:aws-us-gov:sqs:us-gov-west-1:123456789012:jobs",
    "arn:aws:dynamodb:*:123456789012:table/*",
    "arn:aws:s3:::home/${aws:username}/my file",
    "arn:aws:apigateway:eu-west-1::/restapis/a",
  ]) {
    it(`takes the resource ${resource} as written`, () => {
      expect(lines([{ actions: anyAction, resources: [resource] }])).to.deep.equal([]);
    });
  }

  for (const resource of [
    "my-bucket",
    "**",
    "arn:aws:s3",
    "arn:*:s3:::my-bucket",
    "arn:aws:*:eu-west-1:123456789012:x",
    "arn:aws:s3:::",
    "arn:aws:s3:::snow-\u2603",
    "arn:aws:s3:::a\nb",
    "",
  ]) {
    it(`refuses what is no resource: ${JSON.stringify(resource)}`, () => {
      expect(lines([{ actions: anyAction, resources: [resource] }])).to.deep.equal([
        `permissions[0].resources[0]: "${resource.replace("\n", "\\n")}" is not an ARN. Allowed: ` +
          'arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, with * and ? after the service, or "*".',
      ]);
    });
  }

  it("leaves resources from elsewhere for later", () => {
    const resources = [pulumi.output("Any Thing"), Promise.resolve("Any Thing")];
    expect(lines([{ actions: anyAction, resources }])).to.deep.equal([]);
  });

  it("reports every permission, in order", () => {
    expect(
      lines([
        { actions: anyAction, resources: [] },
        { actions: anyAction, resources: anyResource },
        { actions: [], resources: ["a"] },
      ]),
    ).to.deep.equal([
      "permissions[0].resources: the list is empty. Allowed: at least one. " +
        "Fix: leave the permission out.",
      "permissions[2].actions: the list is empty. Allowed: at least one. " +
        "Fix: leave the permission out.",
      'permissions[2].resources[0]: "a" is not an ARN. Allowed: ' +
        'arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, with * and ? after the service, or "*".',
    ]);
  });

  it("counts the characters IAM counts, up to 10240", () => {
    const envelope =
      '{"Version":"2012-10-17","Statement":[{"Sid":"Permission1","Effect":"Allow",' +
      '"Action":["s3:GetObject"],"Resource":["arn:aws:s3:::"]}]}';
    const room = 10_240 - envelope.length;
    const named = (length: number) => [
      { actions: anyAction, resources: [`arn:aws:s3:::${"a".repeat(length)}  `] },
    ];
    expect(lines(named(room))).to.deep.equal([]);
    expect(lines(named(room + 1))).to.deep.equal([
      "permissions: these make a policy of 10241 characters. Allowed: up to 10240 characters. " +
        "Fix: name fewer resources, or name them by a common prefix.",
    ]);
  });

  it("has nothing to say about nothing", () => {
    expect(lines(undefined)).to.deep.equal([]);
    expect(lines([])).to.deep.equal([]);
    expect(lines([undefined, {}])).to.deep.equal([]);
  });
});
