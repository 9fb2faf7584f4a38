import { parseArn } from "../arn";
import { given, plain, type Loose } from "../checks";
import { at, type Path, type Problem } from "../problems";
import type { EcsServiceArgs, SecretArgs } from "./args";
import type { Flaw } from "./image.reference";
import { flawOfParameter } from "./parameter";
import { looksComplete } from "./secrets.references";

/** Always in the container's environment, and ours. */
const reserved: readonly string[] = ["ENV", "PORT", "AWS_DEFAULT_REGION"];

/** What a container's environment is made of, apart from what is ours. */
export type SecretSources = Loose<Pick<EcsServiceArgs, "secrets" | "vault" | "environment">>;

const secretName = /^[A-Za-z0-9/_+=.@-]{1,512}$/;
const secretAllowed = "a secret's ARN, or its name: up to 512 letters, digits and / _ + = . @ -";

/**
 * What can't be a secret of a container, and names that are given twice. Paths start at `secrets` and
 * `vault`. No message repeats what stands under `secrets`: it may be a value put in the wrong place.
 */
export function checkSecrets({ secrets, vault, environment }: SecretSources): Problem[] {
  const names = given(secrets).flatMap(([name, secret]) =>
    at(
      ["secrets", name],
      [
        ...checkName(name, [["environment", Object.keys(environment ?? {})]]),
        ...checkReference(secret),
      ],
    ),
  );
  const taken: Taken[] = [
    ["environment", Object.keys(environment ?? {})],
    ["secrets", Object.keys(secrets ?? {})],
  ];
  return [...names, ...checkKeys(vault?.keys ?? [], taken)];
}

/** Names that stand elsewhere already, and where. */
type Taken = readonly [place: string, names: readonly string[]];

function checkKeys(keys: readonly (string | undefined)[], taken: readonly Taken[]): Problem[] {
  return keys.flatMap((key, index) => {
    if (key === undefined) return [];
    const earlier: Taken = ["vault.keys", keys.slice(0, index).flatMap((other) => other ?? [])];
    return at(
      ["vault", "keys", index],
      [
        ...checkName(key, [...taken, earlier]),
        ...(key.includes(":") ? [{ path: [], ...colonInKey }] : []),
      ],
    );
  });
}

function checkName(name: string, taken: readonly Taken[]): Problem[] {
  if (!/^[^\s=\p{C}]+$/u.test(name)) {
    return [
      {
        path: [],
        message: `${JSON.stringify(name)} can't be the name of an environment variable`,
        allowed: "at least one character, no white space, no =",
      },
    ];
  }
  if (reserved.includes(name)) {
    return [{ path: [], message: `${name} is set by the platform`, fix: "choose another name" }];
  }
  const place = taken.find(([, names]) => names.includes(name))?.[0];
  if (place === undefined) return [];
  return [{ path: [], message: `${name} is in ${place} too`, fix: "keep one of them" }];
}

function checkReference(secret: Loose<SecretArgs>): Problem[] {
  const all: { [Key in "secret" | "parameter" | "jsonKey" | "kmsKeyArn"]?: unknown } = secret;
  if ((all.secret === undefined) === (all.parameter === undefined)) {
    const both = all.secret !== undefined;
    return [
      {
        path: [],
        message: both
          ? "secret and parameter are both given"
          : "there is no secret and no parameter",
        allowed: "{secret: NAME or ARN} or {parameter: NAME or ARN}",
      },
    ];
  }
  const misplaced: Flaw = { message: "a parameter has no JSON keys", fix: "leave jsonKey out" };
  return [
    ...checkText(["secret"], all.secret, flawOfSecret),
    ...checkText(["parameter"], all.parameter, flawOfSecretParameter),
    ...checkText(["jsonKey"], all.jsonKey, all.secret === undefined ? () => misplaced : flawOfKey),
    ...checkText(["kmsKeyArn"], all.kmsKeyArn, flawOfKmsKey),
  ];
}

function checkText(
  path: Path,
  value: unknown,
  flawIn: (text: string) => Flaw | undefined,
): Problem[] {
  const text = plain(value);
  const flaw = text === undefined ? undefined : flawIn(text);
  return flaw === undefined ? [] : [{ path, ...flaw }];
}

function flawOfSecret(text: string): Flaw | undefined {
  if (text.startsWith("arn:")) return flawOfSecretArn(text);
  if (!secretName.test(text)) {
    return { message: "this is not the name of a secret", allowed: secretAllowed };
  }
  if (!looksComplete(text)) return undefined;
  return {
    message:
      "a name that ends in a hyphen and six characters is taken for a whole ARN by Secrets Manager",
    fix: "give the secret's ARN",
  };
}

function flawOfSecretArn(text: string): Flaw | undefined {
  const arn = parseArn(text);
  const [kind, name = "", ...more] = arn?.resource.split(":") ?? [];
  if (arn?.service !== "secretsmanager" || kind !== "secret" || !secretName.test(name)) {
    return { message: "this is not the ARN of a secret", allowed: secretAllowed };
  }
  if (more.length === 0) return undefined;
  return {
    message: "this ARN goes on after the secret's name",
    allowed: secretAllowed,
    fix: "write the JSON key as jsonKey; the current version is always taken",
  };
}

function flawOfSecretParameter(text: string): Flaw | undefined {
  if (/^(arn:.*:parameter)?\/aws\/reference\/secretsmanager\//.test(text)) {
    return { message: "this parameter stands for a secret", fix: "name the secret under secret" };
  }
  return flawOfParameter(text);
}

const colonInKey: Flaw = {
  message: "ECS can't read a JSON key with a colon",
  allowed: "at least one character, no colon",
};

function flawOfKey(key: string): Flaw | undefined {
  if (key === "") return { message: "the JSON key is empty", allowed: colonInKey.allowed ?? "" };
  return key.includes(":") ? colonInKey : undefined;
}

function flawOfKmsKey(text: string): Flaw | undefined {
  const arn = parseArn(text);
  if (arn?.service === "kms" && /^key\/[A-Za-z0-9-]+$/.test(arn.resource)) return undefined;
  return {
    message: "this is not the ARN of a KMS key",
    allowed: "arn:PARTITION:kms:REGION:ACCOUNT:key/ID; an alias can't be granted",
  };
}
