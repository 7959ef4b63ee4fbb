/** On paper the foot of a page says, besides what it says without scripts, what the address asks for and the day of printing. */

import { printStrings as t } from "../strings/print.ts";

const page = document.documentElement;
const foot = page.dataset.foot ?? "";

/** More than this of what is asked for takes the foot a second line, and says no more. */
const longestQuery = 80;

addEventListener("beforeprint", () => {
  const [address, ...of] = foot.split("\u3000");
  const day = new Date().toLocaleDateString("sv");
  page.dataset.foot = [`${address}${asked()}`, ...of, t.day(day)].join("\u3000");
});

function asked(): string {
  const query = [...new URLSearchParams(location.search)].map(([name, value]) => `${name}=${value}`).join("&");
  if (query === "") return "";
  return query.length > longestQuery ? `?${query.slice(0, longestQuery)}…` : `?${query}`;
}
