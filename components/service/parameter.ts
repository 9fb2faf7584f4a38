import { parseArn } from "../arn";
import type { Flaw } from "./image.reference";

const maxLength = 1011;
const maxLevels = 15;
const namePattern = /^(\/[\w.-]+)+$|^[\w.-]+$/;

const allowed =
  "a parameter's ARN, or its name: letters, digits and _ . -, with a leading slash if it has any slash";

/**
 * What is wrong with a reference to a Parameter Store parameter, by name or ARN. The text itself
 * isn't repeated: it may be a secret's value put in the wrong place.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
 */
export function flawOfParameter(text: string): Flaw | undefined {
  if (text.startsWith("arn:")) return flawOfArn(text);
  if (!namePattern.test(text)) {
    return {
      message: "this is not the name of a parameter",
      allowed,
      ...(/^[\w.-]+(\/[\w.-]+)+$/.test(text) ? { fix: "put a slash in front" } : {}),
    };
  }
  if (text.length > maxLength || text.split("/").length - 1 > maxLevels) {
    return {
      message: "this name is too long for a parameter",
      allowed: `up to ${maxLength} characters and ${maxLevels} levels`,
    };
  }
  return undefined;
}

function flawOfArn(text: string): Flaw | undefined {
  const arn = parseArn(text);
  const name = arn?.service === "ssm" ? /^parameter(\/.+)$/.exec(arn.resource)?.[1] : undefined;
  if (name !== undefined && namePattern.test(name)) return undefined;
  return { message: "this is not the ARN of a parameter", allowed };
}
