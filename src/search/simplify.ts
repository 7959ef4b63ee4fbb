import type { ScriptTable } from "./tables.ts";

/** Ways to read a query are tried up to this number: each is a look-up of its own. */
const mostForms = 16;

/**
 * Give the forms that a query in traditional script may have in simplified script, without the
 * query itself; none where no character has another form.
 *
 *     發展 → 发展      著作 → 着作      乾 → 干
 */
export function simplify(chars: readonly string[], table: ScriptTable): string[][] {
  let forms: string[][] = [[]];
  for (const char of chars) {
    const options = [...(table[char] ?? char)];
    // Too many ways: keep to the first reading of each further character.
    const used = forms.length * options.length > mostForms ? options.slice(0, 1) : options;
    forms = forms.flatMap((form) => used.map((option) => [...form, option]));
  }
  return forms.filter((form) => form.some((char, i) => char !== chars[i]));
}
