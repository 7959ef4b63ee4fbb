import { numeralCharacters, parseNumeral } from "../../text/numeral.ts";
import { type PlanTree, walkDivisions } from "../tree/node.ts";
import type { Stretch } from "./candidate.ts";

const number = `[${numeralCharacters}\\d]{1,4}`;

/**
 * `第三部分第（七）项`, `第三章第二节（七）`, `第二章`; not `《…》第二章`, which is a place of another
 * work, and not `第二章第三条`, of which the plan has only half.
 */
const placePattern = new RegExp(
  `(?<!》[的中]?)第(?<first>${number})(?:部分|章)(?:第(?<section>${number})节)?(?:第?（(?<item>${number})）项?)?(?!第)`,
  "gu",
);

/** `本方案`, `本规划`: the plan itself; not `基本方案`. */
const selfPattern = /(?<![基根成资样文版标原剧脚书课读])本(?:方案|规划|纲要|意见|办法)(?!\p{Script=Han}{0,80}》)/gu;

/** Finds references to places of the same plan. A reference leads to what it names whole, or nowhere. */
export class InternalReferences {
  readonly #plan: string;
  readonly #paths: ReadonlySet<string>;

  constructor(tree: PlanTree) {
    this.#plan = tree.slug;
    this.#paths = new Set([...walkDivisions(tree.divisions)].map(({ path }) => path.join("/")));
  }

  /** Find the references of a text with the addresses they mean. */
  find(text: string): (Stretch & { readonly to: string })[] {
    const places = [...text.matchAll(placePattern)].flatMap((match) => {
      const { first, section, item } = match.groups ?? {};
      const names = [first, section, item]
        .filter((name) => name !== undefined)
        .map((name) => String(parseNumeral(name) ?? name));
      const path = names.join("/");
      if (!this.#paths.has(path)) return [];
      return [{ start: match.index, end: match.index + match[0].length, to: `${this.#plan}/${path}` }];
    });
    const self = [...text.matchAll(selfPattern)].map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
      to: this.#plan,
    }));
    return [...places, ...self];
  }
}
