import type {
  CheckFailure,
  CheckRequest,
  CreateResult,
  Json,
  Props,
  SimulatedProvider,
} from "../../../simulator/provider";
import { awsProvider } from "../../../simulator/aws";

/** What a test may vary. */
export interface Options {
  readonly name?: string;
  readonly preview?: boolean;
  readonly config?: Props;
  readonly provider?: SimulatedProvider;
}

/** A request as the engine would make it, in eu-west-1. */
export function request(type: string, inputs: Props, options: Options = {}): CheckRequest {
  const name = options.name ?? "web";
  return {
    urn: `urn:pulumi:dev::ecs-platform::${type}::${name}`,
    type,
    name,
    inputs,
    context: {
      project: "ecs-platform",
      stack: "dev",
      organization: "organization",
      preview: options.preview ?? false,
      config: options.config ?? { region: "eu-west-1" },
    },
  };
}

/** Checks inputs: the checked ones and the failures. */
export function check(type: string, inputs: Props, options: Options = {}) {
  return (options.provider ?? awsProvider()).check(request(type, inputs, options));
}

/** The reasons for which inputs are refused. */
export function reasons(type: string, inputs: Props, options: Options = {}): string[] {
  return check(type, inputs, options).failures.map(
    ({ property, reason }: CheckFailure) => `${property}: ${reason}`,
  );
}

/** Checks and creates, as the engine does. Throws when the inputs are refused. */
export function create(type: string, inputs: Props, options: Options = {}): CreateResult {
  const provider = options.provider ?? awsProvider();
  const checked = provider.check(request(type, inputs, options));
  if (checked.failures.length > 0) throw new Error(JSON.stringify(checked.failures));
  return provider.create(request(type, checked.inputs, options));
}

/** A value that has to be text. */
export function textOf(value: Json | undefined): string {
  if (typeof value !== "string") throw new Error(`${JSON.stringify(value)} is no text`);
  return value;
}

/** Asks a data source. */
export function invoke(token: string, args: Props, options: Options = {}) {
  const provider = options.provider ?? awsProvider();
  return provider.invoke({ token, args, context: request("", {}, options).context });
}

/** The answer of a data source. Throws when it is refused. */
export function answer(token: string, args: Props = {}, options: Options = {}): Props {
  const { result, failures } = invoke(token, args, options);
  if (result === undefined) throw new Error(JSON.stringify(failures));
  return result;
}
