import type { EditionDepartment } from "../../edition/model.ts";

/** Kinds of bodies that are known by their whole name: its head tells them from others, and is not the region's own. */
const knownWhole: ReadonlySet<EditionDepartment["kind"]> = new Set(["military", "central"]);

/** Characters that must be left of a name without its head: 民委 alone says too little. */
const leastBare = 3;

/** Characters that a label has room for. */
const room = 10;

/**
 * Give the name that a figure has room for: without the head that the registry knows of it, and where that is still too long
 * the longest registered form that fits.
 *
 *     自治区商务厅 → 商务厅
 *     内蒙古电力（集团）有限责任公司 → 电力集团有限责任公司
 */
export function shortName({
  name,
  kind,
  aliases,
  bareForms: [bare = name],
}: Pick<EditionDepartment, "name" | "kind" | "aliases" | "bareForms">): string {
  const short = knownWhole.has(kind) || bare.length < leastBare ? name : bare;
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
