import type { ValuesOf } from "../../diagnostics/codes.ts";
import { type RowRule, ruleOf } from "../../diagnostics/row-rules.ts";

type Issue = NonNullable<ValuesOf<"registry/schema">["issue"]>;

const rules: Readonly<Record<RowRule, string>> = {
  slug: "小写英文字母、数字和连字符",
  ownWord: "程序语言中没有含义的词",
  published: "没有控制字符、回车和残缺字符的文字",
  partialDate: "YYYY、YYYY-MM 或 YYYY-MM-DD 形式的日期",
  sha256: "64 位十六进制数字",
  release: "如 2026.11 的版次",
  changeNeedsAfter: "改动须写明改作什么（after）",
  changeChanges: "改作（after）须与底本（before）不同",
  contextNeedsWords: "上下文须有 before 或 after",
  listSharesOne: "并列的名称只能共有 head 或 tail 之一",
};

const types: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "列表",
  tuple: "列表",
  object: "若干字段",
};

/** Say what the schema of a row expects of a field. */
export function sayIssue(issue: Issue): string {
  const rule = ruleOf(issue.message);
  if (rule !== undefined) return rules[rule];
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected ?? ""] ?? `${issue.expected}`;
    case "invalid_value":
      return `下列之一：${(issue.values ?? []).map(String).join("、")}`;
    case "too_small":
      return `${sayMeasure(issue.origin)}至少为 ${issue.minimum}`;
    case "too_big":
      return `${sayMeasure(issue.origin)}至多为 ${issue.maximum}`;
    case "unrecognized_keys":
      return "没有这一名称的字段";
    case "invalid_format":
      return `${issue.format} 格式的文字`;
    case "not_multiple_of":
      return `${issue.divisor} 的倍数`;
    case "invalid_union":
      return "content/README.md 所列写法之一";
    case "invalid_key":
    case "invalid_element":
      return "content/README.md 所列的字段";
    case "custom":
      return issue.message;
  }
}

function sayMeasure(origin = ""): string {
  if (origin === "string") return "字数";
  return origin === "array" ? "项数" : "数值";
}
