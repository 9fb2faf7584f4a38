import type { CheckFailure } from "../../provider";
import type { Facts } from "../rule";
import { inRange, matches, oneOf, refuse } from "./common";

const repositoryName =
  /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/;

/** Finds what ECR's CreateRepository refuses. */
export function checkRepository({ inputs }: Facts): CheckFailure[] {
  return [
    ...matches(
      inputs,
      "name",
      repositoryName,
      "2 to 256 small letters, digits and single . _ - between them, in parts separated by /",
    ),
    ...oneOf(inputs, "imageTagMutability", [
      "MUTABLE",
      "IMMUTABLE",
      "MUTABLE_WITH_EXCLUSION",
      "IMMUTABLE_WITH_EXCLUSION",
    ]),
  ];
}

/** Finds what Secrets Manager's CreateSecret refuses. */
export function checkSecret({ inputs }: Facts): CheckFailure[] {
  const days = inputs["recoveryWindowInDays"];
  return [
    ...matches(
      inputs,
      "name",
      /^[A-Za-z0-9/_+=.@-]{1,512}$/,
      "letters, digits and /_+=.@-, at most 512",
    ),
    ...(days === 0 ? [] : inRange(inputs, "recoveryWindowInDays", 7, 30)),
  ];
}

/** Finds what PutParameter refuses. */
export function checkParameter({ inputs }: Facts): CheckFailure[] {
  const failures = [
    ...matches(
      inputs,
      "name",
      /^[a-zA-Z0-9_.\-/]{1,1011}$/,
      "letters, digits and _ . - /, at most 1011",
    ),
    ...oneOf(inputs, "type", ["String", "StringList", "SecureString"]),
    ...oneOf(inputs, "tier", ["Standard", "Advanced", "Intelligent-Tiering"]),
  ];
  const given = ["value", "insecureValue", "valueWo"].filter(
    (property) => inputs[property] !== undefined,
  );
  if (given.length !== 1) {
    failures.push(
      ...refuse(
        "value",
        `one of \`insecure_value,value,value_wo\` must be specified, and ${given.length} are`,
      ),
    );
  }
  return failures;
}

/** Finds what KMS's CreateKey and ScheduleKeyDeletion refuse. */
export function checkKey({ inputs }: Facts): CheckFailure[] {
  return [
    ...inRange(inputs, "deletionWindowInDays", 7, 30),
    ...inRange(inputs, "rotationPeriodInDays", 90, 2560),
  ];
}
