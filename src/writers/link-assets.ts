/** Links to shared styles and scripts, relative to the page that they stand on. */

import type { AstroPrerenderer } from "astro";

/** Shown at any address, from which no path leads to a file: its links start at the root that `--base` tells. */
const shownAnywhere = /^404(?:\/|\.html)?$/u;

/**
 * Let pages be rendered as usual, and their links to styles and scripts, which Astro writes from the root of the host, be
 * relative before they are written, not read again after that: the site works under any path.
 *
 * @param root path of the site on its host, with slashes at both ends
 * @param assets name of the folder of styles and scripts
 */
export function linking(usual: AstroPrerenderer, root: string, assets: string): AstroPrerenderer {
  return {
    ...usual,
    async render(request, options) {
      const rendered = await usual.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const path = new URL(request.url).pathname.slice(root.length);
      if (!response.ok || shownAnywhere.test(path)) return rendered;
      const html = relativeLinks(
        await response.text(),
        `${root}${assets}/`,
        `${up(path.split("/").length - 1)}${assets}/`,
      );
      return new Response(html, response);
    },
  };
}

/**
 * Put one folder for another where a link or a script of a page leads into it.
 *
 *     href="/_astro/Page.css" → href="../../_astro/Page.css"
 */
export function relativeLinks(html: string, from: string, to: string): string {
  return html.replaceAll(` href="${from}`, ` href="${to}`).replaceAll(` src="${from}`, ` src="${to}`);
}

function up(depth: number): string {
  return depth === 0 ? "./" : "../".repeat(depth);
}
