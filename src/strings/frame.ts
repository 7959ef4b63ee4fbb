/** What the head and the foot of every page say. */
export const siteStrings = {
  name: "分工",
  tagline: "政府规划与分工方案的校订本：逐条可读，逐句可查，逐节可引",
  skip: "跳到正文",
  unofficial: "非官方校订本：文本照录底本，改动处逐一标明，不加评论；以发文机关正式文本为准。",
  report: "反馈本页",
  release: (release: string) => `版次 ${release}`,
  license: "代码依 MIT 许可；文本为官方文件。",
  file: "作为文件打开：可读，链接转到 index.html；搜索须经静态服务器。",
} as const;

/** Names of the rooms, and of the ways about a page. */
export const navStrings = {
  label: "主导航",
  home: "首页",
  plans: "文件",
  departments: "部门",
  projects: "事项",
  duties: "任务",
  tools: "工具",
  about: "关于",
  breadcrumb: "位置",
  contents: "目录",
  whole: "全文",
  top: "回到顶部",
  otherPlans: "其他文件",
  allPlans: "全部文件",
} as const;

/** The page for an address that leads nowhere. */
export const notFoundStrings = {
  title: "没有这一页",
  text: "地址可能有误。本库已发布的地址不会失效；请从首页或目录查找。",
  nearest: "最近的一页：",
  words: "在全部文件中搜索地址里的词：",
} as const;
