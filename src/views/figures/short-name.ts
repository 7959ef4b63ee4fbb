import type { EditionDepartment } from "../../edition/model.ts";

/** The head that nearly all bodies share; a figure leaves it out. */
const headPattern = /^(?:内蒙古)?(?:自治区|内蒙古)(?=.{3,})/u;

/** Characters that a label has room for. */
const room = 10;

/**
 * Give the name that a figure has room for: without the head, and where that is still too long
 * the longest registered form that fits.
 *
 *     自治区商务厅 → 商务厅
 *     内蒙古电力（集团）有限责任公司 → 电力集团有限责任公司
 */
export function shortName({ name, kind, aliases }: Pick<EditionDepartment, "name" | "kind" | "aliases">): string {
  const short = kind === "military" ? name : name.replace(headPattern, "");
  if (short.length <= room) return short;
  const fitting = aliases.map(({ form }) => form).filter((form) => form.length <= room);
  return fitting.sort((a, b) => b.length - a.length)[0] ?? cutLabel(short, 16);
}

/** Characters of the longest label that a figure draws. */
const longest = 24;

/** Give a text as a label: what is too long for any figure is cut, and its mark has the whole as its title. */
export function cutLabel(text: string, most = longest): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Width of a text at a size, in pixels: Han characters are square, all others about half as wide. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((width, character) => width + (character > "\u2e7f" ? size : size * 0.6), 0);
}
