/** What stays in sight while a text is read. */
export const barStrings = { apparatus: "校勘", settings: "字", cite: "引用" } as const;

/** A section, its paragraphs and tables. */
export const sectionStrings = {
  restored: "标题为编者据上下文补出",
  editorial: "标题为编者所加",
  paragraphLink: (n: string) => `第 ${n} 段`,
  table: "表格",
  rowLink: (n: string) => `表中第 ${n} 行`,
  sectionLink: "本节链接",
  copied: "已复制链接",
  backTo: (id: string) => `回到第 ${id} 段`,
  source: (file: string, line: number, col: number) => `底本 ${file} 第 ${line} 行第 ${col} 字`,
  twice: "此节在底本中出现两次",
  number: (n: number) => `编号 ${n}`,
  below: "下属各节",
  empty: "此处底本没有正文。",
} as const;

/** How a reader wants the page to look. */
export const settingsStrings = {
  title: "阅读设置",
  theme: "配色",
  themes: { auto: "随系统", light: "浅", dark: "深", contrast: "高对比" },
  type: "字体",
  types: { song: "宋体", hei: "黑体" },
  size: "字号",
  sizes: { m: "标准", s: "小", l: "大", xl: "特大" },
} as const;

/** The reading text, the printed text, or both. */
export const viewStrings = {
  label: "文本",
  reading: "校订",
  printed: "底本",
  both: "并排",
  printedMark: "底本：",
} as const;

/** A place where the reading text differs from the printed text. */
export const corrStrings = {
  sic: (sic: string) => `底本作“${sic}”`,
  added: "底本脱此字",
  gap: "底本此处无法辨认",
  removed: (sic: string) => `底本衍“${sic}”，已删`,
  certainty: { certain: "确定", likely: "很可能", guess: "待核实，正文不改", note: "照录" },
  cause: {
    "wrong-character": "误字",
    "lost-character": "脱字",
    "stray-character": "衍字",
    dash: "连接号误作“一”",
    quote: "引号",
    "lost-punctuation": "脱标点",
    "line-break": "脱换行",
    oddity: "底本如此",
  },
  change: (before: string, after: string) => `“${before}” → “${after}”`,
  places: (count: number) => `${count} 处`,
} as const;

/** What else speaks of the same. */
export const similarStrings = {
  title: "相关条目",
  more: (count: number) => `等 ${count} 项`,
  words: "共同的文字",
  wordsOf: (words: readonly string[]) => `都有${words.map((word) => `“${word}”`).join("、")}`,
  compare: "比较",
  comparison: "比较",
  and: "与",
  projects: "共同的事项",
} as const;
