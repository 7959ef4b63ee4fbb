/** Keys for those who read with the keyboard. `?` shows them; none works while the reader is typing. */

const help = document.querySelector<HTMLDialogElement>("#keys");

const actions: Readonly<Record<string, () => void>> = {
  "?": () => help?.showModal(),
  n: () => follow("a[rel='next']"),
  p: () => follow("a[rel='prev']"),
  c: () => focusOn(".contents summary, .contents a"),
  v: nextView,
  g: () => follow(".masthead .name"),
};

document.addEventListener("keydown", (event) => {
  const target = event.target as HTMLElement;
  const isTyping = target.closest("input:not([type='radio']), textarea, select, [contenteditable]");
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping) return;
  const action = actions[event.key];
  if (!action || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  action();
});

document.querySelector("#show-keys")?.addEventListener("click", () => help?.showModal());

function follow(selector: string): void {
  document.querySelector<HTMLAnchorElement>(selector)?.click();
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

/** 校订 → 原文 → 对照 → 校订. */
function nextView(): void {
  const views = [...document.querySelectorAll<HTMLInputElement>("input[name='view']")];
  const next = views[(views.findIndex((view) => view.checked) + 1) % views.length];
  next?.click();
}

export {};
