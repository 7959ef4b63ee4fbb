/** What typing and arrow keys do in a box of the search. */

/** Pause after the last key, in milliseconds, before a search begins. */
const pause = 90;

/**
 * Call back when the reader has typed: after a pause, and never in the middle of an IME composition.
 * Gives what forgets a call that is still to come.
 */
export function onTyped(input: HTMLInputElement, search: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(search, pause);
  };
  input.addEventListener("compositionstart", () => clearTimeout(timer));
  input.addEventListener("compositionend", schedule);
  input.addEventListener("input", (event) => {
    if (!(event as InputEvent).isComposing) schedule();
  });
  return () => clearTimeout(timer);
}

/** Let arrows go from the box through the links of the answer and back; Escape goes back at once. */
export function walkWithArrows(area: HTMLElement, input: HTMLInputElement): void {
  area.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [
      ...area.querySelectorAll<HTMLElement>(".search-status a, .search-cards a, .hits a, .search-wider a, .search-all"),
    ].filter((link) => link.checkVisibility());
    const at = links.indexOf(document.activeElement as HTMLElement);
    const isInput = document.activeElement === input;
    if (!isInput && at < 0) return;
    if (event.key === "Escape" && !isInput) focusOn(event, input);
    if (event.key === "ArrowDown") focusOn(event, links[at + 1]);
    if (event.key === "ArrowUp" && !isInput) focusOn(event, links[at - 1] ?? input);
  });
}

function focusOn(event: Event, target: HTMLElement | undefined): void {
  if (!target) return;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
}
