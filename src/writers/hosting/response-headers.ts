/** The headers that a host sends with what is published, and which files its readers' browsers may keep. */

/**
 * Pages hold no style and no script of their own, so that what somebody else got into one would not run. `default-src`
 * stands for what is not named: no font, frame, object or media is ever loaded. Pagefind's search is WebAssembly.
 */
const policy = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
} as const;

/** What the pages never ask a browser for. */
const refused = ["camera", "display-capture", "geolocation", "microphone", "midi", "payment", "usb"] as const;

/** Headers of every answer, the page for unknown addresses included. */
export const responseHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": refused.map((feature) => `${feature}=()`).join(", "),
};

/** Folders of files whose names hold the digest of what is in them. */
export const keptFolders = ["_astro", "shared"] as const;

/** How long a file is kept: for good where another text would have another name, else as long as the host says it is the same. */
export const cacheControl = { kept: "public, max-age=31536000, immutable", asked: "no-cache" } as const;

/** Give the path at which the site lies on its host, with a slash at its end: `/` or `/library/`. */
export function pathOfRoot(root: string): string {
  return new URL(root, "https://host.invalid/").pathname;
}
