/**
 * Do the same for every item, several at once: where most of the time is waited, as for a page to come to rest. The order in
 * which the items are begun is kept.
 */
export async function atOnce<Item>(items: readonly Item[], use: (item: Item) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (const item of rest) await use(item);
    }),
  );
}
