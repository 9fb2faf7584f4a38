import { parse } from "yaml";
import { describeProblem } from "../../components/problems";
import { parseSettings, type SettingsContext } from "../../config/parse";
import type { Settings } from "../../config/settings";
import { isMap, type Written } from "../../config/values";

const usual: SettingsContext = { stack: "dev", region: "eu-west-1" };

/** YAML as the settings of an ephemeral stack, so that no load balancer asks for a certificate. */
export function written(yaml: string): Written {
  const settings: unknown = parse(yaml);
  return { lifecycle: "ephemeral", ...(isMap(settings) ? settings : {}) };
}

/** What is wrong, one line each, as the error lists it. */
export function problemsOf(yaml: string, context: Partial<SettingsContext> = {}): string[] {
  return problemsIn(written(yaml), context);
}

export function problemsIn(settings: Written, context: Partial<SettingsContext> = {}): string[] {
  const { problems = [] } = parseSettings(settings, { ...usual, ...context });
  return problems.map((problem) => `${problem.setting}: ${describeProblem(problem)}`);
}

/** The settings when nothing is wrong. */
export function settingsOf(yaml: string, context: Partial<SettingsContext> = {}): Settings {
  const { settings, problems } = parseSettings(written(yaml), { ...usual, ...context });
  if (settings === undefined) throw new Error(JSON.stringify(problems));
  return settings;
}

/** A service that nothing is wrong with, and more of its settings, indented by four spaces. */
export function service(more = ""): string {
  return `services:\n  api:\n    image: nginx:1.27\n    cpu: 256\n    memoryMiB: 512\n${more
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n")}`;
}
