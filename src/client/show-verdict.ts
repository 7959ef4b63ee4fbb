import { libraryOf, targetOf } from "../citation/resolver/library.ts";
import type { ResolverIndex } from "../citation/resolver/resolver-index.ts";
import type { Occurrence } from "../citation/verify/find-quotation.ts";
import type { Passage } from "../citation/verify/nearest-passage.ts";
import type { Verdict } from "../citation/verify/verify-quotation.ts";
import { verifyStrings as t } from "../strings/citing.ts";
import { element, targetLink } from "./show-resolution.ts";

/** Say what became of a quotation: a sentence, the places, and for a changed one what is different. */
export function showVerdict(
  { verdict, here, elsewhere, nearest }: Verdict,
  index: ResolverIndex,
  root: string,
  cited: boolean,
): HTMLElement[] {
  const list = (occurrences: readonly Occurrence[]) => placesOf(occurrences, index, root);
  switch (verdict) {
    case "found":
      return [
        element("p", t.found(cited)),
        list(here),
        ...(elsewhere.length > 0 ? [element("p", t.also), list(elsewhere)] : []),
      ];
    case "elsewhere":
      return [element("p", t.elsewhere), list(elsewhere)];
    case "changed":
      return nearest
        ? [element("p", t.changed), placeOf(nearest.section, index, root), changesOf(nearest), element("p", t.legend)]
        : [];
    default:
      return [element("p", t.missing)];
  }
}

/** Each section once, with the side that the words agree with. */
function placesOf(occurrences: readonly Occurrence[], index: ResolverIndex, root: string): HTMLElement {
  const bySection = Map.groupBy(occurrences, ({ section }) => section);
  const items = [...bySection].map(([section, own]) => {
    const side = element("span", `：${sideOf(own)}`);
    return element("li", ...placeOf(section, index, root).childNodes, side);
  });
  return element("ol", ...items);
}

function sideOf(occurrences: readonly Occurrence[]): string {
  const has = (side: string, literal: boolean) =>
    occurrences.some((one) => one.side === side && (one.literal || !literal));
  if (has("printed", true)) return has("reading", true) ? t.sides.both : t.sides.printed;
  if (has("reading", true)) return t.sides.reading;
  return has("printed", false) ? t.sides.foldedPrinted : t.sides.foldedReading;
}

function placeOf(address: string, index: ResolverIndex, root: string): HTMLElement {
  const section = libraryOf(index).byAddress.get(address);
  const target = section && targetOf(section);
  return element("p", ...(target ? targetLink(target, root) : [address]));
}

/** The differences, told by words as well as by marks. */
function changesOf({ changes }: Passage): HTMLElement {
  const parts = changes.map(({ kind, words }) => {
    if (kind === "same") return words;
    const mark = element(kind === "quoted" ? "del" : "ins", words);
    mark.title = kind === "quoted" ? t.onlyQuoted : t.onlyText;
    return mark;
  });
  return element("blockquote", ...parts);
}
