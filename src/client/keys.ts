/** Keys for those who read with the keyboard. `?` shows them; none works while the reader is typing. */

import { isTaken } from "./typing.ts";

const help = new URL(`${document.documentElement.dataset.root ?? "./"}scripts/key-help.js`, location.href);

const actions: Readonly<Record<string, () => void>> = {
  "?": showKeys,
  n: () => follow("a[rel='next']"),
  p: () => follow("a[rel='prev']"),
  c: () => document.querySelector<HTMLElement>(".contents summary, .contents a")?.focus(),
  v: nextView,
  g: () => follow(".masthead .name"),
};

document.addEventListener("keydown", (event) => {
  const action = actions[event.key];
  if (!action || isTaken(event) || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  action();
});

document.querySelector("#show-keys")?.addEventListener("click", showKeys);

async function showKeys(): Promise<void> {
  const loaded = (await import(/* @vite-ignore */ help.href)) as typeof import("./key-help.ts");
  loaded.showKeys();
}

function follow(selector: string): void {
  document.querySelector<HTMLAnchorElement>(selector)?.click();
}

/** 校订 → 底本 → 并排 → 校订. */
function nextView(): void {
  const views = [...document.querySelectorAll<HTMLInputElement>("input[name='view']")];
  const next = views[(views.findIndex((view) => view.checked) + 1) % views.length];
  next?.click();
}
