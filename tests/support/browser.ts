import { accessSync, readdirSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { type FontSet, fontConfigOf } from "./fonts.ts";

/** Browsers of the system that tests use before their own. */
const systemBrowsers = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"];

/** Find a browser, or unpack the one that npm brings. */
export async function findBrowser(): Promise<{ readonly executablePath: string; readonly isOfSystem: boolean }> {
  const found = systemBrowsers.find((path) => path !== undefined && exists(path));
  return { executablePath: found ?? (await unpackBrowser()), isOfSystem: found !== undefined };
}

export interface BrowserOptions {
  /** The only fonts it sees; without a set those of the machine, for readers' own PDFs and for measuring. */
  readonly fonts?: FontSet;
  /** More switches of its command line. */
  readonly switches?: readonly string[];
}

/** Milliseconds after which what a browser is asked for is taken to hang: no test fails because a machine is busy. */
const patience = 300_000;

/** Let all pages of a browser wait that long. */
function waitLong(browser: Browser): void {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(patience);
    return context;
  };
}

/** Start a browser: CHROME_PATH, the system's, or the one that npm brings. Says which. */
export async function launchBrowser({ fonts, switches = [] }: BrowserOptions = {}): Promise<Browser> {
  const { executablePath, isOfSystem } = await findBrowser();
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...switches,
  ];
  const env = fonts === undefined ? process.env : { ...process.env, FONTCONFIG_FILE: await fontConfigOf(fonts) };
  const browser = await chromium.launch({ executablePath, args, headless: true, env, timeout: patience });
  waitLong(browser);
  process.stdout.write(
    `browser: ${executablePath} (${isOfSystem ? "of the system" : "from npm"}), version ${browser.version()}, fonts: ${fonts ?? "of the machine"}\n`,
  );
  return browser;
}

/**
 * Unpack the browser that npm brings, with libraries (NSS) and a font for machines that have none. The
 * package takes these along only where it is told that it runs in such a place.
 */
async function unpackBrowser(): Promise<string> {
  const { FONTCONFIG_PATH: ownFonts } = process.env;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  const path = await packed.executablePath();
  if (hasFonts()) {
    if (ownFonts === undefined) delete process.env.FONTCONFIG_PATH;
    else process.env.FONTCONFIG_PATH = ownFonts;
  }
  return path;
}

function hasFonts(): boolean {
  return exists("/usr/share/fonts") && readdirSync("/usr/share/fonts").length > 0;
}

function exists(path: string): boolean {
  try {
    accessSync(path);
    return true;
  } catch {
    return false;
  }
}
