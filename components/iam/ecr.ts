import type * as pulumi from "@pulumi/pulumi";
import { allow, type Statement } from "./statements";

/**
 * A token for the registry. `*` because the action has no resource: the token opens nothing that
 * {@link pullImage} doesn't grant.
 */
export function authorizeEcr(): Statement {
  return allow("AuthorizeEcr", ["ecr:GetAuthorizationToken"], "*");
}

/**
 * Pulls images of named private repositories, in this account or another.
 *
 * @param repositoryArns - at least one.
 */
export function pullImage(repositoryArns: pulumi.Input<string>[]): Statement {
  return allow(
    "PullImage",
    ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
    repositoryArns,
  );
}
