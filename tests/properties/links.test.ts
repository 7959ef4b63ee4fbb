import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePlan } from "../../src/pipeline/index.ts";
import { Automaton } from "../../src/pipeline/link/automaton.ts";
import { bookTitles } from "../../src/pipeline/link/book-titles.ts";
import { keepLongest } from "../../src/pipeline/link/keep-longest.ts";
import { Linker } from "../../src/pipeline/link/linker.ts";
import type { Mention } from "../../src/pipeline/link/mention.ts";
import { piecesOf } from "../../src/pipeline/link/piece.ts";
import { treeRuns } from "../../src/pipeline/tree/node.ts";
import { allHeads } from "../../src/registry/names-of-plan.ts";
import { readingOf } from "../../src/text/run.ts";
import { compiled, library, planOf } from "../support/library.ts";

const { registry } = library;
const linker = new Linker(registry.departments, registry.projects, allHeads(registry));

/** Words of the registry and of what stands around them, so that most texts have links and near misses. */
const words = [
  ...registry.projects.flatMap(({ aliases }) =>
    aliases.flatMap((alias) => {
      if ("literal" in alias) return [alias.literal];
      if ("in_context" in alias) return [alias.before ?? "", alias.in_context, alias.after ?? ""];
      if ("distributed" in alias) return [alias.distributed, ...(alias.head ?? []), ...(alias.tail ?? [])];
      return [...alias.route, ...(alias.tail ?? [])];
    }),
  ),
  ...registry.departments.flatMap((row) => [row.name, row.full_name]),
].filter((word) => word !== "");

const text = fc
  .array(
    fc.oneof(fc.constantFrom(...words), fc.constantFrom(..."、，。；和与及至—-一等《》（）“”图办市门第二章本方案\n")),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(""));

/** Give the links of a text, of overlapping ones the longest. */
function link(source: string) {
  return keepLongest(
    linker.find(source, "manzhouli-2014/1").map(({ target, ...place }) => ({ ...place, value: target })),
  );
}

describe("the automaton", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "满", "𠮷"), minLength: 1, maxLength: 4 });

  it("finds what looking for each name finds, and nothing else", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom("a", "b", "满", "𠮷"), maxLength: 40 }),
        (names, source) => {
          const automaton = new Automaton<string>();
          for (const each of names) automaton.add(each, each);
          const found = [...automaton.search(source)].map(({ start, end, value }) => `${start} ${end} ${value}`);
          const expected = names.flatMap((each) =>
            Array.from({ length: source.length }, (_, at) => at)
              .filter((at) => source.startsWith(each, at))
              .map((at) => `${at} ${at + each.length} ${each}`),
          );
          expect(found.sort()).toEqual([...new Set(expected)].sort());
        },
      ),
    );
  });

  it("finds names that were added after a search", () => {
    const automaton = new Automaton<number>();
    automaton.add("ab", 1);
    expect([...automaton.search("abc")]).toHaveLength(1);
    automaton.add("bc", 2);
    expect([...automaton.search("abc")].map(({ value }) => value)).toEqual([1, 2]);
  });
});

describe("keeping the longest", () => {
  const occurrence = fc
    .record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 8 }) })
    .map(({ start, length }) => ({ start, end: start + length, value: length }));

  it("leaves no overlap, keeps the longest, and drops only what overlaps something longer or equal", () => {
    fc.assert(
      fc.property(fc.array(occurrence, { maxLength: 20 }), (all) => {
        const kept = keepLongest(all);
        for (const [i, one] of kept.entries()) expect(one.start).toBeGreaterThanOrEqual(kept[i - 1]?.end ?? 0);
        for (const one of all.filter((each) => !kept.includes(each))) {
          const winners = kept.filter((each) => each.start < one.end && one.start < each.end);
          expect(Math.max(...winners.map(({ value }) => value))).toBeGreaterThanOrEqual(one.value);
        }
      }),
    );
  });
});

describe("the links of any text", () => {
  it("are the same when they are made twice, and stand in the text without overlaps", () => {
    fc.assert(
      fc.property(text, (source) => {
        const links = link(source);
        expect(link(source)).toEqual(links);
        for (const [i, { start, end }] of links.entries()) {
          expect(start).toBeGreaterThanOrEqual(links[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
        }
      }),
    );
  });

  it("stay out of book titles, unless they are all of one", () => {
    fc.assert(
      fc.property(text, (source) => {
        const titles = bookTitles(source);
        for (const { start, end } of link(source)) {
          const around = titles.filter((title) => title.start < end && start < title.end);
          expect(around.every((title) => title.start + 1 === start && title.end - 1 === end)).toBe(true);
        }
      }),
    );
  });

  it("change nothing in the reading text of a plan, and hold the words they name", () => {
    const { row } = planOf("manzhouli-2014");
    const bare = { ...registry, projects: [], departments: [], works: [], mentions: [], emendations: new Map() };
    fc.assert(
      fc.property(text, (source) => {
        const seed = { file: "seeds/manzhouli-2014.txt", row: { ...row, headings: [], numbering: [] }, text: source };
        const plan = compilePlan(seed, { ...registry, emendations: new Map() });
        expect(readingOf(treeRuns(plan.tree))).toBe(readingOf(treeRuns(compilePlan(seed, bare).tree)));
        for (const mention of mentionsOf(plan)) expect(isInItsPlace(plan, mention)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

function mentionsOf({ links }: Pick<ReturnType<typeof planOf>, "links">): Mention[] {
  return [...links.projects, ...links.departments, ...links.citations, ...links.references];
}

/** The words stand at the offsets, in the sentence, and in the seed's line and column. */
function isInItsPlace({ tree, duties }: ReturnType<typeof planOf>, mention: Mention): boolean {
  const piece = [...piecesOf(tree, duties)].find(
    ({ division, paragraph }) => division.path === mention.path && paragraph === mention.paragraph,
  );
  const words = piece?.text.slice(mention.start, mention.end);
  return words === mention.surface && mention.sentence.includes(words) && mention.source.start < mention.source.end;
}

describe("the links of all plans", () => {
  it("are many", () => {
    expect(compiled.plans.flatMap(mentionsOf).length).toBeGreaterThan(500);
  });

  it.each(compiled.plans)("of $row.slug hold the words they name, outside assignments, without overlaps", (plan) => {
    const mentions = mentionsOf(plan);
    for (const mention of mentions) expect(isInItsPlace(plan, mention), mention.surface).toBe(true);
    const places = mentions.map(({ path, paragraph, start, end }) => ({
      key: `${path.join("/")}#${paragraph}`,
      start,
      end,
    }));
    const crossing = places.filter((one, i) =>
      places.some((other, j) => i < j && one.key === other.key && one.start < other.end && other.start < one.end),
    );
    expect(crossing).toEqual([]);
  });
});
