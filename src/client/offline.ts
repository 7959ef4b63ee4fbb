/** Saves the whole site in the browser, to be read without a network, and takes it away again. */

import { offlineStrings as t } from "../strings/tools.ts";
import type { SavedSite } from "../writers/saved-site.ts";
import { findSaved, listPath, namesOfSaved, savedName, workerPath } from "./offline-names.ts";

const form = document.querySelector<HTMLFormElement>("#offline");
const output = form?.querySelector("output");
const root = new URL(form?.dataset.root ?? "./", location.href);

/** Files asked for at once. */
const together = 6;

if (form && output) {
  if (!("serviceWorker" in navigator && "caches" in globalThis)) output.textContent = t.unable;
  else {
    const button = (name: string) => form.elements.namedItem(name) as HTMLButtonElement;
    button("save").addEventListener("click", () => attempt(button("save"), save));
    button("remove").addEventListener("click", () => attempt(button("remove"), remove));
    void tell();
  }
}

/** Do one thing at a time, and say what went wrong. */
async function attempt(button: HTMLButtonElement, act: () => Promise<void>): Promise<void> {
  button.disabled = true;
  try {
    await act();
    await tell();
  } catch {
    say(t.failed);
  } finally {
    button.disabled = false;
  }
}

/** Say what is saved, and whether that is what the network has. */
async function tell(): Promise<void> {
  const [saved, current] = [await findSaved(root.href), await currentSite()];
  const site = saved?.site;
  const button = form?.elements.namedItem("remove");
  if (button instanceof HTMLButtonElement) button.hidden = !site;
  if (!site) say(current ? t.none(sizeOf(current)) : t.failed);
  else if (!current) say(t.saved(site.release));
  else say(current.sha256 === site.sha256 ? t.current(site.release) : t.older(site.release));
}

/** Fill a cache of its own; what an attempt before has brought is not asked for again. Those of others go when it is whole. */
async function save(): Promise<void> {
  const response = await fetch(new URL(listPath, root), { cache: "no-cache" });
  if (!response.ok) throw new Error(String(response.status));
  const site = (await response.clone().json()) as SavedSite;
  const name = savedName(site, root.href);
  const cache = await caches.open(name);
  const waiting = site.paths.values();
  let done = 0;
  const work = async () => {
    for (const path of waiting) {
      await saveFile(cache, path);
      say(t.saving(++done, site.paths.length));
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  await cache.put(new URL(listPath, root), response);
  for (const other of await namesOfSaved(root.href)) if (other !== name) await caches.delete(other);
  await navigator.serviceWorker.register(new URL(workerPath, root), { scope: root.href, updateViaCache: "none" });
}

async function saveFile(cache: Cache, path: string): Promise<void> {
  const url = new URL(path, root);
  if (await cache.match(url)) return;
  const file = await fetch(url, { cache: "no-cache" });
  // The page for unknown addresses says that it is one.
  if (!file.ok && path !== "404.html") throw new Error(`${path}: ${file.status}`);
  await cache.put(url, file);
}

async function remove(): Promise<void> {
  for (const name of await namesOfSaved(root.href)) await caches.delete(name);
  const registration = await navigator.serviceWorker.getRegistration(root.href);
  await registration?.unregister();
}

async function currentSite(): Promise<SavedSite | undefined> {
  const response = await fetch(new URL(listPath, root), { cache: "no-cache" }).catch(() => undefined);
  return response?.ok ? ((await response.json()) as SavedSite) : undefined;
}

/** In megabytes. */
function sizeOf({ bytes }: SavedSite): string {
  return (bytes / 1_000_000).toFixed(0);
}

function say(text: string): void {
  if (output) output.textContent = text;
}
