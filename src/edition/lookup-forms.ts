/** What a reader may type to find a department: every form, and its pinyin whole and by initials. */

import { pinyin } from "pinyin-pro";
import { formsOf } from "../registry/department-names.ts";
import type { EditionDepartment } from "./model.ts";

/** Give the forms to look a department up by, lower case, without white space. */
export function lookupForms(row: EditionDepartment): string[] {
  const forms = [...formsOf(row), ...row.bareForms];
  const typed = forms.flatMap((form) => [spell(form, "none"), spell(form, "first")]);
  const checked = typedForms((row.pinyin ?? "").replaceAll(/[\s'’]+/gu, ""));
  return [...new Set([...forms, ...typed.flatMap(typedForms), ...checked])].filter((form) => form !== "");
}

/** `fagaiwei`, or by initials `fgw`; what is not Han stays out. */
function spell(form: string, pattern: "none" | "first"): string {
  const options = { type: "array", toneType: "none", nonZh: "removed", v: true } as const;
  return pinyin(form, pattern === "first" ? { ...options, pattern } : options).join("");
}

/** ü is typed v or u. */
function typedForms(spelled: string): string[] {
  const plain = spelled.toLowerCase().replaceAll("ü", "v");
  return [plain, plain.replaceAll("v", "u")];
}
