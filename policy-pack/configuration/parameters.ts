import type { PolicyConfigSchema } from "@pulumi/policy";

/** The JSON schema of one property of a policy's configuration. */
export type ParameterSchema = PolicyConfigSchema["properties"][string];

/** A parameter of a rule: what may be configured, and what holds when nothing is. */
export interface Parameter<T> {
  readonly schema: ParameterSchema;
  readonly default: T;
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** The values that a rule gets for its parameters. */
export type ParameterValues<P extends Parameters> = {
  readonly [K in keyof P]: P[K]["default"];
};

/** A whole number. */
export function integer(
  description: string,
  options: { readonly default: number; readonly minimum?: number; readonly maximum?: number },
): Parameter<number> {
  return { schema: { type: "integer", description, ...options }, default: options.default };
}

export function flag(
  description: string,
  options: { readonly default: boolean },
): Parameter<boolean> {
  return { schema: { type: "boolean", description, ...options }, default: options.default };
}

/** A list of texts; `pattern` holds for each of them. */
export function textList(
  description: string,
  options: { readonly default: readonly string[]; readonly pattern?: string },
): Parameter<readonly string[]> {
  const pattern = options.pattern === undefined ? {} : { pattern: options.pattern };
  return {
    schema: {
      type: "array",
      description,
      items: { type: "string", minLength: 1, ...pattern },
      default: [...options.default],
    },
    default: options.default,
  };
}

/** A list of whole numbers, all within the limits. */
export function integerList(
  description: string,
  options: {
    readonly default: readonly number[];
    readonly minimum: number;
    readonly maximum: number;
  },
): Parameter<readonly number[]> {
  const { minimum, maximum } = options;
  return {
    schema: {
      type: "array",
      description,
      items: { type: "integer", minimum, maximum },
      default: [...options.default],
    },
    default: options.default,
  };
}
