/** One duty, in the text. */
export const dutyStrings = {
  group: "泛称，未指明具体部门",
  lead: "牵头",
  support: "配合",
  number: (n: number) => `任务 ${n}`,
  permanent: (n: number) => `任务第 ${n} 号，永久地址`,
  openEnded: "名单未尽（底本作“等部门”）",
  qualifier: (words: string) => `分担方式：${words}`,
  term: (words: string) => `时限：${words}`,
  rule: (words: string) => `牵头规则：${words}`,
  remark: (words: string) => `附注：${words}`,
  roles: { lead: "牵头", support: "配合" },
} as const;

/** Terms that end on no day, by what they are. */
const termGroups: Readonly<Record<string, string>> = {
  by: "某日之前",
  during: "某段时间",
  continuous: "长期",
  yearly: "每年",
  "half-yearly": "每半年",
  quarterly: "每季度",
  monthly: "每月",
  weekly: "每周",
  other: "其他",
};

/** What people read first of a duty, in this order: in tables and in the files that are made of them. */
const columns = {
  number: "序号",
  plan: "文件",
  year: "年",
  place: "出处",
  text: "任务",
  lead: "牵头",
  support: "配合",
  address: "永久地址",
} as const;

/** The lists of duties, and the filter above them. */
export const dutiesStrings = {
  title: "任务",
  lead: "全部任务，逐条列出。",
  titleOf: (plan: string, page: number) => `${plan}：任务${page === 1 ? "" : `（第 ${page} 页）`}`,
  read: "阅读全文",
  folded: (count: number) => `全部 ${count} 条任务`,
  range: (duties: readonly { readonly number: number }[]) =>
    `任务第 ${duties[0]?.number ?? 0} 号至第 ${duties.at(-1)?.number ?? 0} 号，${duties.length} 条`,
  loading: "正在载入其余任务……",
  total: (count: number) => `共 ${count} 条`,
  shown: (shown: number, total: number) => `显示 ${shown} 条，共 ${total} 条`,
  matrix: "部门与文件图",
  filters: "筛选",
  tabs: "任务分类",
  all: "全部",
  facets: {
    plan: "文件",
    chapter: "部分",
    department: "部门",
    role: "角色",
    with: "协作部门",
    kind: "部门类别",
    term: "时限",
  },
  termGroup: (group: string) => (/^\d{4}$/u.test(group) ? `${group} 年` : (termGroups[group] ?? group)),
  clear: "清除筛选",
  download: "导出所列",
  formats: { xlsx: "Excel", csv: "CSV", docx: "Word", print: "打印" },
  failed: "未能取得数据，请检查网络后再试一次。",
  unknown: "网址中的“…”在此无所指，或与其余不合，未据以筛选。",
  printed: "打印于 ",
  numbered: "序号即永久编号：本库网址后加“d/序号/”，即为该条任务的永久地址。",
  made: "导出于 ",
  unfold: "展开",
  years: (years: string) => `（${years}）`,
  noscript: "筛选需要 JavaScript；不用它也可按文件通读下表，或用浏览器的页内查找。",
  none: "没有符合的任务。",
  columns,
} as const;

/** Files of the duties on show, made in the browser. */
export const exportStrings = {
  file: "任务",
  columns,
} as const;
