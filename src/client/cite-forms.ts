/** Citations on the reader's side: read from the file of a plan, filled in with address and day, and copied. */

import { fillBlanks } from "../citation/pieces.ts";

const now = new Date();

/** Today where the reader is: `2026-11-22`. */
export const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");

/** An address in a citation, below the root, which the site does not know. */
const addressPattern = /\/(plans\/[^\s),，]*?\/(?:#d\d+)?)(?=[\s),，.]|$)/u;

/** Put into a citation the root of the site, with what is added to its address, and the day of access. */
export function completeCitation(text: string, root: string, added = ""): string {
  return fillBlanks(text, today).replace(addressPattern, `${root}$1${added}`);
}

/** One form of a citation. */
interface NamedForm {
  readonly name: string;
  readonly text: string;
}

/** Give the forms of one section or duty from the file of its plan. Throws if it does not load. */
export async function loadForms(url: string, of: { mark: string } | { path: string }): Promise<NamedForm[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // Behind each number stand its forms: ["", "s1", "法学引注手册…", "s2", …].
  const parts = (await response.text()).split(/^\[([sd]\d+)\]\n/mu);
  const at = parts.findIndex((part, i) =>
    "mark" in of ? i % 2 === 1 && part === of.mark : i > 0 && i % 2 === 0 && addressOf(part) === of.path,
  );
  const block = parts["mark" in of ? at + 1 : at];
  if (at < 0 || block === undefined) throw new Error(`${Object.values(of)[0]} is not in ${url}.`);
  return block
    .trim()
    .split("\n\n")
    .map((form) => {
      const [name = "", text = ""] = form.split("\n");
      return { name, text };
    });
}

/** The path that the first form of a citation names. */
function addressOf(block: string): string | undefined {
  return addressPattern.exec(block)?.[1];
}

/** Copy a text. Without a secure connection browsers have no clipboard for scripts but an old way. */
export async function copyText(text: string): Promise<void> {
  if (isSecureContext) return navigator.clipboard.writeText(text);
  const area = Object.assign(document.createElement("textarea"), { value: text });
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  if (!isCopied) throw new Error("The browser does not let scripts copy.");
}

/** Speak through a live region. It is emptied first, so that the same sentence is said again. */
export function sayIn(status: HTMLElement, sentence: string): void {
  status.textContent = "";
  requestAnimationFrame(() => {
    status.textContent = sentence;
  });
}
