/**
 * Node loads this file before the SDK's runner (`nodeargs` in Pulumi.yaml), and the program starts
 * sooner: esbuild compiles TypeScript as it is loaded, in place of ts-node, and the SDK's heavy
 * modules wait until they are needed. Nothing is kept on disk, so nothing can be out of date.
 * docs/decisions.md has the figures.
 */
const fs = require("node:fs");
const path = require("node:path");
const process = require("node:process");
const { transformSync } = require("esbuild");

const sdk = path.dirname(require.resolve("@pulumi/pulumi/package.json"));
const sourceMaps = new Map();

require.extensions[".ts"] = (module, file) => {
  const { code, map } = transformSync(fs.readFileSync(file, "utf8"), {
    loader: "ts",
    format: "cjs",
    target: `node${process.versions.node}`,
    sourcefile: file,
    // In the code for debuggers, and apart for stack traces.
    sourcemap: "both",
    sourcesContent: false,
  });
  sourceMaps.set(file, map);
  module._compile(code, file);
};

// The runner prints stack traces through this module, and the SDK finds a resource's line by them.
require(require.resolve("source-map-support", { paths: [sdk] })).install({
  handleUncaughtExceptions: false,
  retrieveSourceMap: (file) => {
    const map = sourceMaps.get(file);
    return map === undefined ? null : { url: file, map };
  },
});

require("../simulator/engine/lazy-modules.ts").putOffModules(sdk);

// There is no TypeScript left for the runner to compile; without this it would load ts-node.
delete process.env.PULUMI_NODEJS_TYPESCRIPT;
