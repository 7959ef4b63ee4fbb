import { accessSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Browsers of the system that tests use before their own. */
const systemBrowsers = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"];

/** Start a browser: CHROME_PATH, the system's, or the one that npm brings. Says which. `more` are switches of its command line. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const found = systemBrowsers.find((path) => path !== undefined && exists(path));
  const executablePath = found ?? (await sparticuz.executablePath());
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...more,
  ];
  const browser = await chromium.launch({
    executablePath,
    args: found ? args : [...sparticuz.args, ...args],
    headless: true,
  });
  process.stdout.write(
    `browser: ${executablePath} (${found ? "of the system" : "from npm"}), version ${browser.version()}\n`,
  );
  return browser;
}

function exists(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
