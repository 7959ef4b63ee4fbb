/** The comparison of two places, on pages of pairs and where a reader asks for one. */
export const offlineStrings = {
  title: "离线使用",
  lead: "把全库存入本浏览器，没有网络时也能阅读、搜索、比较和核对引文。有网络时所见总是最新的；离线所见在页首注明是哪一期的副本。",
  save: "存入全库",
  remove: "删除副本",
  none: (megabytes: string) => `尚未存入。全库约 ${megabytes} MB，只存在本机，不向外发送任何内容。`,
  saving: (done: number, all: number) => `正在存入：${done}／${all}`,
  current: (release: string) => `已存入 ${release} 期，即最新一期。`,
  older: (release: string) => `已存入 ${release} 期；网站已有更新，可重新存入。`,
  saved: (release: string) => `已存入 ${release} 期。现在没有网络，不知是否已有更新。`,
  failed: "未能完成：没有网络，或浏览器不许存入。原有的副本仍在。",
  unable: "本浏览器不能存入网站，或本页不是由安全的网址（https）打开的。",
  noscript: "存入全库需要 JavaScript。",
  other: "只要一份文件的，可在各文件页下载 EPUB 或 Word，或直接打印。",
  words: {
    saved: "现在没有网络。以下是存入本机的 … 期副本，联网后所见为最新。",
    missing: "现在没有网络，此页未存入本机。",
    home: "回到首页",
  },
};

export const comparisonStrings = {
  lead: "两处校订本并列，标出相同之处。",
  alike: (percent: number) => `两处合计，相同的文字占 ${percent}%。`,
  states: { same: "两处相同，次序也同", moved: "两处都有，次序不同", only: "只见于此处" },
  marks: { same: ["〔同：", "〕"], moved: ["〔异序：", "〕"] },
  choose: "任选两处比较",
  chooseLead: "填写引文、网址或编号，如 s22、任务137、四（十六）；部分与其下各项一并比较。",
  one: "甲",
  other: "乙",
  submit: "比较",
  noscript: "任选两处比较需要 JavaScript；下列各对不需要。",
  loading: "正在载入……",
  notLoaded: "未能载入正文，请检查网络后再试一次。",
  oneMissing: "甲、乙两处都填写后，方可比较。",
  samePlace: "两处是同一处。",
  wholePlan: "这是整份文件，请指明其中的部分或条目。",
} as const;

/** The keyboard map and its script. */
export const keyStrings = {
  title: "键盘",
  close: "关闭",
  show: "键盘操作",
  map: {
    "/": "搜索",
    "?": "显示本表",
    n: "下一节",
    p: "上一节",
    c: "到目录",
    v: "换文本：校订、底本、并排",
    g: "回首页",
  },
} as const;
