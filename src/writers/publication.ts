/** Everything that is published and is no page, in one list: address → writer. */

import { eIdVectors } from "../citation/eid-vectors.ts";
import vectors from "../citation/forms/vectors.json" with { type: "json" };
import { buildResolverIndex } from "../citation/resolver/build-resolver-index.ts";
import { strings } from "../strings/zh-Hans.ts";
import { aknSourceOfPlan } from "./akn/akn-source-of-plan.ts";
import { akomaNtoso } from "./akn/akoma-ntoso.ts";
import { atomFeed } from "./atom-feed.ts";
import { cardFacts } from "./card/card-facts.ts";
import { cardImage } from "./card/card-image.ts";
import { readRevisions } from "./changes/revisions.ts";
import { machineForm, plansWithCitables, readableForms } from "./citations.ts";
import { writeCsv } from "./data/csv.ts";
import { dataPackage } from "./data/data-package.ts";
import { jsonFiles, jsonSchemaOf, schemas, tableFiles } from "./data/data-sets.ts";
import { departmentDuties, departmentDutiesTable, departmentsWithDuties } from "./data/department-duties.ts";
import { departmentsTable } from "./data/departments.ts";
import { dutiesTable } from "./data/duties.ts";
import { writeMarkdown } from "./data/markdown.ts";
import { projectMentionsData, projectMentionsTable } from "./data/mentions.ts";
import { placesData } from "./data/places.ts";
import { previewsData } from "./data/previews.ts";
import { writeWorkbook } from "./data/xlsx.ts";
import { planDocx } from "./docx/plan-docx.ts";
import { planEpub } from "./epub/plan-epub.ts";
import { each, type FileGroup, single } from "./file-group.ts";
import { departmentDeadlines, departmentsWithDeadlines } from "./follow/deadlines.ts";
import { departmentFeed } from "./follow/department-feed.ts";
import { projectFeed } from "./follow/project-feed.ts";
import { comparisonForwards, dutyForwards, forwardPage, sectionForwards } from "./forward-page.ts";
import { caddyfile } from "./hosting/caddy.ts";
import { netlifyHeaders } from "./hosting/netlify-headers.ts";
import { nginxConfiguration } from "./hosting/nginx.ts";
import { licenseNotices } from "./license-notices.ts";
import { llmsText } from "./llms-text.ts";
import { bundleOfflineWorker, bundleScript, pageScripts, sharedScripts } from "./page-scripts.ts";
import { robotsText } from "./robots-text.ts";
import { exportSources } from "./sections/export-source.ts";
import { sectionJson } from "./sections/section-json.ts";
import { sectionMarkdown } from "./sections/section-markdown.ts";
import { sectionText } from "./sections/section-text.ts";
import { sitemapOf } from "./sitemap.ts";

const { sheets, list } = strings.data;

/** Lists of the library, for machines. */
const library = single({
  "offline.js": bundleOfflineWorker,
  "robots.txt": robotsText,
  "licenses.txt": licenseNotices,
  "llms.txt": ({ edition, root }) => llmsText(edition, root),
  "feed.xml": async ({ root }) => atomFeed(await readRevisions(), root),
});

/** A sitemap has whole addresses only: where the host is not known, there is none. */
const hosted: FileGroup = {
  patterns: ["sitemap.xml"],
  files: (source) => (source.isHosted ? single({ "sitemap.xml": sitemapOf }).files(source) : []),
};

const data = single({
  "data/datapackage.json": ({ edition, root }) => JSON.stringify(dataPackage(edition, root)),
  "data/duties.xlsx": ({ edition, root }) =>
    writeWorkbook(strings.site.name, {
      [sheets.duties]: dutiesTable(edition, root),
      [sheets.departments]: departmentsTable(edition, root),
    }),
  "data/places.geojson": ({ edition, root }) => JSON.stringify(placesData(edition, root)),
  "data/previews.json": ({ edition }) => JSON.stringify(previewsData(edition)),
  "data/resolver.json": ({ edition }) => JSON.stringify(buildResolverIndex(edition)),
  "data/citation-vectors.json": () => `${JSON.stringify(vectors, null, 2)}\n`,
  "data/eid-vectors.json": () => `${JSON.stringify(eIdVectors, null, 2)}\n`,
});

const dataSets = each(() => Object.entries(jsonFiles), {
  "data/*.json": ({ build }, { edition, root }) => JSON.stringify(build(edition, root)),
});

const dataSchemas = each(() => Object.entries(schemas).map(([name, schema]) => [name, jsonSchemaOf(name, schema)]), {
  "data/schema/*.schema.json": (schema) => JSON.stringify(schema),
});

/** Each table twice: for spreadsheets with a mark of its encoding, and as the package wants it. */
const tables = each(
  ({ edition, root }) =>
    Object.entries(tableFiles).map(([name, makeTable]) => {
      let text: string | undefined;
      const write = () => {
        text ??= writeCsv(makeTable(edition, root), { bom: false });
        return text;
      };
      return [name, write];
    }),
  { "data/*.csv": (write) => `\ufeff${write()}`, "data/package/*.csv": (write) => write() },
);

const departments = each(({ edition }) => departmentsWithDuties(edition), {
  "departments/*/duties.csv": (department, { edition, root }) =>
    writeCsv(departmentDutiesTable(edition, department, root), { bom: true }),
  "departments/*/duties.json": (department, { edition, root }) =>
    JSON.stringify(departmentDuties(edition, department, root)),
  "departments/*/duties.md": (department, { edition, root }) =>
    writeMarkdown(department.name, departmentDuties(edition, department, root)),
  "departments/*/duties.xlsx": (department, { edition, root }) =>
    writeWorkbook(list.title(department.name), {
      [sheets.duties]: departmentDutiesTable(edition, department, root),
    }),
});

/** What can be followed: of a department its duties, and their terms where days are known; of a matter its mentions. */
const departmentFeeds = each(({ edition }) => departmentsWithDuties(edition), {
  "departments/*/feed.xml": async (department, { edition, root }) =>
    departmentFeed(department, { edition, root, revisions: await readRevisions() }),
});

const departmentCalendars = each(({ edition }) => departmentsWithDeadlines(edition), {
  "departments/*/deadlines.ics": async (department, source) =>
    departmentDeadlines(department, source, (await readRevisions())[0]?.date),
});

const projectFeeds = each(
  ({ edition }) =>
    edition.projects.filter(({ mentions }) => mentions.length > 0).map((project) => [project.id, project]),
  {
    "projects/*/feed.xml": async (project, { edition, root }) =>
      projectFeed(project, { edition, root, revisions: await readRevisions() }),
  },
);

const projects = each(({ edition }) => edition.projects.map((project) => [project.id, project]), {
  "projects/*/mentions.csv": (project, { root }) => writeCsv(projectMentionsTable(project, root), { bom: true }),
  "projects/*/mentions.json": (project, { root }) => JSON.stringify(projectMentionsData(project, root)),
});

const plans = each(({ edition }) => edition.plans.map((plan) => [plan.row.slug, plan]), {
  "plans/*/plan.akn.xml": (plan, { edition, root }) => akomaNtoso(aknSourceOfPlan(edition, plan, root)),
  "plans/*/plan.epub": async (plan, { edition, root }) =>
    planEpub({ plan, release: edition.release, root, modified: (await readRevisions())[0]?.date }),
  "plans/*/plan.docx": async (plan, { edition, root }) =>
    planDocx({ plan, release: edition.release, root, modified: (await readRevisions())[0]?.date }),
  "plans/*/card.png": (plan) => cardImage(cardFacts(plan)),
});

const sections = each(
  ({ edition, root }) => exportSources(edition, root).map((source) => [source.section.address, source]),
  {
    "plans/*/index.md": sectionMarkdown,
    "plans/*/index.txt": (source) => sectionText(source, "reading"),
    "plans/*/index.json": (source) => `${JSON.stringify(sectionJson(source), null, 1)}\n`,
    "plans/*/printed.txt": (source) => sectionText(source, "printed"),
  },
);

/** Of each plan one file a form, with all its sections and duties. */
const citations = each(plansWithCitables, {
  "plans/*/cite.txt": readableForms,
  "plans/*/cite.bib": machineForm("bib"),
  "plans/*/cite.ris": machineForm("ris"),
  "plans/*/cite.csl.json": machineForm("csl.json"),
});

const sectionShorts = each(sectionForwards, { "s/*/index.html": forwardPage });

const dutyShorts = each(dutyForwards, { "d/*/index.html": forwardPage });

const comparisonShorts = each(comparisonForwards, { "compare/*/index.html": forwardPage });

const scripts = each(pageScripts, { "scripts/*.js": bundleScript });

const scriptsByDigest = each(sharedScripts, { "shared/*.js": (text) => text });

/** How a host is told to serve the site. */
const hosting = single({
  _headers: netlifyHeaders,
  "hosting/nginx.conf": ({ root }) => nginxConfiguration(root),
  "hosting/Caddyfile": ({ root }) => caddyfile(root),
});

/** The list: every file that is published and is no page. */
export const publication: readonly FileGroup[] = [
  library,
  hosted,
  data,
  dataSets,
  dataSchemas,
  tables,
  departments,
  departmentFeeds,
  departmentCalendars,
  projects,
  projectFeeds,
  plans,
  sections,
  citations,
  sectionShorts,
  dutyShorts,
  comparisonShorts,
  scripts,
  scriptsByDigest,
  hosting,
];
