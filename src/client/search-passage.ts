/** The check of a passage that was pasted into the search: the same as on the page that checks quotations. */

import { makeCorpus } from "../citation/verify/corpus.ts";
import { verifyQuotation } from "../citation/verify/verify-quotation.ts";
import { verifyStrings as t } from "../strings/citing.ts";
import { loadResolverIndex, loadSections } from "./load-library.ts";
import { element } from "./show-resolution.ts";
import { showVerdict } from "./show-verdict.ts";

/** What this script gives to the one that loads it. */
export interface PassageCheck {
  readonly checkPassage: typeof checkPassage;
}

let corpus: ReturnType<typeof makeCorpus> | undefined;

/**
 * Say where a passage stands and which text it agrees with, or what is different; nothing where nothing is like it.
 * `root` is the address of the site's root. Fails where the texts cannot be had.
 */
export async function checkPassage(passage: string, root: string): Promise<HTMLElement[]> {
  const [index, sections] = await Promise.all([loadResolverIndex(root), loadSections(root)]);
  corpus ??= makeCorpus(sections);
  const verdict = verifyQuotation(passage.trim(), corpus);
  return verdict.verdict === "missing" ? [] : [element("h2", t.title), ...showVerdict(verdict, index, root, false)];
}
