/** The card that keys act on, and the way to decide it that is chosen. */

/** Give the card that is being decided. */
export function currentCard(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".card[aria-current]");
}

/** Go some cards on from the current one, or to another, and show its line of the text. */
export function showCard(step: number, other?: HTMLElement): void {
  const cards = [...document.querySelectorAll<HTMLElement>(".card")];
  const at = Math.max(0, cards.indexOf(other ?? (currentCard() as HTMLElement))) + step;
  const card = cards[Math.min(Math.max(at, 0), cards.length - 1)];
  if (card === undefined) return;
  if (card !== currentCard()) {
    currentCard()?.removeAttribute("aria-current");
    card.setAttribute("aria-current", "true");
    chooseMend(0);
  }
  if (!card.contains(document.activeElement)) card.querySelector("h3")?.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
  for (const line of document.querySelectorAll("#bench-seed [aria-current]")) line.removeAttribute("aria-current");
  const line = document.querySelector(`#line-${card.dataset.line}`);
  line?.setAttribute("aria-current", "true");
  line?.scrollIntoView({ block: "nearest" });
}

/** Choose one of the ways to decide the current card, by its order. */
export function chooseMend(index: number): void {
  const forms = [...(currentCard()?.querySelectorAll<HTMLFormElement>("form") ?? [])];
  if (forms[index] === undefined) return;
  for (const [i, form] of forms.entries()) form.classList.toggle("chosen", i === index);
}

/** Give the form of the way that is chosen. */
export function chosenForm(): HTMLFormElement | null {
  return currentCard()?.querySelector<HTMLFormElement>("form.chosen") ?? null;
}

/** Give the form of the current card that is open. */
export function openedForm(): HTMLFormElement | null {
  return currentCard()?.querySelector<HTMLFormElement>("form:has(.fields:not([hidden]))") ?? null;
}
