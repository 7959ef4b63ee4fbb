/** Problems of the lock of published addresses, in Chinese. */

import type { identifiersCodes } from "../../diagnostics/codes/identifiers.ts";
import type { ValuesOf } from "../../diagnostics/codes.ts";
import type { Said, WordsOf } from "./words.ts";

const kinds = { section: "节", paragraph: "段", duty: "任务", page: "页" } as const;

const redirects: Readonly<Record<ValuesOf<"identifiers/redirect">["fault"], (address: string) => Said>> = {
  twice: (address) => ({ found: `${address} 的第二行`, expected: "每个地址只有一行" }),
  undecided: (address) => ({ found: `${address} 一行中的“?”`, expected: "去向与理由" }),
  unpublished: (address) => ({ found: `从 ${address} 转址`, expected: "identifiers.lock 中的地址" }),
  standing: (address) => ({ found: `从 ${address} 转址，而该处仍如发布时`, expected: "已移动或已终止的地址" }),
  nowhere: (address) => ({ found: `转往 ${address}`, expected: "现有的地址，且本身未曾移动" }),
};

function sayMoved({ to }: { readonly to?: string }): { hint?: string } {
  return to === undefined ? {} : { hint: `该段文字今在 ${to}。` };
}

export const identifiersWords: WordsOf<typeof identifiersCodes> = {
  "identifiers/lost": {
    title: "已发布的地址不见了",
    mend: "恢复该地址，或在 redirects.yaml 中说明去向：npm run addresses -- --propose 可列出初稿",
    says: (v) => ({
      found:
        "room" in v
          ? `${v.room} 中已没有“${v.id}”，其页 ${v.address} 发布于 ${v.release} 版`
          : `${v.address} 处已没有${kinds[v.kind]}，发布于 ${v.release} 版`,
      expected: "发布过的地址一直有效",
      ...sayMoved(v),
    }),
  },
  "identifiers/repointed": {
    title: "已发布的地址改指别处",
    mend: "恢复该段文字的起止；变动无误时，在 redirects.yaml 中以相同的 from、to 登记",
    says: (v) => ({
      found: `${v.address} 处的底本文字（“${v.text}……”）与 ${v.release} 版不同`,
      expected: "一个地址永远指同一文字",
      ...sayMoved(v),
    }),
  },
  "identifiers/redirect": {
    title: "转址登记有误",
    mend: "改正 from（曾发布的地址）与 to（今之所在）；不写 to，即该地址已终止",
    says: ({ fault, address }) => redirects[fault](address),
  },
  "identifiers/broken-link": {
    title: "地址簿的链条中断",
    mend: "取回上次通过检查的 identifiers.lock，再运行 npm run convert；两个分支各有新编时，运行 npm run join-locks",
    says: ({ kind, number, address }) => ({
      found: `${address} 处的${kinds[kind]} ${number} 不是当初编入此处的一行`,
      expected: "此行及以前各行均如当初所编",
    }),
  },
  "identifiers/line-ends": {
    title: "地址簿换行符不对",
    mend: "删去 content/registry/identifiers.lock，再以 git checkout -- content/registry/identifiers.lock 取回；如系 git 自行改写（core.autocrlf），须保留 .gitattributes 中关于该文件的一行",
    says: ({ count }) => ({ found: `${count} 行以 CR LF 结尾`, expected: "各行以 LF 结尾" }),
  },
  "identifiers/lost-line": {
    title: "地址簿缺行",
    mend: "取回上次通过检查的 identifiers.lock，再运行 npm run convert",
    says: ({ kind, number, wanted, without }) => ({
      found: `${kinds[kind]} ${number}${without.length === 0 ? "" : `（下列地址无行：${without.join("、")}）`}`,
      expected: `${kinds[kind]} ${wanted}，各行均如当初所编`,
    }),
  },
  "identifiers/malformed": {
    title: "地址簿有一行不能读",
    mend: "从版本库恢复该文件：只由 npm run convert 写入，且只增不减",
    says: ({ content }) => ({ found: `“${content}”`, expected: "以制表符分开的类别、号数、地址、版次、sha256" }),
  },
};
