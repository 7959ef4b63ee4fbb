import type { KnownNames } from "./find-sections.ts";
import type { WordingTable } from "./tables.ts";

/** Read the table of wordings: abbreviations, former and present names, and names with another head. */
export function readWordings({ lines, pieced }: WordingTable): KnownNames {
  const printedBy = new Map<string, readonly (readonly string[])[]>();
  for (const line of lines.split("\n")) {
    const [typed = "", printed = ""] = line.split(";");
    const forms = printed.split("|").map((form) => [...form]);
    for (const form of typed.split("|")) printedBy.set(form, forms);
  }
  const found = new Set(pieced.split("|"));
  return {
    otherNames: (chars) => {
      const typed = chars.join("");
      return (printedBy.get(typed) ?? []).filter((form) => !form.join("").includes(typed));
    },
    standsNowhere: (chars) => {
      const typed = chars.join("");
      return printedBy.has(typed) && !found.has(typed);
    },
  };
}
