/** The cite box, opened: addresses made whole, the day of access, buttons that copy. */

import { textOfDataUri } from "../citation/forms/data-uri.ts";
import { citeStrings as t } from "../strings/citing.ts";
import { completeCitation, copyText, loadForms, sayIn, today } from "./cite-forms.ts";
import { selectedWordsLink } from "./selected-words-link.ts";

/** Add to a cite box what only the reader's side knows, and the buttons. */
export function fillCiteBox(box: HTMLElement): void {
  const status = box.querySelector("[role=status]") as HTMLElement;
  const say = (sentence: string) => sayIn(status, sentence);
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

function fillForm(form: HTMLElement, root: string, say: Say): void {
  const text = completeCitation(form.textContent, root);
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
      await copyText(text);
      say(t.copied(name));
    } catch {
      say(t.failed);
    }
  });
  return button;
}

/** An address without a host, in each of the three formats. */
const localAddressPattern =
  /(?<key>(?:url|howpublished) = \{|UR {2}- |"URL": ")\/(?:[^\s"}]*?\/)?(?<path>plans\/[^\s"}]*)/gu;

/** A form with what only the reader's side knows: the host, and the day of access as its format writes it. */
function machineForm(form: string, root: string): string {
  const [y, m, d] = today.split("-").map(Number);
  return form
    .replace(localAddressPattern, `$<key>${root}$<path>`)
    .replace(/\n\}\s*$/u, `\n\turldate = {${today}},\n}\n`)
    .replace(/\nER {2}-/u, `\nM1  - ${today.replaceAll("-", "/")}/\nER  -`)
    .replace('"URL"', `"accessed": {\n      "date-parts": [[${y}, ${m}, ${d}]]\n    },\n    "URL"`);
}

/** Put the citations of a duty below its link, which leads to the file that holds them. */
async function showDuty(link: HTMLAnchorElement, root: string, say: Say): Promise<void> {
  const list = document.createElement("dl");
  const title = t.duty(Number(link.textContent));
  try {
    for (const { name, text } of await loadForms(link.href, { mark: `d${link.textContent}` })) {
      const term = Object.assign(document.createElement("dt"), { textContent: name });
      const form = Object.assign(document.createElement("dd"), { textContent: text });
      list.append(term, form);
      fillForm(form, root, say);
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
