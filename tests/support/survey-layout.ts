import type { Browser, Page } from "playwright-core";
import { layoutShift } from "./layout-shift.ts";
import { measureOverflow, stayOnShortAddresses } from "./open-page.ts";
import { pageKinds, pathOf } from "./page-kinds.ts";
import { runAxe } from "./run-axe.ts";

/** Widths in CSS pixels at which every kind of page is measured. */
export const widths = [320, 360, 768, 1280, 2560] as const;

/** Widths at which axe looks at what there is to hit: of a telephone and of a screen. */
export const widthsToHit = [360, 1280] as const;

/**
 * What a survey measures, by a name: `fits 360`, `hits 360` (nothing to hit too small or too near), `zoomed` (four
 * times the size), `covers` (too much of it by what stays in place), `largest type`, `moves` (layout shift).
 */
type Measure =
  | `fits ${(typeof widths)[number]}`
  | `hits ${(typeof widthsToHit)[number]}`
  | "zoomed"
  | "covers"
  | "largest type"
  | "moves";

/** Gives a line on each page where a measure came out wrong; throws where it was never taken. */
export type Survey = (measure: Measure) => readonly string[];

export interface SurveyOptions {
  /** Address of the root of the site. */
  readonly url: string;
  /** Whether axe looks at what there is to hit, which is what costs most. */
  readonly withHits: boolean;
}

/**
 * Load the page of every kind once, narrow, and once more in the largest type, and take all measures of it at all
 * widths. A page is not loaded anew for another width: a reader who turns the telephone does not load it anew either.
 */
export async function surveyLayout(browser: Browser, { url, withHits }: SurveyOptions): Promise<Survey> {
  const lines = new Map<Measure, string[]>();
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  await stayOnShortAddresses(context);
  const page = await context.newPage();
  const visitAll = async (take: Take) => {
    for (const kind of pageKinds) {
      await page.goto(url + pathOf(kind));
      await take(page, (measure, found) => {
        const wrong = lines.get(measure) ?? [];
        lines.set(measure, wrong);
        if (found !== "") wrong.push(`${kind}, ${pathOf(kind)}: ${found}`);
      });
    }
  };
  await visitAll((at, note) => measurePage(at, note, withHits));
  await page.evaluate(() => localStorage.setItem("reading", JSON.stringify({ size: "xl" })));
  await visitAll(async (at, note) => note("largest type", await misfit(at)));
  await context.close();
  return (measure) => {
    const found = lines.get(measure);
    if (found === undefined) throw new Error(`Never measured: ${measure}`);
    return found;
  };
}

/** Write down what is wrong by a measure, or that nothing is (empty). */
type Note = (measure: Measure, found: string) => void;

type Take = (page: Page, note: Note) => Promise<void>;

/** Take all measures of a page that has just been loaded at 360 pixels. */
async function measurePage(page: Page, note: Note, withHits: boolean): Promise<void> {
  const shift = await layoutShift(page);
  note("moves", shift === 0 ? "" : String(shift));
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    note(`fits ${width}`, await misfit(page));
    if (withHits && isToHit(width)) note(`hits ${width}`, (await runAxe(page, "of geometry")).violations.join("; "));
  }
  await page.setViewportSize({ width: 320, height: 256 });
  note("zoomed", await misfit(page));
  const covered = await coveredShare(page);
  note("covers", covered > 0.1 ? String(covered) : "");
  await page.setViewportSize({ width: 360, height: 800 });
}

function isToHit(width: number): width is (typeof widthsToHit)[number] {
  return widthsToHit.some((one) => one === width);
}

/** Say what of a page does not fit; empty where all does. */
async function misfit(page: Page): Promise<string> {
  const overflow = await measureOverflow(page);
  const fits = overflow.page === 0 && overflow.elements.length === 0 && overflow.clipped.length === 0;
  return fits ? "" : JSON.stringify(overflow);
}

/** The share of the window that is covered by what stays in place while the text scrolls. */
function coveredShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const fixed = [...document.body.querySelectorAll("*")].filter(
      (element) => ["fixed", "sticky"].includes(getComputedStyle(element).position) && element.checkVisibility(),
    );
    const outside = fixed.filter((element) => !element.closest("[role=region]"));
    return Math.max(0, ...outside.map((element) => element.getBoundingClientRect().height / innerHeight));
  });
}
