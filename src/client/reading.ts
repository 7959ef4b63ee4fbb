/**
 * The reader's own settings: theme, type, size, and which text is shown. They are kept in the
 * reader's browser and nowhere else. The page's head has applied them before anything was drawn.
 */

import { parseSettings, type Settings, settingsKey } from "./settings.ts";

const page = document.documentElement;
const form = document.querySelector<HTMLFormElement>("#settings form");
const views = [...document.querySelectorAll<HTMLInputElement>("input[name='view']")];

function read(): Settings {
  try {
    return parseSettings(localStorage.getItem(settingsKey));
  } catch {
    // Storage may be forbidden.
    return {};
  }
}

function write(name: string, value: string): void {
  page.dataset[name] = value;
  try {
    localStorage.setItem(settingsKey, JSON.stringify({ ...read(), [name]: value }));
  } catch {
    // Storage may be forbidden: the setting then holds for this page.
  }
}

if (form) {
  for (const input of form.querySelectorAll<HTMLInputElement>("input"))
    input.checked = page.dataset[input.name] === input.value || (input.defaultChecked && !page.dataset[input.name]);
  form.addEventListener("change", (event) => {
    const { name, value } = event.target as HTMLInputElement;
    write(name, value);
  });
}

/** Restore the chosen text, and keep the reader's place when it changes. */
const wanted = read().view;
for (const input of views) {
  if (input.id === `view-${wanted}`) input.checked = true;
  input.addEventListener("change", () => {
    write("view", input.id.slice("view-".length));
    showBoth().then(keepPlace);
  });
}
showBoth();

/** Set both texts beside each other where both are asked for; how is loaded then, and without it they stay below each other. */
async function showBoth(): Promise<void> {
  if (!document.querySelector("#view-both:checked")) return;
  const script = new URL(`${page.dataset.root ?? "./"}scripts/side-by-side.js`, location.href);
  try {
    const { showSideBySide } = (await import(/* @vite-ignore */ script.href)) as typeof import("./side-by-side.ts");
    showSideBySide();
  } catch {
    // Without a network, for example.
  }
}

let place: { readonly element: Element; readonly top: number } | undefined;

if (views.length > 0) {
  addEventListener("scroll", notePlace, { passive: true });
  addEventListener("scrollend", notePlace, { passive: true });
}

/** Remember which paragraph stands at the top of the window, and how far from it. */
function notePlace(): void {
  const element = document.elementFromPoint(innerWidth / 2, 80)?.closest(".para");
  place = element ? { element, top: element.getBoundingClientRect().top } : undefined;
}

function keepPlace(): void {
  if (place) scrollBy({ top: place.element.getBoundingClientRect().top - place.top, behavior: "instant" });
}
