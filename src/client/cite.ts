/** The cite box: what it can do is loaded when somebody opens it. */

const box = document.querySelector<HTMLElement>(".cites");

box?.querySelector("details")?.addEventListener(
  "toggle",
  async () => {
    const script = new URL(box.dataset.script ?? "", location.href).href;
    const { fillCiteBox } = (await import(/* @vite-ignore */ script)) as typeof import("./cite-box.ts");
    fillCiteBox(box);
  },
  { once: true },
);

export {};
