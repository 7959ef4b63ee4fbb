/** Feeds and calendars: what can be followed. */
export const followStrings = {
  feed: (name: string) => `分工：${name}`,
  subscribe: "订阅（Atom）",
  calendar: "时限日历（iCalendar）",
  duties: (plan: string, count: number) => `${plan}：任务 ${count} 条`,
  duty: (number: number, place: string, role: string, from: string | null) =>
    `任务 ${number} ${place}：${role}${from === null ? "" : `（原属${from}）`}`,
  mentions: (plan: string, count: number) => `${plan}：提及 ${count} 处`,
  deadlines: (name: string) => `${name}：任务时限`,
  deadline: (role: string, place: string) => `时限：${place}（${role}）`,
} as const;

/** What changed from release to release. */
export const changesStrings = {
  title: "更新记录",
  lead: "本库每次改动中读者看得到的部分：收入的文本、校改、名称与地址。由版本记录与各登记表比较而得，新的在前。",
  feed: "订阅（Atom）",
  none: "尚无记录。",
  release: (release: string) => `版次 ${release}`,
  minted: (count: { section: number; paragraph: number; duty: number } | undefined) =>
    `此版次新立地址：章节 ${count?.section ?? 0}、段落 ${count?.paragraph ?? 0}、任务 ${count?.duty ?? 0}；以前的地址一律保留。`,
  added: (what: string, count: number) => `新增${what} ${count} 条`,
  changed: (what: string, count: number) => `改动${what} ${count} 条`,
  removed: (what: string, count: number) => `撤去${what} ${count} 条`,
  more: (count: number) => `等 ${count} 条`,
  summary: (parts: string) => `${parts}。`,
  kinds: {
    texts: "文本",
    plans: "文件信息",
    emendations: "校改",
    departments: "部门名称",
    projects: "事项名称",
    works: "所引文件",
    sections: "章节地址",
    paragraphs: "段落地址",
    duties: "任务地址",
    redirects: "地址改指",
  },
} as const;
