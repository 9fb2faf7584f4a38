/** Reads the file that `--policy-pack-config` names. */
import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { nearest } from "../../../components/nearest";
import type { Json } from "../../provider";
import { isObject, type JsonObject } from "../../engine/values";
import { shownPath } from "../../project";
import { wrongPack, type PackProblem } from "../errors";
import { LEVELS, type Level, type PolicySettings } from "../model";

/** What a file configures policies with, by their names; `all` stands for every one of them. */
export interface ConfigurationFile {
  /** The file as it is shown. */
  readonly file: string;
  readonly policies: Readonly<Record<string, Partial<PolicySettings>>>;
}

/** The name that stands for all policies. */
export const ALL = "all";

/**
 * @param file the path as it was given
 * @throws PolicyPackError that names every key it can't take
 */
export function readConfiguration(file: string): ConfigurationFile {
  const shown = shownPath(file);
  const text = read(file, shown);
  const content = parse(text, shown);
  if (!isObject(content)) {
    throw wrongPack([{ file: shown, message: "should be an object of policies by their names" }]);
  }
  const problems = repeatedKeys(text);
  const policies: Record<string, Partial<PolicySettings>> = {};
  for (const [name, value] of Object.entries(content)) {
    const settings = settingsOf(name, value, problems);
    if (settings !== undefined) policies[name] = settings;
  }
  if (problems.length > 0) throw wrongPack(problems.map((each) => ({ file: shown, ...each })));
  return { file: shown, policies };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "is a directory; give a file",
  EACCES: "can't be read: permission denied",
};

function read(file: string, shown: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const reason = reasons[code] ?? `can't be read: ${code}`;
    throw wrongPack([{ message: `--policy-pack-config ${shown}: ${reason}` }]);
  }
}

function parse(text: string, shown: string): Json {
  // The CLI takes an empty file for no configuration.
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrongPack([{ file: shown, message: `is no JSON: ${reason}` }]);
  }
}

/** JSON's own reader lets the last of them count, and an exemption would be gone in silence. */
function repeatedKeys(text: string): PackProblem[] {
  const { errors } = parseDocument(text, { prettyErrors: false, logLevel: "error" });
  return errors
    .filter(({ code }) => code === "DUPLICATE_KEY")
    .map(({ pos: [start] }) => {
      const key = /^"(?:[^"\\]|\\.)*"/.exec(text.slice(start))?.[0] ?? '""';
      return { path: String(JSON.parse(key)), message: "is given twice; keep one of them" };
    });
}

function settingsOf(
  name: string,
  value: Json,
  problems: PackProblem[],
): Partial<PolicySettings> | undefined {
  if (name === "environments") {
    problems.push({
      path: name,
      message: "Pulumi ESC environments can't be opened offline; leave them out",
    });
    return undefined;
  }
  if (typeof value === "string") {
    const level = levelOf(value, name, problems);
    return level === undefined ? undefined : { level };
  }
  if (!isObject(value)) {
    problems.push({
      path: name,
      message: `${JSON.stringify(value)} is not allowed; give a level or an object`,
    });
    return undefined;
  }
  const { enforcementLevel, ...properties } = value;
  refuseProperties(name, properties, problems);
  const level =
    enforcementLevel === undefined
      ? undefined
      : levelOf(enforcementLevel, `${name}.enforcementLevel`, problems);
  return { properties, ...(level === undefined ? {} : { level }) };
}

/** What all policies share is their level. */
function refuseProperties(name: string, properties: JsonObject, problems: PackProblem[]): void {
  if (name !== ALL) return;
  for (const key of Object.keys(properties)) {
    const path = `${ALL}.${key}`;
    problems.push({
      path,
      message: "all policies share enforcementLevel only; give it to a policy by name",
    });
  }
}

function levelOf(value: Json, path: string, problems: PackProblem[]): Level | undefined {
  const level = LEVELS.find((each) => each === value);
  if (level !== undefined) return level;
  const meant = typeof value === "string" ? nearest(value, LEVELS) : undefined;
  const hint = meant === undefined ? "" : `; did you mean ${meant}?`;
  const shown = JSON.stringify(value);
  problems.push({
    path,
    message: `${shown} is not allowed; give one of ${LEVELS.join(", ")}${hint}`,
  });
  return undefined;
}
