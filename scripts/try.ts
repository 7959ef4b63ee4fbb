/**
 * `npm run try`: compile one text that the library does not hold, and say what comes out.
 *
 *     npm run try -- FILE                          structure, duties, problems, unknown names
 *     npm run try -- FILE --title T                where the text does not show its title
 *     npm run try -- FILE --jurisdiction 广东省     whose plan it is; else from its title or names
 *     npm run try -- FILE --bodies FILE            bodies known for this run, one a line: name|alias|…
 *     npm run try -- FILE --json                   for programs
 *
 * A saved page, a .docx, a .pdf or a table is read as what it is, whatever its name says. Nothing is written. Exits with
 * 0 whatever the problems, with 2 where a file cannot be read.
 */

import { readFile, stat } from "node:fs/promises";
import { decodeUtf8 } from "../src/files/read-regular.ts";
import { readShippedWords } from "../src/files/shipped-words.ts";
import { kindOf } from "../src/intake/file-kind.ts";
import { readOptions } from "../src/workspace/read-options.ts";
import { refusalOf } from "../src/workspace/refusal-of.ts";
import { printJurisdiction, printTrial } from "../src/workspace/trial/print-trial.ts";
import { tryText } from "../src/workspace/trial/try-text.ts";

const { values: options, positionals } = readOptions({
  allowPositionals: true,
  options: {
    title: { type: "string" },
    jurisdiction: { type: "string" },
    bodies: { type: "string" },
    json: { type: "boolean", default: false },
  },
});

try {
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`Unexpected ${positionals.length} files, expected one`);
  await run(file);
} catch (error) {
  process.stderr.write(`${(refusalOf(error) ?? (error as Error)).message.replace(/\.$/u, "")}.\n`);
  process.exitCode = 2;
}

async function run(file: string): Promise<void> {
  const bodies = options.bodies === undefined ? undefined : { file: options.bodies, text: await read(options.bodies) };
  const result = tryText({ ...options, file, text: await readPlan(file), words: await readShippedWords(), bodies });
  if (options.json) {
    process.stderr.write(`${printJurisdiction(result)}\n`);
    process.stdout.write(`${JSON.stringify(result.report, null, 2)}\n`);
  } else process.stdout.write(printTrial(result));
}

/**
 * Read the text of a plan from a file of any kind that can be taken in, a text in any usual encoding. Throws an error
 * that says what is wrong with it.
 */
async function readPlan(path: string): Promise<string> {
  const bytes = await readBytes(path);
  const text = kindOf(bytes) === "txt" ? decodeUtf8(bytes, { keepMark: true }) : undefined;
  if (text !== undefined) return text;
  // The readers of other files are many, and a text needs none of them.
  const [{ extractText }, { sayDoubt }] = await Promise.all([
    import("../src/intake/index.ts"),
    import("../src/strings/say-doubt.ts"),
  ]);
  const extracted = await extractText(bytes);
  for (const doubt of extracted.doubts) process.stderr.write(`${sayDoubt(doubt)}。\n`);
  return extracted.text;
}

/** Read a text. Throws an error that says what is wrong with the file. */
async function read(path: string): Promise<string> {
  const text = decodeUtf8(await readBytes(path), { keepMark: true });
  if (text === undefined) throw new Error(`Unexpected bytes in ${path}, expected UTF-8`);
  return text;
}

/** Read a file. Throws an error for what is none: a pipe would be waited for. */
async function readBytes(path: string): Promise<Uint8Array> {
  if (!(await stat(path)).isFile()) throw new Error(`Unexpected ${path}, which is no file, expected a text`);
  return readFile(path);
}
