import { UNKNOWN, type Props } from "../../../../simulator/provider";
import { refuses } from "./table";

function policy(...statements: Props[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

const allow = { Effect: "Allow", Action: ["s3:GetObject"], Resource: "*" };

describe("simulator/aws/checks: identity policies", () => {
  const good = { role: "r", name: "p", policy: policy(allow) };
  refuses("aws:iam/rolePolicy:RolePolicy", good, [
    ["a good one", {}],
    ["not known yet", { policy: UNKNOWN }],
    ["no JSON", { policy: "{" }, ["contains an invalid JSON"]],
    ["no statement", { policy: policy() }, ["no Statement"]],
    ["a single statement", { policy: JSON.stringify({ Statement: allow }) }],
    [
      "another version",
      { policy: JSON.stringify({ Version: "2020-01-01", Statement: [allow] }) },
      ["Version must be"],
    ],
    ["no effect", { policy: policy({ ...allow, Effect: "allow" }) }, ["has no valid Effect"]],
    ["no action", { policy: policy({ Effect: "Allow", Resource: "*" }) }, ["must contain actions"]],
    [
      "an empty list of actions",
      { policy: policy({ ...allow, Action: [] }) },
      ["must contain actions"],
    ],
    [
      "all but some actions",
      { policy: policy({ Effect: "Deny", NotAction: "s3:*", Resource: "*" }) },
    ],
    [
      "an action without service",
      { policy: policy({ ...allow, Action: "GetObject" }) },
      ["must be prefaced by a vendor"],
    ],
    [
      "no resource",
      { policy: policy({ Effect: "Allow", Action: "s3:GetObject" }) },
      ["must contain resources"],
    ],
    [
      "a principal",
      { policy: policy({ ...allow, Principal: "*" }) },
      ["should not specify a principal"],
    ],
    [
      "a Sid with a hyphen",
      { policy: policy({ ...allow, Sid: "a-b" }) },
      ["must be alpha-numeric"],
    ],
    [
      "a Sid twice",
      { policy: policy({ ...allow, Sid: "A" }, { ...allow, Sid: "A" }) },
      ["must be unique: A"],
    ],
    [
      "10,241 characters",
      { policy: policy({ ...allow, Resource: `arn:${"a".repeat(10300)}` }) },
      ["PolicySize: 10240"],
    ],
    ["white space does not count", { policy: `${policy(allow)}${" ".repeat(11000)}` }],
    ["a name of 128", { name: "a".repeat(128) }],
    ["a name of 129", { name: "a".repeat(129) }, ["expected length of name"]],
    ["a name with a space", { name: "a b" }, ["must match"]],
  ]);
});

describe("simulator/aws/checks: trust policies", () => {
  const trust = {
    Effect: "Allow",
    Action: "sts:AssumeRole",
    Principal: { Service: "ecs-tasks.amazonaws.com" },
  };
  refuses("aws:iam/role:Role", { name: "r", assumeRolePolicy: policy(trust) }, [
    ["a good one", {}],
    [
      "no principal",
      { assumeRolePolicy: policy({ Effect: "Allow", Action: "sts:AssumeRole" }) },
      ["must contain a principal"],
    ],
    [
      "a resource",
      { assumeRolePolicy: policy({ ...trust, Resource: "*" }) },
      ["Has prohibited field Resource"],
    ],
    ["a name of 64", { name: "a".repeat(64) }],
    ["a name of 65", { name: "a".repeat(65) }, ["expected length of name"]],
  ]);
});

describe("simulator/aws/checks: resource policies", () => {
  const statement = { ...allow, Sid: "Any thing-at all", Principal: "*" };
  refuses("aws:s3/bucketPolicy:BucketPolicy", { bucket: "b", policy: policy(statement) }, [
    ["a good one", {}],
    ["no JSON", { policy: "no" }, ["contains an invalid JSON"]],
  ]);
});
