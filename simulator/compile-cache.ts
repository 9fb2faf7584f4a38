import * as nodeModule from "node:module";

/** Lets Node keep compiled code between runs, where it can: from version 22 on. */
export function enableCompileCache(): void {
  if ("enableCompileCache" in nodeModule && typeof nodeModule.enableCompileCache === "function") {
    (nodeModule.enableCompileCache as () => void)();
  }
}
