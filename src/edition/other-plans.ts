/** Beyond this many plans a list of the others would be longer than the contents: the library's own list serves then. */
const mostPlans = 12;

/** Give the plans that every page of a plan leads to: all others that are published, where they are few. */
export function otherPlans<Row extends { readonly slug: string; readonly draft?: boolean | undefined }>(
  plans: readonly Row[],
  slug: string,
): Row[] {
  const others = plans.filter((plan) => plan.slug !== slug && !plan.draft);
  return others.length < mostPlans ? others : [];
}
