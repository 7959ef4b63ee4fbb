import fc from "fast-check";

/** A level of government, with bodies that its plans name. */
export interface Level {
  readonly jurisdiction: string;
  /** As titles begin. */
  readonly titled: string;
  readonly bodies: readonly string[];
  /** Groups that its plans speak of. */
  readonly groups: readonly string[];
}

export const levels: readonly Level[] = [
  {
    jurisdiction: "国务院",
    titled: "国务院",
    bodies: ["财政部", "教育部", "商务部", "海关总署", "市场监管总局", "国家发展改革委", "国家能源局", "审计署"],
    groups: ["各省级人民政府", "国务院有关部门", "地方各级人民政府", "各地区"],
  },
  {
    jurisdiction: "云岭省",
    titled: "云岭省",
    bodies: [
      "省财政厅",
      "省教育厅",
      "省商务厅",
      "省文化和旅游厅",
      "省市场监管局",
      "省发展改革委",
      "省大数据局",
      "省总工会",
    ],
    groups: ["各市人民政府", "省有关部门", "各地级以上市人民政府", "各有关单位"],
  },
  {
    jurisdiction: "临江市",
    titled: "临江市",
    bodies: [
      "市财政局",
      "市教育局",
      "市商务局",
      "市文广新局",
      "市市场监管局",
      "市发改委",
      "市消防救援支队",
      "市城投集团",
    ],
    groups: ["各区人民政府", "市直有关单位", "各县（市、区）政府", "各开发区管委会"],
  },
  {
    jurisdiction: "清河县",
    titled: "清河县",
    bodies: ["县财政局", "县教体局", "县商务局", "县住建局", "县市场监管局", "县发改局", "县供电公司", "县人民法院"],
    groups: ["各乡镇人民政府", "县直有关单位", "各街道办事处", "县级相关部门"],
  },
];

/** What a reader makes of an assignment; the fields of `npm run try -- --json`. */
interface Expected {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly groups: readonly { readonly surface: string; readonly role: "lead" | "support" }[];
  readonly open_ended: boolean;
  readonly qualifier: string | null;
  readonly term: string | null;
  readonly rule: "stated" | null;
}

export interface Assignment {
  /** Without brackets: `省财政厅牵头，省教育厅配合`. */
  readonly words: string;
  readonly expected: Expected;
  /** The same bodies behind labels, a line each. */
  readonly labels: readonly string[];
  readonly labelled: { readonly expected: Expected };
}

/** Bodies and a group of which an assignment is made: none twice. */
interface Cast {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly group: string;
  /** A second group. */
  readonly other: string;
  readonly term: string;
}

type Form = (cast: Cast) => Pick<Assignment, "words" | "expected">;

const terms = ["6月底完成", "2025年底前完成", "长期坚持", "2026年6月底前", "持续推进"];

/** Ways to say who does what. Each gives the words and the answer together. */
const forms: readonly Form[] = [
  ({ lead }) => ({ words: `${list(lead)}负责`, expected: answer({ lead }) }),
  ({ lead, support }) => ({
    words: `${list(lead)}牵头，${list(support)}配合`,
    expected: answer({ lead, support }),
  }),
  ({ lead, support }) => ({
    words: `${list(lead)}牵头，${list(support)}按职责分工负责`,
    expected: answer({ lead, support, qualifier: "按职责分工" }),
  }),
  ({ lead }) => ({ words: `${list(lead)}等部门负责`, expected: answer({ lead, open_ended: true }) }),
  ({ lead, group }) => ({
    words: `${list(lead)}等和${group}负责`,
    expected: answer({ lead, open_ended: true, groups: [{ surface: group, role: "lead" }] }),
  }),
  ({ lead, support, group }) => ({
    words: `${list(lead)}牵头，${list(support)}等部门，${group}配合`,
    expected: answer({ lead, support, open_ended: true, groups: [{ surface: group, role: "support" }] }),
  }),
  ({ lead, group }) => ({
    words: `${list(lead)}、${group}负责`,
    expected: answer({ lead, groups: [{ surface: group, role: "lead" }] }),
  }),
  ({ lead, group, other }) => ({
    words: `${list(lead)}牵头，${group}和${other}配合`,
    expected: answer({
      lead,
      groups: [
        { surface: group, role: "support" },
        { surface: other, role: "support" },
      ],
    }),
  }),
  ({ lead, term }) => ({ words: `${list(lead)}负责，${term}`, expected: answer({ lead, term }) }),
  ({ lead, support, term }) => ({
    words: `${list(lead)}牵头，${list(support)}参加，${term}`,
    expected: answer({ lead, support, term }),
  }),
  ({ lead, support }) => ({
    words: `${list(lead)}会同${list(support)}负责`,
    expected: answer({ lead, support }),
  }),
  ({ lead, support }) => ({
    words: `牵头单位：${list(lead)}；配合单位：${list(support)}`,
    expected: answer({ lead, support }),
  }),
  ({ lead, group }) => ({
    words: `责任单位：${list(lead)}等；${group}`,
    expected: answer({ lead, open_ended: true, groups: [{ surface: group, role: "lead" }] }),
  }),
  ({ lead, term }) => ({ words: `责任单位：${list(lead)}，${term}`, expected: answer({ lead, term }) }),
];

/** Ways to say it in a plan whose rule is that the body listed first leads. */
const ruledForms: readonly Form[] = [
  ({ lead }) => ({ words: `${list(lead)}负责`, expected: byRule({ lead }) }),
  ({ lead }) => ({ words: `${list(lead)}等部门负责`, expected: byRule({ lead, open_ended: true }) }),
  ({ lead }) => ({ words: `责任单位：${list(lead)}`, expected: byRule({ lead }) }),
  ({ lead, support }) => ({ words: `${list(lead)}牵头，${list(support)}配合`, expected: answer({ lead, support }) }),
];

/** The first leads, the others support; where there is one only, the rule decides nothing. */
function byRule({ lead: bodies = [], ...others }: Partial<Expected>): Expected {
  const [first, ...rest] = bodies as [string, ...string[]];
  return answer({ ...others, lead: [first], support: rest, rule: rest.length > 0 ? "stated" : null });
}

/** Give assignments of a level. */
export function assignments(level: Level): fc.Arbitrary<Assignment> {
  return made(level, forms);
}

/** Give assignments of a level in a plan whose rule is that the body listed first leads. */
export function ruledAssignments(level: Level): fc.Arbitrary<Assignment> {
  return made(level, ruledForms);
}

function made(level: Level, forms: readonly Form[]): fc.Arbitrary<Assignment> {
  return fc
    .record({
      bodies: fc.shuffledSubarray([...level.bodies], { minLength: 2, maxLength: 6 }),
      groups: fc.shuffledSubarray([...level.groups], { minLength: 2, maxLength: 2 }),
      term: fc.constantFrom(...terms),
      form: fc.constantFrom(...forms),
    })
    .map(({ bodies, groups, term, form }) => {
      const [group, other] = groups as [string, string];
      const half = Math.ceil(bodies.length / 2);
      const cast = { lead: bodies.slice(0, half), support: bodies.slice(half), group, other, term };
      return { ...form(cast), ...labelled(cast) };
    });
}

function labelled({ lead, support, term }: Cast): Pick<Assignment, "labels" | "labelled"> {
  return {
    labels: [`牵头单位：${list(lead)}`, `责任单位：${list(support)}`, `完成时限：${term}`],
    labelled: { expected: answer({ lead, support, term }) },
  };
}

function answer(fields: Partial<Expected>): Expected {
  return { lead: [], support: [], groups: [], open_ended: false, qualifier: null, term: null, rule: null, ...fields };
}

function list(names: readonly string[]): string {
  return names.join("、");
}
