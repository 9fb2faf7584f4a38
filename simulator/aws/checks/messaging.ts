import type { CheckFailure } from "../../provider";
import type { Facts } from "../rule";
import { inRange, matches } from "./common";

/** Finds what SQS's CreateQueue refuses. */
export function checkDelays({ inputs }: Facts): CheckFailure[] {
  return [
    ...matches(
      inputs,
      "name",
      /^[A-Za-z0-9_-]{1,80}$|^[A-Za-z0-9_-]{1,75}\.fifo$/,
      "letters, digits, hyphens and underscores, at most 80; a FIFO queue's ends in .fifo",
    ),
    ...inRange(inputs, "delaySeconds", 0, 900),
    ...inRange(inputs, "maxMessageSize", 1024, 1048576),
    ...inRange(inputs, "messageRetentionSeconds", 60, 1209600),
    ...inRange(inputs, "receiveWaitTimeSeconds", 0, 20),
    ...inRange(inputs, "visibilityTimeoutSeconds", 0, 43200),
  ];
}
