/** Problems of the stage that reads a seed, in Chinese. */

import type { readCodes } from "../../diagnostics/codes/read.ts";
import type { WordsOf } from "./words.ts";

export const readWords: WordsOf<typeof readCodes> = {
  "read/emendation-unmatched": {
    title: "校改与底本对不上",
    mend: "将此行与底本该行逐字核对",
    says: (v) =>
      v.before === undefined
        ? { found: `第 ${v.line} 行`, expected: `底本所有的行，共 ${v.lines} 行` }
        : { found: `第 ${v.line} 行没有“${v.before}”`, expected: "恰有一处" },
  },
  "read/emendation-ambiguous": {
    title: "校改在行内对上不止一处",
    mend: "在 before 中多写几个字，使其在行内只见一处",
    says: ({ matches, before, line }) => ({ found: `第 ${line} 行有 ${matches} 处“${before}”`, expected: "恰有一处" }),
  },
  "read/emendation-overlap": {
    title: "两条校改改动同一文字",
    mend: "将两行并作一行",
    says: ({ before, line, other }) => ({
      found: `第 ${line} 行的“${before}”，与“${other}”有共同的字`,
      expected: "各改各的字",
    }),
  },
  "read/suspected-mojibake": {
    title: "疑为乱码",
    mend: "查对另本，在 mojibake.yaml 或该文件的校改中补一行",
    says: ({ context, sign }) => ({ found: `“${context}”中的“${sign}”`, expected: "通顺的中文" }),
  },
  "read/garbled": {
    title: "编码误读的乱码",
    mend: "采纳所拟的校改；有字脱失时，查对另本",
    says: ({ printed, before, lost }) => ({
      found: `“${printed}”，系 UTF-8 误读作 GB18030，原为“${before}”`,
      expected: lost === 0 ? "通顺的中文" : `通顺的中文；此处有 ${lost} 字已脱失`,
    }),
  },
  "read/suspected-dash": {
    title: "“一”疑为连接号“—”",
    mend: "加一条缘由为连接号的校改；“一”无误时，加注底本如此",
    says: ({ context }) => ({ found: `“${context}”中的“一”`, expected: "两个名称之间的“—”" }),
  },
};
