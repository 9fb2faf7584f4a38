import * as pulumi from "@pulumi/pulumi";
import { plain, type Loose } from "../checks";
import { at, type Path, type Problem } from "../problems";
import type { ImageArgs } from "./args";
import {
  flawOfDigest,
  flawOfTag,
  isFlaw,
  parseImage,
  parseRepository,
  repositoryName,
  type Flaw,
} from "./image.reference";
import { flawOfParameter } from "./parameter";

/** What a repository that is created will be named after. */
export interface RepositoryOwner {
  readonly clusterName: string;
  readonly service: string;
}

/** All fields of every form: settings are checked before anybody knows which form was meant. */
interface AnyForm {
  readonly repository?: unknown;
  readonly tag?: unknown;
  readonly digest?: unknown;
  readonly parameter?: unknown;
  readonly external?: unknown;
}

const forms =
  "an image, {repository, tag}, {repository, digest}, {parameter: NAME} or {external: IMAGE}";

// A repository's name in ECR: stricter than what a runtime takes.
const ecrName = /^[a-z0-9]+([._-][a-z0-9]+)*(\/[a-z0-9]+([._-][a-z0-9]+)*)*$/;

/**
 * What can't be an image. An image without a tag, or with `latest`, is taken as written; the policy
 * `ecs-image-pinned` judges it. Paths start at `image`.
 *
 * @param owner - to check the name of a repository that is created.
 */
export function checkImage(
  image: Loose<ImageArgs> | undefined,
  owner?: RepositoryOwner,
): Problem[] {
  const path = ["image"];
  if (typeof image === "string") return problemOf(path, flawOf(parseImage(image)));
  if (image === undefined || isElsewhere(image)) return [];
  return at(path, checkForm(image, owner));
}

function checkForm(form: AnyForm, owner: RepositoryOwner | undefined): Problem[] {
  const { repository, parameter, external } = form;
  const given = [repository, parameter, external].filter((value) => value !== undefined);
  if (given.length !== 1) {
    const message = given.length === 0 ? "there is no image" : "two forms of image are mixed";
    return [{ path: [], message, allowed: forms }];
  }
  return [
    ...checkText(["parameter"], parameter, flawOfParameter),
    ...checkText(["external"], external, (text) => flawOf(parseImage(text))),
    ...(repository === undefined ? [] : checkRepository(form, owner)),
  ];
}

function checkRepository(form: AnyForm, owner: RepositoryOwner | undefined): Problem[] {
  const { repository, tag, digest } = form;
  const created = typeof repository === "object" && repository !== null && !isElsewhere(repository);
  return [
    ...checkText(["repository"], repository, (text) => flawOf(parseRepository(text))),
    ...(created && owner !== undefined ? checkCreatedName(owner) : []),
    ...checkPin(tag, digest),
    ...checkText(["tag"], tag, flawOfTag),
    ...checkText(["digest"], digest, flawOfDigest),
  ];
}

function checkPin(tag: unknown, digest: unknown): Problem[] {
  if ((tag === undefined) !== (digest === undefined)) return [];
  const message =
    tag === undefined
      ? "the repository has neither tag nor digest"
      : "tag and digest are both given";
  return [{ path: [], message, allowed: "tag or digest", fix: "give one of them" }];
}

/** The cluster's name comes from the stack's, which may be anything. */
function checkCreatedName({ clusterName, service }: RepositoryOwner): Problem[] {
  const name = repositoryName(clusterName, service);
  if (ecrName.test(name)) return [];
  return [
    {
      path: ["repository"],
      message: `"${name}" can't be the name of an ECR repository`,
      allowed: "lower-case letters and digits, with single . _ - between them",
      fix: "name the stack accordingly, or give the address of a repository that exists",
    },
  ];
}

function checkText(
  path: Path,
  value: unknown,
  flawIn: (text: string) => Flaw | undefined,
): Problem[] {
  const text = plain(value);
  return text === undefined ? [] : problemOf(path, flawIn(text));
}

function flawOf(parsed: object): Flaw | undefined {
  return isFlaw(parsed) ? parsed : undefined;
}

function problemOf(path: Path, flaw: Flaw | undefined): Problem[] {
  return flaw === undefined ? [] : [{ path, ...flaw }];
}

/** Whether a value comes from another resource. */
function isElsewhere(value: object): value is Promise<unknown> | pulumi.OutputInstance<unknown> {
  return pulumi.Output.isInstance(value) || value instanceof Promise;
}
