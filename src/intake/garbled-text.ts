import type { Doubt } from "../diagnostics/doubt.ts";
import { ungarble } from "../text/garbled.ts";
import { Refusal } from "./refusal.ts";

/** What is left of bytes of GB18030 that were taken for UTF-8; `锟斤拷`, where that was taken for GB18030 in turn. */
const lostPattern = /锟斤拷|\ufffd/gu;

/** A text of which more than this share of what is no ASCII is lost is no text any more. */
const mostLost = 0.2;

/**
 * Give a text as it was before its bytes were taken for another encoding, and what a person should know of that.
 * Throws a `Refusal` where most of its characters are lost, which nothing brings back.
 */
export function readAgain(text: string): { readonly text: string; readonly doubts: readonly Doubt[] } {
  const before = ungarble(text);
  if (before) {
    const { was, takenFor } = before.mistake;
    return { text: before.text, doubts: [{ kind: "garbled", was, taken_for: takenFor, lost: before.lost }] };
  }
  const lost = text.match(lostPattern) ?? [];
  const [sign] = lost;
  if (sign === undefined) return { text, doubts: [] };
  const signs = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  if (lost.join("").length > signs * mostLost) throw new Refusal("text/lost", { count: lost.length, sign });
  return { text, doubts: [{ kind: "lost-characters", count: lost.length, sign }] };
}
