import { appendAll } from "../../text/append-all.ts";
import { findIds } from "../resolver/find-ids.ts";
import { findPlan } from "../resolver/find-plan.ts";
import { foldQuery } from "../resolver/fold-query.ts";
import { libraryOf } from "../resolver/library.ts";
import { parsePlace } from "../resolver/parse-place.ts";
import type { Resolution } from "../resolver/resolution.ts";
import { resolveCitation } from "../resolver/resolve-citation.ts";
import type { ResolverIndex } from "../resolver/resolver-index.ts";

/** A citation of the library in somebody's text, with the words it is cited for. */
export interface CitedQuotation {
  readonly citation: string;
  readonly resolution: Resolution;
  /** The quotation that belongs to it; none if the text only points to the place. */
  readonly quotation?: string;
}

/** “…” of some length, or a line of a Markdown quotation. Short ones are terms and names. */
const quotationPattern = /“([^“”]{6,})”|「([^「」]{6,})」|"([^"\n]{6,})"|^>[^\S\n]*(\S.{5,})$/gmu;

/** `[1]`, `[^1]:`, `①` at the start of a note. */
const markerPattern = /^\s*(\[\^?\d+\]|〔\d+〕|[①-⑳])\s*[:：]?/u;

interface Piece {
  readonly kind: "quotation" | "words";
  readonly text: string;
}

/**
 * Find every citation of the library in a text, and the quotation that each goes with: the last one
 * before it in its line, or else the next one behind it; for a note, the one before its mark; for a
 * line of its own, the quotation in the line above.
 */
export function findCitations(text: string, index: ResolverIndex): CitedQuotation[] {
  const lines = text.split(/\r?\n/u);
  return lines.flatMap((line, i) => {
    const own = citationsOfLine(piecesOf(line), index);
    const marker = markerPattern.exec(line)?.[1];
    return own.map(({ quotation = around(lines, i, marker), ...citation }) => ({
      ...citation,
      ...(quotation === undefined ? {} : { quotation }),
    }));
  });
}

/** A line as quotations and what stands between them, cut where a sentence ends. */
function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  const addWords = (words: string) =>
    appendAll(
      pieces,
      words.split(/(?<=[。；;])/u).map((text): Piece => ({ kind: "words", text })),
    );
  let at = 0;
  for (const match of line.matchAll(quotationPattern)) {
    addWords(line.slice(at, match.index));
    pieces.push({ kind: "quotation", text: match.slice(1).find((group) => group !== undefined) ?? "" });
    at = match.index + match[0].length;
  }
  addWords(line.slice(at));
  return pieces.filter(({ text }) => text !== "");
}

function citationsOfLine(pieces: readonly Piece[], index: ResolverIndex): CitedQuotation[] {
  const used = new Set<Piece>();
  return pieces.flatMap((piece, i) => {
    const found = piece.kind === "words" ? citationsIn(piece.text, index) : [];
    const before = pieces.slice(0, i).findLast(({ kind }) => kind === "quotation");
    const after = pieces.slice(i + 1).find(({ kind }) => kind === "quotation");
    const own = before && !used.has(before) ? before : after;
    if (found.length > 0 && own) used.add(own);
    return found.map((citation) => (own ? { ...citation, quotation: own.text } : citation));
  });
}

/** The citations of one sentence. Two places named in it are two citations. */
function citationsIn(words: string, index: ResolverIndex): Omit<CitedQuotation, "quotation">[] {
  const library = libraryOf(index);
  const ids = findIds(words, library);
  const whole = resolveCitation(words, index);
  const citation = words.trim();
  if (ids.length > 0) {
    const isOne = whole.kind === "one" || whole.total < 2 || whole.notes.some(({ code }) => code !== "conflict");
    if (isOne) return [{ citation, resolution: whole }];
    return ids.map(({ start, end }) => {
      const id = words.slice(start, end).trim();
      return { citation: id, resolution: resolveCitation(id, index) };
    });
  }
  const plan = findPlan(foldQuery(words, index.traditional), index);
  const names = plan.by === "name" ? parsePlace(plan.rest.trim()).names : [];
  return names.length > 0 ? [{ citation, resolution: whole }] : [];
}

/** The quotation that a line's citation belongs to, where the line itself holds none. */
function around(lines: readonly string[], i: number, marker: string | undefined): string | undefined {
  if (marker !== undefined) {
    const rest = [...lines.slice(0, i), ...lines.slice(i + 1)].join("\n");
    const at = rest.indexOf(marker);
    const quotations = at < 0 ? [] : [...rest.slice(0, at).matchAll(quotationPattern)];
    const last = quotations.at(-1);
    if (last && at - last.index - last[0].length <= widestGap)
      return last.slice(1).find((group) => group !== undefined);
  }
  const above = lines.slice(0, i).findLast((line) => line.trim() !== "") ?? "";
  return /^>\s*(\S.{5,})$/u.exec(above)?.[1];
}

/** At the most a sign or two stand between a quotation and the mark of its note. */
const widestGap = 3;
