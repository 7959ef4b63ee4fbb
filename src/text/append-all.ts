/** Append items to a list, however many they are: `push(...items)` takes some hundred thousand and then throws. */
export function appendAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
