import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { extractText } from "../../intake/index.ts";
import { DocumentTitles } from "../../pipeline/blocks/constructs/document-title.ts";
import type { Registry } from "../../registry/schema.ts";
import { intakeStrings as t } from "../../strings/intake.ts";
import { refusalOf } from "../refusal-of.ts";
import { wordsOfRefusal } from "../say-refusal.ts";
import { tryText } from "../trial/try-text.ts";
import { type Original, readOriginal } from "./read-original.ts";

/** What lies in a folder. */
export interface Survey {
  readonly plans: readonly Original[];
  /** Files that are not taken in, with the reason in Chinese; folders within are not looked into. */
  readonly others: readonly { readonly name: string; readonly reason: string }[];
}

/** Headings that a text without duties must have at least to be a plan. */
const fewestHeadings = 2;

/** Find the plans among the files of a folder: texts with duties, or with the title and the headings of a plan. */
export async function surveyFolder(folder: string, registry: Registry): Promise<Survey> {
  const plans: Original[] = [];
  const others: { name: string; reason: string }[] = [];
  for (const name of (await readdir(folder)).sort()) {
    try {
      const original = await readOriginal(join(folder, name));
      const { text } = await extractText(original.bytes);
      if (isPlan(name, text, registry)) plans.push(original);
      else others.push({ name, reason: t.noPlan });
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      others.push({ name, reason: wordsOfRefusal(refusal).found });
    }
  }
  return { plans, others };
}

function isPlan(file: string, text: string, { genre, jurisdictions, centralBodies }: Registry): boolean {
  const { report } = tryText({ file, text, words: { genre, jurisdictions, centralBodies } });
  const { title, duties, headings } = report;
  return (
    duties.length > 0 ||
    (new DocumentTitles(genre.titles).genreOf(title) !== undefined && headings.length >= fewestHeadings)
  );
}
