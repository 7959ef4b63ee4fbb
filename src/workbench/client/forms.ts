/** Forms of cards. What was typed and not yet written is kept in the browser, so that closing the page loses nothing. */

import { parseTyped, type Typed } from "./typed-values.ts";

/** Open a form at its first field. */
export function openForm(form: HTMLFormElement | null): void {
  const fields = form?.querySelector<HTMLElement>(".fields");
  if (!form || !fields) return;
  fields.hidden = false;
  form.querySelector<HTMLElement>(".fields :is(input, textarea, select)")?.focus();
}

/** Shut a form, with what was proposed in its fields. */
export function closeForm(form: HTMLFormElement): void {
  form.reset();
  const fields = form.querySelector<HTMLElement>(".fields");
  if (fields) fields.hidden = true;
}

/** Give what stands in a form. */
export function valuesOf(form: HTMLFormElement): Typed {
  return Object.fromEntries(Array.from(new FormData(form), ([name, value]) => [name, String(value)]));
}

/** Keep what is being typed. */
export function keepTyped(form: HTMLFormElement | null): void {
  if (form) localStorage.setItem(keyOf(form), JSON.stringify(valuesOf(form)));
}

/** Forget what was typed, when it is written or given up. */
export function forgetTyped(form: HTMLFormElement): void {
  localStorage.removeItem(keyOf(form));
}

/** Put what was typed before back into its forms, and open these. */
export function restoreTyped(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-mend]")) {
    const kept = Object.entries(parseTyped(localStorage.getItem(keyOf(form))));
    if (kept.length === 0) continue;
    for (const [name, value] of kept) {
      const field = form.elements.namedItem(name);
      if (field && "value" in field) field.value = value;
    }
    form.querySelector<HTMLElement>(".fields")?.removeAttribute("hidden");
  }
}

function keyOf(form: HTMLFormElement): string {
  return ["workbench", location.pathname, form.closest<HTMLElement>(".card")?.dataset.card, form.dataset.mend].join(
    " ",
  );
}
