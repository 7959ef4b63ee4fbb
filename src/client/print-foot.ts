/**
 * On paper the foot of a page says, besides what it says without scripts, what the address asks for and the day of printing;
 * and the address itself where only the browser knows the host. Without a host an address cites nothing: it is left out.
 */

import { printStrings as t } from "../strings/print.ts";

const page = document.documentElement;
const foot = page.dataset.foot ?? "";

/** More than this of what is asked for takes the foot a second line, and says no more. */
const longestQuery = 80;

/** Hosts that every machine calls itself: what stands there nobody else finds. */
const ownHost = /^(?:localhost|127\..+|\[::1\])$/u;

addEventListener("beforeprint", () => {
  const [of, address = addressHere()] = foot.split("\u3000").reverse();
  const day = new Date().toLocaleDateString("sv");
  page.dataset.foot = t.foot(address && `${address}${asked()}`, of, t.day(day));
});

function addressHere(): string | undefined {
  const { protocol, hostname, origin, pathname } = location;
  return protocol.startsWith("http") && !ownHost.test(hostname) ? `${origin}${pathname}` : undefined;
}

function asked(): string {
  const query = [...new URLSearchParams(location.search)].map(([name, value]) => `${name}=${value}`).join("&");
  if (query === "") return "";
  return query.length > longestQuery ? `?${query.slice(0, longestQuery)}…` : `?${query}`;
}
