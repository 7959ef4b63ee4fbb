/** The page that checks quotations. Texts are fetched on the first check; nothing is ever sent. */

import { resolveCitation } from "../citation/resolver/resolve-citation.ts";
import type { ResolverIndex } from "../citation/resolver/resolver-index.ts";
import { type Corpus, makeCorpus } from "../citation/verify/corpus.ts";
import { type CitedQuotation, findCitations } from "../citation/verify/find-citations.ts";
import type { Verdict } from "../citation/verify/verify-quotation.ts";
import { verifyQuotation } from "../citation/verify/verify-quotation.ts";
import { verifyStrings as t } from "../strings/citing.ts";
import { loadResolverIndex, loadSections } from "./load-library.ts";
import { element, showResolution, targetLink } from "./show-resolution.ts";
import { showVerdict } from "./show-verdict.ts";

const single = document.querySelector<HTMLFormElement>("#quotation");
const batch = document.querySelector<HTMLFormElement>("#document");

interface Library {
  readonly index: ResolverIndex;
  readonly corpus: Corpus;
  readonly root: string;
}

let corpus: Corpus | undefined;

if (single && batch) {
  field(single, "citation").value = new URLSearchParams(location.search).get("at") ?? "";
  answer(single, checkOne);
  answer(batch, checkAll);
}

function field(form: HTMLFormElement, name: string): HTMLTextAreaElement {
  return form.elements.namedItem(name) as HTMLTextAreaElement;
}

/** Let a form show what `check` finds, or why it cannot. */
function answer(form: HTMLFormElement, check: (form: HTMLFormElement, library: Library) => HTMLElement[]): void {
  const output = form.nextElementSibling as HTMLElement;
  const root = form.dataset.root ?? "";
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (field(form, "text").value.trim() === "") return output.replaceChildren(element("p", t.empty));
    output.replaceChildren(element("p", t.loading));
    try {
      const [index, sections] = await Promise.all([loadResolverIndex(root), loadSections(root)]);
      corpus ??= makeCorpus(sections);
      output.replaceChildren(...check(form, { index, corpus, root }));
    } catch {
      output.replaceChildren(element("p", t.notLoaded));
    }
  });
}

function checkOne(form: HTMLFormElement, { index, corpus, root }: Library): HTMLElement[] {
  const citation = field(form, "citation").value.trim();
  const resolution = citation === "" ? undefined : resolveCitation(citation, index);
  const cited = resolution?.kind === "one" ? resolution.targets[0] : undefined;
  const verdict = verifyQuotation(field(form, "text").value.trim(), corpus, cited);
  return [
    ...(resolution && !cited ? showResolution(resolution, root) : []),
    ...showVerdict(verdict, index, root, cited !== undefined),
  ];
}

function checkAll(form: HTMLFormElement, library: Library): HTMLElement[] {
  const citations = findCitations(field(form, "text").value, library.index);
  if (citations.length === 0) return [element("p", t.noCitations)];
  const checked = citations.map((citation) => ({ citation, verdict: verdictOf(citation, library) }));
  const count = (...kinds: (Verdict["verdict"] | undefined)[]) =>
    checked.filter(({ citation, verdict }) => citation.resolution.kind === "one" && kinds.includes(verdict?.verdict))
      .length;
  const found = count("found") + count(undefined);
  const changed = count("changed", "elsewhere");
  const items = checked.map(({ citation, verdict }) => itemOf(citation, verdict, library));
  return [
    element("p", t.summary(checked.length, found, changed, checked.length - found - changed)),
    element("ol", ...items),
  ];
}

function verdictOf({ quotation, resolution }: CitedQuotation, { corpus }: Library): Verdict | undefined {
  if (quotation === undefined) return undefined;
  return verifyQuotation(quotation, corpus, resolution.kind === "one" ? resolution.targets[0] : undefined);
}

function itemOf(
  { citation, quotation, resolution }: CitedQuotation,
  verdict: Verdict | undefined,
  library: Library,
): HTMLElement {
  const { index, root } = library;
  const [target] = resolution.targets;
  const isOne = resolution.kind === "one" && target !== undefined;
  const head = element("p", element("b", isOne ? t.verdicts[verdict?.verdict ?? "found"] : t.verdicts.missing), " ");
  head.append(...(isOne ? targetLink(target, root) : [citation]));
  return element(
    "li",
    head,
    ...(quotation === undefined ? [] : [element("blockquote", quotation)]),
    ...(isOne ? [] : [element("p", t.unresolved), ...showResolution(resolution, root)]),
    ...(verdict ? showVerdict(verdict, index, root, isOne) : isOne ? [element("p", t.noQuotation)] : []),
  );
}
