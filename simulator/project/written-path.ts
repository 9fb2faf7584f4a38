import { namespaceOf, qualifiedKey } from "./keys";
import type { Path } from "./path";
import { isMap } from "./values";
import type { YamlFile } from "./yaml/document";

/** Where a setting would stand in a stack file, under whichever spelling of its key is there. */
export function writtenPath(file: YamlFile, key: string, path: Path): Path {
  const config = isMap(file.value) ? file.value["config"] : undefined;
  const keys = isMap(config) ? Object.keys(config) : [];
  const written = keys.find((each) => qualifiedKey(each, namespaceOf(key)) === key) ?? key;
  return ["config", written, ...path];
}
