import { mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "../../diagnostics/problem.ts";
import { lockBuild } from "../../files/build-lock.ts";
import { replaceFile } from "../../files/swap.ts";
import { bodiesFileOf } from "../../registry/body-files.ts";
import { sha256Of } from "../../registry/identifiers.ts";
import { jurisdictionOfPlan } from "../../registry/names-of-plan.ts";
import { wordsOf } from "../../strings/problems/index.ts";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import type { Mend, Values } from "../cards/card.ts";
import type { Case } from "../cards/case.ts";
import { cardsOf } from "../cards/index.ts";
import { EditRefusal } from "../rows/refusal.ts";
import { editRows, type RowEdit } from "../rows/row-edit.ts";
import { type BenchFolders, digestOf, pathsOf, readText } from "./files.ts";
import { forgetDecision, noteDecision, readJournal } from "./journal.ts";
import { readCase } from "./read-case.ts";

/** What a person decided, and of which state of the files. */
export interface Choice {
  readonly card: string;
  readonly mend: string;
  readonly values: Values;
  /** Digest of what the board was made from when it was shown. */
  readonly seen: string;
}

/** What was done, in a sentence, and where it is known the plan as it is now. */
export interface Done {
  readonly said: string;
  readonly plan?: Case;
}

/**
 * Write a decision. Throws an `EditRefusal` where the files are not those that were shown, where the
 * card is not open, or where the registry would be wrong afterwards: nothing is written then.
 */
export function decide(folders: BenchFolders, slug: string, choice: Choice): Promise<Done> {
  return alone(folders, async () => {
    if ((await digestOf(folders, slug)) !== choice.seen) throw new EditRefusal(t.refusals.stale);
    const plan = await readCase(folders, slug);
    if (plan === undefined) throw new EditRefusal(t.refusals.noPlan(slug));
    const card = cardsOf(plan).find(({ id }) => id === choice.card);
    const mend = card?.mends.find(({ id }) => id === choice.mend);
    if (card === undefined || mend === undefined) throw new EditRefusal(t.refusals.gone);
    const texts = await textsAfter(folders, plan, mend, valuesFor(mend, choice.values));
    const after = await planAfter(folders, plan, texts);
    const changes = [];
    for (const [path, text] of texts) {
      changes.push({ path, before: (await readText(path)) ?? null, after: sha256Of(text) });
      await mkdir(dirname(path), { recursive: true });
      await replaceFile(path, text);
    }
    await noteDecision(folders, slug, { title: card.title, changes });
    return { said: t.written(card.title), plan: after };
  });
}

/** Take the last decision back, which the person saw named. Throws an `EditRefusal`. */
export function undo(folders: BenchFolders, slug: string, name: string): Promise<Done> {
  return alone(folders, async () => {
    const { last } = await readJournal(folders, slug);
    if (last === undefined) throw new EditRefusal(t.refusals.nothing);
    if (last.name !== name) throw new EditRefusal(t.refusals.stale);
    const { changes, title } = last.decision;
    for (const { path, after } of changes) {
      const text = await readText(path);
      if (text === undefined || sha256Of(text) !== after) throw new EditRefusal(t.refusals.undoStale);
    }
    for (const { path, before } of changes) {
      if (before === null) await rm(path);
      else await replaceFile(path, before);
    }
    await forgetDecision(folders, slug, name);
    return { said: t.undone(title) };
  });
}

/** One write at a time, whatever windows and servers there are. */
async function alone(folders: BenchFolders, write: () => Promise<Done>): Promise<Done> {
  const unlock = await lockBuild(join(folders.journal, "write.lock"));
  if (!unlock) throw new EditRefusal(t.refusals.busy);
  try {
    return await write();
  } finally {
    await unlock();
  }
}

/** What was filled in, field by field; what a field does not offer is not taken. */
function valuesFor({ fields }: Mend, given: Values): Values {
  return Object.fromEntries(
    fields.map(({ name, label, required, choices }) => {
      const value = (given[name] ?? "").replace(/\r\n?/gu, "\n").trim();
      const isOffered = choices === undefined || choices.some(([offered]) => offered === value);
      if ((required && value === "") || !isOffered) throw new EditRefusal(t.refusals.missing(label));
      return [name, value];
    }),
  );
}

/** The head of a file that is begun. */
const newFile = "# Fields: content/README.md.\n\n";

async function textsAfter(folders: BenchFolders, plan: Case, mend: Mend, values: Values): Promise<Map<string, string>> {
  const paths = pathsOf(folders, plan.slug);
  const texts = new Map<string, string>();
  for (const { file, edit } of mend.edits(values)) {
    const path = file === "departments" ? bodyPathOf(folders, plan, edit) : paths[file];
    texts.set(path, editRows(texts.get(path) ?? ((await readText(path)) || newFile), edit));
  }
  return texts;
}

/** The file in which the row of a body stands, or will stand: that of the place whose plan names it. */
function bodyPathOf({ registry: folder }: BenchFolders, { plan, registry }: Case, edit: RowEdit): string {
  const id = "row" in edit ? edit.row.id : undefined;
  const known = registry.departments.find((row) => row.id === id)?.place.file;
  return known ?? join(folder, bodiesFileOf(jurisdictionOfPlan(plan.row, registry), registry.jurisdictions));
}

/** Give the plan as it will be. Refuses what would leave a problem in the rows that was not there before. */
async function planAfter(folders: BenchFolders, before: Case, texts: ReadonlyMap<string, string>): Promise<Case> {
  const after = await readCase(folders, before.slug, texts);
  if (after === undefined) throw new EditRefusal(t.refusals.gone);
  const known = new Set(before.problems.map(keyOf));
  const wrong = after.problems.filter((problem) => texts.has(problem.file) && !known.has(keyOf(problem)));
  if (wrong.length > 0)
    throw new EditRefusal(
      t.refusals.wrong(
        wrong.map((problem) => {
          const { title, found, expected } = wordsOf(problem);
          return `${title}（${t.said(found, expected)}）`;
        }),
      ),
    );
  return after;
}

function keyOf({ code, values }: Problem): string {
  return JSON.stringify([code, values]);
}
