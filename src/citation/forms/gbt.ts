import type { Citable } from "../citable.ts";
import type { Pieces } from "../pieces.ts";
import { placeWithHeading } from "./place.ts";

/**
 * GB/T 7714—2025, electronic resource. Punctuation is full-width but for `.` and `[ ]`; the release
 * stands as the edition, the permanent number where the standard has a digital object identifier.
 *
 *     《内蒙古…规划纲要》重点工作分工方案：第四部分第（十六）项 跨境合作平台[EB/OL]. 2026.11版.
 *     （2014-10-24）[2026-11-22]. https://…. 分工：s22.
 */
export function gbt2025(citable: Citable): Pieces {
  return gbt(citable, { colon: "：", open: "（", close: "）" });
}

/** GB/T 7714—2015: the same with half-width punctuation. */
export function gbt2015(citable: Citable): Pieces {
  return gbt(citable, { colon: ": ", open: "(", close: ")" });
}

interface Signs {
  readonly colon: string;
  readonly open: string;
  readonly close: string;
}

/** What no source states is left out; a title that the edition supplies stands in `[ ]`, as the standard has it. */
function gbt(citable: Citable, { colon, open, close }: Signs): Pieces {
  const { issuer, title, supplied, published, release, mark } = citable;
  const place = placeWithHeading(citable);
  const whole = `${supplied ? `[${title}]` : title}${place === "" ? "" : `${colon}${place}`}`;
  const day = published ? `${open}${published.date}${close}` : "";
  return [
    `${issuer ? `${issuer}. ` : ""}${whole}[EB/OL]. ${release}版. ${day}`,
    { slot: "accessed", pattern: published ? "[{iso}]" : "[{iso}]. " },
    published ? ". " : "",
    { slot: "url" },
    `. 分工${colon}${mark}.`,
  ];
}
