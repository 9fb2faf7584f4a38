import { given, show, type Loose } from "../checks";
import { nearest } from "../nearest";
import { at, type Problem } from "../problems";
import type { EcsServiceArgs } from "./args";
import { looksLikeCredential } from "./credentials";

/** Always in the container's environment, and ours. */
export const reservedNames: readonly string[] = ["ENV", "PORT", "AWS_DEFAULT_REGION"];

type Environment = Loose<Pick<EcsServiceArgs, "environment" | "plainEnvironment">>;

/**
 * What can't be in a container's environment. Paths start at `environment` and `plainEnvironment`. No
 * message repeats a value. Names that `secrets` has too are a matter of `checkSecrets`.
 */
export function checkEnvironment({ environment, plainEnvironment = [] }: Environment): Problem[] {
  const names = given(environment).flatMap(([name, value]) =>
    at(["environment", name], checkVariable(name, value, plainEnvironment)),
  );
  return [...names, ...checkPlain(plainEnvironment, Object.keys(environment ?? {}))];
}

function checkVariable(
  name: string,
  value: unknown,
  plain: readonly (string | undefined)[],
): Problem[] {
  if (!/^[^\s=\p{C}]+$/u.test(name)) {
    return [
      {
        path: [],
        message: `${JSON.stringify(name)} can't be the name of an environment variable`,
        allowed: "at least one character, no white space, no =",
      },
    ];
  }
  if (reservedNames.includes(name)) {
    return [
      {
        path: [],
        message: "ENV, PORT and AWS_DEFAULT_REGION can't be set: they are always there",
        fix: name === "PORT" ? "set the service's port" : "leave it out",
      },
    ];
  }
  if (typeof value === "number" || typeof value === "boolean" || value === null) {
    return [{ path: [], message: "an environment variable is a string", fix: "quote it" }];
  }
  if (typeof value !== "string" || !looksLikeCredential(name) || plain.includes(name)) return [];
  return [
    {
      path: [],
      message: `${name} looks like a credential, and its value (withheld) would be readable by everybody who can see the task definition`,
      fix: `put the value into Secrets Manager or Parameter Store and name it under secrets; if it is no credential, add ${name} to plainEnvironment`,
    },
  ];
}

/** A name that isn't there would be ignored, and hide a typo. */
function checkPlain(
  plain: readonly (string | undefined)[],
  environment: readonly string[],
): Problem[] {
  return plain.flatMap((name, index): Problem[] => {
    if (name === undefined || environment.includes(name)) return [];
    const close = nearest(name, environment);
    return [
      {
        path: ["plainEnvironment", index],
        message: `environment has no ${show(name)}`,
        fix: close === undefined ? "leave it out" : `write ${close}`,
      },
    ];
  });
}
