import { isatty } from "node:tty";
import { createColors } from "picocolors";

/** The styles that the output uses. Without colour each gives its text back. */
export type Colors = ReturnType<typeof createColors>;

/** One of the process's two output streams. */
export interface Terminal {
  /** Writes at once, also while the engine takes the streams over from a program. */
  readonly write: (text: string) => void;
  readonly interactive: boolean;
  /** In characters; undefined: lines may be as long as they like, as in a file or a log. */
  readonly columns: number | undefined;
  readonly colors: Colors;
}

/**
 * Describes an output stream. Colours are for terminals, unless NO_COLOR is set; FORCE_COLOR asks for
 * them anywhere.
 */
export function terminalOf(
  stream: NodeJS.WriteStream & { readonly fd: number },
  environment: NodeJS.ProcessEnv,
): Terminal {
  // Asked of the descriptor: a pipe's stream has no `isTTY` at all, whatever its type says, and the
  // colour library takes what is undefined for its own guess, which is yes in CI.
  const terminal = isatty(stream.fd);
  const interactive = terminal && environment["TERM"] !== "dumb";
  const { NO_COLOR: off = "", FORCE_COLOR: forced = "" } = environment;
  const wanted = forced === "" ? interactive : forced !== "0" && forced !== "false";
  const columns = terminal ? stream.columns : undefined;
  const original = stream.write.bind(stream);
  return {
    write: (text) => {
      original(text);
    },
    interactive,
    columns: columns === 0 ? undefined : columns,
    colors: createColors(wanted && off === ""),
  };
}

/** Writes and waits until the text is handed over, so that leaving right after loses nothing. */
export function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => {
      resolve();
    });
  });
}
