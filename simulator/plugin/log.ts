import { appendFileSync } from "node:fs";

/** Notes one call: what was asked of which resource, how it ended. Never a property's value. */
export type Log = (line: string) => void;

/** `1` for standard error (which the CLI shows with `--debug`), or a file to append to. */
export const LOG_VARIABLE = "ECS_PLATFORM_SIMULATOR_LOG";

/** The log that the environment asks for; undefined for none. */
export function openLog(
  environment: Readonly<Record<string, string | undefined>>,
  packageName: string,
): Log | undefined {
  const wanted = environment[LOG_VARIABLE] ?? "";
  if (wanted === "" || wanted === "0") return undefined;
  const write =
    wanted === "1"
      ? (text: string) => process.stderr.write(text)
      : (text: string) => {
          appendFileSync(wanted, text);
        };
  return (line) => {
    write(`${new Date().toISOString()} ${packageName} ${line}\n`);
  };
}
