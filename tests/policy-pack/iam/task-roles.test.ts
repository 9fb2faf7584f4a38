import { expect } from "chai";
import {
  executionRoleActions,
  FINE,
  taskRoleExec,
  taskRolePullsNothing,
  undecided,
  violated,
} from "../../../policy-pack/iam";
import { allow, LATER, statement } from "./statements";

describe("executionRoleActions", () => {
  const notTaken =
    "which starting a task does not take. Give it to the task role if the container needs it, else remove it";

  it("passes all that starting a task takes", () => {
    for (const actions of [
      ["ecr:GetAuthorizationToken"],
      ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      ["logs:CreateLogStream", "LOGS:putlogevents"],
      ["secretsmanager:GetSecretValue", "ssm:GetParameters", "kms:Decrypt"],
      ["secretsmanager:DescribeSecret", "ssm:GetParameter"],
      "ecr:GetAuth*",
    ]) {
      expect(executionRoleActions(statement(allow(actions, "*")))).to.deep.equal(FINE);
    }
    expect(
      executionRoleActions(statement({ Effect: "Deny", Action: "s3:*", Resource: "*" })),
    ).to.deep.equal(FINE);
  });

  const bad: readonly (readonly [unknown, string])[] = [
    ["s3:PutObject", "Statement[0] allows s3:PutObject"],
    [
      ["kms:Decrypt", "kms:Encrypt", "sqs:SendMessage"],
      "Statement[0] allows kms:Encrypt and sqs:SendMessage",
    ],
    [
      "ssmmessages:Open*",
      "Statement[0] allows ssmmessages:OpenControlChannel and ssmmessages:OpenDataChannel by ssmmessages:Open*",
    ],
    [
      ["ssm:GetParam*"],
      "Statement[0] allows ssm:GetParameterHistory and ssm:GetParametersByPath by ssm:GetParam*",
    ],
    ["logs:CreateLogGroup", "Statement[0] allows logs:CreateLogGroup"],
    ["s3:HeadBucket", "Statement[0] allows s3:headbucket"],
  ];
  for (const [actions, what] of bad) {
    it(`reports ${JSON.stringify(actions)}`, () => {
      const found = executionRoleActions(statement(allow(actions, "*")));
      expect(found.violations.map((each) => each.toLowerCase())).to.deep.equal([
        `${what}, ${notTaken}`.toLowerCase(),
      ]);
      expect(found.undecided).to.deep.equal([]);
    });
  }

  it("counts many by their pattern", () => {
    const [violation] = executionRoleActions(statement(allow("ecr:*", "*"))).violations;
    expect(violation).to.match(
      /^Statement\[0\] allows ecr:\w+, ecr:\w+, ecr:\w+ and \d+ more by ecr:\*, which starting a task does not take\./,
    );
    const [rest] = executionRoleActions(
      statement({ Effect: "Allow", NotAction: "s3:*", Resource: "*" }),
    ).violations;
    expect(rest).to.match(/ and \d+ more by NotAction, which/);
  });

  it("passes what the task definition makes necessary", () => {
    const files = statement(allow(["s3:GetObject", "s3:GetBucketLocation"], "*"));
    expect(executionRoleActions(files).violations).to.have.length(1);
    expect(executionRoleActions(files, { files: true })).to.deep.equal(FINE);
    const group = statement(allow("logs:CreateLogGroup", "*"));
    expect(executionRoleActions(group, { files: true }).violations).to.have.length(1);
    expect(executionRoleActions(group, { createsLogGroup: true })).to.deep.equal(FINE);
    const cache = statement(allow(["ecr:CreateRepository", "ecr:BatchImportUpstreamImage"], "*"));
    expect(executionRoleActions(cache).violations).to.have.length(1);
    expect(executionRoleActions(cache, { pullThroughCache: true })).to.deep.equal(FINE);
  });

  it("passes what an organisation lets execution roles have besides", () => {
    const also = ["fsx:Describe*", "ECR:BatchImportUpstreamImage"];
    const fine = allow(["fsx:DescribeFileSystems", "ecr:BatchImportUpstreamImage"], "*");
    expect(executionRoleActions(statement(fine), { also })).to.deep.equal(FINE);
    const wide = statement(allow("fsx:*", "*"));
    expect(executionRoleActions(wide, { also }).violations).to.have.length(1);
  });

  it("leaves open what is not known yet", () => {
    expect(executionRoleActions(statement(allow(LATER, "*")))).to.deep.equal(
      undecided("an action of Statement[0] is not known yet"),
    );
    expect(
      executionRoleActions(statement({ ...allow("s3:PutObject", "*"), Effect: LATER })),
    ).to.deep.equal(undecided("the Effect of Statement[0] is not known yet"));
  });
});

describe("taskRolePullsNothing", () => {
  it("reports every action of ECR, and no other", () => {
    const removed =
      "to the containers themselves; images are pulled by the execution role. Remove it";
    expect(
      taskRolePullsNothing(statement(allow(["ECR:getauthorizationtoken", "s3:GetObject"], "*"))),
    ).to.deep.equal(violated(`Statement[0] allows ecr:GetAuthorizationToken ${removed}`));
    expect(taskRolePullsNothing(statement(allow("*", "*"))).violations).to.have.length(1);
    expect(taskRolePullsNothing(statement(allow("ecr-public:*", "*")))).to.deep.equal(FINE);
    expect(taskRolePullsNothing(statement(allow("ecs:*", "*")))).to.deep.equal(FINE);
  });
});

describe("taskRoleExec", () => {
  const channels = statement({ Sid: "Exec", ...allow("ssmmessages:*", "*") });

  it("allows the four channels with Exec alone", () => {
    expect(taskRoleExec(channels, true)).to.deep.equal(FINE);
    expect(taskRoleExec(channels, false)).to.deep.equal(
      violated(
        "statement Exec allows ssmmessages:CreateControlChannel, ssmmessages:CreateDataChannel, ssmmessages:OpenControlChannel and ssmmessages:OpenDataChannel by ssmmessages:*, the channels of ECS Exec, which is off. Remove it, or set enableExecuteCommand",
      ),
    );
    expect(taskRoleExec(channels, undefined)).to.deep.equal(
      undecided("whether ECS Exec is on is not known yet"),
    );
  });

  it("passes other actions, whether Exec is on or not known", () => {
    for (const exec of [true, false, undefined]) {
      expect(taskRoleExec(statement(allow("s3:GetObject", "*")), exec)).to.deep.equal(FINE);
    }
  });
});
