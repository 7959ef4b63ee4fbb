/** Problems of the stage that links, in Chinese. */

import type { linkCodes } from "../../diagnostics/codes/link.ts";
import type { ValuesOf } from "../../diagnostics/codes.ts";
import type { WordsOf } from "./words.ts";

function sayAlias({ alias, words, project }: Omit<ValuesOf<"link/alias-covered">, "around">): string {
  return `${project} 的别名（${alias}）“${words}”`;
}

export const linkWords: WordsOf<typeof linkCodes> = {
  "link/alias-unmatched": {
    title: "事项的别名未见于正文",
    mend: "与校订文字核对；文字已不存在时，删去此别名",
    says: (v) => ({
      found: "alias" in v ? `${sayAlias(v)}，未见于正文` : `${v.project} 的 ${v.aliases} 个别名均未见于正文`,
      expected: "各文件中至少一处",
    }),
  },
  "link/alias-covered": {
    title: "事项的别名从不单独出现",
    mend: "从 projects.yaml 中删去此别名，或将其加长",
    says: (v) => ({
      found: `${sayAlias(v)}，只见于${v.around.map((name) => `“${name}”`).join("、")}之中`,
      expected: "单独出现的一处",
    }),
  },
  "link/single-section": {
    title: "事项只见于一节",
    mend: "补上他处提及的别名；并无他处时删去此行，或以 single_section 说明理由",
    says: ({ project, address }) => ({ found: `${project} 只见于 ${address}`, expected: "见于两节，或说明理由" }),
  },
  "link/needless-reason": {
    title: "事项已见于多节，无须另说理由",
    mend: "从此行中删去 single_section",
    says: ({ project, addresses }) => ({
      found: `${project} 说明了只见于一节的理由，而已见于 ${addresses.join("、")}`,
      expected: "不说理由",
    }),
  },
  "link/contested": {
    title: "两个事项指同一处文字",
    mend: "在 projects.yaml 中限定其一（in_context、sections）",
    says: ({ words, claims }) => ({ found: `“${words}”，${claims.join(" 与 ")} 同指`, expected: "只属一行的文字" }),
  },
  "link/mention-unmatched": {
    title: "提及登记的文字未见于该行",
    mend: "将此行与该行的校订文字核对（npm run convert -- --stage read）",
    says: ({ surface, line, plan }) => ({
      found: `${plan} 第 ${line} 行没有“${surface}”`,
      expected: "分工括注之外、校订文字中有的文字",
    }),
  },
};
