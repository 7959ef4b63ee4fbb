import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "./browser.ts";
import { dist } from "./built-site.ts";
import type { FontSet } from "./fonts.ts";
import { type RunningServer, serveFolder } from "./serve.ts";

/** The built site, served, and a browser to look at it: both from the first test of a file to its last. */
export interface BrowsedSite {
  readonly browser: Browser;
  /** `http://127.0.0.1:port/prefix/` */
  readonly url: string;
}

/** Serve the site below a path prefix and open a browser, for all tests of the file that calls this. */
export function browseSite(prefix = "/", fonts: FontSet = "chinese"): BrowsedSite {
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    browser = await launchBrowser({ fonts });
    server = await serveFolder(dist, prefix);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return server.url;
    },
  };
}
