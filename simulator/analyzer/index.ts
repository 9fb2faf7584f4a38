/** Policy packs: started as the real engine starts them, configured, asked and stopped. */
export { readConfiguration, type ConfigurationFile } from "./configuration/file";
export { PolicyPackError, type PackProblem } from "./errors";
export type { PackRequest } from "./judge";
export type { Level, PackResult, Remediated, Undecided, Violation } from "./model";
export { findPack, type Pack } from "./pack";
export { PolicyRun } from "./policies";
export type { JudgedStack } from "./process";
