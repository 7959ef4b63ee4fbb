/**
 * Meta elements of a section's page: Highwire (`citation_…`) and Dublin Core for reference managers,
 * Open Graph for links in messages. Zotero's Embedded Metadata translator takes the title, date and
 * address from the first, the kind of item from `DC.type` (it would take a journal article for granted)
 * and the name of the website from `og:site_name`.
 */

import { labelOf } from "../edition/load-edition.ts";
import { titleOf } from "../edition/plan-title.ts";
import { strings } from "../strings/zh-Hans.ts";
import { addressesOf, placeName } from "../writers/place-name.ts";
import { type PageSubject, publicationDate } from "./page-subject.ts";

export interface MetaTag {
  /** Open Graph is RDFa and has `property`, the others have `name`. */
  readonly attribute: "name" | "property";
  readonly key: string;
  readonly content: string;
}

/** Give the meta elements of a page. What is not known, or not absolute where it must be, is left out. */
export function metaTags(subject: PageSubject, description: string): MetaTag[] {
  return [
    ...Object.entries(citation(subject)).map(([key, content]) => ({ attribute: "name" as const, key, content })),
    ...Object.entries(openGraph(subject, description)).map(([key, content]) => ({
      attribute: "property" as const,
      key: `og:${key}`,
      content,
    })),
  ];
}

function citation({ plan, section, above, root, isAbsolute }: PageSubject): Record<string, string> {
  const { url, permanent } = addressesOf({ section, root });
  const date = publicationDate(plan);
  return {
    citation_title: placeName({ plan: { row: plan }, section, above }),
    citation_language: "zh-CN",
    ...(plan.issuer ? { citation_author: plan.issuer } : {}),
    ...(date ? { citation_publication_date: date.replaceAll("-", "/") } : {}),
    ...(isAbsolute ? { citation_public_url: url } : {}),
    "DC.type": "webpage",
    "DC.identifier": isAbsolute ? permanent : `s/${section.number}`,
    ...(section.kind === "plan" ? {} : { "DCTERMS.isPartOf": titleOf(plan) }),
  };
}

function openGraph({ plan, section, root, isAbsolute }: PageSubject, description: string): Record<string, string> {
  const { url } = addressesOf({ section, root });
  return {
    type: "article",
    site_name: strings.site.name,
    locale: "zh_CN",
    title: section.kind === "plan" ? titleOf(plan) : `${labelOf(section)} – ${plan.short_title}`,
    description,
    ...(isAbsolute ? { url, image: `${root}plans/${plan.slug}/card.png` } : {}),
  };
}
