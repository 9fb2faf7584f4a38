import { legible, type Path, type Problem } from "../components/problems";
import { checkRules } from "./checks";
import { decode, hiddenKeys, isTooDeep } from "./decode";
import type { SettingsProblem } from "./errors";
import { explainIssues } from "./issues";
import { unknownKey } from "./messages";
import { settingText } from "./names";
import { nodeAt } from "./nodes";
import { merge } from "./merge";
import { inOrder } from "./order";
import { protect } from "./protect";
import { checkRegion } from "./region";
import { repair } from "./repair";
import { settingsSchema, type WrittenSettings } from "./schema";
import type { Settings } from "./settings";
import { defaultLoadBalancers, type LooseSettings } from "./stand-ins";
import { isWithin, valueAt } from "./values";

/** What settings are judged by, beside themselves. */
export interface SettingsContext {
  /** The stack's name. */
  readonly stack: string;
  /** `aws:region` of the stack. */
  readonly region: string | undefined;
  /** The keys under our namespace whose value is encrypted, in whole or in part. */
  readonly secretKeys?: readonly string[];
}

/** Settings that can be used, or every reason why they can't. */
export type ParsedSettings =
  | { readonly settings: Settings; readonly problems?: undefined }
  | { readonly problems: readonly SettingsProblem[]; readonly settings?: undefined };

/**
 * Reads the settings of a stack. Knows nothing of Pulumi's runtime and creates nothing.
 *
 * @param raw - the settings under our namespace, by key without it: as text, as Pulumi hands them to
 * a program, or as values that somebody has read from the stack file.
 */
export function parseSettings(
  raw: Readonly<Record<string, unknown>>,
  context: SettingsContext,
): ParsedSettings {
  const { region, secretKeys = [] } = context;
  const decoded = Object.entries(raw).map(([key, value]) => [key, decode(key, value)] as const);
  const deep = decoded.filter(([, value]) => isTooDeep(value)).map(([key]) => key);
  const written = Object.fromEntries(decoded.filter(([key]) => !deep.includes(key)));
  const outer = [...checkRegion(region), ...secretKeys.map(refuseSecret)];
  const shape = checkShape(written);
  const cut = [...shape.cut, ...deep.map((key) => [key])];
  const rules = checkRules(shape.rest, { ...context, cut }).filter(
    ({ path }) => !cut.some((place) => isWithin(path, place)),
  );
  const found = [...deep.map(refuseDeep), ...merge(shape.problems, rules)]
    // What is refused as a whole needs no second reason.
    .filter(({ path }) => path.length !== 1 || !secretKeys.includes(String(path[0])))
    .map((problem) => protect(problem, written, secretKeys));
  const problems = [...outer, ...inOrder(found, written)].map(legible);
  if (problems.length === 0 && shape.settings !== undefined) {
    return { settings: complete(shape.settings) };
  }
  return {
    problems: problems.map((problem) => ({ ...problem, setting: settingText(problem.path) })),
  };
}

interface Shape {
  readonly settings?: WrittenSettings;
  readonly problems: readonly Problem[];
  /** Places whose shape is wrong, and which nobody can judge further. */
  readonly cut: readonly Path[];
  /** What is left without them. */
  readonly rest: LooseSettings;
}

function checkShape(written: Readonly<Record<string, unknown>>): Shape {
  const hidden = hiddenKeys(written);
  const visible =
    hidden.length === 0
      ? written
      : repair(
          written,
          hidden.map((path) => ({ path })),
        );
  const result = settingsSchema().safeParse(visible);
  if (result.success && hidden.length === 0) {
    return { settings: result.data, problems: [], cut: [], rest: result.data };
  }
  const { problems, repairs } = explainIssues(result.error?.issues ?? [], visible);
  const hiddenProblems = hidden.map((path) => {
    const known = nodeAt(path.slice(0, -1))?.properties ?? {};
    return unknownKey(path, valueAt(written, path), Object.keys(known));
  });
  return {
    problems: [...hiddenProblems, ...problems],
    cut: repairs.filter(({ meant }) => meant === undefined).map(({ path }) => path),
    // All that the schema refused is out of it; what may be missing now, `LooseSettings` says.
    rest: repair(visible, repairs) as LooseSettings,
  };
}

function refuseDeep(key: string): Problem {
  return { path: [key], message: "there are more than a hundred maps or lists in one another" };
}

function refuseSecret(key: string): Problem {
  return {
    path: [key],
    message: "the value is encrypted (secure:), and no setting takes a secret value",
    allowed: "plain text: secrets are references, never values",
    fix:
      "put the value into Secrets Manager or Parameter Store, name it under secrets " +
      "({secret: NAME} or {parameter: NAME}), and write the setting without secure:",
  };
}

/** What the settings layer itself has to know; every other default is the components'. */
function complete({ services = {}, ...platform }: WrittenSettings): Settings {
  const routed = Object.values(services).some(({ route }) => route !== undefined);
  const usual = routed ? { loadBalancers: defaultLoadBalancers } : {};
  return { platform: { ...usual, ...platform }, services };
}
