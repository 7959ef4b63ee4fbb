/**
 * Pages of permanent short addresses, `/s/12/` and `/d/39/`, and of comparisons that have no page of their own any more:
 * they say what they stand for, and forward without any script.
 */

import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { endedAddresses } from "../citation/ended-addresses.ts";
import type { EndedAddress } from "../citation/resolver/resolver-index.ts";
import { addressPath, sectionPath } from "../edition/address.ts";
import { labelOf } from "../edition/load-edition.ts";
import type { EditionDuty } from "../edition/model.ts";
import { strings } from "../strings/zh-Hans.ts";
import { comparePath, loadAlsoAbout } from "../views/also-about.ts";
import type { Source } from "./file-group.ts";
import { sharedScript } from "./page-scripts.ts";
import { type ExportSource, exportSources } from "./sections/export-source.ts";

/** What a short address stands for. */
export interface Forward {
  readonly title: string;
  /** Path of the page that is meant, below the root, with the anchor of a duty; null where there is none any more. */
  readonly target: string | null;
  /** True where search engines should pass it over. */
  readonly isUnlisted?: true;
  /** What the page says, below its title. */
  readonly text: readonly ElementContent[];
}

/** The way from a short address to the root of the site. */
const up = "../../";

/** Give by its number what the short address of each section stands for, of those that ended too. */
export function sectionForwards({ edition, root }: Source): (readonly [number: string, forward: Forward])[] {
  const current = exportSources(edition, root).map(
    (source) => [String(source.section.number), forwardToSection(source)] as const,
  );
  return [...current, ...endedForwards(endedAddresses(edition), "s")];
}

/** Give by its number what the short address of each duty stands for, of those that ended too. */
export function dutyForwards({ edition, root }: Source): (readonly [number: string, forward: Forward])[] {
  const sources = new Map(exportSources(edition, root).map((source) => [source.section.address, source]));
  const current = edition.duties.flatMap((duty) => {
    const source = sources.get(duty.section);
    return source ? [[String(duty.number), forwardToDuty(duty, source)] as const] : [];
  });
  return [...current, ...endedForwards(endedAddresses(edition), "d")];
}

/** Give by its pair of numbers where two sections alike are compared that have no page together, `82-149`. */
export async function comparisonForwards(): Promise<(readonly [pair: string, forward: Forward])[]> {
  const { pairs } = await loadAlsoAbout();
  return pairs
    .filter(({ hasPage }) => !hasPage)
    .map((pair) => {
      const target = comparePath(pair);
      const sides = [pair.a, pair.b].map((side) =>
        h("p", h("a", { href: up + sectionPath(side.address) }, labelOf(side))),
      );
      const text = [h("p", h("a", { href: up + target }, strings.similar.comparison)), ...sides];
      const title = [pair.a, pair.b].map(labelOf).join(strings.similar.and);
      return [`${pair.a.number}-${pair.b.number}`, { title, target, text, isUnlisted: true }] as const;
    });
}

function forwardToSection({ plan, section }: ExportSource): Forward {
  const target = sectionPath(section.address);
  const label = section.kind === "plan" ? plan.row.title : `${plan.row.title} ${labelOf(section)}`;
  return { title: strings.short.section(section.number), target, text: [leadTo(target, label)] };
}

function forwardToDuty(duty: EditionDuty, { plan, section }: ExportSource): Forward {
  const target = `${sectionPath(duty.section)}#${duty.anchor}`;
  return {
    title: strings.short.duty(duty.number),
    target,
    text: [
      leadTo(target, `${plan.row.title} ${labelOf(section)}`),
      h("p", duty.text),
      h("p", duty.assignment),
      h("p", h("a", { href: `${up}plans/${plan.row.slug}/cite.txt` }, strings.cite.duty(duty.number))),
    ],
  };
}

function endedForwards(ended: readonly EndedAddress[], kind: "s" | "d"): (readonly [string, Forward])[] {
  return ended.flatMap((each) =>
    each.mark?.startsWith(kind) ? [[each.mark.slice(1), forwardFromEnded(each)] as const] : [],
  );
}

function forwardFromEnded({ from, to, reason, mark }: EndedAddress): Forward {
  const t = strings.cite;
  const target = to === null ? null : addressPath(to);
  return {
    title: target === null ? t.gone : t.moved,
    target,
    text: [
      h("p", `${t.endedAt(`/${addressPath(from)}`)} ${mark}`),
      h("p", t.endedReason(reason)),
      target === null ? h("p", t.goneNote) : h("p", [t.movedTo, h("a", { href: up + target }, `/${target}`)]),
    ],
  };
}

function leadTo(target: string, label: string): ElementContent {
  return h("p", [strings.short.forward, h("a", { href: up + target }, label)]);
}

/** Write the page. It needs no style: each link stands in a line of its own, easily hit, black and blue on white. */
export async function forwardPage({ title, target, isUnlisted, text }: Forward, source: Source): Promise<string> {
  const ways = [
    ["", strings.site.name],
    ["plans/", strings.nav.plans],
    ["departments/", strings.nav.departments],
    ["duties/", strings.nav.duties],
    ["projects/", strings.nav.projects],
    ["tools/", strings.nav.tools],
  ] as const;
  const page = h("html", { lang: "zh-Hans" }, [
    h("head", [
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("title", `${title} – ${strings.site.name}`),
      ...(isUnlisted ? [h("meta", { name: "robots", content: "noindex" })] : []),
      ...(target !== null && source.isHosted && !isUnlisted
        ? [h("link", { rel: "canonical", href: `${source.root}${target.split("#", 1)[0]}` })]
        : []),
      h("link", { rel: "icon", href: "data:," }),
      ...(target === null ? [] : [h("meta", { httpEquiv: "refresh", content: `0; url=${up}${target}` })]),
    ]),
    h("body", [
      h("header.masthead", [
        h(
          "nav",
          { ariaLabel: strings.nav.label },
          ways.map(([path, label]) => h("p", h("a", { href: up + path }, label))),
        ),
      ]),
      h("main", [h("h1", title), ...text]),
      ...(target === null || target.includes("#")
        ? []
        : [h("script", { src: up + (await sharedScript("keep-anchor")) })]),
    ]),
  ]);
  return `${toHtml([{ type: "doctype" }, page])}\n`;
}
