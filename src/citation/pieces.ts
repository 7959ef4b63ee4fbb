/**
 * A citation as pieces of text with two kinds of gaps: the address, which only the place where the
 * site is served knows, and the day of access, which only the reader knows.
 */
type Piece =
  | string
  | { readonly slot: "url" }
  /** What stands there, with the day: `，{y}年{m}月{d}日访问`; see `fillDay` for the names. */
  | { readonly slot: "accessed"; readonly pattern: string };

export type Pieces = readonly Piece[];

/** What stands for the parts of a day until somebody knows it. */
const blanks: Readonly<Record<string, string>> = {
  y: "____",
  m: "__",
  d: "__",
  iso: "____-__-__",
  english: "________",
};

/**
 * Fill the gaps.
 *
 * @param day `2026-11-22`; blanks to fill in where it is not known: `____年__月__日访问`
 */
export function fillPieces(pieces: Pieces, url: string, day?: string): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.slot === "url") return url;
      return day === undefined ? fillGaps(piece.pattern, blanks) : fillDay(piece.pattern, day);
    })
    .join("");
}

/** Asked for once: to make it costs more than a thousand answers. */
const months = new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" });

/**
 * Put a day into a pattern: `{y}` 2026, `{m}` 11, `{d}` 22, `{iso}` 2026-11-22, `{english}` November 22, 2026.
 *
 * @param day `2026-11-22`; for a month or a year the names of what is missing stand for nothing
 */
export function fillDay(pattern: string, day: string): string {
  const [y = "", m, d] = day.split("-");
  const date = new Date(`${day}T00:00:00Z`);
  const month = Number.isNaN(date.valueOf()) ? "" : months.format(date);
  return fillGaps(pattern, {
    y,
    m: String(Number(m)),
    d: String(Number(d)),
    iso: day,
    english: `${month} ${Number(d)}, ${y}`,
  });
}

/** Write a day into the blanks of a citation that stands on a page: the longest blanks first. */
export function fillBlanks(text: string, day: string): string {
  return text
    .replace(/____年__月__日/u, fillDay("{y}年{m}月{d}日", day))
    .replace("____-__-__", day)
    .replace("________", fillDay("{english}", day));
}

function fillGaps(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/gu, (gap, name: string) => values[name] ?? gap);
}
