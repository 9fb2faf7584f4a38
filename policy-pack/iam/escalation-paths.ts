/**
 * Ways in which permissions lead to more permissions than they name.
 *
 * @see https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/
 * @see https://pathfinding.cloud
 */
export interface EscalationPath {
  /** All of them are needed. */
  readonly actions: readonly string[];
  /** And one of these. @defaultValue none is needed */
  readonly oneOf?: readonly string[];
  /** What it leads to, as the end of "…, which". */
  readonly leadsTo: string;
  /**
   * Whether it takes over something that runs already, and so is no escalation where its resources
   * are named. @defaultValue false
   */
  readonly takesOver?: boolean;
  /** Whether on one's own user (`${aws:username}`) it gains nothing. @defaultValue false */
  readonly harmlessOnOneself?: boolean;
}

function grants(action: string, leadsTo: string): EscalationPath {
  return { actions: [action], leadsTo };
}

function passes(
  leadsTo: string,
  actions: readonly string[],
  oneOf?: readonly string[],
): EscalationPath {
  const path = { actions: ["iam:PassRole", ...actions], leadsTo };
  return oneOf === undefined ? path : { ...path, oneOf };
}

function takesOver(leadsTo: string, ...actions: readonly string[]): EscalationPath {
  return { actions, leadsTo, takesOver: true };
}

function credentials(action: string, leadsTo: string): EscalationPath {
  return { actions: [action], leadsTo, harmlessOnOneself: true };
}

const ON_IAM: readonly EscalationPath[] = [
  grants("iam:CreatePolicyVersion", "rewrites a managed policy"),
  grants("iam:SetDefaultPolicyVersion", "brings an older version of a policy back"),
  grants("iam:AttachUserPolicy", "attaches any policy to a user"),
  grants("iam:AttachGroupPolicy", "attaches any policy to a group"),
  grants("iam:AttachRolePolicy", "attaches any policy to a role"),
  grants("iam:PutUserPolicy", "writes a user's policy"),
  grants("iam:PutGroupPolicy", "writes a group's policy"),
  grants("iam:PutRolePolicy", "writes a role's policy"),
  grants("iam:PutUserPermissionsBoundary", "widens a user's boundary"),
  grants("iam:PutRolePermissionsBoundary", "widens a role's boundary"),
  grants("iam:DeleteUserPermissionsBoundary", "lifts a user's boundary"),
  grants("iam:DeleteRolePermissionsBoundary", "lifts a role's boundary"),
  grants("iam:AddUserToGroup", "joins any group"),
  grants("iam:UpdateAssumeRolePolicy", "decides who may take a role"),
  credentials("iam:CreateAccessKey", "makes keys for another user"),
  credentials("iam:CreateLoginProfile", "sets another user's password"),
  credentials("iam:UpdateLoginProfile", "changes another user's password"),
];

const LAMBDA_STARTS = [
  "lambda:InvokeFunction",
  "lambda:CreateEventSourceMapping",
  "lambda:AddPermission",
  "lambda:CreateFunctionUrlConfig",
];

const WITH_PASS_ROLE: readonly EscalationPath[] = [
  passes("starts an instance with a role", [], ["ec2:RunInstances", "ec2:RequestSpotInstances"]),
  passes(
    "gives a running instance a role",
    [],
    ["ec2:AssociateIamInstanceProfile", "ec2:ReplaceIamInstanceProfileAssociation"],
  ),
  passes(
    "starts instances with a role",
    ["autoscaling:CreateLaunchConfiguration"],
    ["autoscaling:CreateAutoScalingGroup", "autoscaling:UpdateAutoScalingGroup"],
  ),
  passes("runs a task with a role in its overrides", [], ["ecs:RunTask", "ecs:StartTask"]),
  passes(
    "runs a task definition with a role",
    ["ecs:RegisterTaskDefinition"],
    ["ecs:CreateService", "ecs:UpdateService", "ecs:CreateTaskSet"],
  ),
  passes("runs a function with a role", ["lambda:CreateFunction"], LAMBDA_STARTS),
  passes(
    "makes a stack with a role",
    [],
    ["cloudformation:CreateStack", "cloudformation:UpdateStackSet"],
  ),
  passes("makes stacks with a role", [
    "cloudformation:CreateStackSet",
    "cloudformation:CreateStackInstances",
  ]),
  passes(
    "builds with a role",
    ["codebuild:CreateProject"],
    ["codebuild:StartBuild", "codebuild:StartBuildBatch"],
  ),
  passes("runs a batch job with a role", ["batch:RegisterJobDefinition", "batch:SubmitJob"]),
  passes("runs a state machine with a role", [
    "states:CreateStateMachine",
    "states:StartExecution",
  ]),
  passes("lets a schedule act with a role", ["scheduler:CreateSchedule"]),
  passes("runs an automation with a role", ["ssm:StartAutomationExecution"]),
  passes("runs a Glue endpoint with a role", ["glue:CreateDevEndpoint"]),
  passes("runs a Glue job with a role", [], ["glue:CreateJob", "glue:UpdateJob"]),
  passes("runs a pipeline with a role", [
    "datapipeline:CreatePipeline",
    "datapipeline:PutPipelineDefinition",
    "datapipeline:ActivatePipeline",
  ]),
  passes(
    "runs SageMaker with a role",
    [],
    [
      "sagemaker:CreateNotebookInstance",
      "sagemaker:CreateTrainingJob",
      "sagemaker:CreateProcessingJob",
    ],
  ),
  passes("runs an App Runner service with a role", ["apprunner:CreateService"]),
  passes("runs an EMR cluster with a role", ["elasticmapreduce:RunJobFlow"]),
  passes("runs a code interpreter with a role", [
    "bedrock-agentcore:CreateCodeInterpreter",
    "bedrock-agentcore:InvokeCodeInterpreter",
  ]),
];

const TAKE_OVERS: readonly EscalationPath[] = [
  takesOver("takes any role that trusts the account", "sts:AssumeRole"),
  takesOver("runs code as any function", "lambda:UpdateFunctionCode"),
  takesOver("puts a layer into any function", "lambda:UpdateFunctionConfiguration"),
  takesOver("opens a shell in any task", "ecs:ExecuteCommand"),
  takesOver("opens a shell on any instance", "ssm:StartSession"),
  takesOver("runs commands on any instance", "ssm:SendCommand"),
  takesOver("logs in to any instance", "ec2-instance-connect:SendSSHPublicKey"),
  takesOver(
    "replaces any instance's user data",
    "ec2:ModifyInstanceAttribute",
    "ec2:StopInstances",
    "ec2:StartInstances",
  ),
  takesOver(
    "replaces any launch template",
    "ec2:CreateLaunchTemplateVersion",
    "ec2:ModifyLaunchTemplate",
  ),
  takesOver("changes any stack with its role", "cloudformation:UpdateStack"),
  takesOver(
    "changes any stack with its role",
    "cloudformation:CreateChangeSet",
    "cloudformation:ExecuteChangeSet",
  ),
  takesOver("builds with any project's role", "codebuild:StartBuild"),
  takesOver("builds with any project's role", "codebuild:StartBuildBatch"),
  takesOver("changes any Glue endpoint", "glue:UpdateDevEndpoint"),
  takesOver("opens any notebook", "sagemaker:CreatePresignedNotebookInstanceUrl"),
  takesOver("changes any App Runner service", "apprunner:UpdateService"),
];

export const ESCALATION_PATHS: readonly EscalationPath[] = [
  ...ON_IAM,
  ...WITH_PASS_ROLE,
  ...TAKE_OVERS,
];
