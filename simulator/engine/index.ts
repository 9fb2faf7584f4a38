/** The embedded engine: runs Pulumi programs without the Pulumi CLI, an account or a network. */
export type {
  CustomTimeouts,
  Diagnostic,
  EngineOptions,
  HookBinding,
  HookType,
  InvokeRecord,
  Mode,
  Operation,
  PlanStep,
  ResourceState,
} from "./model";
export { describeDiagnostic, RunError } from "./run-error";
export type { OutputSink, Stream } from "./output";
export {
  programPlace,
  runFunction,
  runProgram,
  runProgramInProcess,
  runProgramOverGrpc,
  type GrpcRun,
  type InProcessRun,
  type ProgramRun,
  type RunResult,
} from "./run";
export { PriorStateError, type PriorState } from "./prior/model";
export { passphraseSecrets, WITHHELD, type SecretsManager } from "./secrets";
export type { ExportedResource, ExportOptions, StackExport } from "./state";
export { containsSecret, containsUnknown, isSecret, lower, lowerProps } from "./values";
