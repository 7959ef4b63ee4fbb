/** Problems of the stage that reads duties, in Chinese. */

import type { dutiesCodes } from "../../diagnostics/codes/duties.ts";
import type { WordsOf } from "./words.ts";

function sayWord(word: string): string {
  return word === "" ? "" : `（${word}）`;
}

export const dutiesWords: WordsOf<typeof dutiesCodes> = {
  "duties/unknown-department": {
    title: "分工括注中有未登记的部门",
    mend: "登记该部门或其别名，并注明依据；底本有误时加校改",
    says: ({ name, tried, nearest }) => ({
      found: `分工中的名称“${name}”`,
      expected: "content/registry/departments 中登记的部门",
      hint: `已查：${tried.join("、")}。${nearest.length > 0 ? `相近的有：${nearest.join("、")}。` : ""}`,
    }),
  },
  "duties/ambiguous-department": {
    title: "分工括注中的部门名称有几种可能",
    mend: "为其中一行另取别名，或以校改写出全称",
    says: ({ name, claims }) => ({ found: `“${name}”，${claims.join("、")} 都有此名`, expected: "只属一个部门的名称" }),
  },
  "duties/no-name": {
    title: "有“牵头”等字样而无部门名称",
    mend: "查对另本，加校改",
    says: ({ word }) => ({ found: `“${word}”之前没有名称`, expected: "所说的部门" }),
  },
  "duties/twice-in-assignment": {
    title: "同一部门在一处分工中出现两次",
    mend: "底本有误时加校改；底本如此重复时，将该行列入 plans.yaml 的 repeated",
    says: ({ name, word, first, firstWord }) => ({
      found: `“${name}”${sayWord(word)}，前面已作“${first}”${sayWord(firstWord)}`,
      expected: "每个部门在一处分工中只出现一次",
    }),
  },
  "duties/lead-named-again": {
    title: "牵头部门又列为责任部门",
    mend: "底本有误时加校改；底本如此重复时，将该行列入 plans.yaml 的 repeated",
    says: ({ name, word, first, firstWord }) => ({
      found: `“${name}”${sayWord(word)}，前面已作“${first}”${sayWord(firstWord)}`,
      expected: "牵头部门只列一次",
    }),
  },
  "duties/unclosed-bracket": {
    title: "分工括注缺一半括号",
    mend: "加一条缘由为脱标点的校改",
    says: ({ words, lacks }) => ({
      found: `“${words}……”缺另一半括号`,
      expected: lacks === "opening" ? "分工之前的“（”" : "分工之后的“）”",
    }),
  },
  "duties/no-lead": {
    title: "有配合部门而无牵头部门",
    mend: "查对另本；写明牵头部门的文字可能已脱漏",
    says: ({ words }) => ({ found: `“${words}”，无人牵头`, expected: "牵头或负责的部门" }),
  },
  "duties/inside-paragraph": {
    title: "段落中间有分工，未读作任务",
    mend: "如为两段误连，在其后加一条缘由为误连行的校改",
    says: ({ words }) => ({ found: `句中的“${words}”`, expected: "在分句之末的分工" }),
  },
  "duties/no-role-word": {
    title: "括号内只有部门名称，没有“牵头”等字样",
    mend: "如只是说明，不必处理；如为分工，将该行列入 plans.yaml 的 roleless",
    says: ({ words }) => ({ found: `段末的“${words}”`, expected: "如为分工，应有“牵头”“负责”一类的字样" }),
  },
  "duties/prose": {
    title: "段末括号有“牵头”等字样，而不是分工",
    mend: "如为叙述，不必处理；如为分工，加校改使其以“牵头”等字样收尾",
    says: ({ words }) => ({ found: `段末的“${words}”`, expected: "以“牵头”“负责”一类字样收尾的分工" }),
  },
  "duties/standing-remark": {
    title: "一处分工的说明管到其后各处",
    mend: "读者在该处能看到即可，不必处理；其后各项任务不会因此增加内容",
    says: ({ words }) => ({
      found: `“${words}”，说到其后的分工`,
      expected: "管到其后各处的，只有“排在第一位的牵头”这一种约定",
    }),
  },
  "duties/numbered-points": {
    title: "分工以序号指明若干事项，与所在一节的事项不尽一致",
    mend: "将任务所辖文字与序号核对；可加一条缘由为误连行的校改，使各分句自成一行",
    says: ({ words }) => ({ found: `“${words}”，以序号指明事项`, expected: "该节全部事项的序号" }),
  },
  "duties/ditto": {
    title: "“同上”所指的分工不明",
    mend: "查对另本；可加校改代以部门名称；另有所指时，不必处理",
    says: ({ words }) => ({ found: `“${words}”，代指部门`, expected: "同一层级中在前的分工" }),
  },
  "duties/wide-table": {
    title: "表格栏数过多，未读任务",
    mend: "查看底本如何分栏；误连之处可加缘由为误连行的校改",
    says: ({ columns, most }) => ({ found: `${columns} 栏的表格，其中有部门栏`, expected: `至多 ${most} 栏` }),
  },
  "duties/points-below": {
    title: "分工之下的事项有的没有分工，未读作其所辖",
    mend: "查对另本；事项的分工如已脱漏，加校改；底本如此，不必处理",
    says: ({ words }) => ({
      found: `“${words}”，其下有未分工的事项`,
      expected: "其下事项全无分工而其上只有一处，或各有分工",
    }),
  },
};
