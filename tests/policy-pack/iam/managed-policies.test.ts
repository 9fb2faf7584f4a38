import { expect } from "chai";
import { broadManagedPolicy, managedPolicyName } from "../../../policy-pack/iam";

const SCOPED = "Attach a policy with the actions and resources that are used";

describe("broadManagedPolicy", () => {
  const broad: readonly (readonly [string, string])[] = [
    [
      "arn:aws:iam::aws:policy/AdministratorAccess",
      `the AWS managed policy AdministratorAccess allows everything. ${SCOPED}`,
    ],
    [
      "arn:aws-cn:iam::aws:policy/PowerUserAccess",
      `the AWS managed policy PowerUserAccess allows everything but IAM. ${SCOPED}`,
    ],
    [
      "arn:aws:iam::aws:policy/IAMFullAccess",
      `the AWS managed policy IAMFullAccess allows all of a service. ${SCOPED}`,
    ],
    [
      "arn:aws:iam::aws:policy/AmazonECS_FullAccess",
      `the AWS managed policy AmazonECS_FullAccess allows all of a service. ${SCOPED}`,
    ],
    [
      "arn:aws:iam::aws:policy/CloudWatchFullAccessV2",
      `the AWS managed policy CloudWatchFullAccessV2 allows all of a service. ${SCOPED}`,
    ],
    [
      "arn:aws:iam::aws:policy/job-function/SystemAdministrator",
      `the AWS managed policy SystemAdministrator allows most of AWS's services. ${SCOPED}`,
    ],
    [
      "arn:aws:iam::aws:policy/SecretsManagerReadWrite",
      `the AWS managed policy SecretsManagerReadWrite reads and writes every secret. ${SCOPED}`,
    ],
    [
      "arn:aws:iam::aws:policy/AWSCodeDeployRoleForECS",
      "the AWS managed policy AWSCodeDeployRoleForECS passes any role, invokes any function and reads any bucket. Attach AWSCodeDeployRoleForECSLimited, or a policy that names its resources",
    ],
    [
      "arn:aws:iam::aws:policy/service-role/AWSCodeDeployRoleForECS",
      "the AWS managed policy AWSCodeDeployRoleForECS passes any role, invokes any function and reads any bucket. Attach AWSCodeDeployRoleForECSLimited, or a policy that names its resources",
    ],
  ];
  for (const [arn, message] of broad) {
    it(`reports ${arn}`, () => {
      expect(broadManagedPolicy(arn)).to.equal(message);
    });
  }

  for (const arn of [
    "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
    "arn:aws:iam::aws:policy/AWSCodeDeployRoleForECSLimited",
    "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
    "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess",
    "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role",
    "arn:aws:iam::aws:policy/AmazonECSInfrastructureRolePolicyForLoadBalancers",
    "arn:aws:iam::aws:policy/NotFullAccessToo",
    "arn:aws:iam::123456789012:policy/AdministratorAccess",
    "arn:aws:iam::123456789012:policy/OrdersFullAccess",
    "AdministratorAccess",
    "",
  ]) {
    it(`passes ${arn === "" ? "nothing" : arn}`, () => {
      expect(broadManagedPolicy(arn)).to.equal(undefined);
    });
  }
});

describe("managedPolicyName", () => {
  it("is the last part of the path, for AWS's policies alone", () => {
    expect(
      managedPolicyName("arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"),
    ).to.equal("AmazonECSTaskExecutionRolePolicy");
    expect(managedPolicyName("arn:aws:iam::123456789012:policy/a")).to.equal(undefined);
    expect(managedPolicyName("arn:aws:iam::aws:role/a")).to.equal(undefined);
  });
});
