import { describe, expect, it } from "vitest";
import { relativeLinks } from "../../../src/writers/link-assets.ts";

describe("links to shared styles and scripts", () => {
  it("lead from the page, not from the root of the host", () => {
    const html = '<link rel="stylesheet" href="/library/_astro/Page.a1.css"><script src="/library/_astro/keys.b2.js">';
    expect(relativeLinks(html, "/library/_astro/", "../../_astro/")).toBe(
      '<link rel="stylesheet" href="../../_astro/Page.a1.css"><script src="../../_astro/keys.b2.js">',
    );
  });

  it("leave text and other links as they are", () => {
    const html = '<p>"/_astro/Page.css" &amp; href=&quot;/_astro/</p><a href="/about/">关于</a>';
    expect(relativeLinks(html, "/_astro/", "./_astro/")).toBe(html);
  });
});
