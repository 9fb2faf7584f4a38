import { z } from "zod";
import { mapOf, object, optional, pattern, text } from "./fields";

function kmsKeyField() {
  return pattern(/^arn:/, {
    description:
      "The KMS key that encrypts it, where it isn't the service's own. Default: none, the AWS managed key.",
  });
}

/** References to secrets by the name of an environment variable. */
export function secretsField() {
  const reference = z
    .union([
      object(
        {
          secret: text({
            description: "A Secrets Manager secret by name or ARN.",
            examples: ["api/production/DB_PASSWORD"],
          }),
          jsonKey: optional(
            text({
              description:
                "One key of a secret that holds a JSON object. Default: the whole secret.",
            }),
          ),
          kmsKeyArn: optional(kmsKeyField()),
        },
        { description: "A secret of Secrets Manager." },
      ),
      object(
        {
          parameter: text({
            description: "A Parameter Store parameter by name or ARN.",
            examples: ["/api/production/STRIPE_API_KEY"],
          }),
          kmsKeyArn: optional(kmsKeyField()),
        },
        { description: "A parameter of Parameter Store." },
      ),
    ])
    .meta({
      description: "A reference to a secret, never its value: {secret: NAME} or {parameter: NAME}.",
    });
  return mapOf(reference, {
    description:
      "Environment variables that ECS fills from Secrets Manager or Parameter Store when a task starts, " +
      "by name. Only references stand here, never values. Default: none.",
    examples: [{ DB_PASSWORD: { secret: "api/production/database", jsonKey: "password" } }],
  });
}
