import type { PlanData } from "./model.ts";

/** The title as it is shown: in editorial brackets where the edition supplies it. */
export function titleOf({ title, supplied_title }: Pick<PlanData, "title" | "supplied_title">): string {
  return supplied_title ? `〔${title}〕` : title;
}
