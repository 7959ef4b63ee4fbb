import type { Note, Resolution, Target } from "../citation/resolver/resolution.ts";
import { resolverStrings as t } from "../strings/citing.ts";

/** Give an element with children; strings become text. */
export function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** Say what a citation means: a sentence, the places, and what is doubtful about them. */
export function showResolution({ kind, targets, total, notes }: Resolution, root: string): HTMLElement[] {
  const sentence = kind === "one" ? t.one : kind === "several" ? t.several(total) : t.none;
  const isSilent = kind === "none" && notes.length > 0;
  return [
    ...notes.map((note) => element("p", noteText(note))),
    ...(isSilent ? [] : [element("p", sentence)]),
    ...(targets.length > 0
      ? [element("ol", ...targets.map((target) => element("li", ...targetLink(target, root))))]
      : []),
    ...(total > targets.length ? [element("p", t.more(total - targets.length))] : []),
  ];
}

/** A link to a place, with its plan and number behind it. */
export function targetLink({ kind, path, label, ordinal = 0, plan, mark }: Target, root: string): HTMLElement[] {
  const part = kind === "paragraph" ? t.paragraph(ordinal) : kind === "duty" ? t.dutyOf(ordinal) : "";
  const link = Object.assign(element("a", [label, part].filter((words) => words !== "").join(" ")), {
    href: root + path,
  });
  const behind = element("span", kind === "plan" ? ` ${mark}` : ` ${plan} · ${mark}`);
  behind.className = "soft";
  return [link, behind];
}

function noteText(note: Note): string {
  switch (note.code) {
    case "ambiguous":
    case "conflict":
      return t.notes[note.code]();
    case "moved":
    case "gone":
      return t.notes[note.code](note.asked, note.reason);
    default:
      return t.notes[note.code](note.asked);
  }
}
