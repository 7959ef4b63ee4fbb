import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";
import { readShippedWords } from "../../src/files/shipped-words.ts";
import type { TrialReport } from "../../src/workspace/trial/trial-report.ts";
import { tryText } from "../../src/workspace/trial/try-text.ts";

type Heading = TrialReport["headings"][number];
type Duty = TrialReport["duties"][number];

/** A duty as the file beside a plan writes it: what is empty may be left out. */
type WrittenDuty = Pick<Duty, "path" | "line" | "lead" | "assignment" | "text"> &
  Partial<Omit<Duty, "rule" | "term_from" | "term_to" | "term_kind">> & { readonly rule?: "stated" };

/** What a person has written down from the text of a plan, before any code has read it. */
interface Expected {
  /** A sentence: the title of the test. */
  readonly about: string;
  readonly jurisdiction?: string;
  readonly title: string;
  /** Known bodies, as in the list of `npm run try -- --bodies`. */
  readonly bodies: readonly string[];
  readonly headings: readonly Heading[];
  readonly duties: readonly WrittenDuty[];
  /** Errors and warnings of the watcher that are right here, as `code line`. */
  readonly problems?: readonly string[];
}

/** A plan of the fixtures with what is expected of it. */
export interface Plan {
  /** `groups/county-brackets`: its kind, and its own name. */
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  readonly expected: Expected;
}

/** A heading or a duty in one comparable form; rules are compared by whether one is stated. */
type Comparable = object;

/** What comes out of a plan, or should. */
export interface Outcome {
  readonly title: string;
  readonly headings: readonly Comparable[];
  readonly duties: readonly Comparable[];
  readonly problems: readonly string[];
}

const words = await readShippedWords();

/** Read all plans below a folder, in order of name. */
export function readPlans(root: string): Plan[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .sort()
    .map((path) => {
      const name = path.replace(/\.yaml$/u, "");
      const read = (extension: string) => readFileSync(join(root, `${name}.${extension}`), "utf8");
      const expected = parse(read("yaml")) as Expected;
      return { name: `${dirname(name)}/${basename(name)}`, kind: dirname(name), text: read("txt"), expected };
    });
}

/** Give what a person expects of a plan. */
export function expectedOf({ expected: { title, headings, duties, problems = [] } }: Plan): Outcome {
  return { title, headings, duties: duties.map(wholeDuty), problems };
}

function wholeDuty(duty: WrittenDuty): Comparable {
  const empty = { support: [], groups: [], open_ended: false, qualifier: null, term: null, rule: null };
  return { ...empty, ...duty };
}

/** Give what `npm run try` makes of a plan. */
export function outcomeOf({ name, text, expected: { bodies, jurisdiction } }: Plan): Outcome {
  const list = { file: `${name}.yaml`, text: bodies.join("\n") };
  const { report } = tryText({ file: `${name}.txt`, text, words, jurisdiction, bodies: list });
  return {
    title: report.title,
    headings: report.headings,
    duties: report.duties.map(({ term_from: _from, term_to: _to, term_kind: _kind, ...duty }) => ({
      ...duty,
      rule: duty.rule === null ? null : "stated",
    })),
    problems: report.problems
      .filter(({ code, severity }) => severity === "error" || code.startsWith("watch/"))
      .map(({ code, line }) => `${code} ${line}`),
  };
}
