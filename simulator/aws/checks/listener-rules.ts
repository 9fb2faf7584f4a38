import type { CheckFailure, Props } from "../../provider";
import { asList, asProps, spell } from "../rule";
import { inRange, isKnownText, oneOf, refuse } from "./common";

const actionTypes = [
  "authenticate-cognito",
  "authenticate-oidc",
  "fixed-response",
  "forward",
  "jwt-validation",
  "redirect",
];

/** Actions come with what their type needs, and the last one routes. */
export function checkActions(actions: readonly Props[], property: string): CheckFailure[] {
  return actions.flatMap((action) => {
    const failures = [
      ...oneOf(action, "type", actionTypes, `${property}.type`),
      ...oneOf(
        asProps(action["redirect"]),
        "statusCode",
        ["HTTP_301", "HTTP_302"],
        `${property}.redirect.statusCode`,
      ),
      ...checkFixedResponse(asProps(action["fixedResponse"]), property),
    ];
    const needs: Readonly<Record<string, readonly string[]>> = {
      forward: ["targetGroupArn", "forward"],
      redirect: ["redirect"],
      "fixed-response": ["fixedResponse"],
    };
    const type = action["type"];
    const wanted = isKnownText(type) ? needs[type] : undefined;
    if (wanted !== undefined && !wanted.some((key) => action[key] !== undefined)) {
      failures.push(
        ...refuse(
          property,
          `ValidationError: an action of type ${spell(type)} needs ${wanted.join(" or ")}`,
        ),
      );
    }
    return failures;
  });
}

function checkFixedResponse(response: Props, property: string): CheckFailure[] {
  const types = [
    "text/plain",
    "text/css",
    "text/html",
    "application/javascript",
    "application/json",
  ];
  const { messageBody, statusCode } = response;
  const failures = oneOf(response, "contentType", types, `${property}.fixedResponse.contentType`);
  if (isKnownText(messageBody) && messageBody.length > 1024) {
    failures.push(
      ...refuse(
        property,
        `expected length of messageBody to be in the range (0 - 1024), got ${messageBody.length}`,
      ),
    );
  }
  if (isKnownText(statusCode) && !/^[245]\d\d$/.test(statusCode)) {
    failures.push(
      ...refuse(property, `invalid value for statusCode (${statusCode}): must be 2XX, 4XX or 5XX`),
    );
  }
  return failures;
}

/** The lists of values that count towards a rule's five. */
function valuesOf(condition: Props): readonly unknown[] {
  const fields = [
    "hostHeader",
    "pathPattern",
    "httpHeader",
    "httpRequestMethod",
    "queryStrings",
    "sourceIp",
  ];
  return fields.flatMap((field) => {
    const value = condition[field];
    if (Array.isArray(value)) return value;
    const values = asProps(value)["values"];
    // A list that isn't known yet has at least one value.
    return typeof values === "string" || typeof value === "string"
      ? [values ?? value ?? ""]
      : asList(values);
  });
}

function checkPatterns(condition: Props): CheckFailure[] {
  const hosts = asList(asProps(condition["hostHeader"])["values"]).filter(isKnownText);
  const paths = asList(asProps(condition["pathPattern"])["values"]).filter(isKnownText);
  return [
    ...hosts
      .filter((host) => host.length > 128 || !/^[A-Za-z0-9.*?-]+$/.test(host))
      .flatMap((host) =>
        refuse("conditions", `ValidationError: The host header value '${host}' is not valid`),
      ),
    ...paths
      .filter((path) => path.length > 128 || !/^[A-Za-z0-9_\-.$/~"'@:+*?&]*$/.test(path))
      .flatMap((path) =>
        refuse("conditions", `ValidationError: The path pattern '${path}' is not valid`),
      ),
  ];
}

/** Finds what CreateRule refuses in conditions: at most five values in all. */
export function checkConditions(conditions: readonly Props[]): CheckFailure[] {
  const count = conditions.reduce((total, condition) => total + valuesOf(condition).length, 0);
  const failures = conditions.flatMap(checkPatterns);
  if (count > 5) {
    failures.push(
      ...refuse(
        "conditions",
        `ValidationError: A rule can only have '5' condition values, and this has ${count}`,
      ),
    );
  }
  const empty = conditions.some((condition) => valuesOf(condition).length === 0);
  if (empty)
    failures.push(...refuse("conditions", "ValidationError: A condition must have values"));
  return failures.concat(inRange({ conditions: conditions.length }, "conditions", 1, 5));
}
