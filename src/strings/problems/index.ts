/** What each problem means, what was found and how it is mended, for an editor's desk; in English see src/diagnostics/codes. */

import type { ProblemCode } from "../../diagnostics/codes.ts";
import type { Problem } from "../../diagnostics/problem.ts";
import { blocksWords } from "./blocks.ts";
import { dutiesWords } from "./duties.ts";
import { identifiersWords } from "./identifiers.ts";
import { libraryWords } from "./library.ts";
import { linkWords } from "./link.ts";
import { readWords } from "./read.ts";
import { registryWords } from "./registry.ts";
import { treeWords } from "./tree.ts";
import { watchWords } from "./watch.ts";
import type { ProblemWords, Said } from "./words.ts";

/** The compiler asks for the words of every code. */
const problemWords: { readonly [Code in ProblemCode]: ProblemWords<Code> } = {
  ...libraryWords,
  ...registryWords,
  ...readWords,
  ...blocksWords,
  ...treeWords,
  ...dutiesWords,
  ...watchWords,
  ...linkWords,
  ...identifiersWords,
};

/** Say in Chinese what a problem means, what was found and expected, and how it is mended. */
export function wordsOf({ code, values }: Problem): Said & { readonly title: string; readonly mend: string } {
  const { title, mend, says } = problemWords[code];
  return { title, mend, ...(says as (values: unknown) => Said)(values) };
}
