import * as OpenCC from "opencc-js/t2cn";
import { type Edition, labelOf } from "../../edition/load-edition.ts";
import { nameOf } from "../../edition/model.ts";
import { endedAddresses } from "../ended-addresses.ts";
import type { IndexedPlan, IndexedSection, ResolverIndex } from "./resolver-index.ts";

/** Gather what the resolver has to know of the edition. */
export function buildResolverIndex(edition: Edition): ResolverIndex {
  const { plans, release, identifiers } = edition;
  const indexed = plans.map(({ row }): IndexedPlan => {
    const years = row.dates.flatMap(({ date, after, before }) =>
      [date, after, before].flatMap((day) => day?.slice(0, 4) ?? []),
    );
    const own = row.slug.match(/\d{4}$/u) ?? [];
    return {
      slug: row.slug,
      title: row.title,
      short: [row.short_title ?? row.title, ...row.other_titles],
      years: [...new Set([...years, ...own])],
    };
  });
  const duties = Map.groupBy(edition.duties, ({ section }) => section);
  const sections = plans.flatMap((plan) =>
    plan.sections.map(
      (section): IndexedSection => ({
        address: section.address,
        number: section.number,
        kind: section.kind,
        title: section.kind === "plan" ? "" : section.title,
        label: section.kind === "plan" ? section.title : labelOf(section),
        paragraphs: section.paragraphs.filter(({ row }) => row === undefined).length,
        duties: (duties.get(section.address) ?? []).map(({ number }) => number),
      }),
    ),
  );
  const words = [
    ...indexed.flatMap(({ title, short }) => [title, ...short]),
    ...plans.flatMap((plan) => plan.sections.map(nameOf)),
  ];
  return {
    release,
    releases: [...new Set([...identifiers.map((identifier) => identifier.release), release])].sort(),
    plans: indexed,
    sections,
    ended: endedAddresses(edition).filter(({ from }) => !from.startsWith("/")),
    traditional: traditionalPairs(`${words.join("")}${structureWords}`),
  };
}

/** Words that stand around titles and numerals in a citation. */
const structureWords = "部分章节项条款段编号任务职责规划纲要方案访问载印发转载发布第号前言通知两";

const toSimplified = OpenCC.Converter({ from: "t", to: "cn" });

/** Every traditional character whose simplified form these words hold, beside that form. */
function traditionalPairs(words: string): readonly [from: string, to: string] {
  const wanted = new Set(words);
  const pairs = Array.from({ length: lastHan - firstHan + 1 }, (_, i) => String.fromCodePoint(firstHan + i))
    .map((character) => [character, toSimplified(character)] as const)
    .filter(([from, to]) => from !== to && !wanted.has(from) && wanted.has(to));
  return [pairs.map(([from]) => from).join(""), pairs.map(([, to]) => to).join("")];
}

/** The block of unified ideographs, U+4E00 to U+9FFF. */
const firstHan = 0x4e00;
const lastHan = 0x9fff;
