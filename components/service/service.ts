import type * as cloudwatch from "@pulumi/aws/cloudwatch";
import type * as ec2 from "@pulumi/aws/ec2";
import type * as ecs from "@pulumi/aws/ecs";
import type * as iam from "@pulumi/aws/iam";
import type * as lb from "@pulumi/aws/lb";
import * as pulumi from "@pulumi/pulumi";
import { logGroupArn } from "../iam/arns";
import { createLogGroup } from "../logs";
import { rejectProblems } from "../problems";
import { tagsOf } from "../tags";
import type { EcsServiceArgs } from "./args";
import { checkComponent } from "./component.checks";
import type { ServiceContext } from "./context";
import { createEcsService, type ServiceParts } from "./ecs-service";
import { resolveImage, type ResolvedImage } from "./image";
import { createRoles, type RolesInput } from "./roles";
import { createRoute } from "./route";
import { containerSecrets, type ContainerSecrets } from "./secrets";
import { createSecurityGroup } from "./security-group";
import { serviceSettings, type ServiceSettings } from "./settings";
import { createTaskDefinition } from "./task-definition";
import { createVault } from "./vault";

/** What people and other stacks need to know of a service. */
export interface ServiceOutputs {
  /** The ECS service's name. */
  readonly name: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  /** Where people reach it; absent without a route. */
  readonly url?: pulumi.Output<string>;
  /** ARNs of its target groups; empty without a route. */
  readonly targetGroups: pulumi.Output<string>[];
  readonly taskRoleArn: pulumi.Output<string>;
  /** The log group's name. */
  readonly logGroup: pulumi.Output<string>;
  /** Absent without a vault. */
  readonly vaultArn?: pulumi.Output<string>;
  /** Where its images are pushed; absent without a repository. */
  readonly repositoryUrl?: pulumi.Output<string>;
}

/**
 * A container on ECS, behind a load balancer or as a worker: hardened, with roles of its own that
 * allow what it uses and no more, and deployments that roll back by themselves.
 *
 * Its tasks stop before anything they need goes away. An update waits until the new tasks serve; when
 * they don't, ECS goes back to the old ones and the update fails.
 *
 * @example
 * const api = new EcsService("api", {
 *   platform,
 *   image: "ghcr.io/stefanprodan/podinfo:6.9.2",
 *   cpu: 256,
 *   memoryMiB: 512,
 *   port: 9898,
 *   route: { paths: ["/api*"], priority: 110, healthCheck: { path: "/healthz" } },
 * });
 * export const url = api.url;
 */
export class EcsService extends pulumi.ComponentResource {
  /** The ECS service. */
  readonly service: ecs.Service;
  readonly taskDefinition: ecs.TaskDefinition;
  /** The application acts as this role. */
  readonly taskRole: iam.Role;
  /** ECS acts as this role before the container runs. */
  readonly executionRole: iam.Role;
  /** Of the tasks. Add rules for what they reach beside HTTPS. */
  readonly securityGroup: ec2.SecurityGroup;
  readonly logGroup: cloudwatch.LogGroup;
  /** Absent without a route. */
  readonly targetGroup: lb.TargetGroup | undefined;
  /** Where people reach it; absent without a route. */
  readonly url: pulumi.Output<string> | undefined;
  /** The ECS service's name. */
  readonly name: pulumi.Output<string>;
  /** The ECS service's ARN. */
  readonly arn: pulumi.Output<string>;
  /** Absent without a vault. */
  readonly vaultArn: pulumi.Output<string> | undefined;
  /** Where its images are pushed; absent without a repository. */
  readonly repositoryUrl: pulumi.Output<string> | undefined;
  /** What people and other stacks need: `export const api = service.outputs`. */
  readonly outputs: ServiceOutputs;

  /**
   * @param name - lower-case letters, digits and single hyphens, at most 32. It is the ECS service's
   * name and part of every name that people and IAM refer to.
   * @throws ArgumentError listing every mistake in the arguments, before anything is registered.
   */
  constructor(name: string, args: EcsServiceArgs, opts?: pulumi.ComponentResourceOptions) {
    rejectProblems(`EcsService "${name}"`, checkComponent(name, args));
    super("ecs-platform:index:EcsService", name, {}, opts);
    const inside = { parent: this };
    const context = contextOf(name, args);
    const settings = serviceSettings(name, args);
    const image = resolveImage(name, args.image, context, inside);
    const logGroup = createServiceLogGroup(settings, context, inside);
    const vault = args.vault && createVault(name, args.vault, args.port, context, inside);
    const secrets = containerSecrets(args.secrets, vault, args.platform);
    const roles = createRoles(name, rolesInput(args, settings, image, secrets), context, inside);
    const network = createSecurityGroup(context, inside);
    const route = createRoute(args, network.securityGroup, context, inside);
    const task = { settings, image, secrets, roles };
    const taskDefinition = createTaskDefinition(args, task, context, inside);
    const parts = { settings, image, logGroup, vault, roles, network, route, taskDefinition };
    const service = createEcsService(parts, context, inside);

    this.service = service;
    this.taskDefinition = taskDefinition;
    this.taskRole = roles.taskRole;
    this.executionRole = roles.executionRole;
    this.securityGroup = network.securityGroup;
    this.logGroup = logGroup;
    this.targetGroup = route?.targetGroup;

    this.outputs = outputsOf(service, parts);
    this.name = service.name;
    this.arn = service.arn;
    this.url = route?.url;
    this.vaultArn = vault?.secret.arn;
    this.repositoryUrl = this.outputs.repositoryUrl;
    this.registerOutputs({ outputs: this.outputs });
  }
}

function contextOf(name: string, { platform, overrides }: EcsServiceArgs): ServiceContext {
  return {
    service: name,
    platform,
    tags: tagsOf(platform.tags),
    ...(overrides === undefined ? {} : { overrides }),
  };
}

function createServiceLogGroup(
  { container, retentionDays }: ServiceSettings,
  context: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): cloudwatch.LogGroup {
  const { service, tags, overrides } = context;
  return createLogGroup(
    `${service}-log-group`,
    {
      logGroupName: container.logGroup,
      retentionDays,
      tags,
      overrides: overrides?.["log-group"] ?? {},
    },
    opts,
  );
}

function rolesInput(
  { platform, permissions }: EcsServiceArgs,
  { container, exec }: ServiceSettings,
  { repositoryArns }: ResolvedImage,
  { statements }: ContainerSecrets,
): RolesInput {
  return {
    logGroupArn: logGroupArn(platform, container.logGroup),
    repositoryArns,
    secretStatements: statements,
    permissions,
    exec,
  };
}

function outputsOf(
  service: ecs.Service,
  { image, logGroup, vault, roles, route }: ServiceParts,
): ServiceOutputs {
  const { repositoryUrl } = image;
  return {
    name: service.name,
    arn: service.arn,
    ...(route && { url: route.url }),
    targetGroups: route ? [route.targetGroup.arn] : [],
    taskRoleArn: roles.taskRole.arn,
    logGroup: logGroup.name,
    ...(vault && { vaultArn: vault.secret.arn }),
    ...(repositoryUrl !== undefined && { repositoryUrl: pulumi.output(repositoryUrl) }),
  };
}
