/**
 * Give the root of all addresses in data files, with a slash at its end: absolute when the host is
 * known (SITE_URL), else the path below which the site is served.
 */
export function dataRoot(site: URL | undefined, base: string): string {
  const path = base.endsWith("/") ? base : `${base}/`;
  return site ? new URL(path === "/" ? "./" : path, site).href : path;
}
