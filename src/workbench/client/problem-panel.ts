/** What is wrong with the library, over the page that is worked on: place and mend. Never part of what is published. */

import "../../styles/problem-panel.css";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import type { ShownProblem } from "../view/problem-list.ts";

const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/?$/u, "/")}workbench/problems/`);
const problems = response.ok ? ((await response.json()) as ShownProblem[]) : [];
if (problems.length > 0) document.body.append(panelOf(problems));

function panelOf(all: readonly ShownProblem[]): HTMLElement {
  const panel = document.createElement("details");
  panel.className = "problem-panel";
  panel.open = all.some(({ isError }) => isError);
  panel.append(element("summary", t.openProblems(all.length)));
  for (const { title, isError, place, said, mend, bench } of all) {
    const item = element("section");
    const level = isError ? t.severity.error : t.severity.warning;
    item.append(element("h2", `${title}（${level}）`), ...[place, mend, said].map((words) => element("p", words)));
    if (bench !== "") item.append(Object.assign(element("a", t.decideThere), { href: bench }));
    panel.append(item);
  }
  return panel;
}

function element(name: string, words = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
