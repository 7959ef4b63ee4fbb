/**
 * Plans made up at random from the grammar of real ones: levels of government, styles of headings, layouts and kinds of
 * assignments. Each is written together with the right answer, which therefore owes nothing to the compiler.
 */

import fc from "fast-check";
import { type Assignment, assignments, type Level, levels, ruledAssignments } from "./generate-assignment.ts";

/** A made-up plan, with what a reader finds in it. */
export interface MadePlan {
  readonly jurisdiction: string;
  readonly title: string;
  readonly bodies: readonly string[];
  readonly text: string;
  readonly headings: readonly object[];
  readonly duties: readonly object[];
}

/** How an item stands on the page. */
const layouts = ["run-in", "paragraph-below", "bare-sentence", "label-lines", "two-in-a-paragraph", "points"] as const;
type Layout = (typeof layouts)[number];

/** The rule of a plan, as its preface says it. */
const rule = "各项任务列第一位的单位为牵头单位。";

/** Numerals of sections, of the items in them, and of points in these. */
const styles = [
  {
    section: (n: number) => `${chinese(n)}、`,
    item: (n: number) => `（${chinese(n)}）`,
    point: (n: number) => `${n}.`,
  },
  { section: (n: number) => `${chinese(n)}、`, item: (n: number) => `${n}.`, point: (n: number) => `（${n}）` },
  {
    section: (n: number) => `第${chinese(n)}章　`,
    item: (n: number) => `（${chinese(n)}）`,
    point: (n: number) => `${n}.`,
  },
] as const;

/** Signs around assignments, as typed. What is printed with half-width ones is read with full-width ones. */
const brackets = [
  ["（", "）"],
  ["(", ")"],
  ["（", "）。"],
] as const;

const verbs = ["健全", "推进", "完善", "优化", "加快"];
const things = ["监测体系", "平台建设", "服务网络", "人才培养", "标准制定", "设施改造"];
const sentences = [
  "年内新建站点20个，覆盖全部乡镇。",
  "支持企业参与标准制定，落实税收优惠政策。",
  "建立台账，做到底数清、情况明。",
  "由各方负责的项目实行清单管理。",
  "推动信息共享，减少重复报送。",
  "对工作不力的，约谈其主要负责人。",
];

interface Item {
  readonly title: string;
  readonly sentence: string;
  readonly layout: Layout;
  readonly first: Assignment;
  readonly second: Assignment;
}

interface Shape {
  readonly level: Level;
  readonly style: (typeof styles)[number];
  readonly bracket: (typeof brackets)[number];
  readonly indent: string;
  readonly blank: boolean;
  readonly preface: boolean;
  readonly prose: boolean;
  /** Page numbers between sections. */
  readonly pages: boolean;
  readonly closing: boolean;
  /** Whether the body listed first leads, by a rule that the preface states. */
  readonly ruled: boolean;
  readonly sections: readonly (readonly Item[])[];
}

/** Give plans of one to three sections, with up to three items each. */
export const madePlans: fc.Arbitrary<MadePlan> = fc
  .tuple(fc.constantFrom(...levels), fc.boolean())
  .chain(([level, ruled]) =>
    fc.record<Shape>({
      level: fc.constant(level),
      style: fc.constantFrom(...styles),
      bracket: fc.constantFrom(...brackets),
      indent: fc.constantFrom("", "　　", "    "),
      blank: fc.boolean(),
      preface: fc.boolean(),
      prose: fc.boolean(),
      pages: fc.boolean(),
      closing: fc.boolean(),
      ruled: fc.constant(ruled),
      sections: fc.array(fc.array(items(level, ruled), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    }),
  )
  .map((shape) => new PlanWriter(shape).write());

function items(level: Level, ruled: boolean): fc.Arbitrary<Item> {
  const assigned = ruled ? ruledAssignments(level) : assignments(level);
  const title = fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...things)).map((words) => words.join(""));
  return fc.record({
    title,
    sentence: fc.constantFrom(...sentences),
    layout: fc.constantFrom(...layouts),
    first: assigned,
    second: assigned,
  });
}

/** Writes a plan down, line by line, and what a reader finds in each. */
class PlanWriter {
  readonly #shape: Shape;
  readonly #lines: string[] = [];
  readonly #headings: object[] = [];
  readonly #duties: object[] = [];

  constructor(shape: Shape) {
    this.#shape = shape;
  }

  write(): MadePlan {
    const { closing, level, preface, prose, ruled, sections, style } = this.#shape;
    const title = `${level.titled}重点工作任务分工方案`;
    this.#lines.push(title);
    if (preface) this.#line("为抓好任务落实，经研究同意，制定本方案。");
    if (ruled) this.#line(rule);
    for (const [i, items] of sections.entries()) this.#section(i + 1, items);
    if (prose) {
      const n = sections.length + 1;
      this.#heading([n], style.section(n), "工作要求");
      this.#line("各单位主要负责人要亲自抓，加强督导检查，确保各项任务落到实处。");
    }
    if (closing) this.#lines.push(`${level.titled}办公厅`, "2024年5月6日", "（此件公开发布）");
    const { jurisdiction, bodies } = level;
    const text = this.#lines.join("\n");
    return { jurisdiction, title, bodies, text, headings: this.#headings, duties: this.#duties };
  }

  #section(n: number, items: readonly Item[]): void {
    const { blank, pages, style } = this.#shape;
    if (blank) this.#lines.push("");
    if (pages && n > 1) this.#lines.push(`— ${n} —`);
    this.#heading([n], style.section(n), `${verbs[n]}工作机制`);
    for (const [i, item] of items.entries()) this.#item([n, i + 1], style.item(i + 1), item);
  }

  /** Write a heading with a line of its own. */
  #heading(path: readonly number[], numeral: string, title: string): void {
    this.#line(`${numeral}${title}`);
    this.#found(path, numeral, title);
  }

  #found(path: readonly number[], numeral: string, title: string): void {
    const line = this.#lines.length;
    this.#headings.push({
      path: path.join("/"),
      level: path.length,
      numeral: numeral.trim(),
      title: title.replace("。", ""),
      line,
    });
  }

  #item(path: readonly number[], numeral: string, { title, sentence, layout, first, second }: Item): void {
    const [open, close] = this.#shape.bracket;
    const bracket = (words: string) => `${open}${words}${close}`;
    if (layout === "paragraph-below" || layout === "label-lines" || layout === "points")
      this.#heading(path, numeral, title);
    if (layout === "paragraph-below") {
      this.#line(`${sentence}${bracket(first.words)}`);
      this.#duty(path, first, `（${first.words}）`, sentence);
    } else if (layout === "points") {
      const points = ["排查隐患", "建立台账"].map((words, i) => ({ numeral: this.#shape.style.point(i + 1), words }));
      for (const [i, point] of points.entries()) this.#heading([...path, i + 1], point.numeral, `${point.words}。`);
      this.#line(bracket(first.words));
      const text = points.map((point) => `${point.numeral}${point.words}。`).join("\n");
      this.#duty(path, first, `（${first.words}）`, text);
    } else if (layout === "label-lines") {
      this.#line(sentence);
      const lines = first.labels;
      for (const line of lines) this.#line(line);
      this.#duty(path, first.labelled, lines.join("\n"), sentence, lines.length - 1);
    } else if (layout === "bare-sentence") {
      this.#line(`${numeral}${title}。${sentence}${first.words}。`);
      this.#found(path, numeral, title);
      this.#duty(path, first, first.words, sentence);
    } else if (layout === "run-in") {
      this.#line(`${numeral}${title}。${sentence}${bracket(first.words)}`);
      this.#found(path, numeral, title);
      this.#duty(path, first, `（${first.words}）`, sentence);
    } else {
      this.#line(
        `${numeral}${title}。${sentence}${bracket(first.words).replace("。", "")}开展试点。${bracket(second.words)}`,
      );
      this.#found(path, numeral, title);
      this.#duty(path, first, `（${first.words}）`, sentence);
      this.#duty(path, second, `（${second.words}）`, "开展试点。");
    }
  }

  #line(words: string): void {
    this.#lines.push(`${this.#shape.indent}${words}`);
  }

  #duty(
    path: readonly number[],
    { expected }: Pick<Assignment, "expected">,
    assignment: string,
    text: string,
    above = 0,
  ): void {
    this.#duties.push({ path: path.join("/"), line: this.#lines.length - above, ...expected, assignment, text });
  }
}

function chinese(n: number): string {
  return "零一二三四五六七八九"[n] as string;
}
