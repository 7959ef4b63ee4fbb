import type { StatedFact } from "../extracted.ts";
import type { FoundFact, TextFacts } from "./find-facts.ts";
import { latinOf } from "./make-id.ts";
import type { DraftRow } from "./write-rows.ts";

/** What is known of a plan when its row is drafted. */
export interface KnownPlan {
  readonly title: string;
  /** The word for its genre, where the title ends in one. */
  readonly kind: string | undefined;
  /** Name of the jurisdiction, its id where the registry has it, and where that is known from. */
  readonly jurisdiction: { readonly name: string; readonly id?: string | undefined; readonly source: string };
  readonly facts: TextFacts;
  readonly stated: readonly StatedFact[];
  /** Name of the file as it was given. */
  readonly foundAs: string;
  /** Of the seed. */
  readonly sha256: string;
  /** Address where it was found, as told. */
  readonly source?: string | undefined;
  /** Slug of another plan of the same title. */
  readonly twin?: string | undefined;
}

/** Letters of a title that stand in a slug: enough to tell plans of one place and year apart. */
const lettersInSlug = 6;

/** Give the slug that a plan proposes itself: place, first words, year (`yunling-shuzizhengfu-2024`). */
export function slugOf({ title, jurisdiction, facts, stated }: KnownPlan): string {
  const place = jurisdiction.id ?? latinOf(bareName(jurisdiction.name));
  const words = latinOf(Array.from(coreOf(title, jurisdiction.name)).slice(0, lettersInSlug).join(""));
  const posted = stated.find(({ field }) => field === "posted")?.value;
  const year = [title, facts.number?.value, facts.signed?.value, posted].flatMap(
    (text) => /\d{4}/u.exec(text ?? "") ?? [],
  )[0];
  return [place, words, year].filter((part) => part !== undefined && part !== "").join("-") || "plan";
}

/** A place without what it is: 云岭省 is 云岭. */
function bareName(name: string): string {
  return name.length > 2 ? name.replace(/[省市县区州盟旗]$/u, "") : name;
}

/** The words of a title that are its own: without its place, the marks around it, and what every title says. */
function coreOf(title: string, place: string): string {
  const bare = title.replace(/[《》〈〉“”\s]/gu, "");
  return (bare.startsWith(place) ? bare.slice(place.length) : bare)
    .replace(/^(?:人民政府)?(?:办公厅|办公室)?(?:关于)?(?:印发|进一步|加快|推进|落实|贯彻|深化|做好|全面)*/u, "")
    .replace(
      /(?:重点)?(?:工作|任务)?(?:的)?(?:分工|若干)?(?:实施|工作|行动|指导|政策)?(?:方案|意见|规划|计划|通知|纲要|要点|措施)(?:（[^（）]*）)?$/u,
      "",
    );
}

/** Draft the row of a plan: what is known, and in comments where it was found and what is not known. */
export function draftPlanRow(slug: string, known: KnownPlan): DraftRow {
  const { title, kind, jurisdiction, facts, stated, foundAs, sha256, source, twin } = known;
  const statedOf = (field: StatedFact["field"]) => stated.find((fact) => fact.field === field);
  const url = source ?? statedOf("url")?.value;
  const publisher = statedOf("publisher");
  const dates = datesOf(facts.signed, statedOf("posted"));
  const parent = /《([^《》]+)》/u.exec(title)?.[1];
  return {
    fields: {
      slug,
      draft: true,
      ...(jurisdiction.name === "" ? {} : { jurisdiction: jurisdiction.id ?? jurisdiction.name }),
      title: title || foundAs,
      ...(title === "" ? { supplied_title: true, title_note: "文中未见题名，暂以文件名代之。" } : {}),
      short_title: coreOf(title, jurisdiction.name) || title || foundAs,
      kind: kind ?? "文件",
      ...(facts.issuer ? { issuer: facts.issuer.value } : { issuer_note: "文中未载发文机关。" }),
      ...(dates.length > 0 ? { dates } : { dates_note: "文中未载成文日期。" }),
      provenance: {
        found_as: foundAs,
        sha256,
        ...(isUrl(url) ? { url } : {}),
        ...(publisher ? { note: `页面来源栏作“${publisher.value}”。` } : {}),
      },
      ...(parent === undefined ? {} : { parent: { title: parent } }),
      ...(facts.number ? { note: `文号：${facts.number.value}（第${facts.number.line}行）。` } : {}),
    },
    comments: {
      draft: "Take this line out when the row is right.",
      jurisdiction: `${jurisdiction.name || "Unknown"}: ${jurisdiction.source}.`,
      title: [
        title === "" ? "No title was found in the text." : "As the text prints it.",
        ...(twin === undefined ? [] : [`The plan ${twin} has the same title: another text, or another copy of one?`]),
      ].join(" "),
      short_title: "Shortened by rule: reads well in a list?",
      kind: kind === undefined ? "Not known from the title." : "The last word of the title.",
      ...(facts.issuer ? { issuer: `Line ${facts.issuer.line}.` } : {}),
      ...(url === undefined ? { provenance: "The address where it was found is not known: give it as `url`." } : {}),
    },
  };
}

function datesOf(signed: FoundFact | undefined, posted: StatedFact | undefined) {
  const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(posted?.value ?? "");
  const [, year = "", month = "", date = ""] = day ?? [];
  return [
    ...(signed ? [{ kind: "signed", date: signed.value, evidence: `第${signed.line}行` }] : []),
    ...(day && posted
      ? [
          {
            kind: "posted",
            date: `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`,
            evidence: `页面 ${posted.evidence}`,
          },
        ]
      : []),
  ];
}

function isUrl(text: string | undefined): boolean {
  return text !== undefined && /^https?:/u.test(text) && URL.canParse(text);
}
