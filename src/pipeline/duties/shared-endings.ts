import type { Genre } from "../../registry/genre.ts";
import { endOf } from "./word-at-end.ts";

/**
 * Give for each name of a list the word for a government that it leaves to the last of them, as names distribute
 * (docs/design.md §3); empty where it shares none. Places alone share one: any other body between them ends their list.
 *
 *     省妇联，昆明市、曲靖市、大理州人民政府 → "", 人民政府, 人民政府, ""
 */
export function sharedEndings(names: readonly string[], { levels, groups }: Genre): string[] {
  const places = levels.flatMap((level) => level.places);
  const isPlace = (name: string) => (endOf(name, places)?.length ?? name.length) < name.length;
  const shared = names.map(() => "");
  let behind = "";
  for (const [i, name] of [...names.entries()].reverse()) {
    const ending = endOf(name, groups.rank_endings) ?? "";
    if (ending !== "") behind = isPlace(name.slice(0, -ending.length)) ? ending : "";
    else if (behind !== "" && isPlace(name)) shared[i] = behind;
    else behind = "";
  }
  return shared;
}
