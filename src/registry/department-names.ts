/** Find the department that a printed name means (docs/design.md §3: names distribute). */

import { distance } from "fastest-levenshtein";
import type { NameHeads } from "./name-heads.ts";
import type { DepartmentRow } from "./schema.ts";

export interface NameResolution {
  /** Ids of the departments that claim the name; one is right, none is unknown, more are ambiguous. */
  readonly departments: readonly string[];
  readonly tried: readonly string[];
}

export class DepartmentNames {
  /** Ids by every registered form. */
  readonly #byForm = new Map<string, Set<string>>();
  /** Head family and id by every form without its head. */
  readonly #byBareForm = new Map<string, { family: string; id: string }[]>();

  readonly #names = new Map<string, string>();
  readonly heads: NameHeads;

  /** `heads` are those of the plan; rows whose forms another row has already are of a body further up, and stand behind. */
  constructor(rows: readonly DepartmentRow[], heads: NameHeads) {
    this.heads = heads;
    for (const row of rows) {
      this.#names.set(row.id, row.name);
      for (const form of formsOf(row)) {
        const ids = this.#byForm.get(form) ?? new Set();
        this.#byForm.set(form, ids.add(row.id));
        const head = heads.headOf(form);
        const bare = form.slice(head.length);
        const family = heads.familyOf(head) ?? heads.familyOf(heads.headOf(row.name)) ?? "";
        const bares = this.#byBareForm.get(bare) ?? [];
        if (family !== "" && !bares.some((other) => other.id === row.id))
          this.#byBareForm.set(bare, [...bares, { family, id: row.id }]);
      }
    }
  }

  /**
   * Resolve a name of an assignment.
   *
   *     自治区外事办、交通运输厅：head 自治区, name 交通运输厅 → tries 自治区交通运输厅, 交通运输厅
   *
   * A name with its own head takes none. A bare name is looked up among the bodies of the group's
   * head, or, at the start of a list, among those of the region. A second name in brackets is of the same body:
   * `市教育局（市语委）`.
   */
  resolve(surface: string, groupHead: string): NameResolution {
    const whole = this.#resolveWhole(surface, groupHead);
    const [, first = "", second = ""] = secondNamePattern.exec(surface) ?? [];
    const isOfOnePlace = second !== "" && (second[0] === first[0] || this.heads.headOf(second) !== "");
    if (whole.departments.length > 0 || !isOfOnePlace) return whole;
    return { ...this.#resolveWhole(first, groupHead), tried: whole.tried };
  }

  #resolveWhole(surface: string, groupHead: string): NameResolution {
    const own = this.heads.headOf(surface);
    const head = own === "" ? groupHead : own;
    const bare = surface.slice(own.length);
    const headed = groupHead + surface;
    // 国家 in 国家税务局 is a head, but of 市国家税务局 a part of the name.
    const tried = [...new Set(own === "" ? [headed, surface] : [surface, ...(own === groupHead ? [] : [headed])])];
    for (const form of tried) {
      const ids = this.#byForm.get(form);
      if (ids && (form !== bare || this.#isFree(bare, head))) return { departments: [...ids], tried };
    }
    const family = this.heads.familyOf(head) ?? this.heads.own;
    const ids = (this.#byBareForm.get(bare) ?? []).filter((entry) => entry.family === family).map(({ id }) => id);
    return { departments: [...new Set(ids)], tried };
  }

  /** A registered bare form may stand for its body unless the group's head belongs to another family. */
  #isFree(bare: string, head: string): boolean {
    const entries = this.#byBareForm.get(bare);
    return !entries || head === "" || entries.some(({ family }) => family === this.heads.familyOf(head));
  }

  /** Give the name of a department, with its head. */
  nameOf(id: string): string | undefined {
    return this.#names.get(id);
  }

  /** The registered forms most like a name, for messages; none of another region than the plan's, or the name's own. */
  nearest(surface: string, count = 3): string[] {
    return [...this.#byForm.keys()]
      .filter((form) => !this.heads.isForeign(form, surface))
      .map((form) => ({ form, distance: distance(surface, form) }))
      .filter(({ form, distance: far }) => far < Math.max(surface.length, form.length) * 0.6)
      .sort((a, b) => a.distance - b.distance || a.form.length - b.form.length)
      .slice(0, count)
      .map(({ form }) => form);
  }
}

/** A name and another behind it in brackets. */
const secondNamePattern = /^([^（）]{2,30})（([^（）]{2,30})）$/u;

/** Give every form under which a department may be named. */
export function formsOf(row: DepartmentRow): string[] {
  return [...new Set([row.name, row.full_name, ...row.aliases.map((alias) => alias.form)])];
}
