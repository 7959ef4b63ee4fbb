import type { HeadingStyle } from "./heading-style.ts";

/**
 * Make a style of numbers of several parts, as technical plans have them. Its number is the last part; the parts
 * before it name the heading above: `2.1 组织体系`, `2.1.3 职责`.
 */
function decimal(name: string, kind: HeadingStyle["kind"], partsAbove: number): HeadingStyle {
  const numeral = `(?:\\d{1,2}[.．]){${partsAbove}}\\d{1,2}`;
  return {
    name,
    kind,
    pattern: new RegExp(
      `^((?<above>(?:\\d{1,2}[.．]){${partsAbove - 1}}\\d{1,2})[.．](?<value>\\d{1,2}))(?:[.．、\\s]\\s*(?!\\d)|(?=\\p{Script=Han}))`,
      "u",
    ),
    title: "runs-in",
    evidence: "series",
    runsOn: true,
    told: true,
    numeral: new RegExp(`^${numeral}$`, "u"),
    cite: (printed) => `第${printed}点`,
  };
}

/** `1.1 编制目的` */
export const twoDecimals = decimal("1.1", "point", 1);

/** `1.1.1 领导小组` */
export const threeDecimals = decimal("1.1.1", "subpoint", 2);
