/**
 * Mark in the contents what of the page is being read. On a telephone, where the contents are the first word of the
 * bar, that word says where the reader is.
 */

const narrow = matchMedia("(max-width: 59.99rem)");
const summary = document.querySelector<HTMLElement>(".contents summary");
const title = summary?.textContent ?? "";
const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents details:first-child a")];
const parts = links.flatMap((link) => {
  const part = document.getElementById(idOn(link));
  return part ? [{ link, part }] : [];
});
const visible = new Set<Element>();

/** The id that the section of a link has on this page, if the page holds it: `16` of `…/4/16/` on `…/4/`. */
function idOn({ hash, pathname }: HTMLAnchorElement): string {
  if (hash !== "") return decodeURIComponent(hash.slice(1));
  return pathname.startsWith(location.pathname)
    ? pathname.slice(location.pathname.length, -1).replaceAll("/", "-")
    : "";
}

/** As much of a heading as the bar has room for: its numeral, or its first words. */
function shorten(heading: string): string {
  const numeral = /^（?([^、）\s]{1,4})[、）\s]/u.exec(heading)?.[1];
  return numeral ?? (heading.length > 3 ? `${heading.slice(0, 2)}…` : heading);
}

/** Say in the bar where the reader is: in the part being read, or on the page of it. */
function sayPlace(): void {
  if (!summary) return;
  const at = links.findLast((link) => link.ariaCurrent !== null)?.textContent ?? "";
  const isSaid = narrow.matches && at !== "";
  summary.textContent = isSaid ? shorten(at) : title;
  summary.ariaLabel = isSaid ? `${title}：${at}` : null;
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
    }
    const current = parts.find(({ part }) => visible.has(part));
    for (const { link } of parts) link.ariaCurrent = link === current?.link ? "location" : null;
    sayPlace();
  },
  { rootMargin: "-10% 0px -70% 0px" },
);

for (const { part } of parts) observer.observe(part);
narrow.addEventListener("change", sayPlace);
sayPlace();

export {};
