import type { Matter, MatterMention } from "../matters/index.ts";
import { freeId, latinOf } from "./make-id.ts";
import type { DraftRow } from "./write-rows.ts";

/** Sentences that a row cites; more say no more. */
const mostSentences = 6;

/**
 * Draft a row of projects.yaml for each matter that a plan shares with others: its name, its forms, and in comments the
 * sentences, those of the plan first.
 */
export function draftMatters(matters: readonly Matter[], slug: string, isTaken: (id: string) => boolean): DraftRow[] {
  const ids = new Set<string>();
  return matters.map(({ name, kind, mentions }) => {
    const id = freeId(latinOf(name) || "matter", (candidate) => ids.has(candidate) || isTaken(candidate));
    ids.add(id);
    const ordered = [...mentions].sort((a, b) => Number(b.passage.plan === slug) - Number(a.passage.plan === slug));
    const plans = [...new Set(ordered.map(({ passage }) => passage.plan))];
    return {
      fields: {
        id,
        name,
        kind,
        level: kind === "place" ? "place" : "project",
        aliases: [...new Set(ordered.map(({ surface }) => surface))].map((literal) => ({ literal })),
        why: `同名见于${plans.join("、")}`,
        sure: "likely",
      },
      comments: { row: ordered.slice(0, mostSentences).map(citation).join("\n ") },
    };
  });
}

/** `mongolia-2014 13: 推动甲—乙铁路建设。` */
function citation({ passage: { plan, line, text }, start, end }: MatterMention): string {
  const from = Math.max(text.lastIndexOf("。", start), text.lastIndexOf("；", start)) + 1;
  const stop = text.slice(end).search(/[。；]/u);
  return `${plan} ${line}: ${text.slice(from, stop < 0 ? undefined : end + stop + 1).replace(/\s+/gu, " ")}`;
}
