import { type Jurisdiction, type JurisdictionWords, ownHeads } from "./jurisdiction.ts";

/**
 * The heads with which names of bodies begin in a plan, and whose each is: 自治区 and 内蒙古 stand for one another.
 * Where two jurisdictions share a head (市 of a city and of a county in it), the lower one has it.
 */
export class NameHeads {
  /** Whose bodies a name without a head means; empty where nothing tells whose plan it is. */
  readonly own: string;
  readonly #families = new Map<string, string>();
  /** Ids of the plan's jurisdiction and of those above it. */
  readonly #reach: ReadonlySet<string>;
  /** Longest first. */
  readonly #heads: readonly string[];
  readonly #noHeads: readonly string[];

  constructor({ chain }: Jurisdiction, { rows, genre }: JurisdictionWords) {
    this.own = chain[0]?.id ?? "";
    this.#reach = new Set(chain.map(({ id }) => id));
    for (const { id, heads } of chain) this.#add(id, heads);
    // Other jurisdictions' own words are heads too, and theirs: 贵州银保监局 takes no head of another list.
    for (const { id, heads } of rows) this.#add(id, chain.length === 0 ? heads : ownHeads(heads, genre));
    if (chain.length === 0) for (const { level, heads } of genre.levels) this.#add(`level:${level}`, heads);
    this.#heads = [...this.#families.keys()].sort((a, b) => b.length - a.length);
    this.#noHeads = genre.no_heads;
  }

  #add(family: string, heads: readonly string[]): void {
    for (const head of heads) if (!this.#families.has(head)) this.#families.set(head, family);
  }

  /** Give the head of a name, or nothing. A name is more than its head and one character. */
  headOf(name: string): string {
    const isNone = (head: string) => this.#noHeads.some((word) => word.startsWith(head) && name.startsWith(word));
    return this.#heads.find((head) => name.startsWith(head) && name.length > head.length + 1 && !isNone(head)) ?? "";
  }

  /** Give all heads of the jurisdiction that a head belongs to, the longest first; none for no head. */
  alike(head: string): string[] {
    const family = this.#families.get(head);
    return family === undefined ? [] : this.#heads.filter((other) => this.#families.get(other) === family);
  }

  /** True where a name begins with the words of another region than the plan's, or than those of a second name. */
  isForeign(name: string, second: string): boolean {
    const family = this.familyOf(this.headOf(name));
    if (family === undefined || this.#reach.size === 0 || this.#reach.has(family)) return false;
    return family !== this.familyOf(this.headOf(second));
  }

  /** Give the jurisdiction whose head it is: its id. */
  familyOf(head: string): string | undefined {
    return this.#families.get(head);
  }
}
