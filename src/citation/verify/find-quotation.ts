import { type Corpus, type FoldedPlan, foldText, type Side } from "./corpus.ts";

/** A place where a quotation stands. */
export interface Occurrence {
  /** Address of the section that it begins in. */
  readonly section: string;
  readonly side: Side;
  /** Character by character; else but for white space and the shape of signs. */
  readonly literal: boolean;
}

/**
 * Find where a quotation stands, in order of plan and place, once a section and side. `……` in a
 * quotation leaves words out: its parts have to follow one another.
 */
export function findQuotation(quotation: string, { sections, folded }: Corpus): Occurrence[] {
  const parts = partsOf(foldText(quotation));
  if (parts.length === 0) return [];
  const literal = new Set(
    sections.flatMap(({ id, text, source_text }) => [
      ...(source_text.includes(quotation) ? [`printed ${id}`] : []),
      ...(text.includes(quotation) ? [`reading ${id}`] : []),
    ]),
  );
  const occurrences = folded.flatMap((plan) =>
    sectionsWith(parts, plan).map((section) => ({
      section,
      side: plan.side,
      literal: literal.has(`${plan.side} ${section}`),
    })),
  );
  const order = new Map(sections.map(({ id }, i) => [id, i]));
  return occurrences.sort((a, b) => (order.get(a.section) ?? 0) - (order.get(b.section) ?? 0));
}

/** What stands between the gaps of a quotation; nothing if there is too little to look for. */
function partsOf(folded: string): string[] {
  return folded.split(/\(?\.{3,}\)?|…+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

function sectionsWith([first = "", ...rest]: readonly string[], { text, starts }: FoldedPlan): string[] {
  const found = new Set<string>();
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    const end = rest.reduce((from, part) => (from < 0 ? from : text.indexOf(part, from)), at + first.length);
    const sectionAt = (place: number) => starts.findLast((start) => start.at <= place)?.section;
    const section = sectionAt(at);
    // A quotation in one piece may run on into the next section; one with gaps stays in its own.
    const isTogether = rest.length === 0 || sectionAt(end - 1) === section;
    if (end >= 0 && isTogether && section !== undefined) found.add(section);
  }
  return [...found];
}
