import { ruleOf } from "./row-rules.ts";

/** What the schema of a row says of a field, as the library of schemas tells it. */
export interface SchemaIssue {
  readonly code:
    | "invalid_type"
    | "invalid_value"
    | "invalid_format"
    | "invalid_union"
    | "invalid_key"
    | "invalid_element"
    | "too_small"
    | "too_big"
    | "not_multiple_of"
    | "unrecognized_keys"
    | "custom";
  readonly message: string;
  /** The type that is expected. */
  readonly expected?: string;
  /** All values that may stand there. */
  readonly values?: readonly unknown[];
  /** What is measured: a string by its characters, an array by its items. */
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly divisor?: number | bigint;
  /** Fields that no such row has. */
  readonly keys?: readonly string[];
  readonly format?: string;
}

const types: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "fields",
};

/** Say what the schema of a row expects of a field: completes “expected …”. */
export function sayIssue(issue: SchemaIssue): string {
  if (ruleOf(issue.message) !== undefined) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return types[issue.expected ?? ""] ?? `${issue.expected}`;
    case "invalid_value":
      return `one of ${(issue.values ?? []).map(String).join(", ")}`;
    case "too_small":
      return `at least ${issue.minimum}${unitOf(issue.origin)}`;
    case "too_big":
      return `at most ${issue.maximum}${unitOf(issue.origin)}`;
    case "unrecognized_keys":
      return "no field of this name";
    case "invalid_format":
      return `text in the form of ${issue.format}`;
    case "not_multiple_of":
      return `a multiple of ${issue.divisor}`;
    case "invalid_union":
      return "one of the forms of content/README.md";
    case "invalid_key":
    case "invalid_element":
      return "fields of content/README.md";
    case "custom":
      return issue.message;
  }
}

function unitOf(origin = ""): string {
  if (origin === "string") return " characters";
  return origin === "array" ? " items" : "";
}
