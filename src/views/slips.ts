/** What reviewed rows change, character by character, and which slips of a plan are one slip made many times. */

import { diffChars } from "diff";
import type { Emendation } from "../registry/schema.ts";
import { madeOnce } from "../text/made-once.ts";

type Row = Pick<Emendation, "id" | "before" | "certainty" | "cause"> & { readonly after?: string | null | undefined };

/** A stretch of a row: the same on both sides, or what is printed and what is read in its place. */
interface RowPart {
  readonly printed: string;
  readonly reading: string;
}

/** A slip that a plan has more than once, and all rows that mend it. */
export interface Slip extends RowPart {
  readonly id: string;
  readonly places: number;
}

/** True where a row changes the text; others only say what is doubtful or odd. */
export function isChange({ certainty, after }: Pick<Row, "certainty" | "after">): boolean {
  return typeof after === "string" && (certainty === "certain" || certainty === "likely");
}

/** Part the two sides of a row where they differ: 满都拉, 一 for —, 赛音山达. */
export function partsOf({ before, after }: Pick<Row, "before" | "after">): RowPart[] {
  const parts: { printed: string; reading: string }[] = [];
  let open: { printed: string; reading: string } | undefined;
  for (const { value, added, removed } of diffChars(before, after ?? before)) {
    if (!added && !removed) {
      parts.push({ printed: value, reading: value });
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { printed: "", reading: "" };
      parts.push(open);
    }
    if (removed) open.printed += value;
    else open.reading += value;
  }
  return parts;
}

/** Give by the id of a row its slip, where the plan's rows (by id) make it at more than one place. */
export const repeatedSlips = madeOnce((rows: ReadonlyMap<string, Row>) => findSlips([...rows.values()]));

function findSlips(rows: readonly Row[]): ReadonlyMap<string, Slip> {
  const changes = rows.filter(isChange).flatMap((row) => {
    const [first, ...others] = partsOf(row).filter(({ printed, reading }) => printed !== reading);
    const isOne = first && others.every((part) => part.printed === first.printed && part.reading === first.reading);
    return isOne ? [{ row, part: first, places: 1 + others.length }] : [];
  });
  const groups = Map.groupBy(changes, ({ row, part }) => `${row.cause}\u0000${part.printed}\u0000${part.reading}`);
  return new Map(
    [...groups.values()].flatMap((group) => {
      const [{ row, part }] = group as [(typeof group)[number]];
      const places = group.reduce((sum, one) => sum + one.places, 0);
      const slip = { ...part, id: `slip-${row.id}`, places };
      return places > 1 ? group.map((one) => [one.row.id, slip] as const) : [];
    }),
  );
}
