/**
 * What only paper shows; in a file of its own, for a script of every page takes words from it, and a change of what such a
 * script loads is not seen before the page is loaded again.
 */
export const printStrings = {
  foot: (...parts: readonly (string | undefined)[]) => parts.filter((part) => part !== undefined).join("\u3000"),
  number: (number: number) => `编号 ${number}`,
  day: (day: string) => `${day} 打印`,
  imprint: (edition: string, foot: string) => `${edition}。${foot}。`,
  reading: "校订本；加虚线处为校改，说明在正文之后。",
  printed: "底本，一字未改。",
  edition: (site: string, release: string) => `${site}，${release} 版`,
} as const;
