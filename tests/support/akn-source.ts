import { parseMdx, readFirstDivision, readIndex } from "../../src/edition/parse-mdx.ts";
import { compilePlan } from "../../src/pipeline/index.ts";
import { writeMdx } from "../../src/pipeline/mdx/index.ts";
import { collectMarks } from "../../src/pipeline/mdx/marks.ts";
import type { AknSource } from "../../src/writers/akn/akn-source.ts";
import { noteOf } from "../../src/writers/akn/akn-source-of-plan.ts";
import { type Decisions, makeSeed } from "./make-registry.ts";

/** Compile a text and give what its Akoma Ntoso document is made from, through its MDX as the site does it. */
export function aknSourceOf(text: string, decisions: Decisions = {}): AknSource {
  const { seed, loaded } = makeSeed(text, decisions);
  const plan = compilePlan(seed, loaded.registry);
  const [index, ...files] = writeMdx(plan.tree, seed.file, collectMarks(plan.duties, plan.links));
  const emendations = loaded.registry.emendations.get(seed.row.slug) ?? [];
  return {
    title: readIndex(parseMdx(index?.text ?? "")).title,
    divisions: files.map((file) => readFirstDivision(parseMdx(file.text))),
    row: plan.row,
    release: "2026.11",
    script: "zh-Hans",
    counts: {},
    notes: new Map(emendations.map((emendation) => [emendation.id, noteOf(emendation)])),
    nameOf: (_, id) => id,
    recordOf: () => undefined,
    root: "/",
  };
}
