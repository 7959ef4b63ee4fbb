/** More say no more. */
const mostQuoted = 10;

/** What to look at in a text that was taken in, on the workbench. */
export const intakeDoubtStrings = {
  encoding: (encoding: string) => `编码据推断为 ${encoding}：请看文字是否通顺，否则以 --encoding 指明编码，重新取入`,
  garbled: (was: string, takenFor: string, lost: number) =>
    `文件中的文字是乱码（${was} 误读作 ${takenFor}），已还原${lost > 0 ? `，其中 ${lost} 字脱失，以“\ufffd”表示` : ""}：请与来源核对`,
  lostCharacters: (count: number, sign: string) => `有 ${count} 处脱字（“${sign}”），各列为一条问题：请另觅一本`,
  leftOutLines: (longerThan: number, lines: readonly string[]) =>
    `视为网页框架而未取入的 ${longerThan} 字以上的行：${quote(lines)}`,
  mergedCells: (words: readonly string[]) =>
    `表格中有 ${words.length} 格跨行合并，文字只在其首行：${quote(words)}。任务、牵头两栏以下各行照首行读；他栏如亦为合并，请以校改补入`,
  writtenNumbers: (count: number) =>
    `有 ${count} 段的序号由文字处理软件自动生成，已按其编号规则写入文字：请与收到的文件核对`,
  numberedParagraphs: (count: number) => `有 ${count} 段的序号由文字处理软件自动生成，文字中没有：请与收到的文件核对`,
  joinedLines: "段落由 PDF 的各行拼成：请与收到的文件核对",
  emptyPages: (empty: number, pages: number) => `${pages} 页中有 ${empty} 页没有文字：其内容未取入`,
  verticalText: (pages: readonly number[]) =>
    `第 ${pages.join("、")} 页是竖排：文字是横着逐行读的，次序已乱，请另寻横排文本，或照原件重录`,
  uncertainTables: (pages: readonly number[]) =>
    `第 ${pages.join("、")} 页的文字间画有线条，但不成可以读出的表格：如有表格，其文字是逐行读的，各格相混，请与收到的文件核对`,
  rowsOverleaf: (rows: readonly { readonly page: number; readonly words: string }[]) =>
    `表格跨页，次页首行开头为空：${rows.map(({ page, words }) => `第 ${page} 页“${words}”`).join("、")}。如为上页末行的续文，请合为一行`,
} as const;

function quote(words: readonly string[]): string {
  const quoted = words.slice(0, mostQuoted).map((each) => `“${each}”`);
  return `${quoted.join("、")}${words.length > mostQuoted ? "等" : ""}`;
}
