import { offlineStrings } from "./tools.ts";

/** The page of all tools. */
export const toolsStrings = {
  title: "工具",
  lead: "比较条文，查引文的出处，核对引文，取用数据。",
  list: [
    { path: "compare/", name: "比较", text: "两份文件说同一件事的条文，左右并列，标出相同与不同。" },
    { path: "cite/", name: "查找引文出处", text: "粘贴引文、地址或编号，查出它指的是哪一处。" },
    { path: "verify/", name: "核对引文", text: "查一段引文是否与底本一致、出处是否正确。" },
    { path: "data/", name: "数据", text: "全部任务、部门、事项、章节的表格与数据文件。" },
    { path: "duties/matrix/", name: "部门与文件图", text: "各部门在各文件中的任务数，以及谁与谁同做一事。" },
    { path: "works/", name: "所引文件", text: "各文件以书名号引用的其他文件，及引用之处。" },
    { path: "tools/offline/", name: offlineStrings.title, text: "把全库存入本浏览器，没有网络时也能读、能查。" },
    { path: "d/", name: "永久短地址", text: "每一条任务、每一章节的永久编号与地址。" },
  ],
} as const;

/** The page of all comparisons. */
export const comparisonsStrings = {
  title: "比较",
  lead: "不同文件中说同一件事的条文，两两相比；也可任选两处。",
  pairs: "值得对照的条文",
  none: "没有可比的条文。",
  about: (names: readonly string[]) => `同说${names.slice(0, 3).join("、")}`,
} as const;
