import { inspect, type ParseArgsConfig, parseArgs } from "node:util";
import { refusalOf } from "./refusal-of.ts";

/** The exit code of a command that was not understood; 1 is kept for what the command itself found. */
const notUnderstood = 2;

/** The exit code that a shell gives of a program whose reader has gone, as in `… | head`. */
const readerGone = 141;

/**
 * Read the options of a command line, as `parseArgs` does. One that the command does not know, or that lacks its value,
 * is answered by a sentence with those that it does know, and ends the process with code 2. From then on, what the
 * system says of a file is said in words as well.
 */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  process.on("uncaughtException", sayAndEnd);
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")))
      throw error;
    const [found = ""] = error.message.split(". ");
    const known = Object.entries(config.options ?? {}).map(([name, { type }]) =>
      type === "string" ? `--${name} VALUE` : `--${name}`,
    );
    process.stderr.write(
      `${found}. Expected ${known.length === 0 ? "no option" : `options of ${known.join(", ")}`}.\n`,
    );
    process.exit(notUnderstood);
  }
}

/** Say what ended a command: of a file that the system does not give or take in words, of a fault of ours where it lies. */
function sayAndEnd(error: unknown): void {
  if ((error as NodeJS.ErrnoException | undefined)?.code === "EPIPE") process.exit(readerGone);
  process.stderr.write(`${refusalOf(error)?.message ?? inspect(error)}\n`);
  process.exit(1);
}
