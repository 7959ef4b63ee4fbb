import type { ServerResponse } from "node:http";
import { join, sep } from "node:path";
import type { AstroIntegration } from "astro";
import type { Problem } from "../diagnostics/problem.ts";
import type { LiveCompiler } from "../workspace/live-library.ts";
import { whyRefused } from "./server/guard.ts";
import { describeProblems } from "./view/problem-list.ts";

const folders = { seeds: "seeds", registry: "content/registry" };

/** What the edition is made from: texts and decisions, and the code that reads them. */
const sources = [
  ...Object.values(folders),
  ...["edition", "pipeline", "registry", "text"].map((room) => join("src", room)),
];

/** The variable by which `npm run build -- --drafts` says that drafts are to be built, too. */
const draftsWanted = "FENGONG_DRAFTS";

/** Milliseconds in which changes of several files count as one, as when a branch is changed. */
const patience = 20;

/**
 * Give the integration that keeps the site current while `npm run dev` runs: a change of a text, a row or the compiler is
 * compiled in memory, drafts with it, and the open pages are loaded again. What is wrong is shown on every page. A build
 * does the same once where drafts are asked for.
 */
export function live(): AstroIntegration {
  let base = "/";
  let isWorkedOn = false;
  return {
    name: "live",
    hooks: {
      "astro:config:setup": ({ command, injectScript }) => {
        isWorkedOn = command === "dev";
        if (isWorkedOn) injectScript("page", 'import "/src/workbench/client/problem-panel.ts";');
      },
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/?$/u, "/");
      },
      "astro:build:start": async () => {
        if (process.env[draftsWanted] === undefined) return;
        const module = await import("../workspace/live-library.ts");
        await new module.LiveCompiler(folders).publish();
      },
      "astro:server:setup": ({ server, logger }) => {
        // A build has a server, too, for a moment, which is gone before a library is read.
        if (!isWorkedOn) return;
        let compiler: LiveCompiler | undefined;
        let problems: readonly Problem[] = [];
        const read = async () => {
          const began = performance.now();
          const module = (await server.ssrLoadModule(
            "/src/workspace/live-library.ts",
          )) as typeof import("../workspace/live-library.ts");
          // Another class where the code has changed since.
          if (!(compiler instanceof module.LiveCompiler)) compiler = new module.LiveCompiler(folders);
          problems = (await compiler.publish()).problems;
          logger.info(`the library, read in ${Math.round(performance.now() - began)} ms, ${problems.length} problems`);
        };
        const say = (error: Error) => logger.error(error.stack ?? error.message);
        let reading = read();
        reading.catch(say);
        let waiting: NodeJS.Timeout | undefined;
        let isAwaited = false;
        server.watcher.on("all", (_, path) => {
          const own = path.startsWith(server.config.root)
            ? path.slice(server.config.root.length).replace(/^[\\/]/u, "")
            : path;
          if (!sources.some((source) => own.startsWith(`${source}${sep}`))) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => {
            // What has not begun will read this change, too: many decisions in a row wait for one reading, not for each.
            if (isAwaited) return;
            isAwaited = true;
            const readNow = () => {
              isAwaited = false;
              return read();
            };
            reading = reading.then(readNow, readNow);
            reading.then(() => {
              server.environments.ssr.hot.send("astro:content-changed", {});
              server.ws.send({ type: "full-reload" });
            }, say);
          }, patience);
        });
        server.middlewares.use((request, response, next) => {
          if (request.url !== `${base}workbench/problems/`) {
            reading.then(() => next(), next);
            return;
          }
          const { method = "GET", headers, socket } = request;
          const refused = whyRefused({ method, headers, remoteAddress: socket.remoteAddress }, "");
          if (refused === undefined) reading.then(() => send(response, describeProblems(problems, base)), next);
          else response.writeHead(403).end();
        });
      },
    },
  };
}

function send(response: ServerResponse, list: unknown): void {
  response.removeHeader("Access-Control-Allow-Origin");
  response.writeHead(200, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  response.end(JSON.stringify(list));
}
