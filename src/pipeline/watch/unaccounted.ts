import type { Duty } from "../duties/duty.ts";
import {
  endsAsBody,
  labelPattern,
  labelWithin,
  namedEnds,
  rolePattern,
  termPattern,
  withoutManner,
} from "./vocabulary.ts";

/** What holds an assignment together and says nothing of its own. */
const connecting =
  /等?\d{1,3}(?:家|个)|等\d{1,3}|(?:[此该本]项?|上述|以上)(?:活动|项目|工程|事项)|[此该本]项|等\p{Script=Han}{0,4}(?:有关|相关)(?=部门|单位)|等(?:群团|人民团体|社会团体|成员|职能|县区|区县|乡镇|街道|镇街|街镇|村|社区|国有|平台|金融|高校|院校)|共(?=\d)|整改|组织|公司|的(?:重点|主要|各项)?(?:工作|任务|事项|项目)|[\p{P}\p{S}\s]|其中|等|各?有关|相关|其他|部门|单位|科室|处室|主体|机构|第一|领导|企业|地方|厅局|会同|以及|由|和|及|与|或|按照?|依|各自|职责|职能|分工|责任|分别|共同|联合|具体|做好|抓好|认真|工作|任务|(?<=以上|上述|前述)第?\d{1,3}|第?\d{1,3}[项条款点]|以上|上述|前述|各项|[省市州盟县区旗镇]级|分|别|为|是|均|主要/gu;

/** A remark that speaks of all tasks: `以下任务均需各市落实，不再列出`. */
const exhortingPattern = /以下|均需|不再|另行/u;

/** The numbers of points before the bodies: `第（五）至（六）项由`. */
const pointsPattern =
  /^[（(]?(?:第?[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]?[至到、—–~～-]{0,2})+[项条款点]?(?=[均都]?由)/u;

/** A body by name at the start of a clause, and words behind it: `市财政局按职责分工抓好各项任务`. */
const namedPattern = new RegExp(`^[^：:由的]{1,20}?(?:${namedEnds})(?!${namedEnds}|、)\\p{Script=Han}{2}`, "u");

/** Say whether a clause opens with a body and what it does: `市财政局保障经费`. */
function tellsBody(clause: string): boolean {
  if (namedPattern.test(clause)) return true;
  const [role] = clause.matchAll(rolePattern);
  return role !== undefined && endsAsBody(withoutManner(clause.slice(0, role.index).replace(/^由/u, "")));
}

/** A label for a term: `整改时限`. */
const termLabelPattern = /^\p{Script=Han}{0,4}(?:时限|时间|期限|日期|节点|进度)(?:要求|安排)?$/u;

/**
 * Give the words of an assignment that no field of its duty accounts for, each once: neither a name nor a role
 * word, manner, term or remark. Where there are any, the assignment was not understood to the end.
 */
export function unaccountedWords(duty: Duty): string[] {
  const { assignees, roleWords, qualifier, term = "", rule = "", remark = "" } = duty;
  const said = [term, rule, remark, qualifier ?? ""].flatMap((words) => words.split(/[，；。：]/u));
  const known = [...assignees.map(({ surface, ditto = surface }) => ditto), ...roleWords, ...said]
    .filter((words) => words !== "")
    .sort((a, b) => b.length - a.length);
  // A rule speaks of leading units as labels do.
  let rest = rule === "" ? duty.assignment : duty.assignment.replaceAll(rule, "|");
  rest = rest.replace(labelPattern, "|").replace(pointsPattern, "|");
  for (const words of known) rest = rest.replaceAll(words, "|");
  return [
    ...new Set([
      ...(remark.match(labelWithin) ?? []),
      ...(exhortingPattern.test(remark) ? [] : remark.split(/[，；。]/u).filter(tellsBody)),
      ...rest
        .split(/[|，、；。：（）()【】〔〕[\]\n★☆●■◆▲•·*①-⑳]/u)
        .filter(
          (words) =>
            !termPattern.test(words) &&
            !termLabelPattern.test(words) &&
            words !== "无" &&
            !/^以下(?:统?简)?称/u.test(words),
        )
        .map((words) => words.replace(rolePattern, "").replace(connecting, ""))
        .filter((words) => words !== ""),
    ]),
  ];
}
