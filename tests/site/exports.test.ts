import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { dist, readData, readPages } from "../support/built-site.ts";
import { validateAkn } from "../support/validate-akn.ts";

interface Place {
  readonly start: number;
  readonly end: number;
}
interface SectionRow {
  readonly id: string;
  readonly plan: string;
  readonly kind: string;
  readonly text: string;
  readonly source: Place;
  readonly paragraphs: readonly { readonly text: string; readonly source: Place }[];
}

const sections = readData<SectionRow[]>("sections.json");
const plans = sections.filter(({ kind }) => kind === "plan").map(({ id }) => id);
const seeds = new Map(plans.map((plan) => [plan, Array.from(readFileSync(`seeds/${plan}.txt`, "utf8"))]));
const rule = "\n\n——\n";

function read(...path: readonly string[]): string {
  return readFileSync(join(dist, ...path), "utf8");
}

/** Give the text of an export without the line that says where it comes from. */
function bodyOf(id: string, name: string): string {
  const file = read("plans", id, name);
  return file.slice(0, file.lastIndexOf(rule));
}

describe("the exports", () => {
  it("are there for every section, in every format", () => {
    const names = ["index.html", "index.md", "index.txt", "printed.txt", "index.json"];
    const missing = sections.flatMap(({ id }) => names.filter((name) => !existsSync(join(dist, "plans", id, name))));
    expect(missing).toEqual([]);
  });

  it("are linked from their page", () => {
    const pages = readPages().filter(({ path }) => /^plans\/./u.test(path) && !path.endsWith("apparatus/"));
    for (const { path, html } of pages)
      for (const name of ["index.md", "index.txt", "printed.txt", "index.json"])
        expect(html.includes(`href="${name}"`), `${path}${name}`).toBe(true);
  });

  it("join to the reading text of the plan: a section's text is its own and that of all below it", () => {
    for (const { id } of sections) {
      const within = sections.filter((other) => other.id === id || other.id.startsWith(`${id}/`));
      const reading = within.map(({ text }) => text).filter(Boolean);
      const lines = bodyOf(id, "index.txt").split("\n");
      expect(lines.filter((line) => !line.startsWith("〔")).join("\n") === reading.join("\n"), id).toBe(true);
    }
  });

  it("give as printed text nothing but pieces of the seed", () => {
    for (const { id, plan } of sections) {
      const seed = (seeds.get(plan) ?? []).join("");
      const foreign = bodyOf(id, "printed.txt")
        .split("\n")
        .filter((line) => !seed.includes(line));
      expect(foreign, id).toEqual([]);
    }
  });

  it("give every paragraph as it is printed", () => {
    for (const { id, plan, paragraphs } of sections) {
      const body = bodyOf(id, "printed.txt");
      for (const { source } of paragraphs) {
        const printed = seeds.get(plan)?.slice(source.start, source.end).join("") ?? "";
        expect(body.includes(printed), `${id}: ${printed.slice(0, 20)}`).toBe(true);
      }
    }
  });

  it("give valid Akoma Ntoso for every plan", async () => {
    const documents = Object.fromEntries(plans.map((plan) => [plan, read("plans", plan, "plan.akn.xml")]));
    expect(await validateAkn(documents)).toEqual([]);
  });

  it("give an eId in Akoma Ntoso to every section, the one that its JSON states", () => {
    for (const plan of plans) {
      const document = read("plans", plan, "plan.akn.xml");
      for (const { id } of sections.filter((section) => section.plan === plan && section.id !== plan)) {
        const { eid } = JSON.parse(read("plans", id, "index.json")) as { eid: string };
        expect(document.includes(`eId="${eid}"`), id).toBe(true);
      }
    }
  });

  it("hold in Akoma Ntoso, deletions apart, the reading text of the plan", () => {
    for (const plan of plans) {
      const body = /<mainBody.*<\/mainBody>/su.exec(read("plans", plan, "plan.akn.xml"))?.[0] ?? "";
      const supplied = /<(num|heading) status="editorial"[^>]*>.*?<\/\1>/gsu;
      const text = body
        .replaceAll(supplied, "")
        .replaceAll(/<del[^>]*>.*?<\/del>/gsu, "")
        .replaceAll(/<[^>]*>/gu, "")
        .replaceAll("&#x3C;", "<")
        .replaceAll("&#x26;", "&");
      const own = sections.filter((section) => section.plan === plan && section.id !== plan).map((row) => row.text);
      expect(text === own.join("").replaceAll("\n", ""), plan).toBe(true);
    }
  });

  it("have a card for every plan", () => {
    for (const plan of plans) {
      const image = readFileSync(join(dist, "plans", plan, "card.png"));
      expect(image.subarray(1, 4).toString(), plan).toBe("PNG");
      expect(image.length, plan).toBeLessThan(40_000);
    }
  });
});

interface Thing {
  readonly "@type": string;
  readonly "@id"?: string;
  readonly name?: string;
  readonly legislationIdentifier?: string;
  readonly isPartOf?: Thing;
  readonly hasPart?: readonly Thing[];
  readonly itemListElement?: readonly { position: number; name: string; item: string }[];
}

/** Give the address below the root that a reference on a page leads to. */
function resolve(path: string, reference: string): string {
  return new URL(reference, `https://example.org/${path}`).pathname.slice(1);
}

describe("the structured data", () => {
  const pages = readPages().filter(({ path }) => /^plans\/./u.test(path) && !path.endsWith("apparatus/"));
  const graphs = pages.map(({ path, html }) => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? "{}";
    const [legislation, breadcrumbs] = (JSON.parse(json) as { "@graph": [Thing, Thing] })["@graph"];
    return { path, legislation, breadcrumbs };
  });

  it("says of every section what it is, what it is part of and what is part of it", () => {
    expect(graphs).toHaveLength(sections.length);
    for (const { path, legislation } of graphs) {
      expect(legislation["@type"]).toBe("Legislation");
      expect(resolve(path, legislation["@id"] ?? "")).toBe(path);
      expect(`plans/${legislation.legislationIdentifier}/`).toBe(path);
      expect(legislation.name, path).toBeTruthy();
      const related = [...(legislation.isPartOf ? [legislation.isPartOf] : []), ...(legislation.hasPart ?? [])];
      for (const { "@id": id = "" } of related)
        expect(existsSync(join(dist, resolve(path, id), "index.html")), id).toBe(true);
      expect(legislation.isPartOf === undefined, path).toBe(path.split("/").length === 3);
    }
  });

  it("names the way to every section", () => {
    for (const { path, breadcrumbs } of graphs) {
      const steps = breadcrumbs.itemListElement ?? [];
      expect(breadcrumbs["@type"]).toBe("BreadcrumbList");
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, i) => i + 1));
      expect(resolve(path, steps.at(-1)?.item ?? "")).toBe(path);
      for (const { name } of steps) expect(name).toBeTruthy();
    }
  });
});

describe("the files for machines", () => {
  it("are a feed that is well-formed, a robots.txt and an llms.txt whose links are there", () => {
    expect(() => fromXml(read("feed.xml"))).not.toThrow();
    expect(read("robots.txt")).toMatch(/^User-agent: \*\nAllow: \/\n/u);
    const links = [...read("llms.txt").matchAll(/\]\(([^)]*)\)/gu)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(plans.length);
    for (const link of links) {
      const path = join(dist, new URL(link, "https://example.org").pathname);
      expect(existsSync(link.endsWith("/") ? join(path, "index.html") : path), link).toBe(true);
    }
  });

  it("name a sitemap where the host is known, and none where it is not", () => {
    expect(read("robots.txt").includes("Sitemap:")).toBe(readdirSync(dist).includes("sitemap.xml"));
  });

  it("have an entry on the page of changes for each of the feed", () => {
    const anchors = [...read("feed.xml").matchAll(/changes\/#(r-[0-9a-f]{12})"/gu)].map(([, id]) => id);
    const page = read("changes", "index.html");
    for (const id of anchors) expect(page.includes(`id="${id}"`), id).toBe(true);
  });
});
