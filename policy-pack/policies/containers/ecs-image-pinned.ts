import { flag, textList } from "../../configuration";
import { containerRule } from "./container-rule";
import { isInRegistry, parseImage, type ImageReference } from "./image-reference";

export const ecsImagePinned = containerRule({
  name: "ecs-image-pinned",
  area: "Containers",
  description: "Images are named by a digest or by a tag other than latest.",
  why: "Behind `latest` is another image every week: tasks that start today and tomorrow run different programs, and there is no way back to yesterday's.",
  level: "advisory",
  severity: "medium",
  matches: {},
  parameters: {
    requireDigest: flag("Whether a tag is not enough.", { default: false }),
    movingTags: textList("Tags that count as none.", { default: ["latest"] }),
    allowedRegistries: textList(
      "Registries that images may come from, with or without a path: public.ecr.aws/docker, *.dkr.ecr.*.amazonaws.com, docker.io. None: all.",
      { default: [], pattern: "^[^\\s]+$" },
    ),
  },
  decides:
    "Reads `image` of every container in `containerDefinitions` as Docker does: a port is no tag, no tag is `latest`, and a digest counts whatever tag stands beside it. An image on Docker Hub comes from `docker.io`.",
  blindTo:
    "Whether a tag is moved later: a repository with immutable tags (ecr-immutable-tags) rules that out, as does a digest.",
  remediation:
    "Name the image by what its build has made: a version or a commit as the tag, or repository@sha256:….",
  bad: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([{ name: "api", image: "nginx", memory: 256 }]),
});`,
  good: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([
    { name: "api", image: "public.ecr.aws/nginx/nginx:1.27.4", memory: 256 },
  ]),
});`,

  judge(container, { parameters, violation, undecided }) {
    const image = container.at("image").text();
    if (image.state === "unknown") {
      undecided("image is not known yet");
      return;
    }
    if (image.state === "absent" || image.value.trim() === "") return;
    const reference = parseImage(image.value);
    const moving = whyMoving(reference, parameters);
    if (moving !== undefined) violation(`image is "${image.value}"${moving}`);
    const { allowedRegistries } = parameters;
    const allowed =
      allowedRegistries.length === 0 ||
      allowedRegistries.some((each) => isInRegistry(reference.repository, each));
    if (!allowed) {
      violation(
        `image is from "${reference.repository}"; allowed are ${allowedRegistries.join(", ")}. Push it there`,
      );
    }
  },
});

function whyMoving(
  { tag, digest }: ImageReference,
  parameters: { readonly requireDigest: boolean; readonly movingTags: readonly string[] },
): string | undefined {
  if (digest !== undefined) return undefined;
  if (parameters.requireDigest) return "; a digest is asked for. Add @sha256:… to it";
  const moves = parameters.movingTags.some((each) => each.toLowerCase() === tag?.toLowerCase());
  if (!moves) return undefined;
  return `, so it is whatever "${tag ?? ""}" happens to be when a task starts. Name a version, a commit or a digest`;
}
