import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "rolldown";

/** Scripts of the search, each a file of its own beside the search page. */
const entries = {
  app: "src/client/search-app.ts",
  cite: "src/citation/resolver/resolve-citation.ts",
  mark: "src/client/search-mark.ts",
  passage: "src/client/search-passage.ts",
  worker: "src/client/search-worker.ts",
};

/**
 * Bundle the scripts of the search into its folder. Astro would write absolute addresses for them
 * and for the worker; beside the page they find one another under any path.
 */
export async function bundleClient(folder: string): Promise<void> {
  const runtime = resolve(folder, "exact/pagefind.js");
  for (const [name, input] of Object.entries(entries)) {
    await build({
      input,
      resolve: { alias: { "pagefind-runtime": runtime } },
      output: { file: join(folder, `${name}.js`), format: "esm", minify: true },
      logLevel: "warn",
    });
  }
  await rm(runtime);
}
