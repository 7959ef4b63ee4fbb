/** A small preview of a project beside its link. Loaded, as its data is, when it is first wanted. */

interface Preview {
  readonly name: string;
  readonly about: string;
  readonly plans: readonly string[];
}

const root = document.documentElement.dataset.root ?? "./";
const box = document.createElement("div");
box.id = "preview";
box.role = "tooltip";
box.hidden = true;

let previews: Promise<Record<string, Preview>> | undefined;
let current: HTMLAnchorElement | undefined;

for (const leave of ["mouseout", "focusout"]) document.addEventListener(leave, hide);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});

/** Show the preview of a link that is hovered or has the focus, if it still is when the data is there. */
export async function showPreview(link: HTMLAnchorElement): Promise<void> {
  current = link;
  previews ??= fetch(`${root}data/previews.json`).then((response) => response.json());
  const id = /projects\/([^/]+)\//u.exec(link.href)?.[1] ?? "";
  const preview = (await previews.catch(() => undefined))?.[id];
  if (!preview || current !== link || !link.matches(":hover, :focus")) return;
  const title = document.createElement("strong");
  title.textContent = preview.name;
  const lines = [preview.about, ...preview.plans].map((text) => {
    const line = document.createElement("span");
    line.textContent = text;
    return line;
  });
  box.replaceChildren(title, ...lines);
  if (!box.isConnected) document.body.append(box);
  link.setAttribute("aria-describedby", box.id);
  place(link);
}

/** Under the first line of the link, within the window. */
function place(link: HTMLAnchorElement): void {
  box.hidden = false;
  const anchor = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const left = Math.min(anchor.left, innerWidth - box.offsetWidth - 8);
  const below = anchor.bottom + box.offsetHeight + 8 < innerHeight;
  box.style.left = `${Math.max(8, left) + scrollX}px`;
  box.style.top = `${(below ? anchor.bottom + 4 : anchor.top - box.offsetHeight - 4) + scrollY}px`;
}

function hide(): void {
  current?.removeAttribute("aria-describedby");
  current = undefined;
  box.hidden = true;
}
