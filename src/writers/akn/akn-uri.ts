import { sortDate } from "../../edition/plan-date.ts";
import type { AknSource } from "./akn-source.ts";

/**
 * The names of a plan after Akoma Ntoso's naming convention 1.0. The year is the earliest known or
 * possible one; the slug stands where the convention has the number, because the plans print none.
 *
 *     work           /akn/cn/doc/2014/mongolia-2014
 *     expression     /akn/cn/doc/2014/mongolia-2014/zho@2026.11
 *     manifestation  /akn/cn/doc/2014/mongolia-2014/zho@2026.11.xml
 */
export function aknUris({ row, release }: Pick<AknSource, "row" | "release">) {
  const year = sortDate(row).slice(0, 4);
  const work = `/akn/cn/doc/${year === "9999" ? "nd" : year}/${row.slug}`;
  const expression = `${work}/zho@${release}`;
  return { work, expression, manifestation: `${expression}.xml` };
}
