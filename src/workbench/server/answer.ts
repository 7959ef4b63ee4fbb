import { toHtml } from "hast-util-to-html";
import { readLibrary } from "../../files/read-library.ts";
import { workbenchStrings as t } from "../../strings/workbench.ts";
import { refusalOf } from "../../workspace/refusal-of.ts";
import { sayRefusal } from "../../workspace/say-refusal.ts";
import { proposalFiles } from "../cards/card.ts";
import type { Case } from "../cards/case.ts";
import { cardsOf } from "../cards/index.ts";
import { EditRefusal } from "../rows/refusal.ts";
import { boardPage, boardView, listPage, type Progress } from "../view/pages.ts";
import { type Choice, type Done, decide, undo } from "./decide.ts";
import { type BenchFolders, digestOf, pathsOf, readText } from "./files.ts";
import { type Asked, whyRefused } from "./guard.ts";
import { readJournal } from "./journal.ts";
import { caseOf, readCase } from "./read-case.ts";

export interface Request extends Asked {
  /** Below `/workbench/`: empty, `<plan>/`, `<plan>/decide/`, `<plan>/undo/`. */
  readonly path: string;
  readonly body: string;
}

/** What belongs to a running server. */
export interface Bench {
  readonly folders: BenchFolders;
  readonly base: string;
  readonly token: string;
}

export interface Answer {
  readonly status: number;
  readonly type: "text/html" | "application/json" | "text/plain";
  readonly body: string;
}

/** Answer a request; what cannot be done is said in a sentence, and so is what the system says of a file. */
export async function answer(request: Request, bench: Bench): Promise<Answer> {
  try {
    return await answerGuarded(request, bench);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    return { status: 500, type: "text/plain", body: sayRefusal(refusal) };
  }
}

async function answerGuarded(request: Request, bench: Bench): Promise<Answer> {
  const refused = whyRefused(request, bench.token);
  if (refused !== undefined) return { status: 403, type: "text/plain", body: refused };
  const [slug = "", action = "", ...more] = request.path.split("/");
  if (more.join("") !== "" || !/^[a-z0-9-]*$/u.test(slug)) return notFound(slug);
  if (request.method === "POST") return write(slug, action, request.body, bench);
  if (slug === "") return html(listPage(await listPlans(bench.folders), bench));
  const seen = await digestOf(bench.folders, slug);
  const plan = await readCase(bench.folders, slug);
  if (plan === undefined || action !== "") return notFound(slug);
  return html(boardPage(plan, await readJournal(bench.folders, slug), seen, bench));
}

/** Write what was decided, or take it back; the answer holds the board as it is then, written or not. */
async function write(slug: string, action: string, body: string, { folders }: Bench): Promise<Answer> {
  const given = bodyOf(body);
  if (given === undefined) return { status: 400, type: "text/plain", body: t.refusals.request };
  const { said, status, ...done } = await attempt(async () => {
    if (action === "decide") return decide(folders, slug, given);
    if (action === "undo") return undo(folders, slug, given.card);
    throw new EditRefusal(t.refusals.request);
  });
  const seen = await digestOf(folders, slug);
  const plan = done.plan ?? (await readCase(folders, slug));
  if (plan === undefined) return notFound(slug);
  const board = toHtml(boardView(plan, await readJournal(folders, slug), seen));
  return { status, type: "application/json", body: JSON.stringify({ said, board }) };
}

async function attempt(act: () => Promise<Done>): Promise<Done & { readonly status: number }> {
  try {
    return { ...(await act()), status: 200 };
  } catch (error) {
    if (!(error instanceof EditRefusal)) throw error;
    return { said: error.message, status: 409 };
  }
}

/** Read what was sent; nothing where it is not what a page of ours sends. */
function bodyOf(body: string): Choice | undefined {
  try {
    const { card, mend = "", values = {}, seen = "" } = JSON.parse(body) as Partial<Choice>;
    const texts = [card, mend, seen, ...Object.values(values)];
    if (!texts.every((text) => typeof text === "string")) return undefined;
    return { card: card as string, mend, values, seen };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Say of each plan what was decided and what is left; drafts first. */
async function listPlans(folders: BenchFolders): Promise<Progress[]> {
  const library = await readLibrary({ seeds: folders.seeds, registry: folders.registry });
  const rows = await Promise.all(
    library.seeds.map(async ({ row }): Promise<Progress> => {
      const paths = pathsOf(folders, row.slug);
      const texts = await Promise.all(proposalFiles.map(async (file) => [file, (await readText(paths[file])) ?? ""]));
      const plan = caseOf(library, row.slug, { texts: Object.fromEntries(texts) as Case["texts"], record: "" });
      const { count } = await readJournal(folders, row.slug);
      const left = plan === undefined ? 0 : cardsOf(plan).length;
      return { slug: row.slug, title: row.title, draft: row.draft, decided: count, left };
    }),
  );
  return rows.sort((a, b) => Number(b.draft) - Number(a.draft));
}

function html(body: string): Answer {
  return { status: 200, type: "text/html", body };
}

function notFound(slug: string): Answer {
  return { status: 404, type: "text/plain", body: t.refusals.noPlan(slug) };
}
