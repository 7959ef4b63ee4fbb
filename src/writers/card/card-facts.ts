import type { EditionPlan } from "../../edition/load-edition.ts";
import { textOf } from "../../edition/model.ts";
import { titleOf } from "../../edition/plan-title.ts";
import { yearsOf } from "../../views/plan-dates.ts";
import type { CardFacts } from "./card-drawing.ts";

/** Give what the card of a plan says. */
export function cardFacts({ row, sections, duties, apparatus }: EditionPlan): CardFacts {
  const first = sections.filter(({ parent }) => parent === row.slug);
  return {
    title: titleOf(row),
    kind: row.kind,
    years: yearsOf(row),
    chapters: apparatus.counts.chapter ?? 0,
    items: apparatus.counts.item ?? 0,
    duties: duties.length,
    lengths: first.map(({ address }) =>
      sections
        .filter((section) => section.address === address || section.address.startsWith(`${address}/`))
        .reduce((sum, section) => sum + textOf(section).length, 0),
    ),
  };
}
