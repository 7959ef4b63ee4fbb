/** The table by which abbreviations, former names and other heads are found as the texts word them. */

import type { Edition } from "../../edition/load-edition.ts";
import type { EditionDepartment } from "../../edition/model.ts";
import { formsOf } from "../../registry/department-names.ts";
import { fold, withoutPunctuation } from "../fold.ts";
import { simplify } from "../simplify.ts";
import type { ScriptTable, WordingTable } from "../tables.ts";

interface Named {
  readonly id: string;
  /** What readers type. */
  readonly typed: readonly string[];
  /** What the texts may say. */
  readonly printed: readonly string[];
  /** Those it became or came of: what one was given, is looked for under the name of the other. */
  readonly kin: readonly string[];
}

/** A shorter form stands for too much (电力, 政府), if it is not the name itself. */
const tellingLength = 3;

/** A full name that is longer begins with the head of the state, and takes no other. */
const longestHeaded = 14;

/** Make the table from names and from the texts: what no text says finds nothing. */
export function makeWordingTable(
  { departments }: Pick<Edition, "departments">,
  texts: readonly (readonly string[])[],
  script: ScriptTable,
): WordingTable {
  const bodies = departments.map((row) => bodyOf(row, departments));
  const byForm = Map.groupBy(
    bodies.flatMap((thing) => thing.typed.map((form) => ({ form, thing }))),
    ({ form }) => form,
  );
  // A name that two bodies have, neither come of the other, says nothing of either.
  const isPlain = (form: string) => areKin((byForm.get(form) ?? []).map(({ thing }) => thing));
  const said = texts.map((chars) => chars.join(""));
  const stands = new Map<string, boolean>();
  const isSaid = (form: string) => {
    const known = stands.get(form) ?? said.some((text) => text.includes(form));
    stands.set(form, known);
    return known;
  };
  const byId = new Map(bodies.map((thing) => [thing.id, thing]));
  const lines = bodies.flatMap((thing) => {
    const own = [thing, ...thing.kin.flatMap((id) => byId.get(id) ?? [])];
    const printed = [...new Set(own.flatMap((each) => each.printed))].filter((form) => isPlain(form) && isSaid(form));
    const typed = thing.typed.filter((form) => isPlain(form) && byForm.get(form)?.[0]?.thing === thing);
    return typed.length === 0 || printed.length === 0 ? [] : `${typed.join("|")};${printed.join("|")}`;
  });
  const pieces = texts.map((chars) => withoutPunctuation(chars).join(""));
  const isPieced = (form: string) => {
    const readings = simplify([...form], script);
    const letters = [[...form], ...readings].map((chars) => withoutPunctuation(chars).join(""));
    return (
      readings.some((chars) => isSaid(chars.join(""))) ||
      letters.some((wanted) => pieces.some((text) => text.includes(wanted)))
    );
  };
  const typed = lines.flatMap((line) => line.split(";")[0]?.split("|") ?? []);
  return { lines: lines.join("\n"), pieced: typed.filter((form) => !isSaid(form) && isPieced(form)).join("|") };
}

function areKin(things: readonly Named[]): boolean {
  return things.every((one) => things.every((other) => one === other || one.kin.includes(other.id)));
}

function bodyOf(row: EditionDepartment, all: readonly EditionDepartment[]): Named {
  const forms = formsOf(row);
  const name = row.bareForms[0] ?? row.name;
  const bare = row.bareForms.filter((form) => form.length >= tellingLength || form === name);
  const short = bare.filter((form) => form.length <= longestHeaded);
  const headed = row.headWords.flatMap((head) => short.map((form) => head + form));
  const printed = [...forms, ...bare].filter((form) => form.length >= tellingLength || form === name);
  const heirs = all.filter(({ heirOf }) => heirOf.includes(row.id)).map(({ id }) => id);
  return {
    id: row.id,
    typed: folded([...forms, ...row.bareForms, ...headed]),
    printed: folded(printed),
    kin: [...row.heirOf, ...heirs],
  };
}

function folded(forms: readonly string[]): string[] {
  return [...new Set(forms.map(fold))].filter((form) => form !== "" && !/[|;]/u.test(form));
}
