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
  /** Pages that are written downwards; their words are read line by line all the same, which mixes them. */
  | { readonly kind: "vertical-text"; readonly pages: readonly number[] }
  /** Pages with drawn lines around words that make no table; their words are read line by line. */
  | { readonly kind: "uncertain-tables"; readonly pages: readonly number[] }
  /** First rows of pages, without words in their first cell, that may go on from the row before. */
  | { readonly kind: "rows-overleaf"; readonly rows: readonly { readonly page: number; readonly words: string }[] };
