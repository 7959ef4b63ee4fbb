/** Problems of the stage that builds the tree, in Chinese. */

import type { treeCodes } from "../../diagnostics/codes/tree.ts";
import type { WordsOf } from "./words.ts";

export const treeWords: WordsOf<typeof treeCodes> = {
  "tree/number-out-of-order": {
    title: "标题序号不相连续",
    mend: "底本有误时加校改；底本如此编号时，将该行列入 plans.yaml 的 numbering",
    says: ({ numeral, wanted, after }) => ({
      found: `序号“${numeral}”`,
      expected: `${after === undefined ? "" : `${after} 之后的 `}${wanted.join(" 或 ")}`,
    }),
  },
  "tree/duplicate-address": {
    title: "两个标题的序号相同",
    mend: "以校改订正序号，或在 plans.yaml 中另拟代号",
    says: ({ address }) => ({ found: `又一个地址为 ${address}/ 的标题`, expected: "每个序号只有一个标题" }),
  },
};
