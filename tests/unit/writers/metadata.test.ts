import { describe, expect, it } from "vitest";
import { loadEdition } from "../../../src/edition/load-edition.ts";
import type { EditionSection, PlanData } from "../../../src/edition/model.ts";
import { metaTags } from "../../../src/metadata/meta-tags.ts";
import type { PageSubject } from "../../../src/metadata/page-subject.ts";
import { drawCard } from "../../../src/writers/card/card-drawing.ts";
import { cardFacts } from "../../../src/writers/card/card-facts.ts";
import { cardImage } from "../../../src/writers/card/card-image.ts";
import { hasGlyph } from "../../../src/writers/card/glyphs.ts";
import { llmsText } from "../../../src/writers/llms-text.ts";
import { exportSources } from "../../../src/writers/sections/export-source.ts";
import { sitemap, sitemapPaths } from "../../../src/writers/sitemap.ts";

const edition = await loadEdition();
const sources = exportSources(edition, "https://example.org/");

function subjectOf(address: string, row: Partial<PlanData> = {}, isAbsolute = true): PageSubject {
  const source = sources.find(({ section }) => section.address === address);
  if (!source) throw new Error(`No section ${address}.`);
  const plan = { ...source.plan.row, ...row } as unknown as PlanData;
  const root = isAbsolute ? "https://example.org/" : "../";
  const below: EditionSection[] = [];
  return { plan, section: source.section, above: source.above, below, release: "2026.11", root, isAbsolute };
}

function tagsOf(subject: PageSubject): Record<string, string> {
  return Object.fromEntries(metaTags(subject, "摘要").map(({ key, content }) => [key, content]));
}

describe("the meta elements of a page", () => {
  it("tell a reference manager title, date, address and kind", () => {
    expect(tagsOf(subjectOf("mongolia-2014/4/16"))).toMatchObject({
      citation_title:
        "《内蒙古自治区深化与蒙古国全面合作规划纲要》重点工作分工方案 四、推进合作平台建设 （十六）跨境合作平台",
      citation_publication_date: "2014/10/24",
      citation_public_url: "https://example.org/plans/mongolia-2014/4/16/",
      "DC.type": "webpage",
      "DC.identifier": "https://example.org/s/22/",
      "og:image": "https://example.org/plans/mongolia-2014/card.png",
    });
  });

  it("leave out an issuer and a date that no source states", () => {
    const tags = tagsOf(subjectOf("bohai-rim/3/2"));
    expect(tags).not.toHaveProperty("citation_author");
    expect(tags).not.toHaveProperty("citation_publication_date");
    expect(tagsOf(subjectOf("bohai-rim", { issuer: "某机关" }))).toHaveProperty("citation_author", "某机关");
  });

  it("leave out addresses that would have to be whole where the host is not known", () => {
    const tags = tagsOf(subjectOf("mongolia-2014/4/16", {}, false));
    for (const key of ["citation_public_url", "og:url", "og:image"]) expect(tags).not.toHaveProperty(key);
  });
});

describe("the card of a plan", () => {
  it("needs no font of the machine: all is outlines, and every character has one", () => {
    for (const plan of edition.plans) {
      const facts = cardFacts(plan);
      expect(drawCard(facts)).not.toMatch(/<text|font/u);
      expect(Array.from(facts.title + facts.kind).filter((character) => !hasGlyph(character))).toEqual([]);
    }
  });

  it("is a PNG of 1200 × 630 pixels, the same each time", async () => {
    const facts = cardFacts(edition.plans[0] as (typeof edition.plans)[number]);
    const image = await cardImage(facts);
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(await cardImage(facts)).toEqual(image);
  });

  it("takes titles of any length", async () => {
    for (const length of [0, 1, 40, 200]) {
      const facts = { title: "规".repeat(length), kind: "", years: "", chapters: 0, items: 0, duties: 0, lengths: [] };
      expect((await cardImage(facts)).length).toBeGreaterThan(0);
    }
  });
});

describe("the sitemap", () => {
  it("lists each readable page once, and no page that only forwards", () => {
    const pages = ["/", "/s/1/", "/d/1/", "/about/"].map((address, i) => ({
      kind: "page" as const,
      number: i + 1,
      address,
      release: "2026.11",
      sha256: "-",
      line: i + 1,
    }));
    const paths = sitemapPaths(edition, pages);
    expect(paths.slice(0, 2)).toEqual(["", "about/"]);
    expect(paths).toContain("plans/mongolia-2014/4/16/");
    expect(paths).toHaveLength(2 + sources.length);
    expect(sitemap(paths, "https://example.org/")).toContain("<loc>https://example.org/about/</loc>");
  });
});

describe("llms.txt", () => {
  it("opens with the name and a summary, and links every plan's Markdown", () => {
    const text = llmsText(edition, "/");
    expect(text).toMatch(/^# 分工\n\n> /u);
    for (const { row } of edition.plans) expect(text).toContain(`](/plans/${row.slug}/index.md): `);
  });
});
