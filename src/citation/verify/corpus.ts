/** The text of the library, ready to look quotations up in. */

/** As much of a row of `/data/sections.json` as is needed. */
export interface SectionText {
  readonly id: string;
  readonly plan: string;
  /** Reading text, one paragraph a line. */
  readonly text: string;
  /** The characters of the seed. */
  readonly source_text: string;
}

/** Which text a quotation is compared with. */
export type Side = "printed" | "reading";

/** One side of a plan, folded, its sections in order; offsets in UTF-16 units. */
export interface FoldedPlan {
  readonly side: Side;
  readonly text: string;
  readonly starts: readonly { readonly at: number; readonly section: string }[];
}

export interface Corpus {
  readonly sections: readonly SectionText[];
  readonly folded: readonly FoldedPlan[];
}

/** Fold all texts once. */
export function makeCorpus(sections: readonly SectionText[]): Corpus {
  const plans = Map.groupBy(sections, ({ plan }) => plan);
  const sides: readonly Side[] = ["printed", "reading"];
  const folded = sides.flatMap((side) => [...plans.values()].map((own) => foldPlan(own, side)));
  return { sections, folded };
}

function foldPlan(sections: readonly SectionText[], side: Side): FoldedPlan {
  let text = "";
  const starts = sections.map((section) => {
    const at = text.length;
    text += foldText(side === "printed" ? section.source_text : section.text);
    return { at, section: section.id };
  });
  return { side, text, starts };
}

/** Fold what copying changes and nobody means: white space, width of signs, shape of quotation marks and dashes. */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u00ad\u2060\ufeff]/gu, "")
    .replace(/[“”„‟「」『』＂]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[‐‑‒–—―−]+/gu, "-");
}
