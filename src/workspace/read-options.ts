import { type ParseArgsConfig, parseArgs } from "node:util";

/** The exit code of a command that was not understood; 1 is kept for what the command itself found. */
const notUnderstood = 2;

/**
 * Read the options of a command line, as `parseArgs` does. One that the command does not know, or that lacks its value,
 * is answered by a sentence with those that it does know, and ends the process with code 2.
 */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
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
