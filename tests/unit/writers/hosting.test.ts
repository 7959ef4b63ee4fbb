import { describe, expect, it } from "vitest";
import { caddyfile } from "../../../src/writers/hosting/caddy.ts";
import { netlifyHeaders } from "../../../src/writers/hosting/netlify-headers.ts";
import { nginxConfiguration } from "../../../src/writers/hosting/nginx.ts";
import { responseHeaders } from "../../../src/writers/hosting/response-headers.ts";

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

describe("what a host is told to send", () => {
  it("forbids every style and script but those of the site's own files", () => {
    expect(responseHeaders["Content-Security-Policy"]).toBe(policy);
  });

  it("says the same to each host, with the path at which the site lies where one is asked for", () => {
    const nginx = nginxConfiguration("https://example.org/library/");
    const caddy = caddyfile("/library/");
    for (const [name, value] of Object.entries(responseHeaders)) {
      expect(netlifyHeaders()).toContain(`\n  ${name}: ${value}\n`);
      expect(nginx.split(`  add_header ${name} "${value}" always;\n`)).toHaveLength(nginx.split("location ").length);
      expect(caddy).toContain(`\t${name} "${value}"\n`);
    }
    expect(nginx).toContain("\nerror_page 404 /library/404.html;\n");
    expect(nginx).toContain("\nlocation ^~ /library/_astro/ {\n");
    expect(caddy).toContain("\n@kept path /library/_astro/* /library/shared/*\n");
  });

  it("gives nginx a type for what it has none, and compresses what it calls XML", () => {
    expect(nginxConfiguration("/")).toMatch(/^default_type text\/plain;$/mu);
    expect(nginxConfiguration("/")).toMatch(/^gzip_types (?=.*text\/xml).*text\/css/mu);
  });

  it("has a browser keep what names itself by its digest, and ask for everything else", () => {
    expect(netlifyHeaders().split("\n\n").slice(1)).toEqual([
      "/_astro/*\n  Cache-Control: public, max-age=31536000, immutable",
      "/shared/*\n  Cache-Control: public, max-age=31536000, immutable\n",
    ]);
    expect(nginxConfiguration("/").match(/Cache-Control "[^"]+"/gu)).toEqual([
      'Cache-Control "public, max-age=31536000, immutable"',
      'Cache-Control "public, max-age=31536000, immutable"',
      'Cache-Control "no-cache"',
    ]);
  });
});
