import type * as ecr from "@pulumi/aws/ecr";
import { getParameterOutput } from "@pulumi/aws/ssm";
import * as pulumi from "@pulumi/pulumi";
import { repositoryArn, type ArnScope } from "../iam/arns";
import { describeProblem } from "../problems";
import type { CreatedRepositoryArgs, ImageArgs } from "./args";
import type { ServiceContext } from "./context";
import { isFlaw, parseImage, privateEcrRepository } from "./image.reference";
import { createRepository } from "./repository";

/** What a service runs, and who decides it. */
export interface ResolvedImage {
  /** `registry/repository:tag@digest`, for the container definition. */
  readonly image: pulumi.Input<string>;
  /**
   * Who chooses the image after the first deployment: this program, whoever writes the SSM
   * parameter (the next run of the program deploys it), or somebody else altogether.
   */
  readonly owner: "program" | "parameter" | "external";
  /** The repository that was created; the service has to wait for it. */
  readonly repository?: ecr.Repository;
  /** Where images are pushed, without tag; only for the `repository` forms. */
  readonly repositoryUrl?: pulumi.Input<string>;
  /**
   * ARNs of the private ECR repositories the image comes from: one, or none for an image of any
   * other registry. Known when the image is.
   */
  readonly repositoryArns: pulumi.Input<pulumi.Input<string>[]>;
}

/** {@link ImageArgs} without the plain image, which may be a string, a promise or an output. */
type ImageForm = Exclude<ImageArgs, pulumi.Input<string>>;

/** Whether an image is given as such, and not in one of the forms that say who owns it. */
export function isPlainImage(image: ImageArgs): image is pulumi.Input<string> {
  return typeof image === "string" || pulumi.Output.isInstance(image) || image instanceof Promise;
}

/** Whether a repository is to be made, not the address of one that exists. */
export function isCreatedRepository(
  repository: CreatedRepositoryArgs | pulumi.Input<string>,
): repository is CreatedRepositoryArgs {
  return (
    typeof repository === "object" &&
    !pulumi.Output.isInstance(repository) &&
    !(repository instanceof Promise)
  );
}

/**
 * Finds out which image a service runs, and makes its repository when asked to.
 *
 * Children: those of {@link createRepository}, for `{repository: {create: true}}` only.
 */
export function resolveImage(
  name: string,
  image: ImageArgs,
  context: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): ResolvedImage {
  const { platform, service } = context;
  const origin = `The image of service "${service}"`;
  if (isPlainImage(image)) return existingImage(image, "program", origin, platform);
  if ("external" in image) return existingImage(image.external, "external", origin, platform);
  if ("parameter" in image) {
    const parameter = getParameterOutput({ name: image.parameter }, invokeOptions(opts));
    const value = parameter.apply(({ insecureValue }) => shown(insecureValue, image.parameter));
    const holder = `${origin}, which is the value of the SSM parameter ${image.parameter},`;
    return existingImage(value, "parameter", holder, platform);
  }
  const { repository } = image;
  if (!isCreatedRepository(repository)) {
    const pinned = pulumi.interpolate`${repository}${pinOf(image)}`;
    return { ...existingImage(pinned, "program", origin, platform), repositoryUrl: repository };
  }
  const created = createRepository(name, "tag" in image ? "tag" : "digest", context, opts);
  return {
    image: pulumi.interpolate`${created.url}${pinOf(image)}`,
    owner: "program",
    repository: created.repository,
    repositoryUrl: created.url,
    repositoryArns: [created.arn],
  };
}

function pinOf(image: Extract<ImageForm, { repository: unknown }>): string {
  return "tag" in image ? `:${image.tag}` : `@${image.digest}`;
}

function existingImage(
  given: pulumi.Input<string>,
  owner: ResolvedImage["owner"],
  origin: string,
  scope: ArnScope,
): ResolvedImage {
  if (typeof given === "string") {
    return { image: given, owner, repositoryArns: repositoriesOf(given, scope) };
  }
  const image = pulumi.output(given).apply((text) => readable(text, origin));
  const repositoryArns = image.apply((known) => pulumi.output(repositoriesOf(known, scope)));
  return { image, owner, repositoryArns };
}

/** The registry's host names its own region and account. */
function repositoriesOf(image: string, { partition }: ArnScope): pulumi.Output<string>[] {
  const found = privateEcrRepository(image);
  if (found === undefined) return [];
  const { region, accountId, name } = found;
  return [repositoryArn({ partition, region, accountId }, name)];
}

/** AWS shows the value of a String only; an image in a SecureString would end in no task definition. */
function shown(value: string | undefined, parameter: string): string {
  if (value !== undefined && value !== "") return value;
  throw new pulumi.RunError(
    `The SSM parameter ${parameter} shows no value. Make it one of type String, with an image in it.`,
  );
}

/** What comes from elsewhere is checked as soon as it is known: a parameter's value at preview. */
function readable(text: string, origin: string): string {
  const parsed = parseImage(text);
  if (!isFlaw(parsed)) return text;
  throw new pulumi.RunError(`${origin} can't be used: ${describeProblem({ path: [], ...parsed })}`);
}

/** A data source takes the provider and parent of the resources around it. */
function invokeOptions(opts: pulumi.CustomResourceOptions): pulumi.InvokeOptions {
  const { parent, provider } = opts;
  return { ...(parent ? { parent } : {}), ...(provider ? { provider } : {}) };
}
