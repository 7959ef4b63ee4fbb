import { lastNotAbove } from "../../text/sorted-places.ts";
import type { Occurrence } from "./automaton.ts";
import { overlaps } from "./candidate.ts";
import type { Found } from "./linker.ts";

/** One place where an alias of a project matched, for the lint of the registry. */
export interface AliasUse {
  readonly project: string;
  /** Place of the alias in its row, from 0. */
  readonly alias: number;
  /** Section: `mongolia-2014/1/1`. */
  readonly address: string;
  /** The words of the link in which it is lost; null where it became a link itself. */
  readonly inside: string | null;
}

/**
 * Say of every match of a project's alias whether it became a link. `links` are those that stand, in
 * order of place, without overlaps; every match is one of them or overlaps one.
 */
export function aliasUses(
  address: string,
  text: string,
  found: readonly Found[],
  links: readonly Occurrence<unknown>[],
): AliasUse[] {
  const starts = links.map(({ start }) => start);
  return found.flatMap(({ target, ...stretch }) => {
    if (target.kind !== "project") return [];
    const before = Math.max(0, lastNotAbove(starts, stretch.start));
    const outer = links.slice(before, before + 2).find((link) => overlaps(link, stretch));
    const inside = !outer || outer.value === target ? null : text.slice(outer.start, outer.end);
    return [{ project: target.id, alias: target.alias, address, inside }];
  });
}
