/** The words that say what a body does with a duty, as the genre uses them. */

/**
 * What a role word makes of a body. `responsible` words make leads where nobody is said to 牵头,
 * and supports where somebody is.
 */
export type RoleSense = "lead" | "responsible" | "support";

/** Role words that stand behind the bodies: `自治区商务厅牵头`. Longer ones first. */
const suffixWords: Readonly<Record<string, RoleSense>> = {
  牵头负责: "lead",
  牵头组织: "lead",
  牵头落实: "lead",
  牵头推进: "lead",
  牵头实施: "lead",
  牵头: "lead",
  主办: "lead",
  承办: "lead",
  主责: "lead",
  组织实施: "responsible",
  负责落实: "responsible",
  负责: "responsible",
  落实: "responsible",
  密切配合: "support",
  协同配合: "support",
  配合: "support",
  协助: "support",
  协办: "support",
  参加: "support",
  参与: "support",
  支持: "support",
  指导: "support",
};

/** Words that may stand between the bodies and their role: they qualify how it is shared. */
const qualifierSource =
  "(?:按照?(?:各自)?[^，、；。（）]{0,12}?(?:分工|范围|权限|职能|职责)(?:分别)?|依(?:法|职责)|结合各自职[责能]|分别|共同|联合|具体)";

/** `按照各自征管范围分别牵头`, `配合做好相关工作`, at the end of a clause. */
export const suffixRolePattern = new RegExp(
  `(?<qualifier>${qualifierSource}*)(?<word>(?<kind>${Object.keys(suffixWords).join("|")})(?:做好(?:相关|有关)?工作)?)$`,
  "u",
);

/** `2015年6月底前完成`, `长期坚持`, `完成时限：2015年`: a clause that gives a term and no body. */
const termPattern = /^(?:\d{4}年|\d+月底前|长期坚持|持续推进|(?:完成|办结)?(?:时限|时间)：)/u;

/** Say whether a clause gives a term only; `2015年由自治区商务厅牵头` names a body too. */
export function isTerm(clause: string): boolean {
  return termPattern.test(clause) && !suffixRolePattern.test(clause);
}

/** `2015年底前由` before the bodies: a term and a particle, no part of a name. */
export const leadInPattern = /^(?:\d{4}年(?:\d+月)?(?:底前|年底前|底|前)?)?由?/u;

/** Labels that stand before the bodies: `牵头单位：A、B；配合单位：C`. */
export const labelPattern =
  /^(?<word>(?<kind>牵头|责任|主办|承办|主责|负责|配合|协办|协助|参加|参与|协同)(?:单位|部门|领导)?)：/u;

/** `X会同Y负责`: what follows joins in. */
export const jointPattern = /会同/u;

/** `X会同Y`, at the end of an assignment that has no role word behind it. */
export const jointEndPattern = /会同\P{P}*(?:厅|局|委|办|会|部|行|海关|公司|总队|政府|部门|单位|等)$/u;

const labelSenses: Readonly<Record<string, RoleSense>> = {
  牵头: "lead",
  主办: "lead",
  承办: "lead",
  主责: "lead",
  责任: "responsible",
  负责: "responsible",
  配合: "support",
  协办: "support",
  协助: "support",
  协同: "support",
  参加: "support",
  参与: "support",
};

/** Give the sense of a role word behind its bodies. */
export function senseOfSuffix(word: string): RoleSense {
  return suffixWords[word] ?? "support";
}

/** Give the sense of a label, by its first word. */
export function senseOfLabel(kind: string): RoleSense {
  return labelSenses[kind] ?? "support";
}

/** Any role word, for saying whether a text is worth a closer look. */
export const anyRolePattern = /牵头|负责|主办|承办|主责|责任(?:单位|部门|领导)|配合|协助|协办|协同|参加|参与|会同/u;
