import type { Browser, Frame, Page } from "playwright-core";
import { layoutShift } from "./layout-shift.ts";
import { measureGeometry } from "./measure-geometry.ts";
import { measureOverflow, stayOnShortAddresses } from "./open-page.ts";
import { type PageKind, pageKinds, pathOf } from "./page-kinds.ts";
import { runAxe } from "./run-axe.ts";

/** Widths in CSS pixels at which every kind of page is measured. */
export const widths = [320, 360, 768, 1280, 1920, 2560] as const;

/** Widths at which gaps, columns, targets, the first line and what stays in place are measured. */
export const widthsOfGeometry = [360, 768, 1280, 1920] as const;

/** Widths at which axe looks at what there is to hit: of a telephone and of a screen. */
export const widthsToHit = [360, 1280] as const;

/**
 * What a survey measures, by a name: `fits 360`, `geometry 360` (gaps in text, narrow columns, small targets, a first
 * line below the first screen, text that bars cover), `hits 360` (nothing to hit too small or too near), `zoomed` (four
 * times the size), `covers` (too much of it by what stays in place), `largest type`, `moves` (layout shift).
 */
type Measure =
  | `fits ${(typeof widths)[number]}`
  | `geometry ${(typeof widthsOfGeometry)[number]}`
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
 * Load the page of every kind once by itself, to see whether it moves, and then in a frame, once in each size of type,
 * and take all measures there at all widths. A frame is a window to the page in it: its width is what the page lays
 * itself out for and what its style asks for, but it takes it without being drawn, which costs most.
 */
export async function surveyLayout(browser: Browser, { url, withHits }: SurveyOptions): Promise<Survey> {
  const lines = new Map<Measure, string[]>();
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  await stayOnShortAddresses(context);
  await context.route(`${url}frame`, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  const page = await context.newPage();
  const visitAll = async (take: (kind: PageKind, note: Note) => Promise<void>) => {
    for (const kind of pageKinds)
      await take(kind, (measure, found) => {
        const wrong = lines.get(measure) ?? [];
        lines.set(measure, wrong);
        if (found !== "") wrong.push(`${kind}, ${pathOf(kind)}: ${found}`);
      });
  };
  await visitAll(async (kind, note) => {
    await page.goto(url + pathOf(kind));
    const shift = await layoutShift(page);
    note("moves", shift === 0 ? "" : String(shift));
  });
  await page.goto(`${url}frame`);
  await visitAll(async (kind, note) => measurePage(await frameOf(page, url + pathOf(kind)), note, withHits));
  await page.evaluate(() => localStorage.setItem("reading", JSON.stringify({ size: "xl" })));
  await visitAll(async (kind, note) =>
    note("largest type", await misfit(await frameOf(page, url + pathOf(kind)), { width: 360, height: 800 })),
  );
  await context.close();
  return (measure) => {
    const found = lines.get(measure);
    if (found === undefined) throw new Error(`Never measured: ${measure}`);
    return found;
  };
}

/** Open an address in the one frame of a page, 360 pixels wide, with all that it loads. */
async function frameOf(page: Page, url: string): Promise<Frame> {
  const element = await page.evaluateHandle(
    (src) =>
      new Promise<HTMLIFrameElement>((done) => {
        const frame = document.createElement("iframe");
        frame.style.cssText = "border: 0; width: 360px; height: 800px";
        frame.onload = () => done(frame);
        frame.src = src;
        document.body.replaceChildren(frame);
      }),
    url,
  );
  const frame = await element.contentFrame();
  if (frame === null) throw new Error(`${url} is in no frame.`);
  return frame;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Give a frame another size in CSS pixels. */
async function resize(frame: Frame, size: Size): Promise<void> {
  await frame.evaluate(({ width, height }) => {
    const { style } = window.frameElement as HTMLIFrameElement;
    style.width = `${width}px`;
    style.height = `${height}px`;
  }, size);
}

/** Write down what is wrong by a measure, or that nothing is (empty). */
type Note = (measure: Measure, found: string) => void;

/** Take all measures of a page that stands in a frame. */
async function measurePage(frame: Frame, note: Note, withHits: boolean): Promise<void> {
  for (const width of widths) {
    note(`fits ${width}`, await misfit(frame, { width, height: 800 }));
    if (isOfGeometry(width)) note(`geometry ${width}`, (await measureGeometry(frame)).join("; "));
    if (withHits && isToHit(width)) note(`hits ${width}`, (await runAxe(frame, "of geometry")).violations.join("; "));
  }
  note("zoomed", await misfit(frame, { width: 320, height: 256 }));
  const covered = await coveredShare(frame);
  note("covers", covered > 0.1 ? String(covered) : "");
}

function isOfGeometry(width: number): width is (typeof widthsOfGeometry)[number] {
  return widthsOfGeometry.some((one) => one === width);
}

function isToHit(width: number): width is (typeof widthsToHit)[number] {
  return widthsToHit.some((one) => one === width);
}

/** Say what of a page does not fit a size; empty where all does. */
async function misfit(frame: Frame, size: Size): Promise<string> {
  await resize(frame, size);
  const overflow = await measureOverflow(frame);
  const fits = overflow.page === 0 && overflow.elements.length === 0 && overflow.clipped.length === 0;
  return fits ? "" : JSON.stringify(overflow);
}

/** The share of the window that is covered by what stays in place while the text scrolls. */
function coveredShare(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const fixed = [...document.body.querySelectorAll("*")].filter(
      (element) => ["fixed", "sticky"].includes(getComputedStyle(element).position) && element.checkVisibility(),
    );
    const outside = fixed.filter((element) => !element.closest("[role=region]"));
    return Math.max(0, ...outside.map((element) => element.getBoundingClientRect().height / innerHeight));
  });
}
