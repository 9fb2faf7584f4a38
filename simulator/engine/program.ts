/** What the SDK's own runner makes of a loaded program. */

/** ES module namespaces are the only objects that say so. */
function isNamespace(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === "[object Module]";
}

/**
 * The value that becomes the stack's outputs: an exported function is called, a default export of an
 * ES module stands for the whole module.
 * @throws Error for an ES module with both a default export and named ones
 */
export function programResult(exported: unknown): unknown {
  let program = exported;
  if (isNamespace(program) && Object.hasOwn(program, "default")) {
    // `module.exports` is what Node adds when a CommonJS file is imported.
    const names = Object.keys(program).filter((name) => name !== "module.exports");
    if (names.length !== 1) {
      throw new Error(
        "expected entrypoint module to have either a default export or named exports but not both",
      );
    }
    program = program["default"];
  }
  return typeof program === "function" ? (program as () => unknown)() : program;
}
