/** The workbench in the browser: cards are walked and decided by keyboard; all that is decided is written at once. */

import { isTaken } from "../../client/typing.ts";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import { chooseMend, chosenForm, currentCard, openedForm, showCard } from "./current-card.ts";
import { closeForm, forgetTyped, keepTyped, openForm, restoreTyped, valuesOf } from "./forms.ts";

const token = document.querySelector<HTMLMetaElement>("meta[name='workbench-token']")?.content ?? "";
let isWriting = false;

const actions: Readonly<Record<string, () => unknown>> = {
  j: () => showCard(1),
  k: () => showCard(-1),
  a: () => accept(chosenForm()),
  e: () => openForm(chosenForm()),
  u: () => document.querySelector<HTMLButtonElement>("#undo")?.click(),
};

document.addEventListener("keydown", (event) => {
  const form = (event.target as Element).closest("form");
  const toShut = form ?? openedForm();
  if (event.key === "Escape" && toShut) {
    forgetTyped(toShut);
    closeForm(toShut);
    (document.activeElement as HTMLElement | null)?.blur();
    showCard(0);
  } else if (event.key === "Enter" && event.ctrlKey && form) form.requestSubmit();
  if (isTaken(event)) return;
  const action = /^[1-9]$/u.test(event.key) ? () => chooseMend(Number(event.key) - 1) : actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  if ((event.submitter as HTMLButtonElement | null)?.name === "accept") accept(form);
  else decide(form);
});

document.addEventListener("click", (event) => {
  const button = (event.target as Element).closest("button");
  const form = button?.closest("form") ?? null;
  if (button?.id === "undo") send("undo", { card: button.dataset.name ?? "" });
  else if (button?.name === "edit") openForm(form);
  else if (button?.name === "cancel" && form) {
    forgetTyped(form);
    closeForm(form);
  }
  const card = (event.target as Element).closest<HTMLElement>(".card");
  if (card && card !== currentCard()) showCard(0, card);
});

document.addEventListener("input", (event) => keepTyped((event.target as Element).closest("form")));

/** Somebody may have changed the files in another window: what is shown is read again, unless a form is open. */
window.addEventListener("focus", async () => {
  if (document.querySelector("#bench .fields:not([hidden])")) return;
  const page = await fetch(location.href).then(
    (response) => response.text(),
    () => "",
  );
  const board = new DOMParser().parseFromString(page, "text/html").querySelector<HTMLElement>("#bench");
  if (board && board.dataset.seen !== document.querySelector<HTMLElement>("#bench")?.dataset.seen) replace(board, "");
});

/** Accept what a form proposes; where something has to be given first, it opens. */
function accept(form: HTMLFormElement | null): void {
  if (form === null) return;
  const isOpen = form.querySelector(".fields")?.checkVisibility() ?? false;
  if (!isOpen && (form.dataset.edit !== undefined || !form.checkValidity())) openForm(form);
  else decide(form);
}

function decide(form: HTMLFormElement): void {
  const card = form.closest<HTMLElement>(".card")?.dataset.card ?? "";
  send("decide", { card, mend: form.dataset.mend ?? "", values: valuesOf(form) }, form);
}

/** Ask for something to be written, and show the board as it is then. */
async function send(action: "decide" | "undo", choice: object, form?: HTMLFormElement): Promise<void> {
  if (isWriting) return;
  isWriting = true;
  try {
    const { seen } = document.querySelector<HTMLElement>("#bench")?.dataset ?? {};
    const response = await fetch(`${action}/`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Workbench-Token": token },
      body: JSON.stringify({ ...choice, seen }),
    });
    if (response.headers.get("Content-Type")?.startsWith("application/json")) {
      const { said, board } = (await response.json()) as { said: string; board: string };
      if (response.ok && form) forgetTyped(form);
      const main = new DOMParser().parseFromString(board, "text/html").querySelector<HTMLElement>("#bench");
      if (main) replace(main, said);
      // What was refused is to be filled in otherwise.
      if (!response.ok && form) openForm(openedForm());
    } else say(response.headers.get("Content-Type")?.startsWith("text/plain") ? await response.text() : t.offline);
  } catch {
    say(t.offline);
  } finally {
    isWriting = false;
  }
}

function replace(board: HTMLElement, said: string): void {
  const at = [...document.querySelectorAll(".card")].indexOf(currentCard() as HTMLElement);
  document.querySelector("#bench")?.replaceWith(document.adoptNode(board));
  say(said);
  restoreTyped();
  const cards = [...document.querySelectorAll<HTMLElement>(".card")];
  showCard(0, cards[Math.min(Math.max(at, 0), cards.length - 1)]);
}

function say(sentence: string): void {
  const said = document.querySelector("#said");
  if (said) said.textContent = sentence;
}

restoreTyped();
showCard(0);
