import type { DivisionKind } from "../headings/kind.ts";

/** The divisions before the parts of a plan, which the edition supplies with headings. */
export const fronts = {
  notice: {
    kind: "notice",
    name: "notice",
    title: "印发通知",
    reason: "题名之前的文字，为印发本件的通知；标题由编者所加。",
  },
  above: { kind: "preface", name: "front", title: "题前", reason: "题名之前的文字，文中无标题；标题由编者所加。" },
  preface: {
    kind: "preface",
    name: "preface",
    title: "前言",
    reason: "各章之前的文字，文中无标题；标题由编者所加。",
  },
} as const satisfies Record<string, { kind: DivisionKind; name: string; title: string; reason: string }>;
