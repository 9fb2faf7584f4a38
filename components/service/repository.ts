import * as ecr from "@pulumi/aws/ecr";
import * as pulumi from "@pulumi/pulumi";
import { repositoryArn } from "../iam/arns";
import type { ServiceContext } from "./context";
import { repositoryName } from "./image.reference";

/** Enough to roll back to for months of daily releases, and an end to what a repository costs. */
const keptImages = 100;

/** What a failed or repeated push leaves behind. */
const untaggedDays = 14;

/** A repository made for one service. */
export interface CreatedRepository {
  readonly repository: ecr.Repository;
  /** `ACCOUNT.dkr.ecr.REGION.amazonaws.com/NAME`, computed, so that it is known at preview. */
  readonly url: pulumi.Output<string>;
  /** Computed too. */
  readonly arn: pulumi.Output<string>;
}

/**
 * Makes the service's repository: scanned on push, its tags immutable, encrypted with the account's
 * `aws/ecr` KMS key (free of charge, and each use of it is in CloudTrail; ECR decrypts for whoever
 * may pull, so no role needs the key).
 *
 * In production it is protected and ECR refuses to delete it while it holds images: they are what a
 * rollback runs.
 *
 * Children: `NAME-repository`, `NAME-repository-lifecycle`.
 *
 * @param pin - how images are chosen. Untagged images go after two weeks, except where a digest
 * chooses: the image that runs may be untagged then.
 */
export function createRepository(
  name: string,
  pin: "tag" | "digest",
  context: ServiceContext,
  opts: pulumi.CustomResourceOptions,
): CreatedRepository {
  const { platform, service, tags, overrides } = context;
  const ephemeral = platform.lifecycle === "ephemeral";
  const fullName = repositoryName(platform.clusterName, service);
  const repository = new ecr.Repository(
    `${name}-repository`,
    {
      name: fullName,
      imageTagMutability: "IMMUTABLE",
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfigurations: [{ encryptionType: "KMS" }],
      forceDelete: ephemeral,
      tags,
      ...overrides?.["repository"],
    },
    ephemeral ? opts : { ...opts, protect: true },
  );
  new ecr.LifecyclePolicy(
    `${name}-repository-lifecycle`,
    {
      repository: repository.name,
      policy: pulumi.jsonStringify({ rules: lifecycleRules(pin) }),
      ...overrides?.["repository-lifecycle"],
    },
    opts,
  );
  const { accountId, region, dnsSuffix } = platform;
  return {
    repository,
    url: pulumi.interpolate`${accountId}.dkr.ecr.${region}.${dnsSuffix}/${fullName}`,
    arn: repositoryArn(platform, fullName),
  };
}

function lifecycleRules(pin: "tag" | "digest"): object[] {
  const expire = { type: "expire" };
  const untagged = {
    rulePriority: 1,
    description: `Untagged images go after ${untaggedDays} days`,
    selection: {
      tagStatus: "untagged",
      countType: "sinceImagePushed",
      countUnit: "days",
      countNumber: untaggedDays,
    },
    action: expire,
  };
  const rest = {
    rulePriority: 2,
    description: `The last ${keptImages} images stay`,
    selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: keptImages },
    action: expire,
  };
  return pin === "tag" ? [untagged, rest] : [rest];
}
