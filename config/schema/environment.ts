import { list, mapOf, object, optional, text } from "./fields";
import { secretsField } from "./secrets";

/** What the application is told, and what it may do in AWS. */
export function environmentFields() {
  const vault = object(
    {
      keys: list(text({ description: "The name of an environment variable." }), {
        description: "Names of environment variables whose values people put into the vault.",
        examples: [["API_TOKEN"]],
      }),
    },
    {
      description:
        "A Secrets Manager secret of the service's own. It is made with PORT and these keys, empty; values are never ours. Default: none.",
    },
  );
  const permission = object(
    {
      actions: list(text({ description: "SERVICE:ACTION." }), {
        description: "What the application may do.",
        examples: [["s3:GetObject"]],
      }),
      resources: list(text({ description: "An ARN, in which * and ? stand for text." }), {
        description: "To what.",
        examples: [["arn:aws:s3:::my-bucket/*"]],
      }),
    },
    { description: "One statement of the task role." },
  );
  return {
    environment: optional(
      mapOf(text({ description: "Environment values are strings: quote numbers and booleans." }), {
        description:
          "Environment variables. Values are strings. ENV, PORT and AWS_DEFAULT_REGION are always there and can't be set. " +
          "Credentials belong under secrets. Default: none.",
        examples: [{ LOG_LEVEL: "info" }],
      }),
    ),
    plainEnvironment: optional(
      list(text({ description: "A name in environment." }), {
        description: "Names in environment that look like credentials and are none. Default: none.",
        examples: [["TOKEN_LIFETIME"]],
      }),
    ),
    secrets: optional(secretsField()),
    vault: optional(vault),
    permissions: optional(
      list(permission, {
        description:
          "What the application may do in AWS, beyond what the service needs. Default: nothing.",
      }),
    ),
  };
}
