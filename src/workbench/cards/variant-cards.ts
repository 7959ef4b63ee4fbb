import { workbenchStrings as t } from "../../strings/workbench.ts";
import { rowStretches } from "../rows/row-stretches.ts";
import type { Card } from "./card.ts";
import type { Case } from "./case.ts";
import { emendAs } from "./emendation-mends.ts";

/** Give a card for each reading of another witness: it is adopted as an emendation, or not. */
export function variantCards(plan: Case): Card[] {
  return rowStretches(plan.texts.variants).map(({ fields }) => {
    const { line, before, after, source } = fields as { line: number; before: string; after: string; source: string };
    const remove = { file: "variants", edit: { kind: "remove", row: { line, before, after, source } } } as const;
    return {
      id: `variant ${line} ${before} ${after}`,
      kind: "variant",
      title: t.cards.variant(after),
      facts: [t.witness(source)],
      sentences: [{ line, text: plan.lines[line - 1] ?? "" }],
      mends: [
        emendAs(line, { before, after, cause: "wrong-character", reason: t.reasons.witness(source) }, [remove]),
        { id: "dismiss", label: t.mends.keepPrinted, fields: [], edits: () => [remove] },
      ],
    };
  });
}
