/** What is wrong with a text that is no YAML, by the codes of its parser. */

import type { ValuesOf } from "../../diagnostics/codes.ts";

type Fault = Extract<ValuesOf<"registry/not-yaml">, { readonly fault: string }>["fault"];

export const yamlFaults: Readonly<Record<Fault, string>> = {
  nested: "层层嵌套而无尽头的括号",
  ALIAS_PROPS: "带有属性的别名引用",
  BAD_ALIAS: "写法不合的别名引用",
  BAD_COLLECTION_TYPE: "与标签不合的列表或映射",
  BAD_DIRECTIVE: "写法不合的指令行",
  BAD_DQ_ESCAPE: "双引号内不合的转义",
  BAD_INDENT: "缩进不齐的一行",
  BAD_PROP_ORDER: "位置不对的属性",
  BAD_SCALAR_START: "不能作开头的符号",
  BLOCK_AS_IMPLICIT_KEY: "同一行中的第二个冒号",
  BLOCK_IN_FLOW: "括号之内分行的列表",
  DUPLICATE_KEY: "同一行登记中重复的字段",
  IMPOSSIBLE: "无法读取的写法",
  KEY_OVER_1024_CHARS: "过长的字段名",
  MISSING_CHAR: "缺少的引号、括号或空格",
  MULTILINE_IMPLICIT_KEY: "跨行的字段名",
  MULTIPLE_ANCHORS: "重复的锚点",
  MULTIPLE_DOCS: "一个文件中的多份文档",
  MULTIPLE_TAGS: "重复的标签",
  NON_STRING_KEY: "不是文字的字段名",
  RESOURCE_EXHAUSTION: "过深的嵌套",
  TAB_AS_INDENT: "用制表符作的缩进",
  TAG_RESOLVE_FAILED: "不能解读的标签",
  UNEXPECTED_TOKEN: "多余的符号",
};
