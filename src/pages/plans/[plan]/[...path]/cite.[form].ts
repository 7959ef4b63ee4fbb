import type { APIRoute } from "astro";
import { type Citable, citableSection } from "../../../../citation/citable.ts";
import { formatMachine, type MachineForm, machineForms } from "../../../../citation/forms/machine.ts";
import { loadEdition } from "../../../../edition/load-edition.ts";
import { ancestorsOf, siteModel } from "../../../../edition/site-model.ts";
import { dataRoot } from "../../../../writers/data/url.ts";

/** `/plans/mongolia-2014/4/16/cite.bib`, `.ris`, `.csl.json` */
export async function getStaticPaths() {
  const model = await siteModel();
  const { release } = await loadEdition();
  return [...model.sections.values()].flatMap((section) => {
    const plan = model.plans.find(({ slug }) => slug === section.plan);
    const citable = plan && citableSection(plan, ancestorsOf(model, section), section, release);
    return Object.keys(machineForms).map((form) => ({
      params: { plan: section.plan, path: section.path === "" ? undefined : section.path, form },
      props: { citable, form },
    }));
  });
}

export const GET: APIRoute<{ citable: Citable; form: MachineForm }> = ({ props: { citable, form }, site }) =>
  new Response(formatMachine(citable, form, dataRoot(site, import.meta.env.BASE_URL)), {
    headers: { "Content-Type": `${machineForms[form].type}; charset=utf-8` },
  });
