/** Problems of the watcher, in Chinese. */

import type { watchCodes } from "../../diagnostics/codes/watch.ts";
import type { WordsOf } from "./words.ts";

export const watchWords: WordsOf<typeof watchCodes> = {
  "watch/unread-assignment": {
    title: "似有分工而未读作任务",
    mend: "如为叙述，不必处理；如为分工，以校改或提及登记加以说明",
    says: (v) =>
      "words" in v
        ? { found: `“${v.words}”`, expected: "凡布置给部门的事都读作任务" }
        : { found: `“${v.column}”一栏有 ${v.count} 行未读作任务，此为第一行`, expected: "每行一项任务" },
  },
  "watch/swallowed-assignment": {
    title: "任务文字中似含另一处分工",
    mend: "如为叙述，不必处理；如为两段误连，加一条缘由为误连行的校改",
    says: ({ words }) => ({ found: `任务文字中的“${words}”`, expected: "凡布置给部门的事都读作任务" }),
  },
  "watch/unaccounted-words": {
    title: "分工括注中有未能读懂的字样",
    mend: "将任务与底本核对；底本有误时加校改",
    says: ({ words, assignment }) => ({
      found: `“${assignment}”中的${words.map((word) => `“${word}”`).join("、")}`,
      expected: "只有名称、“牵头”等字样、时限和附注",
    }),
  },
  "watch/foreign-body": {
    title: "此名称似属别处的部门",
    mend: "如确指该部门，不必处理；否则登记本文件所指的部门",
    says: ({ name, body, place }) => ({
      found: `“${name}”，读作${body}`,
      expected: `本地的部门，或文中某处提到“${place}”`,
    }),
  },
  "watch/cut-sentence": {
    title: "段落在句中断开",
    mend: "查对另本；如有脱漏，加校改，或加注说明",
    says: ({ words }) => ({ found: `段末的“……${words}”`, expected: "语句的结尾" }),
  },
};
