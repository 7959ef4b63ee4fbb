/** Preview projects beside their links, on hover and focus. What draws them is loaded when it is first wanted. */

const box = new URL(`${document.documentElement.dataset.root ?? "./"}scripts/preview-box.js`, location.href);

for (const type of ["mouseover", "focusin"]) {
  document.addEventListener(type, async ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>("a.thing[href*='projects/']");
    if (!link) return;
    const { showPreview } = (await import(box.href)) as typeof import("./preview-box.ts");
    showPreview(link);
  });
}

export {};
