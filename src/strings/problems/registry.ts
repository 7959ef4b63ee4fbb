/** Problems of the registries, in Chinese. */

import type { registryCodes } from "../../diagnostics/codes/registry.ts";
import type { ValuesOf } from "../../diagnostics/codes.ts";
import { sayIssue } from "./schema-issue.ts";
import { type Said, sayByte, type WordsOf } from "./words.ts";
import { yamlFaults } from "./yaml-faults.ts";

function sayNotYaml(v: ValuesOf<"registry/not-yaml">): Said {
  if ("control" in v) return { found: `控制字符 U+${v.control}`, expected: "文字" };
  if ("alias" in v) return { found: `别名引用“*${v.alias}”`, expected: "逐行写出的内容" };
  return { found: yamlFaults[v.fault], expected: "合乎 YAML 格式的文字" };
}

function sayDuplicate(v: ValuesOf<"registry/duplicate">): Said {
  if ("form" in v) {
    const sort = v.of === "department" ? "部门" : "著作";
    return {
      found: `${v.by} 的“${v.form}”已属他行`,
      expected: `只属一个${sort}的名称（已见第 ${v.line} 行：${v.owner}）`,
    };
  }
  const found = "plan" in v ? `文件“${v.plan}”的第二行` : `代号为“${v.id}”的第二行`;
  return { found, expected: `只有一行（已见第 ${v.line} 行）` };
}

export const registryWords: WordsOf<typeof registryCodes> = {
  "registry/not-utf8": {
    title: "登记文件不是 UTF-8 编码",
    mend: "另存为 UTF-8 编码",
    says: ({ byte }) => ({ found: sayByte(byte), expected: "UTF-8 编码的文字" }),
  },
  "registry/not-yaml": { title: "登记文件不合 YAML 格式", mend: "在所指之处改正 YAML 格式", says: sayNotYaml },
  "registry/schema": {
    title: "登记行的字段不合规定",
    mend: "改正此行；各字段见 content/README.md",
    says: ({ field, value, issue }) =>
      issue === undefined
        ? { found: "不是列表的文件", expected: "逐行的列表" }
        : { found: `字段 ${field}${value === undefined ? "" : `，其值为 ${value}`}`, expected: sayIssue(issue) },
  },
  "registry/duplicate": { title: "两行登记的代号或名称相同", mend: "两行保留其一", says: sayDuplicate },
  "registry/unknown-plan": {
    title: "登记所指的文件不存在",
    mend: "改正代号，或在 plans.yaml 登记该文件",
    says: (v) => ({
      found:
        "work" in v
          ? `著作 ${v.work} 所指的文件“${v.slug}”`
          : `文件“${v.slug}”的${v.what === "emendations" ? "校改" : "核对记录"}`,
      expected: v.slugs.length > 0 ? `下列之一：${v.slugs.join("、")}` : "plans.yaml 所登记的文件",
    }),
  },
  "registry/circle": {
    title: "登记行之间的关系首尾相接",
    mend: "删去使关系成环的一行",
    says: ({ id, relation }) =>
      relation === undefined
        ? { found: `${id} 辗转成为自己的后继机构`, expected: "有终点的沿革" }
        : { found: `${id} 经 ${relation} 又回到自己`, expected: "有终点的关系" },
  },
  "registry/coordinate-outside": {
    title: "地点在地图范围之外",
    mend: "改正度数：lat 为北纬，lon 为东经，二者易颠倒",
    says: ({ id, lat, lon, region: { south, north, west, east } }) => ({
      found: `${id} 位于 lat ${lat}、lon ${lon}`,
      expected: `lat 在 ${south} 至 ${north} 之间，lon 在 ${west} 至 ${east} 之间`,
    }),
  },
  "registry/needless-review": {
    title: "核对记录已无所对应",
    mend: "从 content/registry/reviewed 中删去此行",
    says: ({ code, line, found }) => ({
      found: `对第 ${line} 行 ${code} 的核对记录（${found}）`,
      expected: "仍然存在的一条提示",
    }),
  },
  "registry/misplaced-body": {
    title: "部门行不在其地域的文件中",
    mend: "文件按 jurisdictions.yaml 的代号命名，或将此行移入其地域的文件；也可在行内以 jurisdiction 注明",
    says: (v) =>
      v.body === undefined
        ? { found: `文件 ${v.file}.yaml`, expected: `jurisdictions.yaml 中的代号，或 ${v.central}` }
        : { found: `${v.file} 的文件中有 ${v.of} 的部门 ${v.body}`, expected: `${v.place}或其上级、下级的部门` },
  },
  "registry/unknown-department": {
    title: "登记所指的部门不存在",
    mend: "改正代号，或登记该部门",
    says: ({ id }) => ({ found: `部门代号“${id}”`, expected: "content/registry/departments 中已有的代号" }),
  },
  "registry/unknown-project": {
    title: "登记所指的事项不存在",
    mend: "改正代号，或登记该事项",
    says: ({ id, relation, of, nearest }) => ({
      found: `${of} 的 ${relation} 所指的事项“${id}”`,
      expected: "projects.yaml 中已有的代号",
      hint: `最相近的是：${nearest}。`,
    }),
  },
  "registry/contested-alias": {
    title: "两个事项的别名指同一处文字",
    mend: "删去其一，或以 sections、上下文加以区别",
    says: ({ form, by, line, owner }) => ({
      found: `${by} 的“${form}”已属他行`,
      expected: `只属一个事项的别名（已见第 ${line} 行：${owner}）`,
    }),
  },
};
