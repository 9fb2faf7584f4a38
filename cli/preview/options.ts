/** What `ecs-platform preview` was asked. */
export interface PreviewOptions {
  readonly stack?: string;
  readonly cwd?: string;
  readonly mode: "preview" | "update";
  /** `key=value`, in order. */
  readonly config?: readonly string[];
  /** `name=file`, in order. */
  readonly stackReference?: readonly string[];
  /** An exported state to start from. */
  readonly against?: string;
  /** Directories of policy packs, in order; `none` alone for no pack at all. */
  readonly policyPack?: readonly string[];
  /** A file for each of them. */
  readonly policyPackConfig?: readonly string[];
  readonly json?: boolean;
  readonly export?: string;
}
