/** The page that resolves citations. The citation is in the address, so that an answer can be passed on. */

import { resolveCitation } from "../citation/resolver/resolve-citation.ts";
import { resolverStrings as t } from "../strings/citing.ts";
import { loadResolverIndex } from "./load-library.ts";
import { element, showResolution } from "./show-resolution.ts";

const form = document.querySelector<HTMLFormElement>("#resolver");
const output = document.querySelector<HTMLElement>("#resolution");
const query = form?.elements.namedItem("q") as HTMLTextAreaElement | undefined;

if (form && output && query) {
  const root = form.dataset.root ?? "";
  const readAddress = () => {
    query.value = new URLSearchParams(location.search).get("q") ?? "";
    return resolve(query.value, root, output);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState(null, "", `?${new URLSearchParams({ q: query.value })}`);
    resolve(query.value, root, output);
  });
  query.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  addEventListener("popstate", readAddress);
  readAddress();
}

async function resolve(citation: string, root: string, output: HTMLElement): Promise<void> {
  if (citation.trim() === "") return output.replaceChildren();
  output.replaceChildren(element("p", t.loading));
  try {
    const resolution = resolveCitation(citation, await loadResolverIndex(root));
    output.replaceChildren(...showResolution(resolution, root));
    if (resolution.kind === "one") output.querySelector("a")?.focus();
  } catch {
    output.replaceChildren(element("p", t.notLoaded));
  }
}
