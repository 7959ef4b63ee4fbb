/** Mark in the contents the part of a whole plan that is being read. */

const links = [...document.querySelectorAll<HTMLAnchorElement>(".contents a[href^='#']")];
const parts = links.flatMap((link) => document.querySelector(`[id="${link.hash.slice(1)}"]`) ?? []);
const visible = new Set<Element>();

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
    }
    const current = parts.find((part) => visible.has(part));
    for (const link of links) {
      if (current && link.hash === `#${current.id}`) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  },
  { rootMargin: "-10% 0px -70% 0px" },
);

for (const part of parts) observer.observe(part);

export {};
