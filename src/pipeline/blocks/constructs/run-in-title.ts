import { codePoints } from "../../run.ts";

/** The longest title met in the genre is a sentence of 36 characters; longer first sentences are text. */
const longestTitle = 40;

/** A sentence that is all there is counts as a title up to this length. */
const longestLoneTitle = 20;

/**
 * Measure the run-in title at the start of an item's text, in UTF-16 units.
 *
 *     跨境合作平台。加快建设二连浩特—扎门乌德…
 *     ^^^^^^^^^^^^ title  ^ stop
 *
 * The title is the first sentence if more text follows. A sentence followed by nothing, or only
 * by its assignment in brackets, is text, unless it is short and has no comma.
 */
export function measureRunInTitle(text: string): { titleLength: number; stopLength: number } {
  const none = { titleLength: 0, stopLength: 0 };
  const stop = text.indexOf("。");
  if (stop < 0)
    return isTitle(text, longestTitle) && !/[，；：（）]/u.test(text)
      ? { titleLength: text.length, stopLength: 0 }
      : none;
  const title = text.slice(0, stop);
  const rest = text.slice(stop + 1);
  if (!isTitle(title, longestTitle)) return none;
  if (rest === "" || isBracketed(rest)) {
    return isTitle(title, longestLoneTitle) && !title.includes("，") && rest === ""
      ? { titleLength: stop, stopLength: 1 }
      : none;
  }
  return { titleLength: stop, stopLength: 1 };
}

function isTitle(text: string, longest: number): boolean {
  const length = codePoints(text).length;
  return length > 0 && length <= longest && !/[；：]$/u.test(text);
}

/** `（自治区商务厅牵头，…配合）` and nothing else. */
function isBracketed(text: string): boolean {
  return /^[（(][^。]*[）)]$/u.test(text);
}
