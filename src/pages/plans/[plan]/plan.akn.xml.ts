import type { APIRoute } from "astro";
import { loadDivisions } from "../../../edition/load-divisions.ts";
import { type EditionPlan, loadEdition } from "../../../edition/load-edition.ts";
import { aknSourceOfPlan } from "../../../writers/akn/akn-source-of-plan.ts";
import { akomaNtoso } from "../../../writers/akn/akoma-ntoso.ts";
import { dataRoot } from "../../../writers/data/url.ts";

export async function getStaticPaths() {
  const { plans } = await loadEdition();
  return plans.map((plan) => ({ params: { plan: plan.row.slug }, props: { plan } }));
}

export const GET: APIRoute<{ plan: EditionPlan }> = async ({ props: { plan }, site }) => {
  const content = await loadDivisions(plan.row.slug);
  const source = aknSourceOfPlan(await loadEdition(), plan, content, dataRoot(site, import.meta.env.BASE_URL));
  return new Response(akomaNtoso(source), { headers: { "Content-Type": "application/akn+xml; charset=utf-8" } });
};
