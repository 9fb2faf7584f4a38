import * as ecs from "@pulumi/aws/ecs";
import * as pulumi from "@pulumi/pulumi";
import type { EcsServiceArgs } from "./args";
import { child } from "./child";
import { containerDefinitions, taskVolumes } from "./containers";
import type { ServiceContext } from "./context";
import type { ResolvedImage } from "./image";
import type { Roles } from "./roles";
import type { ContainerSecrets } from "./secrets";
import type { ServiceSettings } from "./settings";

/** What a task definition is made of. */
export interface TaskParts {
  readonly settings: ServiceSettings;
  readonly image: ResolvedImage;
  readonly secrets: ContainerSecrets;
  readonly roles: Roles;
}

/**
 * The task definition of a service. In production a revision that is replaced stays registered: ECS
 * can't go back to one that isn't, and a rollback has to be able to. It costs nothing. An ephemeral
 * stack leaves none behind.
 *
 * Child: `NAME-task-definition`.
 */
export function createTaskDefinition(
  args: EcsServiceArgs,
  { settings, image, secrets, roles }: TaskParts,
  context: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): ecs.TaskDefinition {
  const { container, ephemeralStorageGiB } = settings;
  const values = pulumi.output({
    image: image.image,
    region: context.platform.region,
    environment: args.environment ?? {},
    secrets: [...secrets.entries],
    command: args.command && [...args.command],
    entryPoint: args.entryPoint && [...args.entryPoint],
  });
  const inputs: ecs.TaskDefinitionArgs = {
    family: settings.family,
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    cpu: String(settings.cpu),
    memory: String(settings.memoryMiB),
    runtimePlatform: { operatingSystemFamily: "LINUX", cpuArchitecture: settings.cpuArchitecture },
    ...(ephemeralStorageGiB === undefined
      ? {}
      : { ephemeralStorage: { sizeInGib: ephemeralStorageGiB } }),
    executionRoleArn: roles.executionRole.arn,
    taskRoleArn: roles.taskRole.arn,
    volumes: taskVolumes(container.writablePaths).map(({ name }) => ({ name })),
    containerDefinitions: values.apply((known) => containerDefinitions(container, known)),
    skipDestroy: context.platform.lifecycle === "production",
    tags: context.tags,
  };
  return new ecs.TaskDefinition(...child(context, "task-definition", inputs, opts));
}
