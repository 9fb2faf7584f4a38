import type { PlatformReference } from "../platform/reference";

/** What every child of a service is made with. */
export interface ServiceContext {
  /** The service's key in the stack file: part of every explicit name. */
  readonly service: string;
  readonly platform: PlatformReference;
  /** Tags of every taggable child. */
  readonly tags: Readonly<Record<string, string>>;
  /** Last word on a child's inputs, by the child's role, e.g. `task-role`. */
  readonly overrides?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
