/** gRPC status codes that a plugin answers with. */
export const Status = { cancelled: 1, failedPrecondition: 9, unimplemented: 12 } as const;

/** A refusal; gRPC reads `code` and `details` off it. */
export class PluginError extends Error {
  readonly code: number;
  readonly details: string;

  constructor(message: string, code: number = Status.failedPrecondition) {
    super(message);
    this.name = "PluginError";
    this.code = code;
    this.details = message;
  }
}

/**
 * Makes an answer of whatever was thrown. A refusal leaves everything as it was, and the engine must
 * know that: with the code that gRPC uses by default it would take the resource for possibly broken.
 */
export function asPluginError(reason: unknown): PluginError {
  if (reason instanceof PluginError) return reason;
  return new PluginError(reason instanceof Error ? reason.message : String(reason));
}
