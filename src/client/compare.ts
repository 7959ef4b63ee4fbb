/**
 * The page that sets any two places side by side, by the function that made the pages of pairs. What is compared is in
 * the address, so that it can be passed on; the texts are fetched when they are asked for.
 */

import type { Resolution } from "../citation/resolver/resolution.ts";
import { resolveCitation } from "../citation/resolver/resolve-citation.ts";
import { comparisonStrings as t } from "../strings/tools.ts";
import { type Compared, compareTexts, type MarkedText } from "../views/compare-texts.ts";
import { loadJson, loadResolverIndex } from "./load-library.ts";
import { element, showResolution, targetLink } from "./show-resolution.ts";

/** What is read of a section's `index.json`. */
interface SectionFile {
  readonly text: string;
  readonly duties: readonly { readonly assignment: string }[];
  readonly has_part: readonly { readonly id: string }[];
}

const form = document.querySelector<HTMLFormElement>("#comparison");
const output = document.querySelector<HTMLElement>("#compared");
const sides = ["a", "b"] as const;

if (form && output) {
  const root = form.dataset.root ?? "";
  const readAddress = () => {
    const query = new URLSearchParams(location.search);
    for (const side of sides) field(form, side).value = query.get(side) ?? "";
    return compare(form, output, root);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", `?${new URLSearchParams(sides.map((side) => [side, field(form, side).value.trim()]))}`);
    compare(form, output, root);
  });
  addEventListener("popstate", readAddress);
  readAddress();
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}

/** Find both places, and show them side by side or say which of them is not known. */
async function compare(form: HTMLFormElement, output: HTMLElement, root: string): Promise<void> {
  const asked = sides.map((side) => field(form, side).value.trim());
  if (asked.every((words) => words === "")) return output.replaceChildren();
  if (asked.some((words) => words === "")) return output.replaceChildren(element("p", t.oneMissing));
  output.replaceChildren(element("p", t.loading));
  try {
    const index = await loadResolverIndex(root);
    // A number alone is a section's, as in the addresses of the pages of pairs: /compare/82-149/.
    const found = asked.map((words) => resolveCitation(/^\d+$/u.test(words) ? `s${words}` : words, index));
    const doubts = found.flatMap((resolution, i) => doubtOf(resolution, asked[i] ?? "", root));
    if (doubts.length > 0) return output.replaceChildren(...doubts);
    const targets = found.flatMap(({ targets: [target] }) => target ?? []);
    const addresses = targets.map(({ address }) => address.split("#")[0] ?? "");
    if (addresses[0] === addresses[1]) return output.replaceChildren(element("p", t.samePlace));
    const [one, other] = await Promise.all(addresses.map((address) => loadText(root, address)));
    if (!one || !other) throw new Error("a text is missing");
    const compared = compareTexts(one, other);
    const columns = [compared.one, compared.other].map((text, i) => {
      const target = targets[i];
      return element("section", element("h2", ...(target ? targetLink(target, root) : [])), ...paragraphsOf(text));
    });
    const pair = element("div", ...columns);
    pair.className = "compare";
    output.replaceChildren(element("p", t.lead, t.alike(Math.round(compared.alike * 100))), legend(), pair);
  } catch {
    output.replaceChildren(element("p", t.notLoaded));
  }
}

/** Say of a place why it cannot be compared; nothing where it can. */
function doubtOf(resolution: Resolution, asked: string, root: string): HTMLElement[] {
  const isPlan = resolution.targets[0]?.kind === "plan";
  if (resolution.kind === "one" && !isPlan) return [];
  const head = element("p", element("b", asked.slice(0, 80)));
  return [head, ...(resolution.kind === "one" ? [element("p", t.wholePlan)] : showResolution(resolution, root))];
}

/** Fetch the text of a section with all below it, as its page shows it. */
async function loadText(root: string, address: string): Promise<Compared> {
  const { text, duties, has_part } = await loadJson<SectionFile>(`${root}plans/${address}/index.json`);
  const below = await Promise.all(has_part.map(({ id }) => loadText(root, id)));
  return {
    text: [text, ...below.map((part) => part.text)].filter((part) => part !== "").join("\n"),
    wholes: [...duties.map(({ assignment }) => assignment), ...below.flatMap(({ wholes = [] }) => wholes)],
  };
}

function paragraphsOf(text: MarkedText): HTMLElement[] {
  return text.map((parts) =>
    element(
      "p",
      ...parts.map(({ text: words, state }) => {
        if (state === "only") return withClass(element("span", words), "only");
        const [before, behind] = t.marks[state].map((sign) => withClass(element("span", sign), "hidden"));
        const mark = element("mark", before ?? "", words, behind ?? "");
        return state === "moved" ? withClass(mark, "moved") : mark;
      }),
    ),
  );
}

function legend(): HTMLElement {
  return withClass(
    element(
      "p",
      element("mark", t.states.same),
      " ",
      withClass(element("mark", t.states.moved), "moved"),
      " ",
      withClass(element("span", t.states.only), "only"),
    ),
    "small legend",
  );
}

function withClass<T extends HTMLElement>(made: T, name: string): T {
  made.className = name;
  return made;
}
