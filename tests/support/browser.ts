import { accessSync, readdirSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { type FontSet, fontConfigOf } from "./fonts.ts";

/** Browsers of the system, for machines that the one from npm, which is for Linux, does not run on. */
const systemBrowsers = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
] as const;

interface FoundBrowser {
  readonly executablePath: string;
  /** Where it comes from, to be said in a test's output. */
  readonly origin: "of CHROME_PATH" | "from npm" | "of the system";
}

/**
 * Find the browser to look with: CHROME_PATH where it is set, else the one that npm brings, the same on every
 * machine. It is the shell alone, without a window's furniture, and takes half the CPU of a whole Chromium.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const { CHROME_PATH: chosen } = process.env;
  if (chosen !== undefined) return { executablePath: chosen, origin: "of CHROME_PATH" };
  const ofSystem = process.platform === "linux" ? undefined : systemBrowsers.find(exists);
  if (ofSystem !== undefined) return { executablePath: ofSystem, origin: "of the system" };
  return { executablePath: await unpackBrowser(), origin: "from npm" };
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

/** Start a browser, and say which. */
export async function launchBrowser({ fonts, switches = [] }: BrowserOptions = {}): Promise<Browser> {
  const { executablePath, origin } = await findBrowser();
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
    `browser: ${executablePath} (${origin}), version ${browser.version()}, fonts: ${fonts ?? "of the machine"}\n`,
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
