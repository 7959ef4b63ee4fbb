/** A text as a file: Markdown, EPUB, Word and the others, and the list for programs that read. */
export const publicationStrings = {
  title: "导出",
  formats: {
    md: "Markdown",
    txt: "文本（校订）",
    printed: "文本（底本）",
    json: "JSON",
    akn: "Akoma Ntoso",
    epub: "EPUB",
    docx: "Word",
  },
  docx: { body: "正文", cell: "表格文字", about: "文件说明" },
  book: { contents: "目录", rights: "文本为官方文件；本库的校订与标注依 CC BY 4.0 许可" },
  rule: "——",
  separator: "，",
  supplied: (heading: string) => `〔${heading.replace(/[〔〕]/gu, "")}〕`,
  notes: "校勘记",
  note: (place: string, change: string, certainty: string, reason: string) =>
    `${place}：${change}（${certainty}；${reason}）`,
  number: (n: number) => `第 ${n} 节`,
  release: (release: string) => `版次 ${release}`,
  source: (name: string, url: string, number: number, permanent: string, release: string) =>
    `${name}，${url}，永久编号 ${number}（${permanent}），版次 ${release}`,
  card: {
    chapters: (count: number) => `${count} 部分`,
    items: (count: number) => `${count} 项`,
    duties: (count: number) => `${count} 条任务`,
  },
  llms: {
    plans: "文件",
    plan: (kind: string, year: string, sections: number) => `${kind}，${year}，${sections} 个章节`,
    data: "数据",
    sections: (example: string) =>
      `每一节在其地址之下各有 index.md、index.txt（校订）、printed.txt（底本）、index.json，例如 ${example}。`,
    cite: "引用时请写明题名、章节、地址与版次；永久短地址为 /s/编号/ 与 /d/编号/，不会失效。",
    about: "关于",
    changes: "更新记录",
  },
} as const;
