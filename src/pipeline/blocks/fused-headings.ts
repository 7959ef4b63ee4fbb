import type { Problem, ProposedReading } from "../../diagnostics/problem.ts";
import { IndexedRuns } from "../../text/indexed-runs.ts";
import { codePoints, printedOf, readingOf } from "../../text/run.ts";
import type { HeadingMark } from "../headings/heading-style.ts";
import type { Block } from "./block.ts";

/** What is known of titles when it is asked where one ends. */
interface KnownTitles {
  /** Words that are headings: 指导思想. */
  readonly names: ReadonlySet<string>;
  /** Every line of the text, that of its contents among them. */
  readonly lines: readonly string[];
}

/** Longer than a title that white space parts from its text. */
const longestTitle = 20;

/** A title in one piece or with its characters spaced, white space, and a sentence without any. */
const partedPattern =
  /^(?<title>[\p{Script=Han}、“”《》]+(?:[ \u3000][\p{Script=Han}、“”《》]+)*)(?<space>[ \u3000]+)(?=[^\s，。；：,;:]{2,}[，。；,;])/u;

/** What a line of the contents has behind the title: dots, and the page. */
const pagePattern = /(?<![\s.．…·\d])[\s.．…·\d]+$/u;

/** What stands behind the words of a title that runs on: a sentence that goes on behind a comma. */
const runsOnPattern = /^(?![的和及与、])\p{Script=Han}[^。：:；，]*，[^。；]*[。；]/u;

/**
 * Tell the headings that run on into their text: those whose style fills a line, and those that open with words that are
 * a heading, where another of their style fills its line. Where the title ends is proposed if the text itself tells: by
 * white space, by its contents, by words that are a heading. Else nobody but another copy knows.
 *
 *     第二节　面临机遇　国家实施战略，…     一、总体要求以改革为动力，…
 *                     ^                           ^
 */
export function fusedHeadings(file: string, blocks: readonly Block[], known: KnownTitles): Problem[] {
  const filling = new Set(blocks.flatMap(({ heading, runs }) => (fills(heading, runs) ? [heading?.style] : [])));
  return blocks.flatMap((block): Problem[] => {
    const { heading, line, col } = block;
    if (!heading) return [];
    const text = readingOf(block.runs).slice(heading.numeralLength);
    const named = nameAtStart(text, known.names);
    if (!heading.fused && !(named !== "" && filling.has(heading.style))) return [];
    const proposed =
      breakAtSpace(block) ?? breakBehind(listedTitle(heading.numeral, text, known.lines) || named, block);
    const values = { numeral: heading.numeral };
    return [{ code: "blocks/fused-heading", file, line, col, values, ...(proposed && { proposed }) }];
  });
}

/** Say whether a heading is all of its line. */
function fills(heading: HeadingMark | undefined, runs: Block["runs"]): boolean {
  if (!heading || heading.titleLength === 0 || heading.stopLength > 0) return false;
  return heading.numeralLength + heading.titleLength + heading.assignmentLength >= readingOf(runs).trimEnd().length;
}

/** The title that a line of the contents gives with the same numeral: `第二节　面临机遇……12`. */
function listedTitle(numeral: string, text: string, lines: readonly string[]): string {
  const titles = lines
    .filter((line) => line.startsWith(numeral))
    .map((line) => line.slice(numeral.length).replace(pagePattern, "").trimStart())
    .filter((title) => title.length < text.length && text.startsWith(title));
  return longest(titles);
}

/** The words of a heading that a text opens with and goes on behind. */
function nameAtStart(text: string, names: ReadonlySet<string>): string {
  const name = longest([...names].filter((words) => text.startsWith(words)));
  return runsOnPattern.test(text.slice(name.length)) ? name : "";
}

function longest(words: readonly string[]): string {
  return words.reduce((best, next) => (next.length > best.length ? next : best), "");
}

/** A line end in the place of the white space behind a title, as it is printed: between Han none of it is read. */
function breakAtSpace({ heading, runs, col, span }: Block): ProposedReading | undefined {
  const from = new IndexedRuns(runs).place(heading?.numeralLength ?? 0) - span.start;
  const printed = codePoints(printedOf(runs)).slice(from).join("");
  const { title = "", space = "" } = partedPattern.exec(printed)?.groups ?? {};
  if (title === "" || title.length > longestTitle) return undefined;
  return { at: col - 1 + from + codePoints(title).length, printed: space, read: "\n" };
}

/** A line end behind a title that the text opens with. */
function breakBehind(title: string, { heading, runs, col, span }: Block): ProposedReading | undefined {
  if (title === "") return undefined;
  const place = new IndexedRuns(runs).place((heading?.numeralLength ?? 0) + title.length);
  return { at: col - 1 + place - span.start, printed: "", read: "\n" };
}
