import type { Source } from "./file-group.ts";

/** Write `robots.txt`: everything may be read; where the host is known, the sitemap is named. */
export function robotsText({ root, isHosted }: Source): string {
  const lines = ["User-agent: *", "Allow: /"];
  const sitemap = isHosted ? [`Sitemap: ${root}sitemap.xml`] : [];
  return `${[...lines, ...sitemap].join("\n")}\n`;
}
