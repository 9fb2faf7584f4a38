import { nearest } from "../../components/nearest";
import { namespaceOf, qualifiedKey } from "./keys";
import { isMisspeltNamespace, isOurs } from "./own-settings";
import type { Path } from "./path";
import type { FileProblem } from "./problems";
import { isMap, type PlainMap } from "./values";
import type { YamlFile } from "./yaml/document";
import type { Plain } from "./yaml/scalar";

const topLevelKeys = ["config", "secretsprovider", "encryptedkey", "encryptionsalt"];
const environmentKeys = ["environment", "mainEnvironment"];

type Report = (path: Path, message: string, setting?: string) => void;

/** A stack file's values by full key; mistakes go to `problems`. */
export function readConfig(
  file: YamlFile,
  project: { readonly name: string },
  problems: FileProblem[],
): Map<string, Plain> {
  const values = new Map<string, Plain>();
  const report: Report = (path, message, setting) => {
    const position = file.locate(path);
    const place = { file: file.shown, position, message };
    problems.push(setting === undefined ? place : { ...place, path: setting });
  };
  const content = file.value ?? {};
  if (!isMap(content)) {
    report([], "should be a map with the key config");
    return values;
  }
  checkTopLevel(content, project, report);
  const config = content["config"] ?? {};
  if (!isMap(config)) {
    report(["config"], "should be a map of keys such as aws:region to values", "config");
    return values;
  }
  for (const [key, value] of Object.entries(config)) {
    const full = qualifiedKey(key, project.name);
    const mistake =
      full === undefined ? "should be a key such as aws:region" : keyMistake(full, project, values);
    if (mistake !== undefined) report(["config", key], mistake, key);
    else if (full !== undefined) values.set(full, value);
  }
  return values;
}

function keyMistake(
  key: string,
  project: { readonly name: string },
  values: ReadonlyMap<string, Plain>,
): string | undefined {
  if (isOurs(project) && isMisspeltNamespace(key)) {
    return `unknown namespace ${namespaceOf(key)}; did you mean ${project.name}?`;
  }
  return values.has(key) ? `is ${key}, which is given above; keep one of them` : undefined;
}

function checkTopLevel(
  content: PlainMap,
  project: { readonly name: string },
  report: Report,
): void {
  for (const key of Object.keys(content)) {
    if (environmentKeys.includes(key)) {
      const message =
        "Pulumi ESC environments can't be resolved offline; write their values under config";
      report([key], message, key);
    } else if (isOurs(project) && !topLevelKeys.includes(key)) {
      const meant = nearest(key, topLevelKeys);
      const hint = meant === undefined ? "settings go under config" : `did you mean ${meant}?`;
      report([key], `Pulumi knows no such key in a stack file; ${hint}`, key);
    }
  }
}
