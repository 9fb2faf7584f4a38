/** Pulumi project directories: their files, configuration and programs. */
export {
  describeFileProblem,
  describePlace,
  ProjectError,
  shownPath,
  type FileProblem,
  type Position,
} from "./problems";
export type { Project } from "./project";
export { loadProject, loadStack, type LoadedStack, type StackRequest } from "./stack";
export { formatPath, type Path } from "./path";
export { passphraseFrom } from "./passphrase";
