import type { Loose } from "../checks";
import { show } from "../checks";
import { nearest } from "../nearest";
import type { Problem } from "../problems";
import type { EcsServiceArgs } from "./args";

type Args = Loose<Omit<EcsServiceArgs, "platform">>;

/**
 * The roles of the children that these arguments make, in the order of creation. A child's logical
 * name is `NAME-ROLE`, and `overrides` takes the role.
 */
export function childRoles(args: Args): string[] {
  const { image, vault, route, permissions, exec } = args;
  const mayAct = (permissions?.length ?? 0) > 0 || exec === true;
  return [
    ...(createsRepository(image) ? ["repository", "repository-lifecycle"] : []),
    "log-group",
    ...(vault === undefined ? [] : ["vault", "vault-version"]),
    "execution-role",
    "task-role",
    "execution-policy",
    ...(mayAct ? ["task-policy"] : []),
    "security-group",
    "https-egress",
    ...(route === undefined ? [] : ["load-balancer-ingress", "target-group", "listener-rule"]),
    "task-definition",
    "service",
  ];
}

function createsRepository(image: unknown): boolean {
  if (typeof image !== "object" || image === null || !("repository" in image)) return false;
  const { repository } = image;
  return typeof repository === "object" && repository !== null && "create" in repository;
}

/** Overrides for children that these arguments don't make: they would be ignored. */
export function checkOverrides(args: Args): Problem[] {
  const roles = childRoles(args);
  return Object.keys(args.overrides ?? {})
    .filter((role) => !roles.includes(role))
    .map((role) => {
      const close = nearest(role, roles);
      return {
        path: ["overrides", role],
        message: `this service has no child ${show(role)}`,
        allowed: roles.join(", "),
        ...(close === undefined ? {} : { fix: `write ${close}` }),
      };
    });
}
