import { createRequire } from "node:module";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { nearest } from "../components/nearest";
import { ExitCode } from "./exit-code";
import { ownVersion } from "./version";
import type { PreviewOptions } from "./preview/options";

/** Commands load when they are asked for: `--help` and `schema` need no Pulumi. */
const load = createRequire(__filename);

const modes = ["preview", "update"] as const;

/** Runs one command and resolves to its exit code. Never rejects. */
export async function runCommandLine(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = ExitCode.done;
  const program = createProgram((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
    process.stderr.write(
      `error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return ExitCode.failed;
  }
}

function createProgram(finish: (code: ExitCode) => void): Command {
  const program = new Command("ecs-platform")
    .description("Previews a Pulumi stack without Pulumi CLI, cloud account or network.")
    .version(ownVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .showHelpAfterError("(see ecs-platform --help)")
    .exitOverride();
  addPreview(program, finish);
  program
    .command("schema")
    .description("print the JSON Schema of the stack settings, for editors")
    .action(async () => {
      const { printSchema } = load("./schema") as typeof import("./schema");
      finish(await printSchema());
    });
  program
    .command("plugins <dir>")
    .description("write the simulated providers as plugins for the Pulumi CLI")
    .action(async (directory: string) => {
      const { writeSimulatedPlugins } = load("./plugins") as typeof import("./plugins");
      finish(await writeSimulatedPlugins(directory));
    });
  for (const command of program.commands) {
    command.helpOption("-h, --help", "print this help").allowExcessArguments(false);
    command.showHelpAfterError(`(see ecs-platform ${command.name()} --help)`);
  }
  return program;
}

function addPreview(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command("preview")
    .description("show what a stack would create, or change of a state that exists")
    .option("-s, --stack <name>", "the stack; default: the only one, or dev")
    .option(
      "-C, --cwd <dir>",
      "a Pulumi project directory; default: the one this directory belongs to",
    )
    .addOption(
      new Option(
        "--mode <mode>",
        "preview: nothing exists yet; update: everything is created, simulated",
      )
        .argParser(parseMode)
        .default("preview"),
    )
    .option(
      "-c, --config <key=value>",
      "set a configuration value; a path such as a.b[0] too (repeatable)",
      collect,
    )
    .option(
      "--stack-reference <name=file>",
      "answer a stack reference from an exported state (repeatable)",
      collect,
    )
    .option(
      "--against <file>",
      "start from an exported state, as `pulumi stack export` writes it, instead of from nothing",
    )
    .option(
      "--policy-pack <dir>",
      "hold the stack to a policy pack (repeatable); default: this repository's own in its projects, `none` for none",
      collect,
    )
    .option(
      "--policy-pack-config <file>",
      "levels and parameters of its policies, as JSON; one file for each --policy-pack (repeatable)",
      collect,
    )
    .option("--json", "print one JSON object instead of the tree")
    .option("--export <file>", "write the state as `pulumi stack export` would")
    .action(async (options: PreviewOptions) => {
      const { preview } = load("./preview/command") as typeof import("./preview/command");
      finish(await preview(options));
    });
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function parseMode(value: string): (typeof modes)[number] {
  const mode = modes.find((each) => each === value);
  if (mode !== undefined) return mode;
  const meant = nearest(value, modes);
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  throw new InvalidArgumentError(`Allowed: ${modes.join(" or ")}.${hint}`);
}
