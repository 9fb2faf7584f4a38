import { jsonSchema } from "../config/json-schema";
import { ExitCode } from "./exit-code";
import { write } from "./terminal";

/** Prints the JSON Schema of the stack settings. */
export async function printSchema(): Promise<ExitCode> {
  await write(process.stdout, `${JSON.stringify(jsonSchema(), undefined, 2)}\n`);
  return ExitCode.done;
}
