import { z } from "zod";
import { object, pattern, text } from "./fields";

const exampleImage = "public.ecr.aws/nginx/nginx-unprivileged:1.27";

function tagField() {
  return text({ description: "The image's tag. `latest` is no pin.", examples: ["v1"] });
}

function digestField() {
  return pattern(/^sha(256:[0-9a-f]{64}|512:[0-9a-f]{128})$/, {
    description: "The image's digest: sha256: and 64 lower-case hexadecimal digits.",
  });
}

function repositories() {
  const created = object(
    {
      create: z.literal(true).meta({ description: "Make an ECR repository for this service." }),
    },
    {
      description:
        "A repository of the service's own: scanned on push, immutable tags, encrypted, old images expire.",
    },
  );
  const existing = text({
    description: "The address of a repository that exists, without tag and digest.",
    examples: ["123456789012.dkr.ecr.us-east-1.amazonaws.com/api"],
  });
  return { created, existing };
}

/** An image, or who owns it. */
export function imageField() {
  const { created, existing } = repositories();
  const repository = { description: "An image in a repository." };
  return z
    .union([
      text({ description: "An image by tag or digest.", examples: [exampleImage] }),
      object({ repository: created, tag: tagField() }, repository),
      object({ repository: created, digest: digestField() }, repository),
      object({ repository: existing, tag: tagField() }, repository),
      object({ repository: existing, digest: digestField() }, repository),
      object(
        {
          parameter: text({
            description:
              "The SSM parameter that holds the image: whoever writes it chooses the version.",
            examples: ["/api/image"],
          }),
        },
        { description: "An image that an SSM parameter names." },
      ),
      object(
        {
          external: text({
            description:
              "The image of the first deployment. Somebody else deploys every later one.",
            examples: [exampleImage],
          }),
        },
        { description: "An image that somebody else owns after the first deployment." },
      ),
    ])
    .meta({
      description:
        "What runs: an image; {repository, tag} or {repository, digest} of an ECR repository, which " +
        "{create: true} makes; {parameter: NAME} when an SSM parameter owns the version; " +
        "{external: IMAGE} when somebody else deploys. Required.",
      examples: [exampleImage],
    });
}
