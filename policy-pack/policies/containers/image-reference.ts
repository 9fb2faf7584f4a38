/** The parts of an image's name. */
export interface ImageReference {
  /** Registry and repository, written out: `docker.io/library/nginx`. */
  readonly repository: string;
  /** `latest` where none is written and there is no digest. */
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

const DOCKER_HUB = "docker.io";
const OLD_DOCKER_HUB = "index.docker.io";

/**
 * Reads an image's name as Docker does.
 *
 * @see https://pkg.go.dev/github.com/distribution/reference
 */
export function parseImage(image: string): ImageReference {
  const [named = "", digest] = image.trim().split("@");
  const slash = named.lastIndexOf("/");
  const colon = named.indexOf(":", slash + 1);
  const written = colon < 0 ? "" : named.slice(colon + 1);
  const tag = written === "" && digest === undefined ? "latest" : written;
  return {
    repository: writtenOut(colon < 0 ? named : named.slice(0, colon)),
    tag: tag === "" ? undefined : tag,
    digest,
  };
}

/** A first part with a dot or a port is a registry; without one Docker Hub is meant. */
function writtenOut(name: string): string {
  const [first = "", ...rest] = name.split("/");
  if (rest.length === 0) return `${DOCKER_HUB}/library/${first}`;
  if (first === DOCKER_HUB || first === OLD_DOCKER_HUB) {
    return `${DOCKER_HUB}/${rest.length === 1 ? "library/" : ""}${rest.join("/")}`;
  }
  const isRegistry = /[.:]/.test(first) || first === "localhost";
  return isRegistry ? name : `${DOCKER_HUB}/${name}`;
}

/**
 * Whether a repository lies in a registry, or below a path in it. `*` in the registry stands for any
 * text without a slash, so that no path can pass itself off as a host.
 */
export function isInRegistry(repository: string, registry: string): boolean {
  const wanted = registry.replace(/\/+$/, "").split("/");
  const found = repository.split("/");
  return (
    wanted.length <= found.length &&
    wanted.every((part, index) => patternOf(part).test(found[index] ?? ""))
  );
}

function patternOf(part: string): RegExp {
  const literals = part.split("*").map((text) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literals.join(".*")}$`, "i");
}
