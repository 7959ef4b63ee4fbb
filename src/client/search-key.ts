/** `/` and Ctrl+K open the search; nothing of it is loaded before. Where it cannot be, its page is opened. */

import { isTaken } from "./typing.ts";

const find = document.querySelector<HTMLFormElement>("form.find");

document.addEventListener("keydown", (event) => {
  const isSlash = event.key === "/" && !isTaken(event);
  const isCtrlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (!find || event.isComposing || !(isSlash || isCtrlK)) return;
  event.preventDefault();
  import(/* @vite-ignore */ new URL("app.js", find.action).href).then(
    (app: { openSearch(): void }) => app.openSearch(),
    () => location.assign(find.action),
  );
});

if (find && new URLSearchParams(location.search).has("hl"))
  import(/* @vite-ignore */ new URL("mark.js", find.action).href);
