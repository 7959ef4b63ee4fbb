/** The menu of one paragraph or row: its citation, its address, its text, and what the source prints. */

import { citeStrings, paragraphStrings as t } from "../strings/citing.ts";
import { completeCitation, copyText, loadForms, sayIn } from "./cite-forms.ts";

// What no page needs before its menu is opened does not travel with its style.
const style = new CSSStyleSheet();
style.replaceSync(`
  #paragraph-menu {
    position: absolute;
    z-index: 2;
    box-sizing: border-box;
    max-width: min(26rem, 100vw - 1rem);
    padding: 0.25rem;
    background: var(--paper);
    border: 1px solid var(--ink-soft);
    font: 400 var(--size-s) / 1.6 var(--sans);
    user-select: none;
  }
  #paragraph-menu button {
    font: inherit;
    color: var(--blue);
    background: none;
    border: 0;
    padding: 0.35rem 0.6rem;
    cursor: pointer;
  }
  #paragraph-menu p { padding: 0.1rem 0.6rem 0.35rem; }
  #paragraph-menu [role="status"]:empty { padding: 0; }
  #paragraph-menu .printed {
    max-block-size: 50vh;
    overflow: auto;
    white-space: pre-wrap;
    font-family: var(--text-type);
    user-select: text;
  }
  .anchor[aria-expanded="true"] { opacity: 1; color: var(--blue); }
  @media print { #paragraph-menu { display: none; } }
`);
document.adoptedStyleSheets.push(style);

const box = document.createElement("div");
box.id = "paragraph-menu";
box.hidden = true;
box.role = "group";
const status = document.createElement("p");
status.role = "status";
const printed = document.createElement("p");
printed.className = "printed";
const buttons = [
  copyButton(t.citation, t.citationName, citationOf),
  copyButton(t.link, citeStrings.linkName, async (sign) => sign.href),
  copyButton(t.text, t.textName, async (sign) => textOf(sign)),
  printedButton(),
] as const;
box.append(...buttons, printed, status);
document.body.append(box);

/** Pixels between the menu and the edges of the window. */
const margin = 8;

let opened: HTMLAnchorElement | undefined;

/** Open the menu below the sign of a paragraph, or close it where it is open. */
export function openMenu(sign: HTMLAnchorElement): void {
  const isOpen = opened === sign;
  close();
  if (isOpen) return;
  opened = sign;
  sign.ariaExpanded = "true";
  box.ariaLabel = sign.getAttribute("aria-label");
  showPrinted(false);
  status.textContent = "";
  box.hidden = false;
  place(sign);
  reveal();
  buttons[0].focus({ preventScroll: true });
}

/** Close the menu; the focus goes back to its sign if it was inside. */
function close(): void {
  const isInside = box.contains(document.activeElement);
  box.hidden = true;
  if (opened) opened.ariaExpanded = "false";
  if (isInside) opened?.focus({ preventScroll: true });
  opened = undefined;
}

document.addEventListener("pointerdown", ({ target }) => {
  if (!box.contains(target as Node) && !(target as Element).closest(".anchor")) close();
});
addEventListener("resize", () => {
  if (opened) place(opened);
});
box.addEventListener("keydown", (event) => {
  const last = event.shiftKey ? buttons[0] : buttons.at(-1);
  const isLeaving = event.key === "Tab" && document.activeElement === last;
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (event.key !== "Escape" && !isLeaving && step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (step === undefined) return close();
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
});

/** Below the sign, within the window; nothing of the page moves. */
function place(sign: HTMLElement): void {
  const { right, bottom } = sign.getBoundingClientRect();
  box.style.left = `${Math.max(margin, right - box.offsetWidth) + scrollX}px`;
  box.style.top = `${bottom + 4 + scrollY}px`;
}

/** Bring the whole menu into the window. */
function reveal(): void {
  const beyond = box.getBoundingClientRect().bottom + margin - innerHeight;
  if (beyond > 0) scrollBy({ top: beyond, behavior: "instant" });
}

function copyButton(label: string, name: string, give: (sign: HTMLAnchorElement) => Promise<string>) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  button.addEventListener("click", async () => {
    const sign = opened;
    if (!sign) return;
    const text = await give(sign).catch(() => undefined);
    if (text === undefined) return sayIn(status, citeStrings.notLoaded);
    await copyText(text).then(
      () => sayIn(status, citeStrings.copied(name)),
      () => sayIn(status, citeStrings.failed),
    );
  });
  return button;
}

function printedButton(): HTMLButtonElement {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: t.printed });
  button.addEventListener("click", () => {
    showPrinted(Boolean(printed.hidden));
    if (opened) place(opened);
    reveal();
  });
  return button;
}

/** Show what the source prints for the paragraph, in the menu itself. */
function showPrinted(isShown: boolean): void {
  printed.hidden = !isShown;
  buttons[3].ariaExpanded = String(isShown);
  printed.textContent = opened && isShown ? sideOf(opened, "o") : "";
}

/** The address of a paragraph without what stands before its id where it is part of a longer page. */
async function citationOf(sign: HTMLAnchorElement): Promise<string> {
  const root = new URL(document.documentElement.dataset.root ?? "./", location.href).href;
  const { origin, pathname, hash } = new URL(sign.href);
  const path = `${origin}${pathname}`.slice(root.length);
  const [plans = "", slug = ""] = path.split("/");
  const [form] = await loadForms(`${root}${plans}/${slug}/cite.txt`, { path });
  return completeCitation(form?.text ?? "", root, hash);
}

/** The text that is shown: of the source where that alone is. */
function textOf(sign: HTMLAnchorElement): string {
  const isPrinted = document.querySelector<HTMLInputElement>("#view-printed")?.checked ?? false;
  return sideOf(sign, isPrinted ? "o" : "r");
}

/** One side of a paragraph, or of a row, whose source stands with its table. */
function sideOf(sign: HTMLAnchorElement, side: "r" | "o"): string {
  const row = sign.closest("tr");
  if (row && side === "r") return [...row.cells].map(wordsOf).join("\t");
  const paragraph = sign.closest(row ? ".table" : ".para");
  const parts = [...(paragraph?.querySelectorAll<HTMLElement>(`.${side}`) ?? [])].map(wordsOf);
  const text = parts.join("");
  const lines = text.split("\n");
  // Where a cell is printed on several lines, which line is of which row is not known: then the table stands whole.
  return row && lines.length === row.closest("table")?.rows.length ? (lines[row.rowIndex] ?? "") : text;
}

/** Words without those that only a screen reader hears, and without the signs. */
function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(".hidden, .anchor, .duty-number")) part.remove();
  return copy.textContent.trim();
}
