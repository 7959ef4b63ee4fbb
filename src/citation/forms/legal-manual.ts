import type { Citable, PublicationKind } from "../citable.ts";
import type { Pieces } from "../pieces.ts";
import { fillDay } from "../pieces.ts";
import { placeOf } from "./place.ts";

/** The same words as the plan's page has for its dates. */
const verbs: Readonly<Record<PublicationKind, string>> = { issued: "印发", posted: "发布", reposted: "转载" };

/**
 * 法学引注手册, a document on a web site:
 *
 *     《〈内蒙古…规划纲要〉重点工作分工方案》（2014年10月24日发布）第四部分第（十六）项，
 *     载“分工”校订本2026.11版（编号s22），https://…，2026年11月22日访问。
 */
export function legalManual(citable: Citable): Pieces {
  const { issuer, published, release, mark } = citable;
  const day = published ? `（${dayOf(published.date)}${verbs[published.kind]}）` : "";
  return [
    `${issuer ? `${issuer}：` : ""}${quotedTitle(citable)}${day}${placeOf(citable)}，载“分工”校订本${release}版（编号${mark}），`,
    { slot: "url" },
    { slot: "accessed", pattern: "，{y}年{m}月{d}日访问" },
    "。",
  ];
}

/** 《》 around a title, 〈〉 within it; 〔〕 around one that the edition supplies. */
export function quotedTitle({ title, supplied }: Pick<Citable, "title" | "supplied">): string {
  if (supplied) return `〔${title}〕`;
  return `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
}

/** `2014-10` → `2014年10月`. */
function dayOf(date: string): string {
  const patterns = ["{y}年", "{y}年{m}月", "{y}年{m}月{d}日"];
  return fillDay(patterns[date.split("-").length - 1] ?? "", date);
}
