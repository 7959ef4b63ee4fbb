import { bodyCards } from "./body-cards.ts";
import type { Card } from "./card.ts";
import type { Case } from "./case.ts";
import { matterCards } from "./matter-cards.ts";
import { planCards } from "./plan-card.ts";
import { problemCards } from "./problem-cards.ts";
import { variantCards } from "./variant-cards.ts";

/** Give what is left to decide of a plan, in the order in which it is best decided: one answer may settle what follows. */
export function cardsOf(plan: Case): Card[] {
  return [...planCards(plan), ...problemCards(plan), ...bodyCards(plan), ...variantCards(plan), ...matterCards(plan)];
}
