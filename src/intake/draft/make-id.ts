import { pinyin } from "pinyin-pro";

/** Write Chinese in Latin letters without tones, as ids are written: `商务厅` is `shangwuting`. */
export function latinOf(text: string): string {
  return pinyin(text, { toneType: "none", type: "array", v: true, nonZh: "consecutive" })
    .join("")
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, "");
}

/** Give an id that is not taken: with `-2`, `-3` … behind it where it is. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let ordinal = 2;
  while (isTaken(`${id}-${ordinal}`)) ordinal++;
  return `${id}-${ordinal}`;
}
