/** Problems of files of a library, in Chinese. */

import type { libraryCodes } from "../../diagnostics/codes/library.ts";
import type { ValuesOf } from "../../diagnostics/codes.ts";
import { type Said, sayByte, type WordsOf } from "./words.ts";

function sayMissingSeed({ seed, slug }: ValuesOf<"seed/missing">): Said {
  return { found: `没有文件 ${seed}`, expected: `“${slug}”的原始文本` };
}

const noFiles = {
  folder: { found: "目录", expected: "文件" },
  pipe: { found: "管道", expected: "文件" },
  device: { found: "设备或套接字", expected: "文件" },
  circle: { found: "首尾相接的链接", expected: "文件" },
  unreadable: { found: "无权读取的文件", expected: "可以读取的文件" },
} as const;

const noFolders = {
  file: "并非目录之物",
  circle: "首尾相接的链接",
  unreadable: "无权读取的目录",
} as const;

function sayNoFile(v: ValuesOf<"library/no-file">): Said {
  if ("kind" in v) return noFiles[v.kind];
  return "bytes" in v
    ? { found: `${v.bytes} 字节的文件`, expected: `至多 ${v.most} 字节` }
    : { found: `指向 ${v.link} 的链接`, expected: `${v.home} 之内的文件` };
}

export const libraryWords: WordsOf<typeof libraryCodes> = {
  "seed/not-utf8": {
    title: "原始文本不是 UTF-8 编码",
    mend: "另存为 UTF-8 编码；收到的文件照旧存于其旁",
    says: ({ byte }) => ({ found: sayByte(byte), expected: "UTF-8 编码的文字" }),
  },
  "seed/changed": {
    title: "原始文本与登记的指纹不符",
    mend: "恢复原始文本；如为新得之本，在 plans.yaml 登记其 sha256",
    says: ({ sha256, recorded, row }) => ({ found: `指纹 ${sha256}`, expected: `登记的指纹 ${recorded}（${row}）` }),
  },
  "seed/no-folder": {
    title: "未见原始文本所在的目录",
    mend: "以 --seeds 指明目录；不指明时为 seeds/",
    says: ({ plans, folder }) => ({
      found: `${folder} 中没有 ${plans} 所登记的任何一份原始文本`,
      expected: "存放原始文本的目录",
    }),
  },
  "seed/missing": { title: "登记的文件没有原始文本", mend: "按代号补上原始文本，或删去此行登记", says: sayMissingSeed },
  "seed/left-out": {
    title: "登记的文件在此目录没有原始文本",
    mend: "只试部分文件时不必处理；否则补上原始文本",
    says: sayMissingSeed,
  },
  "seed/unregistered": {
    title: "原始文本尚未登记",
    mend: "在 content/registry/plans.yaml 为其登记一行",
    says: ({ slug, plans }) => ({ found: "没有登记行的原始文本", expected: `${plans} 中代号为“${slug}”的一行` }),
  },
  "library/no-file": { title: "应为文件之处另有他物", mend: "在此处放上文件本身", says: sayNoFile },
  "library/no-folder": {
    title: "应为目录之处另有他物",
    mend: "在此处放上目录本身；无所需时可以没有",
    says: ({ kind }) => ({ found: noFolders[kind], expected: "目录" }),
  },
};
