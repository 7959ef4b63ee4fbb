import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { dev } from "astro";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadEdition } from "../../src/edition/load-edition.ts";
import type { Source } from "../../src/writers/file-group.ts";
import { healthFile, healthOf } from "../../src/writers/health.ts";
import { publication } from "../../src/writers/publication.ts";
import { listFile } from "../../src/writers/saved-site.ts";
import { dist } from "../support/built-site.ts";
import { expectNone } from "../support/expect-none.ts";

const source: Source = { edition: await loadEdition(), root: "/", isHosted: false };
const files = new Map<string, () => unknown>();
for (const group of publication) for (const { address, write } of await group.files(source)) files.set(address, write);

/** Made by Astro for its pages, by the search, and of all other files when they are there. */
const isElsewhere = (name: string) =>
  name.startsWith("_astro/") || name.startsWith("search/") || [healthFile, listFile].includes(name);
/** A short address, of which only the folders' own index is a page of Astro's. */
const isForward = (name: string) => readFileSync(join(dist, name), "utf8").includes('http-equiv="refresh"');
const isShort = (name: string) => /^[sd]\/\d/u.test(name) || (/^compare\/\d/u.test(name) && isForward(name));

describe("the list of what is published and is no page", () => {
  it("has every file of the site that is no page, and the pages of short addresses", () => {
    const built = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(dist.length + 1)
          .split(sep)
          .join("/"),
      )
      .filter((name) => !isElsewhere(name) && (isShort(name) || !name.endsWith(".html")));
    expect(built.length).toBeGreaterThan(1000);
    expect([...files.keys()].sort()).toEqual(built.sort());
  });

  it("has each address once", async () => {
    const addresses: string[] = [];
    for (const group of publication) for (const { address } of await group.files(source)) addresses.push(address);
    expect(addresses.length).toBe(new Set(addresses).size);
  });

  it("has a sitemap where the host is known, and none where it is not", async () => {
    const hosted = { ...source, root: "https://example.org/", isHosted: true };
    const addresses: string[] = [];
    for (const group of publication) for (const { address } of await group.files(hosted)) addresses.push(address);
    expect(addresses.filter((address) => !files.has(address))).toEqual(["sitemap.xml"]);
  });
});

describe("health.json", () => {
  it("says which release is served, and of which bytes", () => {
    const health = JSON.parse(readFileSync(join(dist, healthFile), "utf8"));
    expect(health).toEqual(healthOf(dist, source.edition.release));
    expect(health.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(health.files).toBeGreaterThan(1000);
  });
});

describe("the site while it is worked on", () => {
  let server: Awaited<ReturnType<typeof dev>>;
  let url: string;

  beforeAll(async () => {
    server = await dev({ logLevel: "silent", server: { port: 0, host: "127.0.0.1" } });
    url = `http://127.0.0.1:${server.address.port}/`;
  });
  afterAll(() => server?.stop());

  it("answers with the same bytes as the built one, one file of each kind", async () => {
    const unlike: string[] = [];
    // A library without days has no calendar, one without a host no sitemap.
    const kinds = publication
      .flatMap(({ patterns }) => patterns)
      .filter((pattern) => pattern !== "sitemap.xml" && !pattern.endsWith(".ics"));
    for (const pattern of kinds) {
      const [start = "", end = ""] = pattern.split("*");
      const address = [...files.keys()].find((each) => each.startsWith(start) && each.endsWith(end)) ?? pattern;
      const response = await fetch(url + address.replace(/index\.html$/u, ""));
      const bytes = Buffer.from(await response.arrayBuffer());
      if (!response.ok || !bytes.equals(readFileSync(join(dist, address))))
        unlike.push(`${response.status} ${address}`);
    }
    expect(kinds.length).toBeGreaterThan(30);
    expectNone(unlike);
  });
});
