import { shortName } from "../naming";
import type { Problem } from "../problems";

/** The parts of `registry/repository:tag@digest`. */
export interface ImageReference {
  /** Host and port; absent: Docker Hub. */
  readonly registry?: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** What is wrong with a text, wherever it stands. */
export type Flaw = Omit<Problem, "path">;

/** A private ECR repository, as its registry's host names it. */
export interface EcrRepository {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
}

const shape = "an image like public.ecr.aws/nginx/nginx:1.27";
const tagShape = "1 to 128 letters, digits, _, . and -, not starting with . or -";
const digestShape = "sha256: and 64 lower-case hexadecimal digits";

const host =
  /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*(:\d+)?$/;
const pathComponent = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/;
const tagPattern = /^\w[\w.-]{0,127}$/;
const digestPattern = /^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

// The hosts of amazon-ecr-credential-helper: plain, FIPS and dual-stack, in every partition.
const ecrHost =
  /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9][a-z0-9-]*)\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|on\.(?:aws|amazonwebservices\.com\.cn)|sc2s\.sgov\.gov|c2s\.ic\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)$/;

/** Reads an image reference by the grammar that container runtimes share. */
export function parseImage(text: string): ImageReference | Flaw {
  const [name = "", digest, ...more] = text.split("@");
  if (more.length > 0) return { message: `"${text}" has two @`, allowed: shape };
  const flaw = flawOfText(text, shape) ?? (digest === undefined ? undefined : flawOfDigest(digest));
  if (flaw) return flaw;
  const colon = name.lastIndexOf(":");
  const tagged = colon > name.lastIndexOf("/");
  const tag = tagged ? name.slice(colon + 1) : undefined;
  const tagFlaw = tag === undefined ? undefined : flawOfTag(tag);
  if (tagFlaw) return { ...tagFlaw, message: `${tagFlaw.message} in "${text}"` };
  const located = locate(tagged ? name.slice(0, colon) : name);
  if (isFlaw(located)) return located;
  return {
    ...located,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
  };
}

/** Reads the address of a repository: an image reference without tag and digest. */
export function parseRepository(text: string): ImageReference | Flaw {
  const parsed = parseImage(text);
  if (isFlaw(parsed)) return parsed;
  if (parsed.tag === undefined && parsed.digest === undefined) return parsed;
  return {
    message: `"${text}" has a ${parsed.tag === undefined ? "digest" : "tag"} of its own`,
    allowed: "the repository's address alone",
    fix: "move what follows the repository to tag or digest",
  };
}

export function isFlaw(value: object): value is Flaw {
  return "message" in value;
}

export function flawOfTag(tag: string): Flaw | undefined {
  if (tag === "") return { message: "there is no tag after the colon", allowed: tagShape };
  return tagPattern.test(tag) ? undefined : { message: `"${tag}" is not a tag`, allowed: tagShape };
}

export function flawOfDigest(digest: string): Flaw | undefined {
  if (digestPattern.test(digest)) return undefined;
  return { message: `"${digest}" is not a digest`, allowed: digestShape };
}

/**
 * The private ECR repository that an image or a repository address names, in whichever account and
 * region; nothing for Docker Hub, the public ECR gallery and every other registry.
 */
export function privateEcrRepository(text: string): EcrRepository | undefined {
  const parsed = parseImage(text);
  if (isFlaw(parsed)) return undefined;
  const [, accountId, region] = ecrHost.exec(parsed.registry ?? "") ?? [];
  if (accountId === undefined || region === undefined) return undefined;
  return { accountId, region, name: parsed.repository };
}

/** `CLUSTER/SERVICE`, the repository that is made for a service. ECR takes 256 characters. */
export function repositoryName(clusterName: string, service: string): string {
  return shortName(`${clusterName}/${service}`, 256);
}

function flawOfText(text: string, allowed: string): Flaw | undefined {
  if (text === "") return { message: "the text is empty", allowed };
  if (/\s/.test(text)) return { message: `"${text}" contains white space`, allowed };
  const scheme = /^[A-Za-z]+:\/\//.exec(text)?.[0];
  if (scheme === undefined) return undefined;
  return { message: `"${text}" is a URL`, allowed, fix: `leave ${scheme} out` };
}

/** What comes first is a registry only if it looks like a host: the rule of every runtime. */
function locate(name: string): ImageReference | Flaw {
  const slash = name.indexOf("/");
  const first = slash < 0 ? "" : name.slice(0, slash);
  const hasRegistry = /[.:]/.test(first) || first === "localhost";
  const repository = hasRegistry ? name.slice(slash + 1) : name;
  if (hasRegistry && !host.test(first)) {
    return { message: `"${first}" is not a registry's host name`, allowed: shape };
  }
  if (repository.split("/").every((component) => pathComponent.test(component))) {
    return { ...(hasRegistry ? { registry: first } : {}), repository };
  }
  return {
    message: `"${repository}" is not a repository name`,
    allowed:
      "lower-case letters, digits and single separators . _ - between them, in parts joined by /",
    ...(/[A-Z]/.test(repository) ? { fix: `write ${repository.toLowerCase()}` } : {}),
  };
}
