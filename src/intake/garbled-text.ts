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
export function readAgain(text: string): { readonly text: string; readonly doubts: readonly string[] } {
  const before = ungarble(text);
  if (before) {
    const { was, takenFor } = before.mistake;
    const lost = before.lost > 0 ? `, but for ${before.lost} characters that are lost and stand as “\ufffd”` : "";
    return {
      text: before.text,
      doubts: [
        `the text was garbled, ${was} taken for ${takenFor}, and was read back${lost}: compare it with where it was found; to take it as it stands, say its encoding with --encoding`,
      ],
    };
  }
  const lost = text.match(lostPattern) ?? [];
  if (lost.length === 0) return { text, doubts: [] };
  const signs = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  if (lost.join("").length > signs * mostLost)
    throw new Refusal(
      `a text of which ${lost.length} characters are lost (“${lost[0]}”): bytes of GB18030 were taken for UTF-8, and then saved`,
      "a text that can be read",
      "fetch it again from where it was found, and save it there as UTF-8 or as .docx: nothing brings the characters back",
    );
  return {
    text,
    doubts: [`${lost.length} characters are lost (“${lost[0]}”), each a problem at its place: look for another copy`],
  };
}
