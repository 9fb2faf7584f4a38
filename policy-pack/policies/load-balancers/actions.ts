import {
  ABSENT,
  knownValue,
  mapKnown,
  type Reading,
  type Resource,
  type Value,
} from "../../reading";

export type Actions = Reading<readonly Value[]>;

/** What a listener or a rule of one does with a request. */
export function actionsOf(resource: Resource, property: "defaultActions" | "actions"): Actions {
  return resource.at(property).oneOrMany();
}

/** Undefined while that can't be told. A redirect that names no protocol keeps the one it came by. */
export function redirectsToHttps(actions: Actions): boolean | undefined {
  if (actions.state === "unknown") return undefined;
  const answers = (knownValue(actions) ?? []).map(redirects);
  if (answers.includes(false) || answers.length === 0) return false;
  return answers.includes(undefined) ? undefined : true;
}

function redirects(action: Value): boolean | undefined {
  const type = wordOf(action.at("type"));
  if (type.state === "unknown") return undefined;
  if (knownValue(type) !== "redirect") return false;
  const protocol = wordOf(redirectOf(action).at("protocol"));
  return protocol.state === "unknown" ? undefined : knownValue(protocol) === "https";
}

/** The answer in words, such as `forward` or `a redirect to #{protocol}`. */
export function answerOf(actions: Actions): string {
  const last = (knownValue(actions) ?? []).at(-1);
  const type = last === undefined ? ABSENT : wordOf(last.at("type"));
  const word = knownValue(type) ?? "something unknown";
  if (last === undefined || word !== "redirect") return word;
  return `a redirect to ${knownValue(redirectOf(last).at("protocol").text()) ?? "#{protocol}"}`;
}

/** One block, or a list of one. */
function redirectOf(action: Value): Value {
  const redirect = action.at("redirect");
  return knownValue(redirect.list())?.[0] ?? redirect;
}

function wordOf(value: Value): Reading<string> {
  return mapKnown(value.text(), (text) => text.toLowerCase());
}
