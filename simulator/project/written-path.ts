import { namespaceOf, qualifiedKey } from "./keys";
import { formatPath, type Path } from "./path";
import type { FileProblem } from "./problems";
import { isMap } from "./values";
import type { YamlFile } from "./yaml/document";

/** Where a setting would stand in a stack file, under whichever spelling of its key is there. */
export function writtenPath(file: YamlFile, key: string, path: Path): Path {
  const config = isMap(file.value) ? file.value["config"] : undefined;
  const keys = isMap(config) ? Object.keys(config) : [];
  const written = keys.find((each) => qualifiedKey(each, namespaceOf(key)) === key) ?? key;
  return ["config", written, ...path];
}

/** What is wrong with a setting, with its place where a stack file holds it. */
export function settingProblem(
  file: YamlFile | undefined,
  key: string,
  path: Path,
  message: string,
): FileProblem {
  const setting = formatPath([key, ...path]);
  if (file === undefined) return { path: setting, message };
  return {
    file: file.shown,
    position: file.locate(writtenPath(file, key, path)),
    path: setting,
    message,
  };
}
