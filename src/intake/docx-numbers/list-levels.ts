/** The lists that a document of a word processor defines (ECMA-376, part 1, §17.9). */

/** A level of a list: how its numbers are written. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** The label: `%1` stands for the number of the first level. */
  readonly text: string;
  /** True where the numbers of all levels are written in digits. */
  readonly isLegal: boolean;
  /** The style whose paragraphs it numbers; empty where it has none. */
  readonly style: string;
  /** False where its numbers go on behind one of an outer level. */
  readonly restarts: boolean;
}

/** A list as paragraphs name it. */
export interface NumberedList {
  /** Lists of one definition count together. */
  readonly definition: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** By level, where the list itself begins to count. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Read the lists of `word/numbering.xml` by the id by which paragraphs name them. */
export function readLists(numbering: Document): ReadonlyMap<string, NumberedList> {
  const definitions = new Map(
    [...numbering.getElementsByTagName("w:abstractNum")].map((one) => [
      one.getAttribute("w:abstractNumId") ?? "",
      levelsOf(one),
    ]),
  );
  return new Map(
    [...numbering.getElementsByTagName("w:num")].map((list) => {
      const definition = attributeOf(list, "w:abstractNumId") ?? "";
      const overrides = [...list.getElementsByTagName("w:lvlOverride")];
      const levels = [...(definitions.get(definition) ?? [])];
      for (const override of overrides)
        for (const [i, level] of levelsOf(override).entries()) if (level) levels[i] = level;
      const starts = overrides.flatMap((override) => {
        const start = attributeOf(override, "w:startOverride");
        return start === undefined ? [] : [[Number(override.getAttribute("w:ilvl")), Number(start)] as const];
      });
      return [list.getAttribute("w:numId") ?? "", { definition, levels, starts: new Map(starts) }];
    }),
  );
}

function levelsOf(definition: Element): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const level of definition.getElementsByTagName("w:lvl")) {
    const place = Number(level.getAttribute("w:ilvl"));
    if (!Number.isInteger(place) || place < 0 || place >= mostLevels) continue;
    levels[place] = {
      start: Number(attributeOf(level, "w:start") ?? 1),
      format: attributeOf(level, "w:numFmt") ?? "decimal",
      text: attributeOf(level, "w:lvlText") ?? "",
      isLegal: level.getElementsByTagName("w:isLgl").length > 0,
      style: attributeOf(level, "w:pStyle") ?? "",
      restarts: attributeOf(level, "w:lvlRestart") !== "0",
    };
  }
  return levels;
}

/** The standard has nine levels. */
export const mostLevels = 9;

/** Give the value of the first element of a name below another. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.getElementsByTagName(name)[0]?.getAttribute("w:val") ?? undefined;
}
