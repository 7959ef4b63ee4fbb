/** Pages use the modules that the build has loaded already, and no copy of them in a bundle. */

import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { AstroIntegration } from "astro";

/**
 * Give the integration that leaves our own TypeScript out of the bundle of pages: Node reads it as it stands, once for
 * compiler, pages and writers, and what a module has worked out for one of them the others have too.
 */
export function shareModules(): AstroIntegration {
  return {
    name: "share-modules",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        if (command !== "build") return;
        const source = fileURLToPath(config.srcDir);
        const plugin = {
          name: "share-modules",
          enforce: "pre" as const,
          // Scripts for the browser are bundled in another environment.
          applyToEnvironment: ({ name }: { readonly name: string }) => name === "prerender",
          resolveId: (id: string, importer: string | undefined) => sharedModule(id, importer, source),
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** Give where Node finds a module of ours that is imported; undefined for all that Vite has to read. */
function sharedModule(id: string, importer: string | undefined, source: string) {
  if (importer === undefined || !id.startsWith(".") || !id.endsWith(".ts")) return undefined;
  const file = resolve(dirname(importer.split("?", 1)[0] ?? ""), id);
  const isOurs = !relative(source, file).startsWith(`..${sep}`);
  return isOurs ? { id: pathToFileURL(file).href, external: true } : undefined;
}
