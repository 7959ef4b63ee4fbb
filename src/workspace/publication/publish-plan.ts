import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { addressPath } from "../../edition/address.ts";
import { lockBuild } from "../../files/build-lock.ts";
import { readLibrary } from "../../files/read-library.ts";
import { type Finished, swapTogether } from "../../files/swap.ts";
import { Refusal } from "../../intake/refusal.ts";
import { type Identifier, parseLock } from "../../registry/identifiers.ts";
import { compileLibrary } from "../compile-library.ts";
import { copyProject } from "../copy-project.ts";
import { closuresOfLast, digestInputs, noteBuild } from "../last-build.ts";
import { findOpenPoints, printOpenPoints } from "./open-points.ts";
import { type Step, stepsOf } from "./steps.ts";

/** Plans that are to be published. */
export interface Request {
  readonly slugs: readonly string[];
  /** Folder of the project. */
  readonly project: string;
  /** Path below which the site is served. */
  readonly base?: string | undefined;
  /** True where a person has read the plans' warnings and found them as they should be. */
  readonly areWarningsRead: boolean;
}

/** How a step is run, and what is told meanwhile. */
export interface Conduct {
  /** Run a step in a folder, with what it printed where it failed. */
  readonly run: (step: Step, folder: string) => Promise<{ readonly failed?: string }>;
  /** Before step `number` of `steps`, 1-based. */
  readonly begin: (step: Step, number: number, steps: number) => void;
}

/** What publishing changed. */
export interface Published {
  /** Addresses that are new. */
  readonly minted: readonly Identifier[];
  readonly changed: readonly string[];
}

const lockPath = "content/registry/identifiers.lock";

/** What publishing makes: all of it is put in place, or none. */
const results = ["content/plans", lockPath, "content/measured/search.json", "dist"] as const;

/**
 * Publish plans that are decided: compile, build, mint, prove the search and check, all in a copy of the project, and put
 * what came out in place when everything has come out right. Throws a `Refusal` that lists what is open.
 */
export async function publishPlan(request: Request, conduct: Conduct): Promise<Published> {
  const { project } = request;
  const unlock = await lockBuild(join(project, ".cache/build.lock"));
  if (!unlock) throw new Refusal("publication/busy");
  const copy = join(project, ".cache/publication");
  try {
    await refuseWhatIsOpen(request);
    const before = await identifiersIn(project);
    await rm(copy, { recursive: true, force: true });
    const asked = { base: request.base };
    const inputs = digestInputs(asked, project);
    copyProject(project, copy, { library: "own" });
    await runAll(stepsOf(request.base), copy, conduct);
    if (digestInputs(asked, project).all !== inputs.all) throw new Refusal("publication/changed-meanwhile");
    const closures = closuresOfLast(digestInputs(asked, copy), copy) ?? new Map();
    await swapTogether(results.map((path): Finished => ({ next: join(copy, path), place: join(project, path) })));
    noteBuild(digestInputs(asked, project), closures, project);
    const known = new Set(before.map(({ kind, address }) => `${kind} ${address}`));
    const minted = (await identifiersIn(project)).filter(({ kind, address }) => !known.has(`${kind} ${address}`));
    return { minted, changed: results };
  } finally {
    await rm(copy, { recursive: true, force: true });
    await unlock();
  }
}

async function runAll(steps: readonly Step[], folder: string, { run, begin }: Conduct): Promise<void> {
  for (const [i, step] of steps.entries()) {
    begin(step, i + 1, steps.length);
    const { failed } = await run(step, folder);
    if (failed !== undefined) throw new Refusal("publication/step", { step: step.code, printed: failed.trim() });
  }
}

/** Refuse where something is open in a plan, and where a plan that nobody named would go out as well. */
async function refuseWhatIsOpen({ slugs, project, areWarningsRead }: Request): Promise<void> {
  const library = await readLibrary({ seeds: join(project, "seeds"), registry: join(project, "content/registry") });
  const { plans } = library.registry;
  const unknown = slugs.find((slug) => !plans.some((row) => row.slug === slug));
  if (unknown !== undefined)
    throw new Refusal("publication/unknown-plan", { slug: unknown, slugs: plans.map(({ slug }) => slug) });
  const { problems } = compileLibrary(library, join(project, lockPath));
  for (const slug of slugs) {
    const points = printOpenPoints(findOpenPoints(slug, library.registry, problems), areWarningsRead);
    if (points !== "") throw new Refusal("publication/open", { slug, points });
  }
  const pages = library.identifiers.filter(({ kind }) => kind === "page").map(({ address }) => address);
  const isPublished = (slug: string) => pages.some((address) => address.startsWith(`/${addressPath(slug)}`));
  const others = plans.filter(({ slug, draft }) => !draft && !isPublished(slug) && !slugs.includes(slug));
  if (others.length > 0) throw new Refusal("publication/others", { slugs, others: others.map(({ slug }) => slug) });
}

async function identifiersIn(project: string): Promise<Identifier[]> {
  const file = join(project, lockPath);
  return parseLock(await readFile(file, "utf8").catch(() => ""), file).identifiers;
}
