#!/usr/bin/env node
import { enableCompileCache } from "../simulator/compile-cache";
import { runCommandLine } from "./command-line";

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? (process.exitCode ?? 0) : 1);
});

enableCompileCache();
void runCommandLine(process.argv.slice(2)).then((code) => {
  // A program may leave timers and sockets behind; what it had to say is out.
  process.exit(code);
});
