/** The sign at the end of a paragraph opens a menu of what can be taken from it. The menu is loaded when it is first wanted. */

const script = new URL(`${document.documentElement.dataset.root ?? "./"}scripts/paragraph-menu.js`, location.href);
const signs = document.querySelectorAll<HTMLElement>(".anchor");

for (const sign of signs) {
  sign.role = "button";
  sign.ariaHasPopup = "true";
  sign.ariaExpanded = "false";
}

document.addEventListener("click", async (event) => {
  const sign = (event.target as Element).closest<HTMLAnchorElement>(".anchor");
  // With a key held, a link is opened elsewhere, as links are.
  if (!sign || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  try {
    const { openMenu } = (await import(/* @vite-ignore */ script.href)) as typeof import("./paragraph-menu.ts");
    openMenu(sign);
  } catch {
    // Without its menu the sign is the link that it was.
    location.href = sign.href;
  }
});

document.addEventListener("keydown", (event) => {
  const sign = event.target as HTMLElement;
  if (event.key !== " " || !sign.matches(".anchor")) return;
  event.preventDefault();
  sign.click();
});

export {};
