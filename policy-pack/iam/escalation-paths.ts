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
  passes("runs a Glue session with a role", ["glue:CreateSession", "glue:RunStatement"]),
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
  passes("runs an EMR Serverless job with a role", ["emr-serverless:StartJobRun"]),
  passes("runs a Flink application with a role", [
    "kinesisanalytics:CreateApplication",
    "kinesisanalytics:StartApplication",
  ]),
  passes("runs a HealthOmics workflow with a role", ["omics:CreateWorkflow", "omics:StartRun"]),
  passes("runs a Braket job with a role", ["braket:CreateJob"]),
  passes("runs a GameLift fleet with a role", ["gamelift:CreateBuild", "gamelift:CreateFleet"]),
  passes("builds an image with a role", [
    "imagebuilder:CreateComponent",
    "imagebuilder:CreateImageRecipe",
    "imagebuilder:CreateInfrastructureConfiguration",
    "imagebuilder:CreateImage",
  ]),
  passes("gives an identity pool a role", ["cognito-identity:SetIdentityPoolRoles"]),
  passes("runs a code interpreter with a role", [
    "bedrock-agentcore:CreateCodeInterpreter",
    "bedrock-agentcore:InvokeCodeInterpreter",
  ]),
  passes(
    "runs an agent with a role",
    ["bedrock-agentcore:CreateAgentRuntime"],
    ["bedrock-agentcore:InvokeAgentRuntime", "bedrock-agentcore:InvokeAgentRuntimeCommand"],
  ),
  passes("runs an agent's browser with a role", [
    "bedrock-agentcore:CreateBrowser",
    "bedrock-agentcore:StartBrowserSession",
    "bedrock-agentcore:ConnectBrowserAutomationStream",
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
  takesOver(
    "replaces what any notebook starts with",
    "sagemaker:CreateNotebookInstanceLifecycleConfig",
    "sagemaker:UpdateNotebookInstance",
    "sagemaker:StartNotebookInstance",
  ),
  takesOver("changes any App Runner service", "apprunner:UpdateService"),
  takesOver("runs commands in any batch job", "batch:SubmitJob"),
  takesOver(
    "deploys code to any deployment group",
    "codedeploy:RegisterApplicationRevision",
    "codedeploy:CreateDeployment",
  ),
  takesOver("rewrites any state machine", "states:UpdateStateMachine", "states:StartExecution"),
  takesOver(
    "runs code in any code interpreter",
    "bedrock-agentcore:StartCodeInterpreterSession",
    "bedrock-agentcore:InvokeCodeInterpreter",
  ),
  takesOver("runs commands in any agent's runtime", "bedrock-agentcore:InvokeAgentRuntimeCommand"),
  takesOver(
    "drives any agent's browser",
    "bedrock-agentcore:StartBrowserSession",
    "bedrock-agentcore:ConnectBrowserAutomationStream",
  ),
];

const ON_PERMISSION_SETS: readonly EscalationPath[] = [
  grants("sso:PutInlinePolicyToPermissionSet", "writes a permission set's policy"),
  grants("sso:AttachManagedPolicyToPermissionSet", "attaches any policy to a permission set"),
  grants(
    "sso:AttachCustomerManagedPolicyReferenceToPermissionSet",
    "attaches any policy to a permission set",
  ),
];

export const ESCALATION_PATHS: readonly EscalationPath[] = [
  ...ON_IAM,
  ...WITH_PASS_ROLE,
  ...TAKE_OVERS,
  ...ON_PERMISSION_SETS,
];
