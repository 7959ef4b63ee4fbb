import { box } from "../headings/box.ts";
import type { Division } from "./node.ts";

/** Give the divisions below one that say what it comes to, without boxes, which illustrate it. */
export function pointsOf({ divisions }: Division): readonly Division[] {
  return divisions.filter(({ heading }) => !box.numeral.test(heading.numeral));
}
