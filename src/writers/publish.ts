import { mkdirSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroConfig, AstroIntegration } from "astro";
import { loadEdition } from "../edition/load-edition.ts";
import { madeHere } from "../edition/part.ts";
import { dataRoot } from "./data/url.ts";
import { fileAt, type Source } from "./file-group.ts";
import { mediaType } from "./media-type.ts";
import { Unchanged } from "./unchanged/earlier-site.ts";

type Site = Pick<AstroConfig, "site" | "base">;

/**
 * Give the integration that publishes what is no page: at the end of a build it writes every file of
 * `publication`, and while pages are worked on (`npm run dev`) it answers with the same.
 */
export function publish(): AstroIntegration {
  let site: Site;
  return {
    name: "publish",
    hooks: {
      "astro:config:done": ({ config }) => {
        site = config;
      },
      "astro:server:setup": ({ server }) => {
        const load = () => server.ssrLoadModule("/src/writers/publication.ts") as ReturnType<typeof loadList>;
        server.middlewares.use((request, response, next) => {
          answer(request, response, { site, load }).then((isAnswered) => isAnswered || next(), next);
        });
      },
      "astro:build:done": async ({ dir, logger }) => {
        const { made, taken } = await writeFiles(fileURLToPath(dir), site);
        logger.info(`${made + taken} files that are no pages${taken > 0 ? `, ${taken} of them taken over` : ""}`);
      },
    },
  };
}

/** The list with all that it needs, which no other command of Astro has to load. */
function loadList(): Promise<typeof import("./publication.ts")> {
  return import("./publication.ts");
}

/**
 * Write every file of the list that is made here below a folder, or take it over from the earlier site; gives how many of
 * each.
 */
async function writeFiles(folder: string, site: Site): Promise<{ made: number; taken: number }> {
  const { publication } = await loadList();
  const source = await sourceOf(site);
  const isMade = madeHere(source.edition);
  const unchanged = await Unchanged.into(folder);
  const folders = new Set<string>();
  let made = 0;
  for (const group of publication)
    for (const { address, write } of await group.files(source)) {
      if (!isMade(address) || unchanged.take(address)) continue;
      const file = join(folder, address);
      if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      folders.add(dirname(file));
      // Handing a small file to another thread costs more than writing it.
      writeFileSync(file, await write());
      made++;
    }
  return { made, taken: unchanged.count };
}

/** Answer a request with a file of the list; false where there is none. `load` gives the list as it is now. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { site, load }: { readonly site: Site; readonly load: typeof loadList },
): Promise<boolean> {
  const [path = ""] = (request.url ?? "").split("?");
  const base = site.base.replace(/\/?$/u, "/");
  const address = decodeURI(path.startsWith(base) ? path.slice(base.length) : path.slice(1)).replace(
    /\/$/u,
    "/index.html",
  );
  const { publication } = await load();
  const bytes = await fileAt(publication, address, await sourceOf(site));
  if (bytes === undefined) return false;
  response.setHeader("Content-Type", mediaType(address)).end(bytes);
  return true;
}

async function sourceOf({ site, base }: Site): Promise<Source> {
  const url = site === undefined ? undefined : new URL(site);
  return { edition: await loadEdition(), root: dataRoot(url, base), isHosted: url !== undefined };
}
