/** Structured data of a section's page: schema.org Legislation and BreadcrumbList, as short as they can be. */

import { eIdOf } from "../citation/eid.ts";
import { sectionPath } from "../edition/address.ts";
import { labelOf } from "../edition/load-edition.ts";
import type { EditionSection, PlanData } from "../edition/model.ts";
import { type PageSubject, publicationDate } from "./page-subject.ts";

/** Give the structured data of a page. Relative addresses are resolved against the page, as JSON-LD says. */
export function jsonLd(subject: PageSubject): object {
  return { "@context": "https://schema.org", "@graph": [legislation(subject), breadcrumbs(subject)] };
}

/** An issuer or a date that no source states is left out. */
function legislation({ plan, section, above, below, release, root }: PageSubject): object {
  const parent = above.at(-1);
  const eId = eIdOf([...above, section]);
  return {
    ...reference(section, plan, root),
    legislationIdentifier: section.address,
    identifier: [`s/${section.number}`, ...(eId === "" ? [] : [eId])],
    inLanguage: "zh-Hans",
    version: release,
    ...(parent ? { isPartOf: reference(parent, plan, root) } : planFacts(plan)),
    ...(below.length > 0 ? { hasPart: below.map((part) => reference(part, plan, root)) } : {}),
  };
}

function planFacts(plan: PlanData): object {
  const signed = plan.dates.find(({ kind, date }) => kind === "signed" && date)?.date;
  const published = publicationDate(plan);
  return {
    legislationType: plan.kind,
    ...(signed ? { legislationDate: signed } : {}),
    ...(published ? { datePublished: published } : {}),
    ...(plan.issuer ? { legislationPassedBy: { "@type": "Organization", name: plan.issuer } } : {}),
  };
}

function reference(section: EditionSection, plan: PlanData, root: string): object {
  return { "@type": "Legislation", "@id": `${root}${sectionPath(section.address)}`, name: nameIn(section, plan) };
}

function breadcrumbs({ plan, section, above, root }: PageSubject): object {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [...above, section].map((step, i) => ({
      "@type": "ListItem",
      position: i + 1,
      name: nameIn(step, plan),
      item: `${root}${sectionPath(step.address)}`,
    })),
  };
}

function nameIn(section: EditionSection, plan: PlanData): string {
  return section.kind === "plan" ? plan.title : labelOf(section);
}
