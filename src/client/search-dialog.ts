/** The search from any page, opened by `/` and Ctrl+K. */

import { looksCited } from "../search/citation-query.ts";
import { searchStrings as t } from "../strings/search.ts";
import { makeParts, SearchList } from "./search-list.ts";
import { onTyped, walkWithArrows } from "./search-typing.ts";
import { element } from "./search-view.ts";

const step = 6;
const page = new URL("./", import.meta.url);

let dialog: HTMLDialogElement | undefined;

/** Open the dialog; it is made when it is first wanted. */
export function openSearchDialog(): void {
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector("input");
  input?.focus();
  input?.select();
}

function makeDialog(): HTMLDialogElement {
  const style = element("link", { rel: "stylesheet", href: new URL("search.css", page).href });
  document.head.append(style);
  const attributes = { type: "search", name: "q", "aria-label": t.label, placeholder: t.placeholder };
  const input = element("input", { ...attributes, autocomplete: "off" }) as HTMLInputElement;
  const parts = makeParts(input);
  const all = element("a", { class: "search-all", href: page.href }, t.allResults);
  const form = element("form", { role: "search", action: page.href }, input) as HTMLFormElement;
  const close = element("button", { type: "button" }, t.close);
  form.append(close);
  const made = element("dialog", { class: "search-dialog", "aria-label": t.label }) as HTMLDialogElement;
  made.append(form, parts.status, parts.notes, parts.cards, parts.hits, parts.wider, all);
  const list = new SearchList(parts, step);
  close.addEventListener("click", () => made.close());
  made.addEventListener("click", (event) => {
    if (event.target === made) made.close();
  });
  walkWithArrows(made, input);
  const forget = onTyped(input, () => {
    all.setAttribute("href", `${page.href}?${new URLSearchParams({ q: input.value })}`);
    if (input.value.trim() === "") list.clear();
    else list.answer({ ...nothingElse, q: input.value });
  });
  form.addEventListener("submit", async (event) => {
    if (!looksCited(input.value)) return; // the form leads to the search page
    event.preventDefault();
    forget();
    if (list.jump()) return;
    await list.answer({ ...nothingElse, q: input.value });
    if (!list.jump()) form.submit();
  });
  document.body.append(made);
  return made;
}

const nothingElse = {
  plans: [],
  department: "",
  role: "",
  project: "",
  assignments: false,
  sort: "relevance",
  view: "",
} as const;
