import type { APIRoute } from "astro";
import { type Citable, citableDuty, citableSection } from "../../../citation/citable.ts";
import { humanForms } from "../../../citation/forms/index.ts";
import { formatMachine, type MachineForm, machineForms } from "../../../citation/forms/machine.ts";
import { fillPieces } from "../../../citation/pieces.ts";
import { loadEdition } from "../../../edition/load-edition.ts";
import { ancestorsOf, siteModel } from "../../../edition/site-model.ts";
import { strings } from "../../../strings/zh-Hans.ts";
import { dataRoot } from "../../../writers/data/url.ts";

/** `/d/39/cite.txt`, with the forms that people read; `cite.bib`, `.ris`, `.csl.json` */
export async function getStaticPaths() {
  const model = await siteModel();
  const { duties, release } = await loadEdition();
  return duties.flatMap((duty) => {
    const plan = model.plans.find(({ slug }) => slug === duty.plan);
    const section = model.sections.get(duty.section);
    if (!plan || !section) return [];
    const citable = citableDuty(citableSection(plan, ancestorsOf(model, section), section, release), duty);
    const forms = ["txt", ...Object.keys(machineForms)];
    return forms.map((form) => ({ params: { number: String(duty.number), form }, props: { citable, form } }));
  });
}

export const GET: APIRoute<{ citable: Citable; form: MachineForm | "txt" }> = ({ props: { citable, form }, site }) => {
  const isText = form === "txt";
  const type = isText ? "text/plain" : machineForms[form].type;
  const root = dataRoot(site, import.meta.env.BASE_URL);
  const body = isText ? readableForms(citable) : formatMachine(citable, form, root);
  return new Response(body, { headers: { "Content-Type": `${type}; charset=utf-8` } });
};

/** Name and text of each form, parted by empty lines. */
function readableForms(citable: Citable): string {
  const blocks = Object.entries(humanForms).map(
    ([name, form]) =>
      `${strings.cite.forms[name as keyof typeof humanForms]}\n${fillPieces(form(citable), `/${citable.path}`)}\n`,
  );
  return blocks.join("\n");
}
