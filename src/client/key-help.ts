/** The keyboard map. Loaded when it is first asked for. */

import { keyStrings as t } from "../strings/tools.ts";

// What no page needs before the map is asked for does not travel with its style.
const style = new CSSStyleSheet();
style.replaceSync(`
  #keys {
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--ink-soft);
    max-width: min(30rem, 92vw);
  }
  #keys::backdrop { background: rgb(0 0 0 / 40%); }
  #keys button {
    font: inherit;
    padding: 0.3rem 1rem;
    margin-top: 1rem;
  }
  kbd {
    font-family: var(--mono);
    border: 1px solid var(--rule);
    border-radius: 2px;
    padding: 0 0.4em;
  }
`);
document.adoptedStyleSheets.push(style);

let dialog: HTMLDialogElement | undefined;

/** Show the map; Escape or its button closes it. */
export function showKeys(): void {
  dialog ??= makeDialog();
  dialog.showModal();
}

function makeDialog(): HTMLDialogElement {
  const title = element("h2", t.title);
  title.id = "keys-title";
  const rows = Object.entries(t.map).flatMap(([key, what]) => [
    element("dt", element("kbd", key)),
    element("dd", what),
  ]);
  const facts = element("dl", ...rows);
  facts.className = "facts";
  const form = element("form", element("button", t.close));
  form.method = "dialog";
  const made = element("dialog", title, facts, form);
  made.id = "keys";
  made.setAttribute("aria-labelledby", title.id);
  document.body.append(made);
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
