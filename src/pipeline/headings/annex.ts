import { parseNumeral } from "../../text/numeral.ts";
import type { HeadingMark, HeadingStyle } from "./heading-style.ts";

const source = "附件(?<value>\\d{1,2}(?!\\d)|[一二三四五六七八九十]{1,3})?";

/**
 * An attachment: `附件2`, its title on the lines below. Only what stands around a line tells it from a reference,
 * so it is found among the zones of a text and not by its start.
 */
export const annex: HeadingStyle = {
  name: "附件",
  kind: "annex",
  pattern: new RegExp(`^(${source})[：:]?\\s*`, "u"),
  title: "alone",
  evidence: "number",
  numeral: new RegExp(`^${source}$`, "u"),
  cite: (numeral) => numeral,
  address: ({ numeral, value }) => (numeral === annex.name ? "annex" : `annex-${value}`),
};

/**
 * Measure the heading of an attachment: its label, then its title. One without a number is the first.
 *
 * @param label the line of the label alone: `附件` above `2023年任务表` is no `附件20`
 */
export function readAnnex(text: string, label: string): HeadingMark {
  const match = annex.pattern.exec(label);
  const numeral = match?.[1] ?? "";
  const numeralLength = match?.[0].length ?? 0;
  return {
    style: annex.name,
    numeral,
    value: parseNumeral(match?.groups?.value ?? "") ?? 1,
    numeralLength,
    titleLength: text.length - numeralLength,
    assignmentLength: 0,
    stopLength: 0,
  };
}
