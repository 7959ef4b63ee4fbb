/** Places as people name them, by the printed numerals. Reads a query that `foldQuery` has folded. */

import { numeralCharacters } from "../../text/numeral.ts";
import { eIdNumber } from "../eid.ts";

/** Which divisions a number can mean: 第…章 and 四、 a chapter or part, （…） and 第…项 an item, a bare number any. */
export type PlaceLevel = "first" | "section" | "item" | "any";

export interface PlaceName {
  readonly level: PlaceLevel;
  /** Arabic value; null where the words are no number. */
  readonly value: number | null;
  /** As written, for messages: `第三百项`. */
  readonly words: string;
}

export interface ParsedPlace {
  /** From the outermost level inward. */
  readonly names: readonly PlaceName[];
  /** Which paragraph of the section, 1-based. */
  readonly paragraph?: number;
  /** Which duty of the section, 1-based. */
  readonly duty?: number;
  /** The query without the words that were read. */
  readonly rest: string;
}

const number = `[${numeralCharacters}\\d]{1,8}`;

/** Each way to name a level, tried at every position in this order. */
const tokens: readonly { readonly token: string; readonly pattern: string }[] = [
  { token: "duty", pattern: `第\\s*\\(?(${number})\\)?\\s*(?:条|项|个)?(?:任务|职责)` },
  {
    token: "paragraph",
    pattern: `第\\s*\\(?(${number})\\)?\\s*(?:自然段|段|款)|¶\\s*(${number})|(?<![a-z])p\\.?(\\d{1,3})(?!\\d)`,
  },
  {
    token: "first",
    pattern: `第\\s*\\(?(${number})\\)?\\s*(?:部分|章|编|大点)|(?<!第)(${number})(?:章|部分)|(?:chap|pt)\\.?\\s*(\\d+)`,
  },
  { token: "section", pattern: `第\\s*\\(?(${number})\\)?\\s*节|(?<!第)(${number})节|(?<![a-z])sec\\.?\\s*(\\d+)` },
  {
    token: "item",
    pattern: `第\\s*\\(?(${number})\\)?\\s*(?:项|条|点|小点)?|\\((${number})\\)项?|(${number})是|(?<!第)(${number})项|(?<![a-z])item\\s*(\\d+)`,
  },
  { token: "first", pattern: `(?<!\\d)(${number})(?=[、,]?\\s*\\()|(?<!\\d)(${number})、` },
];

const tokenPattern = new RegExp(tokens.map(({ pattern }, i) => `(?<t${i}>${pattern})`).join("|"), "giu");

/** `4/16`, `3.2.7`, `三-二-七`, `四、16`: numbers alone, with whatever parts them. */
const numbersPattern = new RegExp(`^(${number})(?:\\s*[/.、,\\s-]\\s*\\(?(${number})\\)?)*$`, "u");

/** Read the place in a folded query. Words that name no place stay in `rest`. */
export function parsePlace(folded: string): ParsedPlace {
  const bare = numbersPattern.test(folded.trim()) ? folded.match(new RegExp(number, "gu")) : null;
  if (bare) return { names: bare.map((words) => nameOf("any", words, words)), rest: "" };
  const names: PlaceName[] = [];
  let paragraph: number | undefined;
  let duty: number | undefined;
  const rest = folded.replace(tokenPattern, (words, ...groups) => {
    const named = groups.at(-1) as Record<string, string | undefined>;
    const kind = tokens.find((_, i) => named[`t${i}`] !== undefined)?.token;
    const numeral = new RegExp(number, "u").exec(words)?.[0] ?? "";
    const { value } = nameOf("any", numeral, words);
    if (kind === "paragraph") paragraph = value ?? 0;
    else if (kind === "duty") duty = value ?? 0;
    else names.push(nameOf(kind as PlaceLevel, numeral, words));
    return " ";
  });
  return { names, ...(paragraph === undefined ? {} : { paragraph }), ...(duty === undefined ? {} : { duty }), rest };
}

function nameOf(level: PlaceLevel, numeral: string, words: string): PlaceName {
  const value = eIdNumber(numeral);
  return { level, value: value === undefined ? null : Number(value), words: words.trim() };
}
