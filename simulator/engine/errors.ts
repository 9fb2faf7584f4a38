/** Errors that the engine answers a program with. */

/** gRPC status codes that the SDK tells apart. */
export const Status = {
  unknown: 2,
  invalidArgument: 3,
  failedPrecondition: 9,
  unimplemented: 12,
} as const;

/** A refused request. `code` and `details` are what the SDK reads off a gRPC error. */
export class EngineError extends Error {
  readonly code: number;
  readonly details: string;
  /** The resource that it is about, where there is one. */
  readonly urn: string | undefined;

  constructor(message: string, options: { code?: number; urn?: string } = {}) {
    super(message);
    this.name = "EngineError";
    this.code = options.code ?? Status.unknown;
    this.details = message;
    this.urn = options.urn;
  }
}

/** A mandatory policy forbids what the program asks for. */
export class ForbiddenError extends EngineError {
  constructor(urn: string, message: string) {
    super(message, { urn });
    this.name = "ForbiddenError";
  }
}

/**
 * Makes an answer to the SDK of whatever was thrown while a request was handled.
 * @param urn the resource it is about, unless the error names another
 */
export function asEngineError(reason: unknown, urn?: string): EngineError {
  if (reason instanceof EngineError) {
    if (reason.urn !== undefined || urn === undefined) return reason;
    return new EngineError(reason.message, { code: reason.code, urn });
  }
  const message = reason instanceof Error ? reason.message : String(reason);
  return new EngineError(message, urn === undefined ? {} : { urn });
}
