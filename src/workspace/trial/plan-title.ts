import type { DocumentTitles } from "../../pipeline/blocks/constructs/document-title.ts";
import type { CompiledPlan } from "../../pipeline/index.ts";
import { walkDivisions } from "../../pipeline/tree/node.ts";
import { readingOf } from "../../text/run.ts";

/** `现就有关事项通知如下`: a notice that has demands of its own. */
const demandsPattern = /(?:通知|要求|事项)[^。；]{0,8}如下/u;

/**
 * Give the title of the plan that a text holds, empty where it prints none. The title of a notice is that of the plan
 * which it issues where the plan follows without one of its own, and the notice says nothing for itself.
 *
 *     甲市人民政府办公室关于印发《甲市2016年政务公开工作要点》的通知
 *     …现印发给你们，请认真贯彻落实。
 *     一、围绕深化改革推进公开
 */
export function titleOfPlan({ tree }: CompiledPlan, titles: DocumentTitles): string {
  const printed = titles.withoutNumber(readingOf(tree.title).trim()).title;
  const issued = titles.issuedIn(printed);
  const divisions = [...walkDivisions(tree.divisions)];
  const holdsPlan = divisions.some(({ kind, heading }) => heading.origin === "printed" && kind !== "annex");
  const demands = tree.divisions
    .filter(({ kind }) => kind === "preface")
    .some(({ paragraphs }) => paragraphs.some(({ runs }) => demandsPattern.test(readingOf(runs))));
  return issued === undefined || !holdsPlan || demands ? printed : issued;
}
