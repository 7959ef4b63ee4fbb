import { citeNumeral } from "../../pipeline/headings/index.ts";
import type { Citable, Step } from "../citable.ts";

/**
 * Name a place in words that can be read back, by the printed numerals.
 *
 *     四、 + （十六）                → 第四部分第（十六）项
 *     第三章 + 第二节 + （七）        → 第三章第二节第（七）项
 *     （十七）, second duty          → …第（十七）项第2条任务
 *     an editorial heading           → 〔前言〕
 */
export function placeOf({ steps, duty }: Pick<Citable, "steps" | "duty">): string {
  return steps.map(nameStep).join("") + (duty === undefined ? "" : `第${duty}条任务`);
}

function nameStep({ numeral, title, origin }: Step): string {
  return origin === "editorial" || numeral === "" ? `〔${title}〕` : citeNumeral(numeral);
}

/** The printed title of the place itself, where it has one. */
export function headingOf({ steps }: Pick<Citable, "steps">): string {
  const last = steps.at(-1);
  return last === undefined || last.origin !== "printed" ? "" : last.title;
}

/** Place and title: `第四部分第（十六）项 跨境合作平台`. */
export function placeWithHeading(citable: Citable): string {
  return [placeOf(citable), citable.duty === undefined ? headingOf(citable) : ""]
    .filter((part) => part !== "")
    .join(" ");
}
