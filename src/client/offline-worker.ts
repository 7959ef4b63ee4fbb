/**
 * Answers for the site where there is no network, from what a reader has saved. Where there is one, every answer comes
 * from there: what was saved never stands for what is current, and says of itself that it was saved.
 */

import type { SavedSite } from "../writers/saved-site.ts";
import { findSaved, listPath } from "./offline-names.ts";

/** As much of a service worker as this one uses. */
interface Worker {
  readonly registration: { readonly scope: string };
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "install" | "activate", listener: (event: LifeEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
}

interface LifeEvent {
  waitUntil(done: Promise<unknown>): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as Worker;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(worker.registration.scope)) event.respondWith(answer(event.request));
});

/** What the browser keeps of a page is asked for again, or it would pass for current where there is no network. */
const asksAgain: RequestInit = { cache: "no-cache", redirect: "manual" };

async function answer(request: Request): Promise<Response> {
  const isPage = request.mode === "navigate";
  try {
    return await fetch(request, isPage ? asksAgain : undefined);
  } catch (error) {
    const root = worker.registration.scope;
    const found = await findSaved(root);
    // Whether there is something newer is known to the network alone.
    if (!found || request.url === new URL(listPath, root).href) throw error;
    const saved = await found.cache.match(request, { ignoreSearch: true });
    if (!isPage && saved) return saved;
    if (!isPage) throw error;
    return saved ? withNotice(await saved.text(), found.site) : missing(found.site);
  }
}

/** A saved page says above all else that it is one, and of which release. */
function withNotice(html: string, { release, words }: SavedSite): Response {
  const notice = `<p class="offline frame" role="status"><strong>${words.saved.replace("…", release)}</strong></p>`;
  return page(
    html.replace(/<body[^>]*>/u, (body) => body + notice),
    200,
  );
}

function missing({ words }: SavedSite): Response {
  const title = `<title>${words.missing}</title>`;
  const home = `<p><a href="${worker.registration.scope}">${words.home}</a></p>`;
  return page(`<!doctype html><html lang="zh-Hans">${title}<p>${words.missing}</p>${home}</html>`, 503);
}

function page(html: string, status: number): Response {
  return new Response(html, { status, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
