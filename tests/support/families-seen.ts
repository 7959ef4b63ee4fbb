import type { Page } from "playwright-core";

/** Give the families of all fonts that the browser draws the texts of a page with, asked of the browser itself. */
export async function familiesSeen(page: Page): Promise<ReadonlySet<string>> {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send("DOM.enable");
  await inspector.send("CSS.enable");
  const { root } = await inspector.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await inspector.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "body *" });
  const answers = await Promise.all(nodeIds.map((nodeId) => inspector.send("CSS.getPlatformFontsForNode", { nodeId })));
  await inspector.detach();
  return new Set(answers.flatMap(({ fonts }) => fonts.map(({ familyName }) => familyName)));
}
