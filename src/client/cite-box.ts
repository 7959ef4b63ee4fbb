/** The cite box, opened: addresses made whole, the day of access, buttons that copy. */

import { textOfDataUri } from "../citation/forms/data-uri.ts";
import { fillBlanks } from "../citation/pieces.ts";
import { citeStrings as t } from "../strings/zh-Hans.ts";
import { selectedWordsLink } from "./selected-words-link.ts";

const now = new Date();
const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, "0"))
  .join("-");

/** Add to a cite box what only the reader's side knows, and the buttons. */
export function fillCiteBox(box: HTMLElement): void {
  const say = sayIn(box);
  const how = box.querySelector<HTMLAnchorElement>("a[href$='about/citing/']");
  const root = how ? new URL("../../", how.href).href : location.href;
  const details = box.querySelector("details") as HTMLDetailsElement;
  for (const form of details.querySelectorAll("dd")) fillForm(form, root, say);
  const files = details.querySelectorAll<HTMLAnchorElement>("p a:not(.of)");
  for (const file of files) {
    const give = file.hasAttribute("download") ? () => machineForm(textOfDataUri(file.href), root) : () => file.href;
    file.after(" ", copyButton(t.copy, file.textContent, give, say), " ");
  }
  const here = location.origin + location.pathname;
  const links = document.createElement("p");
  links.append(
    copyButton(t.link, t.linkName, () => here, say),
    " ",
    copyButton(t.quote, t.quoteName, selectedWordsLink, say),
  );
  details.querySelector("dl")?.before(links);
  for (const link of details.querySelectorAll<HTMLAnchorElement>("a.of")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      showDuty(link, root, say);
    });
  }
}

type Say = (sentence: string) => void;

/** Speak through the box's live region. It is emptied first, so that the same sentence is said again. */
function sayIn(box: HTMLElement): Say {
  const status = box.querySelector("[role=status]") as HTMLElement;
  return (sentence) => {
    status.textContent = "";
    requestAnimationFrame(() => {
      status.textContent = sentence;
    });
  };
}

function fillForm(form: HTMLElement, root: string, say: Say): void {
  const text = fillBlanks(form.textContent, day).replace(
    /\/(plans\/[^\s),，]*?\/(?:#d\d+)?)(?=[\s),，.]|$)/u,
    `${root}$1`,
  );
  form.textContent = text;
  form.append(copyButton(t.copy, form.previousElementSibling?.textContent ?? "", () => text, say));
}

/** A button whose press copies what `give` gives, and says what it was; `undefined` asks for a selection. */
function copyButton(label: string, name: string, give: () => string | undefined, say: Say): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  if (label === t.copy) button.setAttribute("aria-label", t.copyOf(name));
  // A press would take the selection away before it is read.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", async () => {
    try {
      const text = give();
      if (text === undefined) return say(t.select);
      await write(text);
      say(t.copied(name));
    } catch {
      say(t.failed);
    }
  });
  return button;
}

/** Without a secure connection browsers have no clipboard for scripts but this old way. */
async function write(text: string): Promise<void> {
  if (isSecureContext) return navigator.clipboard.writeText(text);
  const area = Object.assign(document.createElement("textarea"), { value: text });
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  if (!isCopied) throw new Error("The browser does not let scripts copy.");
}

/** An address without a host, in each of the three formats. */
const localAddressPattern =
  /(?<key>(?:url|howpublished) = \{|UR {2}- |"URL": ")\/(?:[^\s"}]*?\/)?(?<path>plans\/[^\s"}]*)/gu;

/** A form with what only the reader's side knows: the host, and the day of access as its format writes it. */
function machineForm(form: string, root: string): string {
  const [y, m, d] = day.split("-").map(Number);
  return form
    .replace(localAddressPattern, `$<key>${root}$<path>`)
    .replace(/\n\}\s*$/u, `\n\turldate = {${day}},\n}\n`)
    .replace(/\nER {2}-/u, `\nM1  - ${day.replaceAll("-", "/")}/\nER  -`)
    .replace('"URL"', `"accessed": {\n      "date-parts": [[${y}, ${m}, ${d}]]\n    },\n    "URL"`);
}

/** Put the citations of a duty below its link, which leads to the file that holds them. */
async function showDuty(link: HTMLAnchorElement, root: string, say: Say): Promise<void> {
  const list = document.createElement("dl");
  const title = t.duty(Number(link.textContent));
  try {
    for (const block of formsIn(await load(link.href), `d${link.textContent}`)) {
      const [name = "", form = ""] = block.split("\n");
      const term = Object.assign(document.createElement("dt"), { textContent: name });
      const text = Object.assign(document.createElement("dd"), { textContent: form });
      list.append(term, text);
      fillForm(text, root, say);
    }
  } catch {
    return say(t.notLoaded);
  }
  const details = document.createElement("details");
  details.append(Object.assign(document.createElement("summary"), { textContent: title }), list);
  details.open = true;
  link.replaceWith(details);
  details.querySelector("summary")?.focus();
}

/** The forms of one section or duty in a file of its plan, each with its name in a line before it. */
function formsIn(file: string, mark: string): string[] {
  const start = file.indexOf(`[${mark}]\n`);
  if (start < 0) throw new Error(`${mark} is not in the file.`);
  const [, forms = ""] = file.slice(start).split(/^\[[sd]\d+\]\n/mu);
  return forms.trim().split("\n\n");
}

async function load(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}
