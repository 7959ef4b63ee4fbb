import fc from "fast-check";
import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";

import { describe, expect, it } from "vitest";
import { resolveHtml } from "../../src/edition/address.ts";
import { renderInline } from "../../src/edition/render.ts";

/** Everything that a page puts into rendered HTML, as a text may spell it. */
const hostile = ['"~/', '"~id~p1', ' href="<~/', ' id="<id>', "<~/", "$&", '"', "<", ">", "&lt;", "甲"];

function textOf(node: Nodes): string {
  return "children" in node ? node.children.map(textOf).join("") : node.type === "text" ? node.value : "";
}

describe("links in rendered HTML", () => {
  it("leaves every text as it is, whatever it spells", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostile)), (pieces) => {
        const value = pieces.join("");
        const html = resolveHtml(renderInline([{ type: "text", value }]), "../../", "x-");
        expect(textOf(fromHtml(html, { fragment: true }))).toBe(value);
      }),
    );
  });

  it("leaves what a change says of the printed text as it is", () => {
    const sic = ' href="<~/ id="<id>';
    const change = {
      type: "mdxJsxTextElement" as const,
      name: "Corr",
      attributes: [{ type: "mdxJsxAttribute" as const, name: "sic", value: sic }],
      children: [{ type: "text" as const, value: "甲" }],
    };
    const [element] = fromHtml(resolveHtml(renderInline([change]), "../../"), { fragment: true }).children;
    expect(element).toMatchObject({ properties: { title: expect.stringContaining(sic) } });
  });

  it("gives links the way to the root, and ids their prefix", () => {
    const name = {
      type: "mdxJsxTextElement" as const,
      name: "Dept",
      attributes: [{ type: "mdxJsxAttribute" as const, name: "id", value: "commerce" }],
      children: [{ type: "text" as const, value: "商务厅" }],
    };
    const duty = { ...name, name: "Duty", attributes: [{ ...name.attributes[0], value: "d1" }], children: [name] };
    const html = resolveHtml(renderInline([duty as never]), "../../", "x-");
    expect(html).toContain('href="../../departments/commerce/"');
    expect(html).toContain('id="x-d1"');
    expect(html).not.toContain("<~");
  });
});
