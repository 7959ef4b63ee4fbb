import type { Citable } from "../citable.ts";
import type { Pieces } from "../pieces.ts";
import { quotedTitle } from "./legal-manual.ts";
import { headingOf, placeOf } from "./place.ts";

/**
 * A link in Markdown with the release and the number behind it.
 *
 *     [《〈内蒙古…〉重点工作分工方案》第四部分第（十六）项“跨境合作平台”](https://…)（分工 2026.11，s22）
 */
export function markdown(citable: Citable): Pieces {
  const heading = citable.duty === undefined ? headingOf(citable) : "";
  const words = `${quotedTitle(citable)}${placeOf(citable)}${heading === "" ? "" : `“${heading}”`}`;
  return [
    `[${words.replace(/[\\[\]*_`<>]/gu, "\\$&")}](`,
    { slot: "url" },
    `)（分工 ${citable.release}，${citable.mark}`,
    { slot: "accessed", pattern: "，{y}年{m}月{d}日访问" },
    "）",
  ];
}
