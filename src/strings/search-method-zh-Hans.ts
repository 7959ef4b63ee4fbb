/** The sentences of the page that explains the search. The search itself does without them. */
export const searchMethodStrings = {
  title: "搜索的规则与实测",
  lead: "搜索的标准是浏览器的页内查找：凡阅读文本含有所查文字的一节，必在结果之中；不含的，不在。",
  rulesTitle: "比较规则",
  rules: [
    "所查文字与阅读文本都先作同样的处理：NFKC 归一（全角半角不分），大小写不分，各式引号、连接号、间隔号各归为一，空白不计；其余标点照样比较。",
    "一节是一条记录，只含本节自己的文字（连同印有的标题），不含下属各节；文字可以跨段。",
    "几个词以空格分开，须都在同一节；半角双引号内是一个整句；词前加 -，则含此词的各节除去。弯引号是原文的标点，照样比较。",
    "原样未见时，依次试两种读法，并在结果之上说明：先将繁体字读作简体，再略去标点。",
    "部门与项目的简称、旧名、英文、拼音和拼音首字母不改变结果，只在结果之上列出其页面。",
  ],
  rankTitle: "次序",
  rank: (title: number, assignment: number, duty: number) =>
    `各词相连成句的在前；其余按 BM25 计分，一处匹配在标题中作 ${title} 处计，在分工括注（部门名称）中作 ${assignment} 处，在职责文字中作 ${duty} 处，其他作 1 处。也可改按原文次序。`,
  measuredTitle: "实测",
  measured: (release: string, browser: string, seed: number) =>
    `以下数字由 npm run check:search 于版次 ${release} 在 ${browser} 中测得，查询由随机种子 ${seed} 生成；标准答案是对阅读文本逐节作子串比较。每次改动都重测，任何一项不足 100%，网站即不发布。`,
  names: (departments: number, projects: number) =>
    `名称一组取自登记的 ${departments} 个部门、${projects} 个项目；原样不见于正文的，以略去标点为准。查全率、查准率以“查询—节”计。`,
  columns: { set: "查询", queries: "次数", recall: "查全率", precision: "查准率", phrase: "整句居首", errors: "错误" },
  sets: {
    names: "部门与项目的全部名称、别名",
    substrings: "随机子串，1–12 字，含跨标点、跨换行",
    pairs: "两词并查",
    traditional: "繁体",
    absent: "不存在的文字",
  },
  total: "合计",
  engine: (version: string) =>
    `引擎是 Pagefind ${version}：每个字（标点也是）作为一个词编入索引，查询作为整句，所以一句不漏，也一句不多。索引分成小块，只取查询所用的几块。`,
} as const;
