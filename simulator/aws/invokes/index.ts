import { UNKNOWN, type InvokeRequest, type InvokeResult } from "../../provider";
import type { Account } from "../account";
import { cloudOf, configuredRegion } from "../cloud";
import { idsOf } from "../ids";
import { asText } from "../rule";
import { accountAnswers } from "./account";
import { Refusal, type Ask, type AnswerTable } from "./ask";
import { containerAnswers } from "./containers";
import { identityAnswers } from "./identity";
import { loadBalancingAnswers } from "./load-balancing";
import { imageAnswers } from "./machine-images";
import { namedAnswers } from "./named";
import { networkAnswers } from "./network";

/** Every data source the simulator answers, by token. */
export const answers: AnswerTable = {
  ...accountAnswers,
  ...containerAnswers,
  ...identityAnswers,
  ...imageAnswers,
  ...loadBalancingAnswers,
  ...namedAnswers,
  ...networkAnswers,
};

/** Data sources that say the same wherever they are asked. */
const withoutRegion = new Set([
  "aws:iam/getPolicyDocument:getPolicyDocument",
  "aws:index/getArn:getArn",
]);

/** Whether a data source can be answered. */
export function isAnswered(token: string): boolean {
  return Object.hasOwn(answers, token);
}

function refused(property: string, reason: string): InvokeResult {
  return { failures: [{ property, reason }] };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function asked(request: InvokeRequest, region: string, account: Account): Ask {
  const args = Object.fromEntries(
    Object.entries(request.args).filter(([, value]) => value !== null),
  );
  const cloud = cloudOf(request.context, region);
  return {
    token: request.token,
    args,
    cloud,
    ids: idsOf(`${request.token}|${cloud.accountId}|${region}|${canonical(args)}`),
    account,
    text: (name) => asText(args[name]),
  };
}

/** Answers a data source, or says which arguments are refused and why. */
export function dataSources(request: InvokeRequest, account: Account): InvokeResult {
  const answer = answers[request.token];
  if (answer === undefined) {
    return refused("token", `The simulator does not know the data source ${request.token}`);
  }
  const given = asText(request.args["region"]) || configuredRegion(request.context);
  const region = given ?? (withoutRegion.has(request.token) ? "us-east-1" : undefined);
  if (region === undefined || region === UNKNOWN) {
    const reason =
      region === undefined
        ? "Missing region: set aws:region"
        : "the provider's region is not known yet";
    return refused("region", reason);
  }
  try {
    return { result: answer(asked(request, region, account)) };
  } catch (error) {
    if (error instanceof Refusal) return refused(error.property, error.message);
    throw error;
  }
}
