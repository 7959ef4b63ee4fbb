/** The facts of a plan. */
export const planStrings = {
  kind: "文种",
  dates: "日期",
  issuer: "发文机关",
  provenance: "来源",
  parent: "所落实的文件",
  note: "说明",
  notStated: "文中未载",
  seed: "底本",
  fingerprint: "指纹",
  apparatus: "校勘记",
  changes: (what: string, count: number) => `${what} ${count} 处`,
  script: "底本为繁体，校订本已转为简体",
  characters: (count: number) => `${count.toLocaleString("zh-Hans")} 字符`,
  dateKinds: {
    signed: "签署",
    issued: "印发",
    posted: "发布",
    reposted: "转载",
    printed: "刊印",
    written: "成文（据正文推定）",
  },
} as const;

/** The page of all plans. */
export const plansStrings = {
  title: "文件",
  lead: "本库所收的全部文件，依时间先后。",
} as const;

/** The line under the title of a text. */
export const statusStrings = {
  draft: "草稿，尚未发布",
  noDate: "日期文中未载",
  noIssuer: "发文机关文中未载",
  source: (name: string) => `来源：${name}`,
  unofficial: "非官方校订本",
  reorganised: (named: number, since: number) => `所列 ${named} 个部门中 ${since} 个后经改组`,
} as const;
