import type { APIRoute } from "astro";
import { type EditionPlan, loadEdition } from "../../../edition/load-edition.ts";
import { cardFacts } from "../../../writers/card/card-facts.ts";
import { cardImage } from "../../../writers/card/card-image.ts";

export async function getStaticPaths() {
  const { plans } = await loadEdition();
  return plans.map((plan) => ({ params: { plan: plan.row.slug }, props: { plan } }));
}

export const GET: APIRoute<{ plan: EditionPlan }> = async ({ props: { plan } }) => {
  const image = await cardImage(cardFacts(plan));
  return new Response(new Uint8Array(image), { headers: { "Content-Type": "image/png" } });
};
