/** The process that the engine starts: `pulumi-resource-aws ENGINE`. */
import { openLog } from "./log";
import { openPackage } from "./packages";
import { servePlugin } from "./server";
import { installedVersion } from "./versions";

/**
 * Runs the plugin of a package: says on standard output where it listens, and stops when it is
 * interrupted or the engine is gone.
 */
export async function main(packageName: string): Promise<void> {
  const log = openLog(process.env, packageName);
  const served = await servePlugin(
    {
      package: packageName,
      version: installedVersion(packageName, process.cwd()) ?? "",
      open: () => openPackage(packageName, process.env),
    },
    log,
  );
  const stop = (why: string) => (): void => {
    log?.(`stopped: ${why}`);
    served.close();
    process.exit(0);
  };
  process.once("SIGINT", stop("interrupted"));
  process.once("SIGTERM", stop("terminated"));
  // The engine holds the other end, and can't say goodbye when it is killed.
  if (process.argv.length > 2) process.stdin.once("end", stop("the engine is gone")).resume();
  process.stdout.write(`${served.port}\n`);
}
