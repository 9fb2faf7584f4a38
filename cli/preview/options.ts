/** What `ecs-platform preview` was asked. */
export interface PreviewOptions {
  readonly stack?: string;
  readonly cwd?: string;
  readonly mode: "preview" | "update";
  /** `key=value`, in order. */
  readonly config?: readonly string[];
  /** `name=file`, in order. */
  readonly stackReference?: readonly string[];
  readonly json?: boolean;
  readonly export?: string;
}
