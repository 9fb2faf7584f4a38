import { pluginSettings, writePlugins } from "../simulator/plugin";
import { ExitCode } from "./exit-code";
import { write } from "./terminal";

/**
 * Writes the simulated providers' executables into a folder. What Pulumi.yaml must say for the CLI to
 * start them goes to standard output.
 */
export async function writeSimulatedPlugins(directory: string): Promise<ExitCode> {
  try {
    writePlugins(directory);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await write(process.stderr, `error: ${message}\n`);
    return ExitCode.failed;
  }
  await write(process.stdout, pluginSettings(directory));
  return ExitCode.done;
}
