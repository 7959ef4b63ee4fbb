/**
 * Where a page is opened as a file: says so, in the words that its script element brings, and leads from a link to a
 * folder, which would show a list of files, to the page of it. Modules do not run there.
 */

if (location.protocol === "file:") {
  const said = document.currentScript?.dataset.file ?? "";
  addEventListener("DOMContentLoaded", () => document.body.prepend(said));
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link?.pathname.endsWith("/")) link.pathname += "index.html";
  });
}

export {};
