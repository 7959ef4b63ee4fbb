/**
 * On the page of no address: the nearest page above that answers, or of those that it leads to the one whose address is
 * most like what was asked for, and a search of the words in the address. That page
 * says where the root of the site is, which this one, shown at any address, cannot know.
 */

interface Found {
  readonly url: URL;
  readonly root: URL;
  readonly title: string;
  /** The page below it that may have been meant. */
  readonly below: Link | undefined;
}

interface Link {
  readonly href: string;
  readonly name: string;
}

/** Folders above the address that was asked for, the deepest first. */
function foldersAbove({ pathname, origin }: Location): URL[] {
  const parts = pathname.split("/").filter(Boolean);
  return parts.map((_, i) => new URL(["", ...parts.slice(0, parts.length - 1 - i), ""].join("/"), origin));
}

async function nearestPage(): Promise<Found | undefined> {
  for (const url of foldersAbove(location)) {
    const response = await fetch(url);
    if (!response.ok) continue;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const { root } = page.documentElement.dataset;
    if (root === undefined) continue;
    return { url, root: new URL(root, url), title: page.title, below: mostLike(page, url) };
  }
  return undefined;
}

/** Letters at the beginning that two names have to have in common, so that one may stand for the other. */
const leastAlike = 3;

/** Of the pages right below a folder that its page links, the one whose name begins most like the one asked for. */
function mostLike(page: Document, folder: URL): Link | undefined {
  const [asked = ""] = location.pathname.slice(folder.pathname.length).split("/");
  const alike = [...page.querySelectorAll<HTMLAnchorElement>("main a[href]")].flatMap((link) => {
    const { href, origin, pathname } = new URL(link.getAttribute("href") ?? "", folder);
    const [name = "", ...rest] = `${origin}${pathname}`.startsWith(folder.href)
      ? pathname.slice(folder.pathname.length).split("/")
      : [];
    const common = commonStart(name, asked);
    const isOwn = rest.length === 1 && rest[0] === "" && !/[#?]/u.test(href);
    return isOwn && common >= leastAlike
      ? [{ href, name: link.textContent ?? "", common, left: name.length - common }]
      : [];
  });
  return alike.sort((a, b) => b.common - a.common || a.left - b.left)[0];
}

function commonStart(one: string, other: string): number {
  const different = [...one].findIndex((letter, i) => letter !== other[i]);
  return different < 0 ? one.length : different;
}

/** Words that the address has below a folder, at most eight. */
function wordsBelow(folder: URL): string {
  let path = location.pathname.slice(folder.pathname.length);
  try {
    path = decodeURIComponent(path);
  } catch {
    // What is no UTF-8 is looked for as it stands.
  }
  const words = path.replace(/\.html?$/u, "").match(/[\p{Script=Han}A-Za-z]{2,}/gu) ?? [];
  return words.slice(0, 8).join(" ");
}

function addLink(id: string, href: string, text: string): void {
  const line = document.getElementById(id);
  line?.append(Object.assign(document.createElement("a"), { href, textContent: text }));
  line?.removeAttribute("hidden");
}

/** Where two sections are compared whose comparison has no page of its own: `/compare/82-149/` → `/compare/?a=82&b=149`. */
function comparisonAt({ href }: Location): URL | undefined {
  const [, above, a = "", b = ""] = /^(.*\/compare\/)(\d+)-(\d+)\/?$/u.exec(href.split(/[?#]/u)[0] ?? "") ?? [];
  return above === undefined ? undefined : new URL(`?${new URLSearchParams({ a, b })}`, above);
}

async function show(): Promise<void> {
  const comparison = comparisonAt(location);
  if (comparison) {
    location.replace(comparison);
    return;
  }
  const found = await nearestPage();
  if (!found) return;
  const { url, root, title, below } = found;
  addLink("nearest", below?.href ?? url.href, below?.name ?? title);
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-path]"))
    link.href = new URL(link.dataset.path ?? "", root).href;
  const words = wordsBelow(url);
  const query = new URLSearchParams({ q: words });
  if (words !== "") addLink("words", new URL(`search/?${query}`, root).href, words.slice(0, 60));
}

show().catch(console.warn);

export {};
