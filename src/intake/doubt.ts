/** What a person should look at before trusting a text that was taken in, as values; the workbench says it in Chinese. */
export type Doubt =
  /** Another encoding gives text as well. */
  | { readonly kind: "encoding"; readonly encoding: string; readonly because: string }
  /** The text was garbled and was read back; `lost` characters stand as U+FFFD. */
  | { readonly kind: "garbled"; readonly was: string; readonly taken_for: string; readonly lost: number }
  | { readonly kind: "lost-characters"; readonly count: number; readonly sign: string }
  /** Lines longer than so many characters that were taken for the frame of a page. */
  | { readonly kind: "left-out-lines"; readonly longer_than: number; readonly lines: readonly string[] }
  /** Cells that reach over several rows, whose words stand in the first of them. */
  | { readonly kind: "merged-cells"; readonly words: readonly string[] }
  /** Paragraphs whose numbers the word processor makes, written as it shows them. */
  | { readonly kind: "written-numbers"; readonly count: number }
  /** The same where the numbers are not known. */
  | { readonly kind: "numbered-paragraphs"; readonly count: number }
  /** Paragraphs that were put together from the lines of pages. */
  | { readonly kind: "joined-lines" }
  | { readonly kind: "empty-pages"; readonly empty: number; readonly pages: number }
  /** Pages with drawn lines around words that make no table; their words are read line by line. */
  | { readonly kind: "uncertain-tables"; readonly pages: readonly number[] }
  /** First rows of pages, without words in their first cell, that may go on from the row before. */
  | { readonly kind: "rows-overleaf"; readonly rows: readonly { readonly page: number; readonly words: string }[] };

/** Say a doubt in English, without a full stop. */
export function sayDoubt(doubt: Doubt): string {
  switch (doubt.kind) {
    case "encoding":
      return `the encoding is taken for ${doubt.encoding}, ${doubt.because}: look at the text, and say another with --encoding`;
    case "garbled": {
      const lost = doubt.lost > 0 ? `, but for ${doubt.lost} characters that are lost and stand as “\ufffd”` : "";
      return `the text was garbled, ${doubt.was} taken for ${doubt.taken_for}, and was read back${lost}: compare it with where it was found; to take it as it stands, say its encoding with --encoding`;
    }
    case "lost-characters":
      return `${doubt.count} characters are lost (“${doubt.sign}”), each a problem at its place: look for another copy`;
    case "left-out-lines":
      return [
        `${doubt.lines.length} lines of more than ${doubt.longer_than} characters were left out as page chrome`,
        ...doubt.lines.map((line) => `  ${line}`),
      ].join("\n");
    case "merged-cells":
      return `cells that reach over several rows have their words in the first of them (“${doubt.words.join("”, “")}”): tasks and bodies that lead go on below; where bodies that support do, too, add them by emendations`;
    case "written-numbers":
      return `${doubt.count} paragraphs are numbered by the word processor; the numbers were written as its lists say: compare them with the document`;
    case "numbered-paragraphs":
      return `${doubt.count} paragraphs are numbered by the word processor, and the numbers are not in the text: compare them with the document`;
    case "joined-lines":
      return "paragraphs of a PDF are put together from its lines: read them against it";
    case "empty-pages":
      return `${doubt.empty} of ${doubt.pages} pages have no text: what stands on them is missing`;
    case "uncertain-tables":
      return `lines are drawn around words on page ${doubt.pages.join(", ")}, and make no table that could be read: if there is one, its words stand line by line, cells mixed; compare them with the PDF`;
    case "rows-overleaf":
      return `tables go on overleaf with a row that is empty at its beginning, at the top of ${doubt.rows.map(({ page, words }) => `page ${page} (“${words}”)`).join(", ")}: if it is the rest of the row before, put both together`;
  }
}
