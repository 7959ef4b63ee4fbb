import type { EditionPlan } from "../../edition/load-edition.ts";
import type { FeedEntry } from "../atom.ts";
import type { Revision } from "../changes/revisions.ts";

/**
 * Make the entries of a feed, one for each plan that has something of its subject, the newest first. What is followed
 * comes with plans: an entry is as new as the latest recorded change of the plan itself.
 */
export function planEntries<Item>(
  items: ReadonlyMap<string, readonly Item[]>,
  { plans, revisions }: { plans: readonly EditionPlan[]; revisions: readonly Revision[] },
  entryOf: (plan: EditionPlan, own: readonly Item[]) => Omit<FeedEntry, "updated">,
): FeedEntry[] {
  return plans
    .flatMap((plan) => {
      const own = items.get(plan.row.slug) ?? [];
      return own.length === 0 ? [] : { ...entryOf(plan, own), updated: changedOn(plan, revisions) };
    })
    .sort((a, b) => b.updated.localeCompare(a.updated));
}

/** When a plan was last added or changed, of what is recorded: a revision names no more than its first plans. */
function changedOn({ row: { title } }: EditionPlan, revisions: readonly Revision[]): string {
  const plansOf = ({ changes }: Revision) => changes.filter(({ kind, way }) => kind === "plans" && way !== "removed");
  const named = revisions.find((revision) => plansOf(revision).some(({ examples }) => examples.includes(title)));
  const possible = revisions.find((revision) =>
    plansOf(revision).some(({ count, examples }) => count > examples.length),
  );
  return (named ?? possible ?? revisions.at(-1))?.date ?? "1970-01-01T00:00:00Z";
}
