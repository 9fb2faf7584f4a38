import { expect } from "chai";
import fc from "fast-check";
import {
  confusedDeputy,
  escalation,
  executionRoleActions,
  invertedPrincipals,
  openTrust,
  passRole,
  secretScope,
  taskRoleExec,
  taskRolePullsNothing,
  wildcardActions,
  wildcardResources,
  type Verdict,
} from "../../../policy-pack/iam";
import { known, type Statement } from "../../../policy-pack/reading";
import { LATER, statement, type Written } from "./statements";

const SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf";

const predicates: Readonly<Record<string, (of: Statement) => Verdict>> = {
  wildcardActions: (of) => wildcardActions(of),
  "wildcardActions of a key": (of) => wildcardActions(of, "resource"),
  wildcardResources: (of) => wildcardResources(of),
  invertedPrincipals,
  passRole: (of) => passRole(of),
  "escalation on a task role": (of) => escalation([of], { counts: "any" }),
  "escalation on a service's role": (of) => escalation([of], { counts: "unscoped" }),
  confusedDeputy,
  openTrust: (of) => openTrust(of),
  executionRoleActions: (of) => executionRoleActions(of),
  taskRolePullsNothing,
  "taskRoleExec without Exec": (of) => taskRoleExec(of, false),
  secretScope: (of) => secretScope([known(SECRET)], [of]),
};

const action = fc.constantFrom(
  "*",
  "s3:*",
  "s3:GetObject",
  "iam:Pass*",
  "iam:PutRolePolicy",
  "sts:AssumeRole",
  "kms:*",
  "ecr:GetAuthorizationToken",
  "secretsmanager:GetSecretValue",
  "ssmmessages:*",
  "cloudwatch:PutMetricData",
  "ecs:RunTask",
  "nonsense",
);
const resource = fc.constantFrom(
  "*",
  SECRET,
  "arn:aws:s3:::*",
  "arn:aws:s3:::assets/*",
  "arn:aws:iam::123456789012:role/api",
);
const service = fc.constantFrom(
  "ecs-tasks.amazonaws.com",
  "ec2.amazonaws.com",
  "events.amazonaws.com",
);
const account = fc.constantFrom("*", "123456789012", "arn:aws:iam::123456789012:root");
const condition = fc.constantFrom<Written>(
  { StringEquals: { "aws:ResourceTag/a": "b" } },
  { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
  { StringEquals: { "aws:SourceAccount": "1" }, ArnLike: { "aws:SourceArn": "arn:aws:ecs:a:1:*" } },
  { ArnLike: { "aws:SourceArn": "arn:aws:ecs:eu-west-1:123456789012:cluster/a" } },
  { StringEqualsIfExists: { "cloudwatch:namespace": "a" } },
  {},
);

const lists = (member: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  fc.oneof(member, fc.array(member, { minLength: 1, maxLength: 3 }));

const written: fc.Arbitrary<Written> = fc
  .tuple(
    fc.record({ Effect: fc.constantFrom("Allow", "Deny") }),
    fc.oneof(
      { arbitrary: fc.record({ Action: lists(action) }), weight: 5 },
      fc.record({ NotAction: lists(action) }),
    ),
    fc.oneof(
      { arbitrary: fc.record({ Resource: lists(resource) }), weight: 5 },
      fc.record({ NotResource: lists(resource) }),
    ),
    fc.record(
      {
        Principal: fc.oneof(
          fc.record({ Service: lists(service) }),
          fc.record({ AWS: lists(account) }),
        ),
        Condition: condition,
      },
      { requiredKeys: [] },
    ),
  )
  .map((parts) => Object.assign({}, ...parts) as Written);

/** The statement with one of its elements, or one member of a list, not known yet. */
function hidden(from: Written, element: number, member: number): Written {
  const names = Object.keys(from);
  const name = names[element % names.length] ?? "Effect";
  const value = from[name];
  if (!Array.isArray(value) || member === 0) return { ...from, [name]: LATER };
  const at = member % value.length;
  return {
    ...from,
    [name]: (value as unknown[]).map((each, index) => (index === at ? LATER : each)),
  };
}

describe("every predicate", () => {
  for (const [name, judge] of Object.entries(predicates)) {
    it(`${name} decides what is known`, () => {
      fc.assert(
        fc.property(written, (given) => {
          expect(judge(statement(given)).undecided).to.deep.equal([]);
        }),
      );
    });

    it(`${name} says nothing of what is hidden that the whole would not bear out`, () => {
      fc.assert(
        fc.property(written, fc.nat(9), fc.nat(3), (given, element, member) => {
          const whole = judge(statement(given));
          const part = judge(statement(hidden(given, element, member)));
          const text = JSON.stringify(hidden(given, element, member)).replaceAll(LATER, "?");
          if (part.violations.length > 0) {
            expect(whole.violations, `reported ${text}`).not.to.deep.equal([]);
          } else if (part.undecided.length === 0) {
            expect(whole.violations, `passed ${text}`).to.deep.equal([]);
          }
        }),
        { numRuns: 200 },
      );
    });

    it(`${name} throws on no shape, and speaks in single lines`, () => {
      const anything = fc.anything({ withNullPrototype: false });
      const shape = fc.record(
        {
          Sid: anything,
          Effect: anything,
          Action: fc.oneof(action, anything),
          NotAction: anything,
          Resource: fc.oneof(resource, anything),
          NotResource: anything,
          Principal: anything,
          NotPrincipal: anything,
          Condition: fc.oneof(condition, anything),
        },
        { requiredKeys: [] },
      );
      fc.assert(
        fc.property(shape, (given) => {
          const { violations, undecided } = judge(statement(given));
          for (const message of [...violations, ...undecided]) expect(message).not.to.equal("");
        }),
      );
    });
  }
});
