import { numeralCharacters, parseNumeral } from "../../numeral.ts";
import { codePoints } from "../../run.ts";
import type { HeadingStyle } from "../block.ts";
import type { HeadingConstruct } from "./construct.ts";

const longestTitle = 40;

/**
 * Make a construct for headings numbered 第…编, 第…章 or 第…节, which fill their line.
 *
 *     第二节 面临机遇
 *     ^^^^^^ numeral ^^^^ title
 *
 * A line that goes on after a full stop, or is longer than any title, has lost its line break:
 * it is read as a heading without a title, and reported.
 */
export function ordinalHeading(style: HeadingStyle & ("编" | "章" | "节")): HeadingConstruct {
  const pattern = new RegExp(`^(第([${numeralCharacters}\\d]{1,5})${style})\\s*`, "u");
  return (text) => {
    const match = pattern.exec(text);
    const value = parseNumeral(match?.[2] ?? "");
    if (!match || value === undefined) return undefined;
    const title = text.slice(match[0].length);
    const isText = /[。；，]/u.test(title) || codePoints(title).length > longestTitle;
    if (isText && !/\s$/u.test(match[0])) return undefined;
    return {
      style,
      numeral: match[1] as string,
      value,
      numeralLength: match[0].length,
      titleLength: isText ? 0 : title.length,
      stopLength: 0,
      ...(isText ? { fused: true } : {}),
    };
  };
}
